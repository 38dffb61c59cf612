//! Words of notices: something to tell the user, once.

use super::errors::{Advice, store_error};
use crate::app::Notice;

/// Name of the region notices come in.
pub const NOTICES: &str = "Meddelanden";

/// A notice: what happened, and what to do where there is something to do.
pub fn notice(notice: &Notice) -> Advice {
    let done = |what: &str, advice: &str| Advice {
        what: what.to_owned(),
        advice: advice.to_owned(),
    };
    match notice {
        Notice::Imported => done(
            "Filen är inläst.",
            "Ångrar du dig kan du ta tillbaka det du hade på sidan Data.",
        ),
        Notice::Restored => done("Den äldre utgåvan är tillbaka.", ""),
        Notice::Reset => done(
            "Den inbyggda utgåvan visas.",
            "Det du hade innan kan du ta tillbaka på sidan Data.",
        ),
        Notice::NotKept(error) => store_error(error),
        Notice::FileSaved(name) => done(
            &format!("Filen {name} är lämnad till webbläsaren."),
            "Den läggs där dina nedladdningar brukar hamna.",
        ),
        Notice::NotRestored => done(
            "Den utgåvan gick inte att ta tillbaka. Ingenting har ändrats.",
            "Den kan vara skadad eller redan borttagen. Välj en annan, eller läs in en fil.",
        ),
        Notice::EditionMissing => done(
            "Den inbyggda utgåvan gick inte att hämta. Ingenting har ändrats.",
            "Kontrollera att du har kontakt med nätet och försök igen.",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::interchange::keeping::StoreError;

    #[track_caller]
    fn check(told: &Notice, what: &str) {
        assert_eq!(notice(told).what, what);
    }

    #[test]
    fn every_notice_has_its_sentence() {
        check(&Notice::Imported, "Filen är inläst.");
        check(&Notice::Restored, "Den äldre utgåvan är tillbaka.");
        check(&Notice::Reset, "Den inbyggda utgåvan visas.");
        check(
            &Notice::NotKept(StoreError::QuotaExceeded),
            "Det finns inte plats att spara. Det som var sparat tidigare är orört.",
        );
        check(
            &Notice::FileSaved("x.json".into()),
            "Filen x.json är lämnad till webbläsaren.",
        );
        check(
            &Notice::NotRestored,
            "Den utgåvan gick inte att ta tillbaka. Ingenting har ändrats.",
        );
        check(
            &Notice::EditionMissing,
            "Den inbyggda utgåvan gick inte att hämta. Ingenting har ändrats.",
        );
    }
}
