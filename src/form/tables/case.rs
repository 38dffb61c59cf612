//! Cases, their way, and departures from it.

use super::parts::{PERIOD, SOURCE, STATEMENT};
use crate::domain::Collection;
use crate::form::choice::Choice;
use crate::form::field::{Kind, fields, to};

fields! {
    /// A case.
    CASE = Case {
        ShortTitle "shortTitle" = Kind::Line, required;
        Title "title" = Kind::Line, required;
        Type "type" = Kind::Suggest(Collection::Cases, "type"), required;
        Summary "summary" = Kind::Text, may_be_empty;
        Initiator "initiator" = Kind::Group(&INITIATOR), required;
        Topics "topics" = Kind::Many(to::TOPICS);
        Outcome "outcome" = Kind::Group(&OUTCOME), required;
        Related "related" = Kind::List { of: &RELATED };
        Consultations "consultations" = Kind::Apart { of: &CONSULTATION };
        Adoptions "adoptions" = Kind::Apart { of: &ADOPTION };
        Level "level" = Kind::Choice(Choice::Coverage), required;
        Contradictions "contradictions" = Kind::List { of: &STATEMENT }, rare;
        Gaps "gaps" = Kind::Lines, rare;
    }
}

fields! {
    /// Who raised a case.
    INITIATOR = Initiator {
        Organizations "organizations" = Kind::Many(to::BODIES);
        Text "text" = Kind::Line, may_be_empty;
    }
}

fields! {
    /// The outcome of a case.
    OUTCOME = Outcome {
        Finished "finished" = Kind::Choice(Choice::Finished), required;
        Text "text" = Kind::Text, may_be_empty;
        Holder "holder" = Kind::One(to::BODIES);
        HolderInferred "holderInferred" = Kind::Flag;
        Next "next" = Kind::Text;
    }
}

fields! {
    /// A case that has to do with another.
    RELATED = Related {
        Case "case" = Kind::One(to::CASES), required;
        Kind "kind" = Kind::Choice(Choice::Related), required;
        Inferred "inferred" = Kind::Flag;
    }
}

fields! {
    /// A stop on the way of a case.
    CONSULTATION = Consultation {
        Status "status" = Kind::Choice(Choice::Status), required;
        Date "date" = Kind::Date, required;
        Organization "organization" = Kind::One(to::BODIES);
        Role "role" = Kind::Choice(Choice::Consultation), required;
        What "what" = Kind::Text, required;
        Outcome "outcome" = Kind::Text;
        HandedTo "handedTo" = Kind::Many(to::BODIES);
        Meeting "meeting" = Kind::One(to::MEETINGS);
        Item "item" = Kind::Item;
        Sources "sources" = Kind::List { of: &SOURCE };
        OtherOrganizations "otherOrganizations" = Kind::Many(to::BODIES), rare;
        OrganizationText "organizationText" = Kind::Line, rare;
        DateAsStated "dateAsStated" = Kind::Line, rare;
        DateInferred "dateInferred" = Kind::Flag, rare;
        HandedToInferred "handedToInferred" = Kind::Flag, rare;
        Steps "steps" = Kind::Many(to::STEPS), rare;
        Circumstances "circumstances" = Kind::List { of: &CIRCUMSTANCE }, rare;
        Conditions "conditions" = Kind::List { of: &CONDITION }, rare;
        Plan "plan" = Kind::Group(&PLAN), rare;
        Inferred "inferred" = Kind::Flag, rare;
    }
}

fields! {
    /// What was planned for a stop before it was held.
    PLAN = Plan {
        Date "date" = Kind::Date, required;
        DateAsStated "dateAsStated" = Kind::Line;
        What "what" = Kind::Text, required;
        Sources "sources" = Kind::List { of: &SOURCE };
    }
}

fields! {
    /// What the sources say of a stop that bears on the rules.
    CIRCUMSTANCE = Circumstance {
        Kind "kind" = Kind::Choice(Choice::Circumstance), required;
        Text "text" = Kind::Text;
        Period "period" = Kind::Group(&PERIOD);
        Sources "sources" = Kind::List { of: &SOURCE };
        Inferred "inferred" = Kind::Flag;
    }
}

fields! {
    /// A condition set at a stop.
    CONDITION = Condition {
        Name "name" = Kind::Line, required;
        Sources "sources" = Kind::List { of: &SOURCE };
    }
}

fields! {
    /// What a huvudman did after a recommendation.
    ADOPTION = Adoption {
        Huvudman "huvudman" = Kind::One(to::BODIES), required;
        Status "status" = Kind::Choice(Choice::Adoption), required;
        Date "date" = Kind::Date;
        Paragraph "paragraph" = Kind::Line;
        Note "note" = Kind::Text;
        Sources "sources" = Kind::List { of: &SOURCE };
    }
}

fields! {
    /// A deviation.
    DEVIATION = Deviation {
        Title "title" = Kind::Line, required;
        Kind "kind" = Kind::Choice(Choice::Deviation), required;
        Meeting "meeting" = Kind::One(to::MEETINGS), required;
        Item "item" = Kind::Item;
        Case "case" = Kind::One(to::CASES);
        Expected "expected" = Kind::Text, required;
        Happened "happened" = Kind::Text, required;
        Objections "objections" = Kind::List { of: &VOICE };
        OtherSide "otherSide" = Kind::List { of: &VOICE };
        Note "note" = Kind::Text;
        Rules "rules" = Kind::Many(to::RULES);
        Sources "sources" = Kind::List { of: &SOURCE };
        AlsoCases "alsoCases" = Kind::Many(to::CASES), rare;
        AlsoMeetings "alsoMeetings" = Kind::Many(to::MEETINGS), rare;
        Gaps "gaps" = Kind::Lines, rare;
    }
}

fields! {
    /// What somebody said.
    VOICE = Voice {
        By "by" = Kind::Many(to::SPEAKERS);
        Text "text" = Kind::Text, required;
        ByAsStated "byAsStated" = Kind::Line;
    }
}

fields! {
    /// An oddity.
    ANOMALY = Anomaly {
        Text "text" = Kind::Text, required;
        Kind "kind" = Kind::Choice(Choice::Anomaly), required;
        Case "case" = Kind::One(to::CASES);
        Meeting "meeting" = Kind::One(to::MEETINGS);
        Item "item" = Kind::Item;
        Sources "sources" = Kind::List { of: &SOURCE };
        AlsoMeetings "alsoMeetings" = Kind::Many(to::MEETINGS), rare;
        Inferred "inferred" = Kind::Flag, rare;
    }
}
