//! A disk that two tabs edit, and an account of what they were told is saved. At every step the
//! disk is looked at as if everything had stopped there.

use samverkanskartan::interchange::keeping::lines::KEPT_CHANGED;
use samverkanskartan::interchange::keeping::plan::Write;
use samverkanskartan::interchange::keeping::survey::Head;
use samverkanskartan::interchange::keeping::{KEPT, Loaded, Watermark};
use samverkanskartan::interchange::snapshot::LogEntry;

use super::data::opened;
use super::disk::Disk;
use super::tabs::Tab;

/// How a stop treats the transaction it comes into the middle of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stop {
    /// As the browser promises: nothing of it is left.
    Whole,
    /// Harsher than that: any part of it may be left.
    Torn,
}

/// What is counted.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Counts {
    /// Places where everything was stopped.
    pub(crate) crashes: u64,
    /// Steps that somebody was told are saved.
    pub(crate) acknowledged: u64,
    /// Stops after which something was told to be damaged or missing, none of it saved.
    pub(crate) told: u64,
}

/// The data after a step: which line of editing, and its title, which tells all its edits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Moment {
    pub(crate) line: u32,
    pub(crate) title: String,
}

pub(crate) struct World {
    pub(crate) disk: Disk,
    pub(crate) watermark: Option<Watermark>,
    /// Every moment there was since the last one told to be saved, that one first; `None` is
    /// that there is nothing.
    pub(crate) moments: Vec<Option<Moment>>,
    /// The last moment of every line of editing.
    pub(crate) lines: Vec<Moment>,
    pub(crate) counts: Counts,
    pub(crate) tabs: [Tab; 2],
    pub(crate) stop: Stop,
    /// So many bytes of other data stand in every text.
    pub(crate) padding: usize,
    /// How many edits there were.
    pub(crate) edits: u32,
}

impl World {
    pub(crate) fn new(stop: Stop, padding: usize) -> Self {
        Self::on(Disk::default(), Vec::new(), stop, padding)
    }

    /// On a disk that has these lines of editing, the last of them the present one.
    pub(crate) fn on(disk: Disk, lines: Vec<Moment>, stop: Stop, padding: usize) -> Self {
        let mut world = Self {
            disk,
            watermark: None,
            moments: vec![lines.last().cloned()],
            lines,
            counts: Counts::default(),
            tabs: [Tab::default(), Tab::default()],
            stop,
            padding,
            edits: 0,
        };
        world.open(0);
        world.open(1);
        world
    }

