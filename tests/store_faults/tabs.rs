//! What the two tabs do, one step at a time: each step is a transaction, and between two of them
//! the other tab may do anything.

use samverkanskartan::interchange::keeping::plan::{self, Laid, Write};
use samverkanskartan::interchange::keeping::recovery::is_own;
use samverkanskartan::interchange::keeping::{KEPT, Loaded, News, Over};
use samverkanskartan::interchange::log::Entry;
use samverkanskartan::interchange::snapshot::Origin;

use super::data::{entry, opened, text, title_of};
use super::world::{Moment, Stop, World};

/// What a tab has in memory.
#[derive(Clone, Debug)]
struct View {
    begun: u32,
    last: u32,
    title: String,
}

/// What a tab is in the middle of.
#[derive(Clone, Debug, Default)]
enum Doing {
    #[default]
    Nothing,
    Replacing(Laid, Origin, String),
    Compacting(Laid, u32),
    Pruning,
    /// It was never told whether these were saved.
    Asking(Vec<Entry>, String),
}

/// What a tab is told to do next, unless it is in the middle of something.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Act {
    /// So many edits, in one transaction.
    Edit(u8),
    /// The same, but the answer of the disk does not arrive.
    EditUnanswered(u8),
    Compact,
    Replace,
    /// The line of editing before so many others.
    Restore(u8),
    News,
    /// Opens everything anew.
    Reload,
}

/// A tab.
#[derive(Default)]
pub(crate) struct Tab {
    view: Option<View>,
    doing: Doing,
}

impl World {
    /// Opens in a tab what is on the disk.
    pub(crate) fn open(&mut self, tab: usize) {
        self.tabs[tab].view = match self.disk.load(self.watermark.clone()) {
            Loaded::Sound {
                kept,
                entries,
                last,
                ..
            } => {
                let (title, _) = opened(&kept, &entries);
                Some(View {
                    begun: kept.manifest.begun,
                    last,
                    title,
                })
            }
            _ => None,
        };
    }

    /// Does the next step of a tab. With `stopped`, everything stops in the middle of it.
    pub(crate) fn step(&mut self, tab: usize, act: Act, stopped: Option<u16>) {
        match std::mem::replace(&mut self.tabs[tab].doing, Doing::Nothing) {
            Doing::Nothing => self.begin(tab, act, stopped),
            Doing::Replacing(laid, origin, title) => {
                self.point_at_new(tab, &laid, origin, title, stopped);
            }
            Doing::Compacting(laid, through) => self.point_at_edited(tab, &laid, through, stopped),
            Doing::Pruning => {
                let writes = plan::prune(&self.disk.survey(), &self.disk.log());
                self.transact(&writes, &[], stopped);
            }
            Doing::Asking(entries, title) => self.append(tab, entries, title, stopped, true),
        }
    }

