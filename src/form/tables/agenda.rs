//! Agenda items and what came of them.

use super::parts::{SOURCE, STATEMENT};
use crate::domain::{Collection, bound};
use crate::form::choice::Choice;
use crate::form::field::{Kind, fields, to};

fields! {
    /// An agenda item.
    AGENDA_ITEM = AgendaItem {
        Number "number" = Kind::Line, may_be_empty;
        Title "title" = Kind::Line, required;
        Type "type" = Kind::Choice(Choice::ItemType), required;
        Cases "cases" = Kind::Many(to::CASES);
        Fate "fate" = Kind::Choice(Choice::ItemFate);
        PutOffTo "putOffTo" = Kind::One(to::MEETINGS);
        Added "added" = Kind::Flag;
        Summary "summary" = Kind::Text;
        Details "details" = Kind::Lines;
        Viewpoints "viewpoints" = Kind::Lines;
        Presenters "presenters" = Kind::List { of: &PRESENTER };
        Documents "documents" = Kind::Lines;
        Decisions "decisions" = Kind::Apart { of: &DECISION };
        Assignments "assignments" = Kind::List { of: &ASSIGNMENT };
        Votes "votes" = Kind::Apart { of: &VOTE_EVENT };
        Reservations "reservations" = Kind::List { of: &RESERVATION };
        Notes "notes" = Kind::List { of: &NOTE };
        ForwardedTo "forwardedTo" = Kind::Many(to::BODIES);
        Sources "sources" = Kind::List { of: &SOURCE };
        TreatedAfter "treatedAfter" = Kind::Item, rare;
        TreatedOn "treatedOn" = Kind::Date, rare;
        Body "body" = Kind::One(to::BODIES), rare;
        Parent "parent" = Kind::Item, rare;
        TypeInherited "typeInherited" = Kind::Choice(Choice::ItemType), rare;
        NumberAsPrinted "numberAsPrinted" = Kind::Line, rare;
        Subheadings "subheadings" = Kind::Lines, rare;
        MentionedPersons "mentionedPersons" = Kind::List { of: &MENTIONED }, rare;
        Inferences "inferences" = Kind::List { of: &STATEMENT }, rare;
        Contradictions "contradictions" = Kind::List { of: &STATEMENT }, rare;
        Gaps "gaps" = Kind::Lines, rare;
    }
}

fields! {
    /// Who presented an item.
    PRESENTER = Presenter {
        Name "name" = Kind::Line, required;
        Person "person" = Kind::One(to::PERSONS);
        OnBehalfOf "onBehalfOf" = Kind::Many(to::BODIES);
        Title "title" = Kind::Line;
        Part "part" = Kind::Line;
    }
}

fields! {
    /// Somebody the text of an item names.
    MENTIONED = Mentioned {
        Name "name" = Kind::Line, required;
        Person "person" = Kind::One(to::PERSONS);
        Title "title" = Kind::Line;
        OnBehalfOf "onBehalfOf" = Kind::Many(to::BODIES);
        Role "role" = Kind::Choice(Choice::Role);
        Organization "organization" = Kind::One(to::BODIES);
        Workplace "workplace" = Kind::Line;
    }
}

fields! {
    /// A decision.
    DECISION = Decision {
        Verb "verb" = Kind::Suggest(Collection::Meetings, "agenda/decisions/verb"), required;
        Text "text" = Kind::Text, required;
        By "by" = Kind::One(to::BODIES), required;
        AddressedTo "addressedTo" = Kind::Many(to::BODIES);
        Deadline "deadline" = Kind::Date;
        DoneOn "doneOn" = Kind::Date;
        DoneNote "doneNote" = Kind::Line;
        Earlier "earlier" = Kind::List { of: &EARLIER };
        Sources "sources" = Kind::List { of: &SOURCE };
        DeadlineAsStated "deadlineAsStated" = Kind::Line, rare;
        Inferred "inferred" = Kind::Flag, rare;
        InferredFields "inferredFields" = Kind::Lines, rare;
    }
}

