//! The words one chooses among: the record's word, and what it is called.

use super::super::labels;
use crate::domain::{
    AdoptionStatus, AnomalyKind, AssessmentStatus, Basis, ConsultationRole, Coverage,
    DeviationKind, Foundation, Level, Presence, RelatedKind, RelationKind, Role, Track, VoteOption,
};

/// Words to choose among.
type Words = &'static [(&'static str, &'static str)];

/// Tracks.
pub const TRACK: Words = &[
    ("political", labels::track(Track::Political)),
    ("officer", labels::track(Track::Officer)),
    ("mixed", labels::track(Track::Mixed)),
    ("line", labels::track(Track::Line)),
    ("outside", labels::track(Track::Outside)),
];
/// Levels.
pub const LEVEL: Words = &[
    ("regional", labels::level(Level::Regional)),
    ("part-county", labels::level(Level::PartCounty)),
    ("local", labels::level(Level::Local)),
    ("huvudman", labels::level(Level::Huvudman)),
    ("national", labels::level(Level::National)),
];
/// Kinds of relation.
pub const RELATION: Words = &[
    ("prepares", labels::relation(RelationKind::Prepares)),
    ("recommends", labels::relation(RelationKind::Recommends)),
    ("proposes", labels::relation(RelationKind::Proposes)),
    ("assigns", labels::relation(RelationKind::Assigns)),
    ("returns", labels::relation(RelationKind::Returns)),
    ("appoints", labels::relation(RelationKind::Appoints)),
    (
        "decides-after",
        labels::relation(RelationKind::DecidesAfter),
    ),
    ("coordinates", labels::relation(RelationKind::Coordinates)),
    ("informs", labels::relation(RelationKind::Informs)),
    ("part-of", labels::relation(RelationKind::PartOf)),
    (
        "meets-as-one-with",
        labels::relation(RelationKind::MeetsAsOneWith),
    ),
    ("replaces", labels::relation(RelationKind::Replaces)),
];
/// Roles.
pub const ROLE: Words = &[
    ("member", labels::role(Role::Member)),
    ("substitute", labels::role(Role::Substitute)),
    ("chair", labels::role(Role::Chair)),
    ("vice-chair", labels::role(Role::ViceChair)),
    ("chair-of-beredning", labels::role(Role::ChairOfBeredning)),
    ("co-opted", labels::role(Role::CoOpted)),
    ("coordinator", labels::role(Role::Coordinator)),
    ("officer", labels::role(Role::Officer)),
    ("secretary", labels::role(Role::Secretary)),
    ("adjuster", labels::role(Role::Adjuster)),
];
/// Presence.
pub const PRESENCE: Words = &[
    ("present", labels::presence(Presence::Present)),
    ("partly", labels::presence(Presence::Partly)),
    ("absent", labels::presence(Presence::Absent)),
    ("other", labels::presence(Presence::Other)),
];
/// Types of agenda item.
pub const ITEM_TYPE: Words = &[
    ("decision", "Beslutsärende"),
    ("information", "Informationsärende"),
    ("oral-information", "Muntligt informationsärende"),
    ("none", "står inte"),
];
/// What an assignment rests on.
pub const BASIS: Words = &[
    ("decision", labels::basis(Basis::Decision)),
    ("plan", labels::basis(Basis::Plan)),
    ("proposal", labels::basis(Basis::Proposal)),
    ("request", labels::basis(Basis::Request)),
    ("recommendation", labels::basis(Basis::Recommendation)),
    ("support", labels::basis(Basis::Support)),
];
/// What can be voted.
pub const VOTE: Words = &[
    ("yes", labels::vote_option(VoteOption::Yes)),
    ("no", labels::vote_option(VoteOption::No)),
    ("abstain", labels::vote_option(VoteOption::Abstain)),
    ("absent", labels::vote_option(VoteOption::Absent)),
];
/// How much the documents show of a case.
pub const COVERAGE: Words = &[
    ("core", labels::coverage(Coverage::Core)),
    ("mentioned", labels::coverage(Coverage::Mentioned)),
];
/// Whether a case is finished.
pub const FINISHED: Words = &[("no", "Nej"), ("yes", "Ja"), ("unknown", "Framgår inte")];
/// How two cases have to do with each other.
pub const RELATED: Words = &[
    ("belongs-with", labels::related(RelatedKind::BelongsWith)),
    ("part-of", labels::related(RelatedKind::PartOf)),
    ("predecessor", labels::related(RelatedKind::Predecessor)),
    ("successor", labels::related(RelatedKind::Successor)),
];
/// Whether a stop has taken place.
pub const STATUS: Words = &[
    ("held", "har ägt rum"),
    ("planned", "planerat"),
    ("unknown", "framgår inte"),
];
/// What a body did with a case.
pub const CONSULTATION: Words = &[
    ("raised", role(ConsultationRole::Raised)),
    ("prepared", role(ConsultationRole::Prepared)),
    ("treated", role(ConsultationRole::Treated)),
    ("recommended", role(ConsultationRole::Recommended)),
    ("decided", "beslutades"),
    ("informed", role(ConsultationRole::Informed)),
    ("assigned", role(ConsultationRole::Assigned)),
    ("returned", role(ConsultationRole::Returned)),
    ("tabled", role(ConsultationRole::Tabled)),
    ("voted", role(ConsultationRole::Voted)),
    ("adopted", role(ConsultationRole::Adopted)),
    ("followed-up", role(ConsultationRole::FollowedUp)),
    ("other", role(ConsultationRole::Other)),
];
/// What a huvudman did after a recommendation.
pub const ADOPTION: Words = &[
    ("pending", labels::adoption(AdoptionStatus::Pending)),
    ("adopted", labels::adoption(AdoptionStatus::Adopted)),
    (
        "adopted-with-change",
        labels::adoption(AdoptionStatus::AdoptedWithChange),
    ),
    ("declined", labels::adoption(AdoptionStatus::Declined)),
];
/// How well founded a rule is.
pub const FOUNDATION: Words = &[
    ("stated", labels::foundation(Foundation::Stated)),
    (
        "one-side-of-dispute",
        labels::foundation(Foundation::OneSideOfDispute),
    ),
    ("practice", labels::foundation(Foundation::Practice)),
    ("inferred", labels::foundation(Foundation::Inferred)),
];
/// What a step of the agreed way is.
pub const STEP: Words = &[("business", "något görs"), ("decision", "något beslutas")];
/// How one step bears on another.
pub const ROUTE: Words = &[
    ("causes", "det andra ska följa"),
    ("allows", "det andra får följa"),
    ("requires", "det första kräver det andra"),
    ("precludes", "det andra får inte följa"),
];
/// Kinds of deviation.
pub const DEVIATION: Words = &[
    ("deviation", labels::deviation(DeviationKind::Deviation)),
    (
        "disagreement",
        labels::deviation(DeviationKind::Disagreement),
    ),
    ("practical", labels::deviation(DeviationKind::Practical)),
];
/// Kinds of oddity.
pub const ANOMALY: Words = &[
    ("contradiction", labels::anomaly(AnomalyKind::Contradiction)),
    ("missing", labels::anomaly(AnomalyKind::Missing)),
    ("format", labels::anomaly(AnomalyKind::Format)),
    (
        "representation",
        labels::anomaly(AnomalyKind::Representation),
    ),
];

