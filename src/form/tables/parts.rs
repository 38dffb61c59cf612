//! Parts that many records have: sources, statements, periods.

use crate::form::field::{Kind, fields, to};

fields! {
    /// A place in a document.
    SOURCE = Source {
        Document "document" = Kind::One(to::DOCUMENTS), required;
        Section "section" = Kind::Line, required;
    }
}

fields! {
    /// A sentence with its sources.
    STATEMENT = Statement {
        Text "text" = Kind::Text, required;
        Inferred "inferred" = Kind::Flag;
        Sources "sources" = Kind::List { of: &SOURCE };
    }
}

fields! {
    /// A name as some document spells it.
    VARIANT = Variant {
        Name "name" = Kind::Line, required;
        Sources "sources" = Kind::List { of: &SOURCE };
    }
}

fields! {
    /// A period.
    PERIOD = Period {
        From "from" = Kind::Date;
        To "to" = Kind::Date;
        DateAsStated "dateAsStated" = Kind::Line, rare;
        Inferred "inferred" = Kind::Flag, rare;
    }
}
