//! Meetings and who was there.

use super::agenda::AGENDA_ITEM;
use super::parts::{SOURCE, STATEMENT};
use crate::domain::Collection;
use crate::form::choice::Choice;
use crate::form::field::{Kind, fields, to};

fields! {
    /// A meeting.
    MEETING = Meeting {
        Name "name" = Kind::Line, required;
        Organizations "organizations" = Kind::Many(to::BODIES), required;
        Date "date" = Kind::Date, required;
        State "state" = Kind::Choice(Choice::MeetingState);
        StateNote "stateNote" = Kind::Line;
        MovedFrom "movedFrom" = Kind::Date;
        PapersSent "papersSent" = Kind::Date;
        Start "start" = Kind::Time;
        End "end" = Kind::Time;
        Days "days" = Kind::List { of: &MEETING_DAY };
        Place "place" = Kind::Suggest(Collection::Meetings, "place");
        DiaryNumber "diaryNumber" = Kind::Line;
        Agenda "agenda" = Kind::Apart { of: &AGENDA_ITEM };
        Attendance "attendance" = Kind::Apart { of: &ATTENDANCE };
        NextMeetings "nextMeetings" = Kind::List { of: &ANNOUNCED };
        Signatures "signatures" = Kind::List { of: &SIGNATURE };
        Notes "notes" = Kind::Lines;
        Sources "sources" = Kind::List { of: &SOURCE };
        Signing "signing" = Kind::Group(&SIGNING), rare;
        Sessions "sessions" = Kind::List { of: &SESSION }, rare;
        HeadingAsPrinted "headingAsPrinted" = Kind::Line, rare;
        ItemsAsPrinted "itemsAsPrinted" = Kind::Line, rare;
        Contradictions "contradictions" = Kind::List { of: &STATEMENT }, rare;
        Gaps "gaps" = Kind::Lines, rare;
    }
}

fields! {
    /// A day a meeting went on on.
    MEETING_DAY = MeetingDay {
        Date "date" = Kind::Date, required;
        Start "start" = Kind::Time;
        End "end" = Kind::Time;
        Note "note" = Kind::Line;
    }
}

fields! {
    /// A part of a meeting.
    SESSION = Session {
        Name "name" = Kind::Line, required;
        Organizations "organizations" = Kind::Many(to::BODIES), may_be_empty;
        Items "items" = Kind::Items, may_be_empty;
    }
}

fields! {
    /// A line of an attendance list.
    ATTENDANCE = Attendance {
        Name "name" = Kind::Line, required;
        Person "person" = Kind::One(to::PERSONS);
        Presence "presence" = Kind::Choice(Choice::Presence), required;
        Role "role" = Kind::Choice(Choice::Role), required;
        OnBehalfOf "onBehalfOf" = Kind::Many(to::BODIES);
        Organization "organization" = Kind::One(to::BODIES), required;
        List "list" = Kind::Suggest(Collection::Meetings, "attendance/list"), required;
        Party "party" = Kind::Suggest(Collection::Meetings, "attendance/party");
        Title "title" = Kind::Suggest(Collection::Meetings, "attendance/title");
        SubstituteFor "substituteFor" = Kind::One(to::PERSONS);
        Adjuster "adjuster" = Kind::Flag;
        AbsentFromItems "absentFromItems" = Kind::Items;
        ChairedItems "chairedItems" = Kind::Items;
        ServedItems "servedItems" = Kind::Items;
        DisqualifiedItems "disqualifiedItems" = Kind::Items;
        Note "note" = Kind::Text;
        ChairOf "chairOf" = Kind::One(to::BODIES), rare;
        OrganizationAsPrinted "organizationAsPrinted" = Kind::Line, rare;
        Sources "sources" = Kind::List { of: &SOURCE }, rare;
        Inferred "inferred" = Kind::Flag, rare;
        InferredFields "inferredFields" = Kind::Lines, rare;
    }
}

fields! {
    /// A signature.
    SIGNATURE = Signature {
        Name "name" = Kind::Line, required;
        Person "person" = Kind::One(to::PERSONS);
        Role "role" = Kind::Choice(Choice::Role), required;
        SignedAt "signedAt" = Kind::Line, required;
        Method "method" = Kind::Suggest(Collection::Meetings, "signatures/method"), required;
        Sources "sources" = Kind::List { of: &SOURCE };
    }
}

fields! {
    /// How the minutes were signed.
    SIGNING = Signing {
        Service "service" = Kind::Suggest(Collection::Meetings, "signing/service"), required;
        AcceptedByAllAt "acceptedByAllAt" = Kind::Line, required;
    }
}

fields! {
    /// A meeting that minutes announce.
    ANNOUNCED = Announced {
        Organizations "organizations" = Kind::Many(to::BODIES), may_be_empty;
        Date "date" = Kind::Date, required;
        Time "time" = Kind::Line;
        What "what" = Kind::Line;
        DateAsStated "dateAsStated" = Kind::Line;
        Sources "sources" = Kind::List { of: &SOURCE };
        Inferred "inferred" = Kind::Flag, rare;
        InferredFields "inferredFields" = Kind::Lines, rare;
    }
}
