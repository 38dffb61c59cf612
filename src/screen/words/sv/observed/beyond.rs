//! What was seen where a rule measures, in sentences: what was done, when, and what the rule
//! says.

use super::Said;
use crate::domain::{Date, Id, Limit, Organization, Period};
use crate::procedure::{Beyond, Did};
use crate::screen::dates;
use crate::screen::words::labels;
use crate::screen::words::measure::limit;

impl Said<'_> {
    pub(super) fn beyond(&self, beyond: &Beyond) -> String {
        match beyond {
            Beyond::Late { first, then, most } => self.late(first, then, most),
            Beyond::NotSeen {
                first,
                through,
                most,
            } => self.not_seen(first, through, most),
            Beyond::Soon { first, then, least } => self.soon(first, then, least),
            Beyond::CommentedLate { sent, answer, most } => self.commented_late(sent, answer, most),
            Beyond::CommentedAfter {
                sent,
                answer,
                until,
            } => self.commented_after(sent, answer, until),
            Beyond::PapersLate { sent, met, least } => self.papers_late(sent, met, least),
            Beyond::DoneLate {
                what,
                given,
                done,
                most,
            } => done_late(what, (given, done), most),
            Beyond::NotSeenDone { what, given, most } => not_seen_done(what, given, most),
            Beyond::FewRepresented {
                represented,
                of,
                least,
            } => self.few_represented(*represented, *of, *least),
            Beyond::NotQuorate { there, least } => self.not_quorate(*there, *least),
            Beyond::Older { since, did, most } => self.older(since, did, most),
            Beyond::OutsidePeriod { did, period } => self.outside(did, period),
        }
    }

    /// ”Samrådet beslutade 3 mars 2024”, and with a word before the day ”beslutade redan 3 mars
    /// 2024”.
    fn said_done(&self, did: &Did, word: &str) -> String {
        format!(
            "{} {}{word} {}",
            self.one(did.by.as_ref()),
            labels::did(did.role),
            dates::date(&did.date)
        )
    }

    fn late(&self, first: &Did, then: &Did, most: &Limit) -> String {
        format!(
            "{}. {}. Enligt regeln får det ta högst {}.",
            self.said_done(first, ""),
            self.said_done(then, " först"),
            limit(most)
        )
    }

    fn not_seen(&self, first: &Did, through: &[Id<Organization>], most: &Limit) -> String {
        format!(
            "{}. Enligt regeln ska ärendet komma till {} inom {}. Det syns inte där i loggen.",
            self.said_done(first, ""),
            self.any(through),
            limit(most)
        )
    }

    fn soon(&self, first: &Did, then: &Did, least: &Limit) -> String {
        format!(
            "{}. {}. Enligt regeln ska det gå minst {} emellan.",
            self.said_done(first, ""),
            self.said_done(then, " redan"),
            limit(least)
        )
    }

    fn commented_late(&self, sent: &Did, answer: &Did, most: &Limit) -> String {
        format!(
            "{}. {}. Enligt regeln får svaret dröja högst {}.",
            self.sent(sent.by.as_ref(), &sent.date),
            self.said_done(answer, " först"),
            limit(most)
        )
    }

    fn commented_after(&self, sent: &Did, answer: &Did, until: &Date) -> String {
        format!(
            "{}. {}. Remissen gällde till och med {}.",
            self.sent(sent.by.as_ref(), &sent.date),
            self.said_done(answer, " först"),
            dates::date(until)
        )
    }

    /// ”Ärendet gick på remiss från Beredningsgruppen 1 februari 2023”.
    fn sent(&self, by: Option<&Id<Organization>>, when: &Date) -> String {
        format!(
            "Ärendet gick på remiss från {} {}",
            self.one(by),
            dates::date(when)
        )
    }

    fn papers_late(&self, sent: &Date, met: &Date, least: &Limit) -> String {
        format!(
            "{} möttes {}. Handlingarna skickades {}. Enligt regeln ska det gå minst {} emellan.",
            self.at(),
            dates::date(met),
            dates::date(sent),
            limit(least)
        )
    }

    fn few_represented(&self, represented: usize, of: usize, least: usize) -> String {
        format!(
            "{represented} av {of} huvudmän var företrädda i {} {}. Enligt regeln ska det vara minst {least}.",
            self.at(),
            dates::date(self.date)
        )
    }

    fn not_quorate(&self, there: usize, least: usize) -> String {
        format!(
            "{there} som räknas var närvarande i {} {}. Enligt regeln ska det vara minst {least}.",
            self.at(),
            dates::date(self.date)
        )
    }

    fn older(&self, since: &Date, did: &Did, most: &Limit) -> String {
        format!(
            "{}. Organet hade då funnits sedan {}. Enligt regeln får det vara högst {} gammalt.",
            self.said_done(did, ""),
            dates::date(since),
            limit(most)
        )
    }

    fn outside(&self, did: &Did, period: &Period) -> String {
        let there = dates::period(period).unwrap_or_default();
        format!(
            "{}. Enligt uppgifterna om organet fanns det {there}.",
            self.said_done(did, "")
        )
    }

    pub(super) fn not_commented(
        &self,
        bodies: &[Id<Organization>],
        asked: usize,
        most: Option<&Limit>,
    ) -> String {
        let missing = if bodies.len() == asked && asked > 1 {
            "Inget svar är belagt.".to_owned()
        } else {
            format!("Svar är inte belagt från {}.", self.all(bodies))
        };
        let most =
            most.map(|most| format!(" Enligt regeln får svaren dröja högst {}.", limit(most)));
        format!(
            "{}. Tillfrågade: {asked}.{} {missing}",
            self.sent(self.at, self.date),
            most.unwrap_or_default()
        )
    }
}

fn done_late(what: &str, (given, done): (&Date, &Date), most: &Limit) -> String {
    format!(
        "Uppdraget ”{what}” gavs {} och var klart {}. Enligt regeln får det ta högst {}.",
        dates::date(given),
        dates::date(done),
        limit(most)
    )
}

fn not_seen_done(what: &str, given: &Date, most: &Limit) -> String {
    format!(
        "Uppdraget ”{what}” gavs {}. Enligt regeln ska det vara klart inom {}. Loggen visar inte att det är det.",
        dates::date(given),
        limit(most)
    )
}