    /// Runs one transaction, as far as it comes. `moments` are those that it makes.
    pub(crate) fn commit(&mut self, writes: &[Write<'_>], moments: &[Moment]) {
        for done in 0..=writes.len() {
            let mut disk = self.disk.clone();
            if self.stop == Stop::Torn {
                disk.write_all(&writes[..done]);
                self.look_at(&disk, moments);
                disk = self.disk.clone();
                disk.write_all(&writes[done..]);
            }
            self.look_at(&disk, moments);
        }
        self.disk.write_all(writes);
        self.moments.extend(moments.iter().cloned().map(Some));
        for moment in moments {
            match self.lines.iter_mut().find(|line| line.line == moment.line) {
                Some(line) => *line = moment.clone(),
                None => self.lines.push(moment.clone()),
            }
        }
        self.look_at(&self.disk.clone(), &[]);
    }

    /// Everything stops in the middle of a transaction: those of its writes are left that
    /// `left` says, when the stop tears; otherwise all or none.
    pub(crate) fn crash(&mut self, writes: &[Write<'_>], moments: &[Moment], left: u16) {
        let is_left = |place: usize| match self.stop {
            Stop::Whole => left & 1 == 1,
            Stop::Torn => left >> (place % 16) & 1 == 1,
        };
        for (place, write) in writes.iter().enumerate() {
            if is_left(place) {
                self.disk.write(write);
            }
        }
        self.moments.extend(moments.iter().cloned().map(Some));
        let found = self.look_at(&self.disk.clone(), &[]);
        self.counts.crashes += 1;
        // What was opened is what everybody goes on from. What was on its way may still come
        // back where parts of a transaction can, until something else is saved in its place.
        match self.stop {
            Stop::Whole => self.moments = vec![found.clone()],
            Stop::Torn => self.moments.push(found.clone()),
        }
        if let Some(found) = found {
            self.lines.retain(|line| line.line != found.line);
            self.lines.push(found);
            self.lines.sort_by_key(|line| line.line);
        }
        for tab in [0, 1] {
            self.tabs[tab] = Tab::default();
            self.open(tab);
        }
    }

    /// What is opened from `disk`, which must be one of the moments since the last one told
    /// to be saved, or of those on their way.
    fn look_at(&mut self, disk: &Disk, on_their_way: &[Moment]) -> Option<Moment> {
        self.counts.crashes += 1;
        let (found, told) = match disk.load(self.watermark.clone()) {
            Loaded::Nothing => (None, false),
            Loaded::Lost(watermark) => panic!("lost: {watermark:?}"),
            Loaded::Sound {
                kept,
                entries,
                mended,
                log,
                last,
            } => {
                let (title, refused) = opened(&kept, &entries);
                // What rests on a part of a transaction that is not there is told of.
                let told = mended.is_some() || !refused.is_empty();
                assert!(entries.last().is_none_or(|entry| entry.number <= last));
                self.check_log(&log, kept.manifest.line);
                let line = kept.manifest.line;
                (Some(Moment { line, title }), told)
            }
            Loaded::Damaged { best, .. } => {
                let older = best.map(|best| Moment {
                    line: best.kept.manifest.line,
                    title: best.edited().title,
                });
                (older, true)
            }
        };
        let comes = on_their_way.iter().any(|it| Some(it) == found.as_ref());
        assert!(
            comes || self.moments.contains(&found),
            "lost or torn: {found:?} is not among {:?} or {on_their_way:?}",
            self.moments
        );
        if told {
            assert_eq!(self.stop, Stop::Torn, "nothing was damaged");
            self.counts.told += 1;
        }
        found
    }

    /// The newest lines that can be taken back stand in the log, the present one last.
    pub(crate) fn check_log(&self, log: &[LogEntry], present: u32) {
        let told: Vec<u32> = log.iter().map(|line| line.generation).collect();
        let mut lines: Vec<u32> = self.lines.iter().map(|line| line.line).collect();
        lines.retain(|&line| line < present);
        lines.push(present);
        let newest = lines.iter().rev().take(KEPT);
        let last = told.iter().rev().take(KEPT);
        if self.stop == Stop::Whole {
            assert!(newest.eq(last), "{told:?} is not {lines:?}");
        }
    }

    /// Every line of editing that can be taken back is there as it was at its end.
    pub(crate) fn check_lines(&self) {
        let newest = self.lines.iter().rev().take(KEPT);
        // Every edit adds a dot and a number to the title.
        let is_edited = |line: &&Moment| line.title.contains('.');
        let edited = self.lines.iter().rev().filter(is_edited).take(KEPT_CHANGED);
        for line in newest.chain(edited) {
            let best = self.disk.line(line.line).unwrap();
            let edited = best.edited();
            assert_eq!((&edited.title, edited.missing), (&line.title, Vec::new()));
            let title = format!("\"title\":\"{}\"", line.title);
            assert!(edited.text.contains(&title));
        }
    }

    /// Somebody is told that this is saved.
    pub(crate) fn told_saved(&mut self, moment: &Moment) {
        self.counts.acknowledged += 1;
        let is_it = |it: &Option<Moment>| it.as_ref() == Some(moment);
        if let Some(place) = self.moments.iter().rposition(is_it) {
            self.moments.drain(..place);
        }
    }

    /// What was done is saved, and noted, and somebody is told so.
    pub(crate) fn acknowledge(&mut self, head: Head, moment: &Moment) {
        self.counts.acknowledged += 1;
        if let Some(place) = self
            .moments
            .iter()
            .rposition(|it| it.as_ref() == Some(moment))
        {
            self.moments.drain(..place);
        }
        self.watermark = Some(Watermark {
            generation: head.generation,
            number: head.last,
            at: String::new(),
            title: moment.title.clone(),
        });
    }
}
