//! What has a form of its own.

use super::agenda::{HUVUDMAN_VOTE, VOTE_COUNT};
use super::parts::SOURCE;
use crate::domain::Collection;
use crate::form::choice::Choice;
use crate::form::field::{Kind, fields, to};

fields! {
    /// Giving a body a new name.
    RENAME = Rename {
        Name "name" = Kind::Line, required;
        ShortName "shortName" = Kind::Line;
        From "from" = Kind::Date, required;
        Sources "sources" = Kind::List { of: &SOURCE };
    }
}

fields! {
    /// Ending a body.
    END = End {
        To "to" = Kind::Date, required;
        Relations "relations" = Kind::Flag;
        Memberships "memberships" = Kind::Flag;
        Parts "parts" = Kind::Flag;
        Note "note" = Kind::Text;
        Sources "sources" = Kind::List { of: &SOURCE };
    }
}

fields! {
    /// Moving a membership.
    MOVE_MEMBERSHIP = MoveMembership {
        From "from" = Kind::Date, required;
        Organization "organization" = Kind::One(to::BODIES), required;
        OnBehalfOf "onBehalfOf" = Kind::One(to::BODIES);
        Role "role" = Kind::Choice(Choice::Role), required;
        Party "party" = Kind::Suggest(Collection::Memberships, "party");
        Title "title" = Kind::Suggest(Collection::Memberships, "title");
        Sources "sources" = Kind::List { of: &SOURCE };
    }
}

fields! {
    /// A meeting from the last one.
    NEXT_MEETING = NextMeeting {
        Date "date" = Kind::Date, required;
        Start "start" = Kind::Time;
        End "end" = Kind::Time;
        Place "place" = Kind::Suggest(Collection::Meetings, "place");
        Organizations "organizations" = Kind::Many(to::BODIES), required;
        Cases "cases" = Kind::Many(to::CASES);
        Items "items" = Kind::Lines;
    }
}

fields! {
    /// A case put on an agenda.
    PUT_ON_AGENDA = PutOnAgenda {
        Meeting "meeting" = Kind::One(to::MEETINGS), required;
        Title "title" = Kind::Line, required;
        Type "type" = Kind::Choice(Choice::ItemType), required;
        What "what" = Kind::Text;
    }
}

fields! {
    /// A step of a case that is known.
    STEP_FROM_ITEM = StepFromItem {
        Case "case" = Kind::One(to::CASES), required;
        Role "role" = Kind::Choice(Choice::Consultation), required;
        What "what" = Kind::Text, may_be_empty;
        Outcome "outcome" = Kind::Text;
        HandedTo "handedTo" = Kind::Many(to::BODIES);
        Sources "sources" = Kind::List { of: &SOURCE };
        Holder "holder" = Kind::One(to::BODIES);
        Finished "finished" = Kind::Choice(Choice::Finished);
        CaseOutcome "caseOutcome" = Kind::Text;
        NextOrganization "nextOrganization" = Kind::One(to::BODIES);
        NextDate "nextDate" = Kind::Date;
        NextWhat "nextWhat" = Kind::Text;
    }
}

fields! {
    /// A case raised at an item, with its first step.
    CASE_FROM_ITEM = CaseFromItem {
        NewCase "newCase" = Kind::Line, required;
        CaseType "caseType" = Kind::Suggest(Collection::Cases, "type"), required;
        RaisedBy "raisedBy" = Kind::Many(to::BODIES);
        Role "role" = Kind::Choice(Choice::Consultation), required;
        What "what" = Kind::Text, may_be_empty;
        Outcome "outcome" = Kind::Text;
        HandedTo "handedTo" = Kind::Many(to::BODIES);
        Sources "sources" = Kind::List { of: &SOURCE };
        Holder "holder" = Kind::One(to::BODIES);
        NextOrganization "nextOrganization" = Kind::One(to::BODIES);
        NextDate "nextDate" = Kind::Date;
        NextWhat "nextWhat" = Kind::Text;
    }
}

fields! {
    /// A case closed.
    CLOSE_CASE = CloseCase {
        Text "text" = Kind::Text, required;
    }
}

fields! {
    /// A vote by name.
    VOTE_BY_NAME = VoteByName {
        Question "question" = Kind::Text, required;
        Votes "votes" = Kind::Ballot(&VOTER);
        Counts "counts" = Kind::List { of: &VOTE_COUNT };
        ByHuvudman "byHuvudman" = Kind::List { of: &HUVUDMAN_VOTE };
        Acclamation "acclamation" = Kind::Flag;
        Closed "closed" = Kind::Flag;
        SettledBy "settledBy" = Kind::Choice(Choice::SettledBy);
        Result "result" = Kind::Text;
        CalledBy "calledBy" = Kind::One(to::PERSONS);
        Note "note" = Kind::Text;
        Stage "stage" = Kind::Choice(Choice::VoteStage), rare;
        YesMeans "yesMeans" = Kind::Line, rare;
        NoMeans "noMeans" = Kind::Line, rare;
    }
}

fields! {
    /// One who may vote; who has not voted is left out.
    VOTER = Voter {
        Name "name" = Kind::Line, required;
        Person "person" = Kind::One(to::PERSONS), required;
        Option "option" = Kind::Choice(Choice::Vote);
        OnBehalfOf "onBehalfOf" = Kind::Many(to::BODIES);
        Party "party" = Kind::Line;
    }
}
