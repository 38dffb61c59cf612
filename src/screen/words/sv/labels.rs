//! What the domain's words are called in Swedish.

use crate::domain::{
    AdoptionStatus, AnomalyKind, AssessmentStatus, Audience, Basis, ConsultationRole, Coverage,
    DeviationKind, EarlierEffect, Finished, Foundation, Holds, ItemFate, ItemType, LegalForce,
    Level, MeetingState, Presence, RelatedKind, RelationKind, Role, SettledBy, Standing, Track,
    VoteOption, VoteStage,
};

/// The verb that minutes recommend with.
pub const RECOMMEND: &str = "rekommendera";

/// A track: ”Förtroendevalda”.
pub const fn track(track: Track) -> &'static str {
    match track {
        Track::Political => "Förtroendevalda",
        Track::Officer => "Tjänstepersoner",
        Track::Mixed => "Förtroendevalda och tjänstepersoner",
        Track::Line => "I linjen",
        Track::Outside => "Utanför strukturen",
    }
}

/// Whom something is for: ”De som sitter i organen”.
pub const fn audience(audience: Audience) -> &'static str {
    match audience {
        Audience::All => "Alla",
        Audience::Members => "De som sitter i organen",
        Audience::Us => "Vi som för loggen",
    }
}

/// A level: ”hela länet”.
pub const fn level(level: Level) -> &'static str {
    match level {
        Level::Regional => "hela länet",
        Level::PartCounty => "del av länet",
        Level::Local => "lokalt",
        Level::Huvudman => "hos en huvudman",
        Level::National => "nationellt",
    }
}

/// A standing: ”Pågår”.
pub const fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Ongoing => "Pågår",
        Standing::Tabled => "Bordlagt",
        Standing::OutcomeUnknown => "Resultat saknas",
        Standing::Finished => "Klart",
    }
}

/// Whether a case is finished, as an answer.
pub const fn finished(finished: Finished) -> &'static str {
    match finished {
        Finished::Yes => "Ja.",
        Finished::No => "Nej, såvitt vi vet.",
        Finished::Unknown => "Framgår inte.",
    }
}

/// What a body did with a case: ”bereddes”. What one in the line decides is a decision there;
/// what another does is a decision in the minutes' words.
pub const fn consultation_role(role: ConsultationRole, track: Option<Track>) -> &'static str {
    match role {
        ConsultationRole::Decided if matches!(track, Some(Track::Line)) => "beslut i linjen",
        ConsultationRole::Raised => "väcktes",
        ConsultationRole::Prepared => "bereddes",
        ConsultationRole::Treated => "behandlades",
        ConsultationRole::Recommended => "rekommenderades",
        ConsultationRole::Decided => "beslut enligt protokollet",
        ConsultationRole::Informed => "information",
        ConsultationRole::Assigned => "uppdrag gavs",
        ConsultationRole::Returned => "återfördes",
        ConsultationRole::Tabled => "bordlades",
        ConsultationRole::Voted => "omröstning",
        ConsultationRole::Adopted => "antogs",
        ConsultationRole::FollowedUp => "följdes upp",
        ConsultationRole::Other => "annat",
    }
}

/// What a body did with a case, as it is said of the body: ”beredde ärendet”.
pub const fn did(role: ConsultationRole) -> &'static str {
    match role {
        ConsultationRole::Raised => "väckte ärendet",
        ConsultationRole::Prepared => "beredde ärendet",
        ConsultationRole::Treated => "behandlade ärendet",
        ConsultationRole::Recommended => "rekommenderade",
        ConsultationRole::Decided => "beslutade",
        ConsultationRole::Informed => "fick information",
        ConsultationRole::Assigned => "gav uppdrag",
        ConsultationRole::Returned => "återförde ärendet",
        ConsultationRole::Tabled => "bordlade ärendet",
        ConsultationRole::Voted => "röstade",
        ConsultationRole::Adopted => "antog förslaget",
        ConsultationRole::FollowedUp => "följde upp ärendet",
        ConsultationRole::Other => "hade ärendet",
    }
}

/// How far the assessment of a departure has come: ”förklarad”.
pub const fn assessment(status: AssessmentStatus) -> &'static str {
    match status {
        AssessmentStatus::Explained => "förklarad",
        AssessmentStatus::Accepted => "godtagen",
        AssessmentStatus::LedToChange => "ledde till en ändrad regel",
    }
}

/// A role: ”ordförande”.
pub const fn role(role: Role) -> &'static str {
    match role {
        Role::Chair => "ordförande",
        Role::ViceChair => "vice ordförande",
        Role::Member => "ledamot",
        Role::Substitute => "ersättare",
        Role::ChairOfBeredning => "ordförande i beredning eller råd",
        Role::CoOpted => "adjungerad",
        Role::Coordinator => "koordinator",
        Role::Officer => "tjänsteperson",
        Role::Secretary => "sekreterare",
        Role::Adjuster => "justerare",
    }
}

/// What became of an item that was not treated: ”utgick”.
pub const fn item_fate(it: ItemFate) -> &'static str {
    match it {
        ItemFate::Withdrawn => "utgick",
        ItemFate::PutOff => "bordlades",
    }
}

/// Which vote it is, where proposals are set against each other in turn.
pub const fn vote_stage(it: VoteStage) -> &'static str {
    match it {
        VoteStage::CounterProposal => "kontrapropositionsomröstning",
        VoteStage::Main => "huvudomröstning",
    }
}