fields! {
    /// An earlier decision.
    EARLIER = Earlier {
        Effect "effect" = Kind::Choice(Choice::EarlierEffect), required;
        Meeting "meeting" = Kind::One(to::MEETINGS), required;
        Item "item" = Kind::Item, required;
    }
}

fields! {
    /// An assignment.
    ASSIGNMENT = Assignment {
        What "what" = Kind::Text, required;
        To "to" = Kind::Many(to::BODIES);
        ToPersons "toPersons" = Kind::Many(to::PERSONS);
        Deadline "deadline" = Kind::Date;
        DoneOn "doneOn" = Kind::Date;
        DoneNote "doneNote" = Kind::Line;
        Basis "basis" = Kind::Choice(Choice::Basis), required;
        Sources "sources" = Kind::List { of: &SOURCE };
        ToAsStated "toAsStated" = Kind::Line, rare;
        DeadlineAsStated "deadlineAsStated" = Kind::Line, rare;
        Inferred "inferred" = Kind::Flag, rare;
        InferredFields "inferredFields" = Kind::Lines, rare;
    }
}

fields! {
    /// A vote by name.
    VOTE_EVENT = VoteEvent {
        Question "question" = Kind::Text, required;
        Votes "votes" = Kind::Ballot(&VOTE), may_be_empty;
        Counts "counts" = Kind::List { of: &VOTE_COUNT };
        ByHuvudman "byHuvudman" = Kind::List { of: &HUVUDMAN_VOTE };
        Acclamation "acclamation" = Kind::Flag;
        Closed "closed" = Kind::Flag;
        SettledBy "settledBy" = Kind::Choice(Choice::SettledBy);
        Result "result" = Kind::Text;
        CalledBy "calledBy" = Kind::One(to::PERSONS);
        CalledByRole "calledByRole" = Kind::Choice(Choice::Role);
        Note "note" = Kind::Text;
        Sources "sources" = Kind::List { of: &SOURCE };
        Stage "stage" = Kind::Choice(Choice::VoteStage), rare;
        YesMeans "yesMeans" = Kind::Line, rare;
        NoMeans "noMeans" = Kind::Line, rare;
    }
}

fields! {
    /// How many chose something.
    VOTE_COUNT = VoteCount {
        What "what" = Kind::Line, required;
        Count "count" = Kind::Number(bound::VOTES), required;
    }
}

fields! {
    /// What a huvudman chose.
    HUVUDMAN_VOTE = HuvudmanVote {
        Huvudman "huvudman" = Kind::One(to::BODIES), required;
        Option "option" = Kind::Choice(Choice::Vote), required;
        Count "count" = Kind::Number(bound::VOTES);
    }
}

fields! {
    /// What one person voted.
    VOTE = Vote {
        Name "name" = Kind::Line, required;
        Person "person" = Kind::One(to::PERSONS), required;
        Option "option" = Kind::Choice(Choice::Vote), required;
        OnBehalfOf "onBehalfOf" = Kind::Many(to::BODIES);
        Party "party" = Kind::Suggest(Collection::Meetings, "agenda/votes/votes/party");
        Note "note" = Kind::Line;
    }
}

fields! {
    /// A reservation.
    RESERVATION = Reservation {
        By "by" = Kind::Many(to::PERSONS), may_be_empty;
        OthersUnnamed "othersUnnamed" = Kind::Flag;
        Text "text" = Kind::Text, required;
        Written "written" = Kind::Flag;
        Sources "sources" = Kind::List { of: &SOURCE };
    }
}

fields! {
    /// A note to the minutes.
    NOTE = Note {
        By "by" = Kind::Many(to::PERSONS), may_be_empty;
        OnBehalfOf "onBehalfOf" = Kind::Many(to::BODIES);
        Text "text" = Kind::Text, required;
        Sources "sources" = Kind::List { of: &SOURCE };
    }
}
