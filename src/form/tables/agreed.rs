//! The agreed way: steps, routes, rules and how they are tried, and what people say of the
//! departures.

use super::parts::SOURCE;
use crate::domain::Collection;
use crate::domain::bound;
use crate::form::choice::Choice;
use crate::form::field::{Kind, fields, to};

fields! {
    /// A step of the agreed way.
    STEP = Step {
        Label "label" = Kind::Line, required;
        Kind "kind" = Kind::Choice(Choice::Step), required;
        Organizations "organizations" = Kind::Many(to::BODIES);
        OrganizationClass "organizationClass" = Kind::Suggest(Collection::Steps, "organizationClass");
        Roles "roles" = Kind::Choices(Choice::Consultation);
        OfMeeting "ofMeeting" = Kind::Flag, rare;
        Disputed "disputed" = Kind::Flag;
        Sources "sources" = Kind::List { of: &SOURCE };
    }
}

fields! {
    /// A route between two steps.
    ROUTE = Route {
        From "from" = Kind::One(to::STEPS), required;
        To "to" = Kind::One(to::STEPS), required;
        Kind "kind" = Kind::Choice(Choice::Route), required;
        Text "text" = Kind::Text, required;
        Foundation "foundation" = Kind::Choice(Choice::Foundation), required;
        ValidFrom "validFrom" = Kind::Date;
        ValidTo "validTo" = Kind::Date;
        Sources "sources" = Kind::List { of: &SOURCE };
    }
}

fields! {
    /// A rule.
    RULE = Rule {
        Text "text" = Kind::Text, required;
        AppliesTo "appliesTo" = Kind::Many(to::BODIES);
        Foundation "foundation" = Kind::Choice(Choice::Foundation), required;
        Contested "contested" = Kind::Text;
        Checkable "checkable" = Kind::Text, may_be_empty;
        Check "check" = Kind::Group(&CHECK);
        Examples "examples" = Kind::List { of: &EXAMPLE };
        ValidFrom "validFrom" = Kind::Date;
        ValidTo "validTo" = Kind::Date;
        Note "note" = Kind::Text;
        Sources "sources" = Kind::List { of: &SOURCE };
        ValidToInferred "validToInferred" = Kind::Flag, rare;
        Inferred "inferred" = Kind::Flag, rare;
    }
}

fields! {
    /// How a rule is tried.
    CHECK = Check {
        Kind "kind" = Kind::Choice(Choice::Check), required;
        At "at" = Kind::Many(to::BODIES);
        Roles "roles" = Kind::Choices(Choice::Consultation);
        Through "through" = Kind::Many(to::BODIES);
        ThroughRoles "throughRoles" = Kind::Choices(Choice::Consultation);
        Limit "limit" = Kind::Group(&LIMIT);
        Number "number" = Kind::Number(bound::COUNT);
        Share "share" = Kind::Group(&SHARE);
        Verbs "verbs" = Kind::Lines;
        Heading "heading" = Kind::Line;
        Meetings "meetings" = Kind::Number(bound::MEETINGS);
        CaseTypes "caseTypes" = Kind::Lines;
        Except "except" = Kind::Many(to::BODIES);
    }
}

fields! {
    /// A length of time a rule measures by.
    LIMIT = Limit {
        Number "number" = Kind::Number(bound::LIMIT), required;
        Unit "unit" = Kind::Choice(Choice::Unit);
    }
}

fields! {
    /// A share a rule measures by.
    SHARE = Share {
        Parts "parts" = Kind::Number(bound::COUNT), required;
        Of "of" = Kind::Number(bound::COUNT), required;
        MoreThan "moreThan" = Kind::Flag;
    }
}

fields! {
    /// An example a rule is tried on.
    EXAMPLE = Example {
        Expected "expected" = Kind::Choice(Choice::Expected), required;
        Case "case" = Kind::One(to::CASES);
        Consultation "consultation" = Kind::Stop;
        Meeting "meeting" = Kind::One(to::MEETINGS);
        Why "why" = Kind::Text;
    }
}

fields! {
    /// What people say of a departure.
    ASSESSMENT = Assessment {
        Status "status" = Kind::Choice(Choice::Assessment), required;
        Text "text" = Kind::Text, required;
        By "by" = Kind::Many(to::BODIES);
        AtMeeting "atMeeting" = Kind::One(to::MEETINGS);
        Item "item" = Kind::Line;
        Date "date" = Kind::Date;
        NewRule "newRule" = Kind::One(to::RULES);
        Sources "sources" = Kind::List { of: &SOURCE };
        Deviation "deviation" = Kind::One(to::DEVIATIONS), rare;
        Rule "rule" = Kind::One(to::RULES), rare;
        Case "case" = Kind::One(to::CASES), rare;
        Consultation "consultation" = Kind::Stop, rare;
        Meeting "meeting" = Kind::One(to::MEETINGS), rare;
        Organization "organization" = Kind::One(to::BODIES), rare;
    }
}