/// What settles a tie.
pub const fn settled_by(it: SettledBy) -> &'static str {
    match it {
        SettledBy::CastingVote => "ordförandens utslagsröst",
        SettledBy::Lot => "lottning",
    }
}

/// What a decision does to an earlier one: ”ändrar”.
pub const fn earlier_effect(it: EarlierEffect) -> &'static str {
    match it {
        EarlierEffect::Changes => "ändrar",
        EarlierEffect::Revokes => "upphäver",
        EarlierEffect::CarriesOut => "verkställer",
    }
}

/// Where a meeting stands: ”planerat”.
pub const fn meeting_state(state: MeetingState) -> &'static str {
    match state {
        MeetingState::Planned => "planerat",
        MeetingState::Held => "hållet",
        MeetingState::Cancelled => "inställt",
    }
}

/// Presence: ”närvarande”.
pub const fn presence(presence: Presence) -> &'static str {
    match presence {
        Presence::Present => "närvarande",
        Presence::Partly => "närvarande en del av mötet",
        Presence::Absent => "frånvarande",
        Presence::Other => "i rummet, utanför listorna",
    }
}

/// The printed type of an item; empty when none is printed.
pub const fn item_type(item_type: ItemType) -> &'static str {
    match item_type {
        ItemType::Decision => "Beslutsärende",
        ItemType::Information => "Informationsärende",
        ItemType::OralInformation => "Muntligt informationsärende",
        ItemType::None => "",
    }
}

/// A vote: ”Bifall”.
pub const fn vote_option(option: VoteOption) -> &'static str {
    match option {
        VoteOption::Yes => "Bifall",
        VoteOption::No => "Avslag",
        VoteOption::Abstain => "Avstod",
        VoteOption::Absent => "Frånvarande",
    }
}

/// What a minuted decision binds.
pub const fn legal_force(force: LegalForce) -> &'static str {
    match force {
        LegalForce::Line => "beslut i linjen",
        LegalForce::Collaboration => "inte beslut i linjen",
    }
}

/// A relation's verb: ”bereder åt”.
pub const fn relation(kind: RelationKind) -> &'static str {
    match kind {
        RelationKind::Prepares => "bereder åt",
        RelationKind::Recommends => "rekommenderar",
        RelationKind::Proposes => "lämnar förslag till",
        RelationKind::Assigns => "ger uppdrag till",
        RelationKind::Returns => "återför till",
        RelationKind::Appoints => "utser ledamöter i",
        RelationKind::DecidesAfter => "beslutar i linjen efter",
        RelationKind::Coordinates => "samordnar",
        RelationKind::Informs => "informerar",
        RelationKind::PartOf => "ingår i",
        RelationKind::MeetsAsOneWith => "möter som ett med",
        RelationKind::Replaces => "ersätter",
    }
}

/// Whether a relation stands.
pub const fn holds(holds: Holds) -> &'static str {
    match holds {
        Holds::Standing => "gäller tills vidare",
        Holds::Once => "hände en gång",
        Holds::Intended => "var tänkt",
    }
}

/// How two cases have to do with each other.
pub const fn related(kind: RelatedKind) -> &'static str {
    match kind {
        RelatedKind::BelongsWith => "hör ihop",
        RelatedKind::PartOf => "är del av detta",
        RelatedKind::Predecessor => "föregångare",
        RelatedKind::Successor => "efterföljare",
    }
}

/// How much the documents show of a case.
pub const fn coverage(coverage: Coverage) -> &'static str {
    match coverage {
        Coverage::Core => "behandlat i protokoll",
        Coverage::Mentioned => "bara omnämnt",
    }
}

/// How well founded a rule is.
pub const fn foundation(foundation: Foundation) -> &'static str {
    match foundation {
        Foundation::Stated => "står i en källa",
        Foundation::OneSideOfDispute => "den ena sidans ord i en tvist",
        Foundation::Practice => "så gör man enligt protokollen",
        Foundation::Inferred => "vår slutsats",
    }
}

/// What kind of deviation.
pub const fn deviation(kind: DeviationKind) -> &'static str {
    match kind {
        DeviationKind::Deviation => "avvikelse",
        DeviationKind::Disagreement => "oenighet",
        DeviationKind::Practical => "praktisk fråga",
    }
}

/// What kind of oddity.
pub const fn anomaly(kind: AnomalyKind) -> &'static str {
    match kind {
        AnomalyKind::Contradiction => "källorna säger olika",
        AnomalyKind::Missing => "saknas",
        AnomalyKind::Format => "så är det skrivet",
        AnomalyKind::Representation => "företrädare",
    }
}

/// What an assignment rests on.
pub const fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Decision => "beslut",
        Basis::Plan => "plan",
        Basis::Proposal => "förslag",
        Basis::Request => "begäran",
        Basis::Recommendation => "rekommendation",
        Basis::Support => "stöd utan beslut",
    }
}

/// Whether a huvudman has adopted a recommendation.
pub const fn adoption(status: AdoptionStatus) -> &'static str {
    match status {
        AdoptionStatus::Pending => "inte dokumenterat",
        AdoptionStatus::Adopted => "antagen",
        AdoptionStatus::AdoptedWithChange => "antagen med ändring",
        AdoptionStatus::Declined => "avböjd",
    }
}