    /// Whether it went through.
    fn transact(&mut self, writes: &[Write<'_>], moments: &[Moment], stopped: Option<u16>) -> bool {
        match stopped {
            Some(left) => self.crash(writes, moments, left),
            None => self.commit(writes, moments),
        }
        stopped.is_none()
    }

    fn begin(&mut self, tab: usize, act: Act, stopped: Option<u16>) {
        let view = self.tabs[tab].view.clone();
        match (act, view) {
            (Act::Edit(count), Some(view)) => self.edit(tab, &view, count, stopped, true),
            (Act::EditUnanswered(count), Some(view)) => {
                self.edit(tab, &view, count, stopped, false);
            }
            (Act::Compact, Some(view)) => {
                let text = text(&view.title, self.padding);
                let (laid, writes) = Laid::down(&self.disk.survey(), &text, &view.title, "nu");
                if self.transact(&writes, &[], stopped) {
                    self.tabs[tab].doing = Doing::Compacting(laid, view.last);
                }
            }
            (Act::Restore(before), Some(_)) => {
                let lines: Vec<u32> = self.lines.iter().map(|line| line.line).collect();
                let place = usize::from(before) % lines.len().min(KEPT);
                let line = lines[lines.len() - 1 - place];
                let Ok(best) = self.disk.line(line) else {
                    assert_eq!(self.stop, Stop::Torn, "a line is lost");
                    return;
                };
                let edited = best.edited();
                assert!(self.stop == Stop::Torn || edited.missing.is_empty());
                let origin = Origin::Restored { generation: line };
                self.lay_down(tab, &edited.text, &edited.title, origin, stopped);
            }
            (Act::News, Some(view)) => {
                let outlook = plan::look(self.disk.survey().head(), view.last, view.begun);
                let news = self.disk.news(outlook);
                self.take_in(tab, news);
            }
            (Act::Reload, _) => self.open(tab),
            (_, None) | (Act::Replace, _) => {
                self.edits += 1;
                let title = format!("N{}", self.edits);
                let text = text(&title, self.padding);
                let file_name = format!("{title}.json");
                self.lay_down(tab, &text, &title, Origin::Imported { file_name }, stopped);
            }
        }
    }

    fn lay_down(
        &mut self,
        tab: usize,
        text: &str,
        title: &str,
        origin: Origin,
        stopped: Option<u16>,
    ) {
        let (laid, writes) = Laid::down(&self.disk.survey(), text, title, "nu");
        if self.transact(&writes, &[], stopped) {
            self.tabs[tab].doing = Doing::Replacing(laid, origin, title.to_owned());
        }
    }

    fn point_at_new(
        &mut self,
        tab: usize,
        laid: &Laid,
        origin: Origin,
        title: String,
        stopped: Option<u16>,
    ) {
        let survey = self.disk.survey();
        let over = self.over(tab, &origin);
        if let Some(outlook) = plan::overtaken(survey.head(), &over) {
            let news = self.disk.news(outlook);
            if self.transact(&laid.taken_up(&survey), &[], stopped) {
                self.take_in(tab, news);
            }
            return;
        }
        let Some(pointed) = laid.begin(&survey, origin.clone(), &over) else {
            if self.transact(&laid.taken_up(&survey), &[], stopped) {
                let text = text(&title, self.padding);
                self.lay_down(tab, &text, &title, origin, None);
            }
            return;
        };
        if let (Over::Known { changed_at, .. }, Stop::Whole) = (&over, self.stop) {
            let newest = self.moments.last().and_then(Option::as_ref);
            let newest = newest.map(|moment| &moment.title);
            assert_eq!(newest, Some(changed_at), "replaced unseen");
        }
        let moment = Moment {
            line: pointed.manifest.line,
            title: title.clone(),
        };
        if self.transact(&pointed.writes, std::slice::from_ref(&moment), stopped) {
            self.acknowledge(pointed.head, &moment);
            self.tabs[tab].view = Some(View {
                begun: pointed.manifest.begun,
                last: pointed.head.last,
                title,
            });
            self.tabs[tab].doing = Doing::Pruning;
        }
    }

    /// What a tab puts other data in the place of: a file only of what it knows.
    fn over(&self, tab: usize, origin: &Origin) -> Over {
        match (&self.tabs[tab].view, origin) {
            (Some(view), Origin::Imported { .. }) => Over::Known {
                begun: view.begun,
                last: view.last,
                changed_at: view.title.clone(),
            },
            _ => Over::Anything,
        }
    }

    fn point_at_edited(&mut self, tab: usize, laid: &Laid, through: u32, stopped: Option<u16>) {
        let survey = self.disk.survey();
        match laid.compact(&survey, &self.disk.log(), through) {
            Some(pointed) => {
                if self.transact(&pointed.writes, &[], stopped) {
                    self.tabs[tab].doing = Doing::Pruning;
                }
            }
            None => {
                self.transact(&laid.taken_up(&survey), &[], stopped);
            }
        }
    }

    fn edit(&mut self, tab: usize, view: &View, count: u8, stopped: Option<u16>, answered: bool) {
        let mut entries = Vec::new();
        let mut title = view.title.clone();
        for number in (view.last + 1..).take(usize::from(count)) {
            self.edits += 1;
            let after = format!("{title}.{}", self.edits);
            entries.push(entry(number, &title, &after));
            title = after;
        }
        self.append(tab, entries, title, stopped, answered);
    }

    fn append(
        &mut self,
        tab: usize,
        entries: Vec<Entry>,
        title: String,
        stopped: Option<u16>,
        answered: bool,
    ) {
        let Some(begun) = self.tabs[tab].view.as_ref().map(|view| view.begun) else {
            return;
        };
        let last = entries.last().map(|entry| entry.number).unwrap();
        match plan::append(self.disk.survey().head(), &entries, begun) {
            Ok((head, writes)) => {
                let after = |entry: &Entry| Moment {
                    line: head.line,
                    title: title_of(entry),
                };
                let moments: Vec<Moment> = entries.iter().map(after).collect();
                if !self.transact(&writes, &moments, stopped) {
                    return;
                }
                if answered {
                    self.acknowledge(head, moments.last().unwrap());
                    self.tabs[tab].view = Some(View { begun, last, title });
                } else {
                    self.tabs[tab].doing = Doing::Asking(entries, title);
                }
            }
            Err(outlook) => {
                let news = self.disk.news(outlook);
                if is_own(&news, &entries) {
                    // It was saved the first time; others may have come after.
                    let line = self.disk.survey().head().unwrap().line;
                    let title_now = title.clone();
                    self.told_saved(&Moment {
                        line,
                        title: title_now,
                    });
                    self.tabs[tab].view = Some(View { begun, last, title });
                } else {
                    self.take_in(tab, news);
                }
            }
        }
    }

    /// Takes in what others have done. What the tab itself was about to do is given up.
    fn take_in(&mut self, tab: usize, news: News) {
        let News::Entries(entries) = news else {
            return self.open(tab);
        };
        if let (Some(view), Some(newest)) = (&mut self.tabs[tab].view, entries.last()) {
            view.last = newest.number;
            view.title = title_of(newest);
        }
    }
}
