//! Words of notices: something to tell the user, once.

use super::errors::{Advice, store_error};
use crate::app::Notice;
use crate::interchange::keeping::StoreError;
use crate::screen::names::join;

/// Name of the region notices come in.
pub const NOTICES: &str = "Meddelanden";

fn done(what: impl Into<String>, advice: &str) -> Advice {
    Advice {
        what: what.into(),
        advice: advice.to_owned(),
    }
}

/// A notice: what happened, and what to do where there is something to do.
pub fn notice(notice: &Notice) -> Advice {
    match notice {
        Notice::Imported => done(
            "Filen är inläst.",
            "Ångrar du dig kan du ta tillbaka det du hade på sidan Data.",
        ),
        Notice::NothingJoined => done(
            "Inget togs in, eftersom inget är valt.",
            "Kryssa för det som ska komma in, eller avbryt.",
        ),
        Notice::Joined(0) => done(
            "Filen är ihoplagd med det som fanns här.",
            "Ångrar du dig trycker du Ångra.",
        ),
        Notice::Joined(left) => done(
            format!("Filen är ihoplagd med det som fanns här. Kvar att välja mellan: {left}."),
            "Det väljer du på sidan Data. Ångrar du dig trycker du Ångra.",
        ),
        Notice::Restored => done("Den äldre utgåvan är tillbaka.", ""),
        Notice::Reset => done(
            "Den inbyggda utgåvan visas.",
            "Det du hade innan kan du ta tillbaka på sidan Data.",
        ),
        Notice::NotKept(error) => store_error(error),
        Notice::FileSaved(name) => done(
            format!("Filen {name} är lämnad till webbläsaren."),
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
        Notice::EditionUnreadable => done(
            "Den inbyggda utgåvan gick inte att läsa. Ingenting har ändrats.",
            "Det är fel på sidan, inte på dina uppgifter. Ladda om den och försök igen senare.",
        ),
        Notice::NotReplaced => done(
            "Uppgifterna ändrades i en annan flik just då. Ingenting har bytts ut.",
            "Se efter vad som gäller nu och välj en gång till.",
        ),
        Notice::WaitToReplace => done(
            "Allt här är inte sparat ännu. Ingenting har bytts ut.",
            "Vänta tills det står Sparat och välj sedan igen.",
        ),
        Notice::Undone(_) => undone(""),
        Notice::Redone(_) => redone(""),
        Notice::Returned => done(
            "Allt är nu som det var då.",
            "Ångrar du dig trycker du Ångra. Då kommer det som gjordes efteråt tillbaka.",
        ),
        Notice::NothingToUndo => done(
            "Det finns ingenting att ångra.",
            "Det som gjordes innan den här arbetsytan öppnades första gången går att ta tillbaka på sidan Data.",
        ),
        Notice::NothingToRedo => done(
            "Det finns ingenting att göra om.",
            "Gör om gäller det du just har ångrat, tills du ändrar något annat.",
        ),
        Notice::DraftKept => done(
            "Det du skrev är inte sparat, men finns kvar som utkast.",
            "Tryck Fortsätt på raden överst när du vill skriva vidare.",
        ),
        Notice::DraftNotKept => done(
            "Det du skrev är inte sparat, och webbläsaren kan inte behålla det som utkast.",
            "Det finns kvar tills du stänger fliken. Tryck Fortsätt på raden överst och spara det innan dess.",
        ),
        Notice::DraftResumed => done(
            "Här är utkastet som du lämnade.",
            "Det är inte sparat förrän du trycker Spara.",
        ),
        Notice::ReplacedElsewhere => done(
            "Uppgifterna byttes ut i en annan flik och visas nu här också.",
            "Det du hade kan du ta tillbaka på sidan Data.",
        ),
        Notice::KeptAnew => done(
            "Det som var sparat i webbläsaren försvann medan sidan var öppen. Det som visas här är sparat på nytt.",
            "Spara det också som fil, på sidan Data. Historiken till det finns inte kvar.",
        ),
        Notice::Mended(_) => mended_whole(),
        Notice::WaitUntilSaved => done(
            "Allt här är inte sparat ännu.",
            "Vänta tills det står Sparat och byt sedan arbetsyta.",
        ),
        Notice::NotFollowed(numbers) => done(
            format!(
                "{} i loggen går inte att göra om ovanpå det som finns kvar.",
                changes(numbers)
            ),
            "Resten är på plats. Se efter i historiken vad som saknas och skriv in det igen.",
        ),
        Notice::VersionIncomplete => done(
            "En nyare version av Samverkanskartan gick inte att hämta hel.",
            "Den du har fungerar som förut. Nästa gång du öppnar sidan görs ett nytt försök.",
        ),
    }
}

/// A change could not be kept, and is tried again.
pub fn not_saved_yet(error: &StoreError) -> Advice {
    Advice {
        advice: "Spara som fil för säkerhets skull. Programmet försöker igen av sig självt; du kan också trycka Försök igen.".to_owned(),
        ..store_error(error)
    }
}

/// Something was taken back: the sentence of what had been done.
pub fn undone(sentence: &str) -> Advice {
    done(
        with("Ångrat", sentence),
        "Vill du ha det ändå trycker du Gör om.",
    )
}

/// Something was done again.
pub fn redone(sentence: &str) -> Advice {
    done(with("Gjort om", sentence), "")
}

fn with(word: &str, sentence: &str) -> String {
    match sentence {
        "" => format!("{word}."),
        sentence => format!("{word}: {sentence}."),
    }
}

/// ”Ändring nummer 3 och 4”.
fn changes(numbers: &[u32]) -> String {
    let numbers: Vec<_> = numbers.iter().map(u32::to_string).collect();
    format!("Ändring nummer\u{a0}{}", join(&numbers))
}

/// A text was damaged, and an older one with the log gave everything back.
pub fn mended_whole() -> Advice {
    done(
        "En kopia av det sparade var skadad, men ingenting är förlorat.",
        "Allt är hämtat ur en äldre kopia och ändringsloggen. Spara det gärna som fil, på sidan Data.",
    )
}

/// Changes are damaged that the text has in it.
pub fn mended_but_history(numbers: &[u32]) -> Advice {
    done(
        format!(
            "{} i loggen går inte att läsa, men uppgifterna är hela.",
            changes(numbers)
        ),
        "De saknas bara i historiken. Spara det som visas som fil, på sidan Data.",
    )
}

/// Changes are damaged that nothing else has.
pub fn mended_but_lost(numbers: &[u32]) -> Advice {
    done(
        format!(
            "{} går inte att läsa och saknas i det som visas.",
            changes(numbers)
        ),
        "Spara rådata på sidan Data innan du gör något annat, och skriv in det som saknas igen.",
    )
}

/// There is less than was once said to be saved, last at `at`.
pub fn less_than_was_saved(at: &str) -> Advice {
    done(
        format!("Det sparade är äldre än det borde vara: något som sparades {at} finns inte kvar."),
        "Webbläsaren eller datorn har gått tillbaka till en äldre kopia. Har du sparat som fil, läs in filen och se vad som skiljer.",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

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
