//! Statistics over all cases of a file.

use std::fmt::Write as _;

use samverkanskartan::domain::{Activity, Case, Workspace};
use samverkanskartan::procedure::statistics::{Handover, Log, Spread, Variant};
use serde_json::{Value, json};

use super::line::Line;
use super::{Fault, read};

/// So many handovers and ways are told; `--json` has them all.
const SHOWN: usize = 20;

/// What is counted, in words or, for programs, as JSON.
pub(super) fn stats(line: &Line<'_>, file: &str) -> Result<String, Fault> {
    line.allows(&["json", "out"])?;
    let workspace = read(file)?;
    let counted = Counted::new(&workspace);
    Ok(if line.flag("json") {
        format!("{:#}\n", counted.json())
    } else {
        counted.words()
    })
}

struct Counted<'a> {
    cases: Vec<&'a Case>,
    log: Log<'a>,
    handovers: Vec<Handover>,
    variants: Vec<Variant>,
    throughput: Vec<Option<u32>>,
}

impl<'a> Counted<'a> {
    fn new(workspace: &'a Workspace) -> Self {
        let cases: Vec<_> = workspace.records().cases.iter().collect();
        let log = Log::new(&cases);
        let mut handovers = log.steps().handovers();
        handovers.sort_by_key(|it| std::cmp::Reverse(it.times.count));
        let variants = log.steps().variants();
        let throughput = log.steps().throughput();
        Self {
            cases,
            log,
            handovers,
            variants,
            throughput,
        }
    }

    fn activity(&self, number: u32) -> String {
        let activities = self.log.activities();
        let activity = activities.get(number as usize);
        activity.map_or_else(String::new, Activity::to_string)
    }

    fn way(&self, variant: Variant) -> Vec<String> {
        let way = self.log.steps().way(variant.first).iter();
        way.map(|number| self.activity(*number)).collect()
    }

    fn words(&self) -> String {
        let mut text = format!(
            "{:>6} ärenden\n{:>6} händelser\n{:>6} olika vägar\n",
            self.cases.len(),
            self.log.steps().len(),
            self.variants.len(),
        );
        let through = Spread::of(self.throughput.iter().copied());
        let _ = writeln!(
            text,
            "\nTid från första steget till sista, i dagar\n{TIMES}"
        );
        let _ = writeln!(text, "{}", times(&through));
        let _ = writeln!(text, "\nVanligaste överlämningar\n{TIMES}");
        for it in self.handovers.iter().take(SHOWN) {
            let (from, to) = (self.activity(it.from), self.activity(it.to));
            let _ = writeln!(text, "{}  {from} → {to}", times(&it.times));
        }
        let _ = writeln!(text, "\nVanligaste vägar\n{:>7}", "antal");
        for variant in self.variants.iter().take(SHOWN) {
            let way = self.way(*variant).join(" → ");
            let _ = writeln!(text, "{:>7}  {way}", variant.count);
        }
        text
    }

    fn json(&self) -> Value {
        let handovers = self.handovers.iter().map(|it| {
            json!({
                "from": self.activity(it.from),
                "to": self.activity(it.to),
                "count": it.times.count,
                "undated": it.times.undated,
                "medianDays": it.times.quartiles.map(|days| days.median),
            })
        });
        let variants = self.variants.iter();
        let variants = variants.map(|it| json!({ "way": self.way(*it), "count": it.count }));
        let cases = self.cases.iter().zip(&self.throughput);
        let throughput = cases.map(|(case, days)| (case.id.to_string(), json!(days)));
        json!({
            "cases": self.cases.len(),
            "events": self.log.steps().len(),
            "handovers": handovers.collect::<Vec<_>>(),
            "variants": variants.collect::<Vec<_>>(),
            "throughputDays": throughput.collect::<serde_json::Map<_, _>>(),
        })
    }
}

/// Headings over [`times`].
const TIMES: &str = "  antal  utan dag   median   nedre   övre";

fn times(times: &Spread) -> String {
    let days = |days: Option<f64>| days.map_or_else(|| "–".to_owned(), |days| days.to_string());
    let of = times.quartiles;
    format!(
        "{:>7}  {:>8}  {:>7}  {:>6}  {:>5}",
        times.count,
        times.undated,
        days(of.map(|it| it.median)),
        days(of.map(|it| it.lower)),
        days(of.map(|it| it.upper)),
    )
}
