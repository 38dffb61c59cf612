//! What fields are called: the agreed way: steps, routes, rules and how they are tried, and what people say of the
//! departures.

use super::{en, parts};
use crate::form::tables::{Assessment, Check, Example, Limit, Route, Rule, Share, Step};
use crate::screen::form::label::{Label, label};

/// A step of the agreed way.
pub(super) fn step(field: Step) -> Label {
    match field {
        Step::Label => label("Steg"),
        Step::Kind => label("Slag av steg"),
        Step::Organizations => label("Organ som tar steget"),
        Step::OrganizationClass => label("Slag av organ som tar steget"),
        Step::Roles => label("Vad de gör då").help(
            "Ett steg i ett ärende där något av organen gjorde något av detta räknas som steget.",
        ),
        Step::OfMeeting => label("Ett möte tar steget, inte ett ärende"),
        Step::Disputed => label("Källorna är oense om det får ske"),
        Step::Sources => parts::sources(),
    }
}

/// A route between two steps.
pub(super) fn route(field: Route) -> Label {
    match field {
        Route::From => label("Från steget"),
        Route::To => label("Till steget"),
        Route::Kind => label("Hur de hänger ihop"),
        Route::Text => label("Med ord"),
        Route::Foundation => label("Hur väl grundad"),
        Route::ValidFrom => label("Gäller från och med"),
        Route::ValidTo => label("Gäller till och med"),
        Route::Sources => parts::sources(),
    }
}

/// A rule.
pub(super) fn rule(field: Rule) -> Label {
    match field {
        Rule::Text => label("Regel").the("regeln"),
        Rule::AppliesTo => label("Organ den gäller"),
        Rule::Foundation => label("Hur väl grundad"),
        Rule::Contested => label("Vem som bestrider den, och hur"),
        Rule::Checkable => label("Hur den kan kontrolleras mot loggen"),
        Rule::Check => label("Hur loggen prövas mot den"),
        Rule::Examples => label("Exempel den prövas på").of_each(en("exempel")),
        Rule::ValidFrom => label("Gäller från och med"),
        Rule::ValidTo => label("Gäller till och med"),
        Rule::Note => parts::note(),
        Rule::Sources => parts::sources(),
        Rule::ValidToInferred => label("Slutet är vår slutsats"),
        Rule::Inferred => label("Uppgiften är vår slutsats"),
    }
}

/// How a rule is tried.
pub(super) fn check(field: Check) -> Label {
    match field {
        Check::Kind => label("Vad som söks").help("Det som söks avgör vilka fält som följer."),
        Check::At => label("Organ som prövas"),
        Check::Through => label("Organ ärendet ska komma från eller gå till"),
        Check::Roles => label("När organet har gjort"),
        Check::Verbs => label("Protokollets verb").help("I grundform, ett på varje rad."),
        Check::CaseTypes => {
            label("Slag av ärenden").help("Ett på varje rad. Lämna tomt om regeln gäller alla.")
        }
        Check::Except => label("Inte när ärendet sedan ska till"),
        Check::Heading => label("Hur den stående punktens rubrik börjar"),
        Check::Meetings => label("Inom så många möten"),
        Check::ThroughRoles => label("När det andra organet har gjort"),
        Check::Limit => label("Tid"),
        Check::Number => label("Minst så många"),
        Check::Share => label("Minst en så stor andel"),
    }
}

/// A length of time.
pub(super) fn limit(field: Limit) -> Label {
    match field {
        Limit::Number => label("Antal"),
        Limit::Unit => label("Räknat i").help("Dagar, om inget annat väljs."),
    }
}

/// A share.
pub(super) fn share(field: Share) -> Label {
    match field {
        Share::Parts => label("Så många delar"),
        Share::Of => label("Av så många"),
        Share::MoreThan => label("Det ska vara fler än så"),
    }
}

/// An example a rule is tried on.
pub(super) fn example(field: Example) -> Label {
    match field {
        Example::Expected => label("Det här ska hittas"),
        Example::Case => label("Ärende").the("ärendet"),
        Example::Consultation => label("Steg i ärendet"),
        Example::Meeting => label("Möte").the("mötet"),
        Example::Why => label("Varför"),
    }
}

/// What people say of a departure.
pub(super) fn assessment(field: Assessment) -> Label {
    match field {
        Assessment::Status => label("Vad som har hänt"),
        Assessment::Text => label("Förklaring, med egna ord"),
        Assessment::By => label("Vem som säger det"),
        Assessment::AtMeeting => label("På vilket möte"),
        Assessment::Item => label("Punkt på det mötet"),
        Assessment::Date => label("Dag").the("dagen").help("Om inget möte säger det."),
        Assessment::NewRule => label("Regeln den ledde till"),
        Assessment::Sources => parts::sources(),
        Assessment::Deviation => label("Gäller den antecknade avvikelsen"),
        Assessment::Rule => label("Gäller vad regeln visar"),
        Assessment::Case => label("I ärendet"),
        Assessment::Consultation => label("Vid steget"),
        Assessment::Meeting => label("Vid mötet"),
        Assessment::Organization => label("I organet"),
    }
}