/// What a circumstance is.
pub const CIRCUMSTANCE: Words = &[
    ("under-preparation", "organet var inte klart med det"),
    ("no-agreement", "man blev inte överens"),
    ("no-dialogue", "de det också gäller hade inte fått frågan"),
    (
        "brought-past",
        "det kom från en annan beredning än den överenskomna",
    ),
    ("conditions-changed", "förutsättningarna ändrades"),
    ("rejected", "förslaget avslogs"),
];
/// How far an assessment has come.
pub const ASSESSMENT: Words = &[
    ("explained", labels::assessment(AssessmentStatus::Explained)),
    ("accepted", labels::assessment(AssessmentStatus::Accepted)),
    (
        "led-to-change",
        labels::assessment(AssessmentStatus::LedToChange),
    ),
];
/// What an example of a rule shows.
pub const EXPECTED: Words = &[
    ("deviation", "en avvikelse"),
    ("open", "en öppen fråga"),
    ("nothing", "ingenting"),
];
/// What a rule is tried by.
pub const CHECK: Words = &[
    ("prepared-through", "att ärendet kom från rätt beredning"),
    (
        "passed-on-in-agreement",
        "att bara det man enats om går vidare",
    ),
    (
        "disagreement-resolved",
        "att det man inte enats om avslås eller återförs",
    ),
    ("no-vote", "att ingen omröstning hålls"),
    (
        "no-decision-for-others",
        "att besluten till huvudmännen bara har vissa verb",
    ),
    (
        "agreed-before-line",
        "att huvudmännen beslutar först efter rekommendationen",
    ),
    (
        "recommendation-answered",
        "att varje huvudman svarar på rekommendationen",
    ),
    (
        "raised-in-structure",
        "att ärendet togs upp gemensamt innan en huvudman beslutade",
    ),
    ("changes-taken-up", "att ändrade förutsättningar tas upp"),
    ("goes-on-to", "vart ärendet går sedan"),
    ("listed", "att det står under den stående punkten"),
    ("all-represented", "att alla huvudmän är företrädda"),
    (
        "seats-kept",
        "att ingen huvudman har fler ledamöter än platser",
    ),
    (
        "substitute-when-absent",
        "att ersättare bara går in för frånvarande",
    ),
    ("tabled-returns", "att det bordlagda kommer tillbaka"),
    ("planned-held", "att det planerade blir av"),
    ("handed-over-decided", "att det som lämnas över tas upp där"),
    ("vote-decided", "att omröstningen ledde till ett beslut"),
    ("conditions-kept", "att villkoren finns kvar i beslutet"),
    (
        "bilateral-for-one",
        "att det som rör flera kommuner tas upp för alla",
    ),
    (
        "prepared-before-decision",
        "att ärendet bereddes före beslutet",
    ),
    ("signed", "att protokollet är underskrivet"),
    ("minuted-together", "att mötet har gemensamt protokoll"),
    (
        "chairs-from-both",
        "att ordförande och vice ordförande kommer från var sitt håll",
    ),
];

/// What is done, whoever does it.
const fn role(role: ConsultationRole) -> &'static str {
    labels::consultation_role(role, None)
}
