//! Bodies, people and how they hang together.

use super::parts::{PERIOD, SOURCE, STATEMENT, VARIANT};
use crate::domain::Collection;
use crate::domain::bound;
use crate::form::choice::Choice;
use crate::form::field::{Kind, fields, to};

fields! {
    /// The workspace's own fields.
    OWN = Own {
        Title "title" = Kind::Line, required;
        AsOf "asOf" = Kind::Date, required;
        Revision "revision" = Kind::Number(bound::REVISION), required;
        Notes "notes" = Kind::List { of: &STATEMENT };
    }
}

fields! {
    /// A document.
    DOCUMENT = Document {
        Citation "citation" = Kind::Line, required;
        Title "title" = Kind::Line, required;
        Date "date" = Kind::Date, required;
        Kind "kind" = Kind::Suggest(Collection::Documents, "kind"), required;
        Issuer "issuer" = Kind::One(to::BODIES);
        DiaryNumber "diaryNumber" = Kind::Line;
        Note "note" = Kind::Text;
        Inferred "inferred" = Kind::Flag, rare;
    }
}

fields! {
    /// A name of a body.
    NAME = Name {
        Name "name" = Kind::Line, required;
        ShortName "shortName" = Kind::Line;
        Period "period" = Kind::Group(&PERIOD);
        Sources "sources" = Kind::List { of: &SOURCE };
    }
}

fields! {
    /// A body.
    ORGANIZATION = Organization {
        Names "names" = Kind::List { of: &NAME }, required;
        Classification "classification" = Kind::Suggest(Collection::Organizations, "classification"), required;
        Track "track" = Kind::Choice(Choice::Track), required;
        Level "level" = Kind::Choice(Choice::Level), required;
        SubOrganizationOf "subOrganizationOf" = Kind::One(to::BODIES);
        Period "period" = Kind::Group(&PERIOD);
        Overview "overview" = Kind::Flag;
        Floor "floor" = Kind::Number(bound::FLOOR);
        Mandate "mandate" = Kind::List { of: &STATEMENT };
        MayNot "mayNot" = Kind::List { of: &STATEMENT };
        Notes "notes" = Kind::List { of: &STATEMENT };
        Sources "sources" = Kind::List { of: &SOURCE };
        Variants "variants" = Kind::List { of: &VARIANT }, rare;
        Contradictions "contradictions" = Kind::List { of: &STATEMENT }, rare;
        Gaps "gaps" = Kind::Lines, rare;
        Inferred "inferred" = Kind::Flag, rare;
    }
}

fields! {
    /// A relation between two bodies.
    RELATION = Relation {
        From "from" = Kind::One(to::BODIES), required;
        Kind "kind" = Kind::Choice(Choice::Relation), required;
        To "to" = Kind::One(to::BODIES), required;
        Label "label" = Kind::Suggest(Collection::Relations, "label"), required;
        Verb "verb" = Kind::Short(bound::VERB);
        Holds "holds" = Kind::Choice(Choice::Holds);
        Period "period" = Kind::Group(&PERIOD);
        Foundation "foundation" = Kind::Choice(Choice::Foundation);
        SaidBy "saidBy" = Kind::Line;
        Implied "implied" = Kind::Flag;
        Note "note" = Kind::Text;
        Sources "sources" = Kind::List { of: &SOURCE };
    }
}

fields! {
    /// A seat rule.
    SEAT_RULE = SeatRule {
        Organization "organization" = Kind::One(to::BODIES), required;
        OnBehalfOf "onBehalfOf" = Kind::One(to::BODIES), required;
        Ordinary "ordinary" = Kind::Number(bound::SEATS), required;
        Substitutes "substitutes" = Kind::Number(bound::SEATS);
        Each "each" = Kind::Flag;
        Note "note" = Kind::Text;
        Sources "sources" = Kind::List { of: &SOURCE };
    }
}

fields! {
    /// A person.
    PERSON = Person {
        Name "name" = Kind::Line, required;
        FormerNames "formerNames" = Kind::List { of: &FORMER_NAME };
        Note "note" = Kind::Text;
        Sources "sources" = Kind::List { of: &SOURCE };
        Variants "variants" = Kind::List { of: &VARIANT }, rare;
        MaybeSameAs "maybeSameAs" = Kind::Many(to::PERSONS), rare;
        Inferred "inferred" = Kind::Flag, rare;
    }
}

fields! {
    /// A name somebody had before.
    FORMER_NAME = FormerName {
        Name "name" = Kind::Line, required;
        Until "until" = Kind::Date, required;
        Sources "sources" = Kind::List { of: &SOURCE };
    }
}

fields! {
    /// A membership.
    MEMBERSHIP = Membership {
        Person "person" = Kind::One(to::PERSONS), required;
        Organization "organization" = Kind::One(to::BODIES), required;
        Role "role" = Kind::Choice(Choice::Role), required;
        OnBehalfOf "onBehalfOf" = Kind::One(to::BODIES);
        Period "period" = Kind::Group(&PERIOD);
        Party "party" = Kind::Suggest(Collection::Memberships, "party");
        Title "title" = Kind::Suggest(Collection::Memberships, "title");
        Observed "observed" = Kind::Days;
        Note "note" = Kind::Text;
        Sources "sources" = Kind::List { of: &SOURCE };
        Inferred "inferred" = Kind::Flag, rare;
        InferredFields "inferredFields" = Kind::Lines, rare;
    }
}

fields! {
    /// A term of the glossary.
    TERM = Term {
        Term "term" = Kind::Line, required;
        Sv "sv" = Kind::Text, required;
        Category "category" = Kind::Suggest(Collection::Terms, "category"), required;
        Expansion "expansion" = Kind::Line;
        Organization "organization" = Kind::One(to::BODIES);
        SeeAlso "seeAlso" = Kind::Many(to::TERMS);
        Also "also" = Kind::Lines;
        FromSource "fromSource" = Kind::Flag;
        En "en" = Kind::Text, may_be_empty;
        Sources "sources" = Kind::List { of: &SOURCE };
    }
}

fields! {
    /// A topic of cases.
    TOPIC = Topic {
        Label "label" = Kind::Line, required;
    }
}

fields! {
    /// A principle.
    PRINCIPLE = Principle {
        Text "text" = Kind::Text, required;
        Group "group" = Kind::Suggest(Collection::Principles, "group"), required;
        Number "number" = Kind::Number(bound::NUMBER);
        Foundation "foundation" = Kind::Choice(Choice::Foundation), required;
        Sources "sources" = Kind::List { of: &SOURCE };
        Inferred "inferred" = Kind::Flag, rare;
    }
}

fields! {
    /// A goal.
    GOAL = Goal {
        Text "text" = Kind::Text, required;
        Number "number" = Kind::Number(bound::NUMBER);
        Sources "sources" = Kind::List { of: &SOURCE };
    }
}
