//! Time from left to right. Where nothing begins, happens or ends for several spans, they are
//! drawn together: a single early day would else leave little room for all others.

use super::plan::{StringStop, StringlinePlan};
use crate::layout::lettering::Lettering;
use crate::layout::text_line::{Anchor, Role, TextLine};

/// How wide spans are that are drawn together, in pixels, and how much of the room they may
/// take in all.
const TOGETHER: f64 = 22.0;
const SHARE: f64 = 0.3;
/// From the beginning of a span to its name, and between two names.
const APART: f64 = 5.0;
/// From the lowest band down to where the names of the spans stand.
const DOWN: f64 = 16.0;

/// A span of time, or several drawn together.
#[derive(Clone, Debug, PartialEq)]
pub struct AxisSpan {
    /// Where it begins, in pixels from the left.
    pub from: f64,
    /// Where it is over.
    pub until: f64,
    /// Its name, where there is room.
    pub name: Option<TextLine>,
    /// Whether nothing happens in it, so that it is drawn shorter than it was.
    pub is_shortened: bool,
}

/// Where the times lie.
pub(super) struct Axis {
    /// When each span begins and where that is, and whether it is shortened.
    starts: Vec<(f64, f64, bool)>,
    /// When the last is over, and where that is.
    end: (f64, f64),
}

impl Axis {
    /// The axis of a plan between two places, in pixels.
    pub(super) fn new(plan: &StringlinePlan, (left, right): (f64, f64)) -> Self {
        let short = shortened(plan);
        let spans = plan.spans.iter().zip(&short);
        let days = spans.clone().filter(|(_, short)| !**short);
        let days: f64 = days.map(|(span, _)| span.until - span.from).sum();
        let mut runs = 0.0;
        let mut lengths: Vec<f64> = Vec::new();
        for run in short
            .chunk_by(|a, b| a == b)
            .filter(|run| run.first() == Some(&true))
        {
            runs += 1.0;
            lengths.extend(run.iter().map(|_| run.iter().fold(0.0, |sum, _| sum + 1.0)));
        }
        let room = (right - left).max(0.0);
        let together = TOGETHER.min(room * SHARE / f64::max(runs, 1.0));
        let scale = (room - together * runs) / days.max(1.0);
        let mut lengths = lengths.into_iter();
        let mut x = left;
        let starts = spans.map(|(span, short)| {
            let from = x;
            x += if *short {
                together / lengths.next().unwrap_or(1.0)
            } else {
                (span.until - span.from) * scale
            };
            (span.from, from, *short)
        });
        let starts = starts.collect();
        let over = plan.spans.last().map_or(0.0, |span| span.until);
        Self {
            starts,
            end: (over, x),
        }
    }

    /// Where a time lies; what lies outside the spans lies at their end.
    pub(super) fn place(&self, time: f64) -> f64 {
        let after = self.starts.partition_point(|(from, ..)| *from <= time);
        let nth = after.saturating_sub(1);
        let Some((from, left, _)) = self.starts.get(nth) else {
            return self.end.1;
        };
        let next = self.starts.get(nth + 1).map(|(from, x, _)| (*from, *x));
        let (until, right) = next.unwrap_or(self.end);
        let share = (time - from) / (until - from).max(f64::EPSILON);
        left + (right - left) * share.clamp(0.0, 1.0)
    }

    /// The spans, with their names where there is room below the lowest band.
    pub(super) fn spans(&self, plan: &StringlinePlan, (bottom, room): (f64, f64)) -> Vec<AxisSpan> {
        let mut all: Vec<AxisSpan> = Vec::new();
        let mut free = 0.0;
        for ((from, until, is_shortened), span) in self.stretches().zip(&plan.spans) {
            if let Some(last) = all
                .last_mut()
                .filter(|last| last.is_shortened && is_shortened)
            {
                last.until = until;
                continue;
            }
            let name = TextLine {
                x: from + APART,
                baseline: bottom + DOWN,
                text: span.name.clone(),
                role: Role::Note,
                anchor: Anchor::Start,
                lettering: Lettering::SMALL,
            };
            let bounds = name.bounds();
            let fits = !is_shortened && bounds.x >= free && bounds.right() <= room;
            if fits {
                free = bounds.right() + APART;
            }
            all.push(AxisSpan {
                from,
                until,
                name: fits.then_some(name),
                is_shortened,
            });
        }
        all
    }

    /// From where to where each span lies.
    fn stretches(&self) -> impl Iterator<Item = (f64, f64, bool)> {
        let ends = self.starts.iter().skip(1).map(|(_, x, _)| *x);
        let ends = ends.chain([self.end.1]);
        let starts = self.starts.iter().zip(ends);
        starts.map(|((_, x, short), until)| (*x, until, *short))
    }
}

/// Which spans nothing is known of, where there are several in a row.
fn shortened(plan: &StringlinePlan) -> Vec<bool> {
    let mut short = vec![true; plan.spans.len()];
    let stops = plan.threads.iter().flatten();
    for time in stops
        .flat_map(|stop: &StringStop| stop.when.known())
        .flatten()
    {
        let after = plan.spans.partition_point(|span| span.from <= time);
        if let Some(it) = short.get_mut(after.saturating_sub(1)) {
            *it = false;
        }
    }
    let runs = short.chunk_by(|a, b| a == b);
    let runs = runs.flat_map(|run| run.iter().map(|it| *it && run.len() > 1));
    runs.collect()
}
