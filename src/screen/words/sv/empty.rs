//! Words of the screens on which nothing stands yet: heading, what will stand there, how it
//! begins.

use super::{common, seat};

/// *Karta*.
pub const MAP: (&str, &str, &str) = (
    "Här kommer er samverkan att ritas",
    "Börja med det organ där ni möts oftast. Våningarna fylls på efter hand.",
    "Lägg till ett organ",
);
/// *Ärenden*.
pub const CASES: (&str, &str, &str) = (
    common::CASES,
    "Här kommer varje ärende att stå, med var det är och vem som har det.",
    "Lägg till ett ärende",
);
/// *Statistik*.
pub const STATISTICS: (&str, &str, &str) = (
    common::STATISTICS,
    "Här räknas ärendena: var de är, hur länge de har legat och vilka vägar de går.",
    "Lägg till ett ärende",
);
/// *Möten*.
pub const MEETINGS: (&str, &str, &str) = (
    common::MEETINGS,
    "Här kommer mötena att stå i tidsordning, med dagordning och närvaro.",
    "Lägg till ett möte",
);
/// *Beslut*.
pub const DECISIONS: (&str, &str, &str) = (
    common::DECISIONS,
    "Besluten hämtas från mötena. De kommer när ett möte har en punkt med beslut.",
    "Gå till möten",
);
/// *Avvikelser*.
pub const DEVIATIONS: (&str, &str, &str) = (
    common::DEVIATIONS,
    "Här kommer det att synas när ett ärende går en annan väg än den överenskomna.",
    "Beskriv en regel",
);
/// *Huvudmän*.
pub const HUVUDMEN: (&str, &str, &str) = (
    common::HUVUDMEN,
    "Här kommer kommunerna och regionen att stå, med sina platser.",
    "Lägg till en huvudman",
);
/// *Din plats*.
pub const SEAT: (&str, &str, &str) = (
    seat::SEAT,
    "Här kommer en inledning att stå för den som har en plats. Börja med vilka platser huvudmännen har.",
    "Lägg till en platsregel",
);
/// *Ordlista*.
pub const GLOSSARY: (&str, &str, &str) = (
    common::GLOSSARY,
    "Här kommer orden att förklaras.",
    "Lägg till ett ord",
);
/// On a floor of the picture.
pub const ADD_BODY: &str = "Lägg till organ";
/// The other way to begin.
pub const FROM_TEMPLATE: &str = "Eller börja från en mall";
/// The name of the picture's floors.
pub const FLOORS: &str = "Bildens våningar";
