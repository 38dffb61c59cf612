//! A vote: one figure per vote, all of one size.

use leptos::prelude::*;

use super::item::Objections;
use crate::screen::meeting::{
    AbsentGroup, CalledBy, HuvudmanVotes, Mark, Objection, VoteGroup, VoteView, Voter,
};
use crate::screen::words::meeting as words;
use crate::ui::part::{AsWritten, Sources, person};

/// A vote, with the reservations and notes to the minutes beside it. `unresolved`: the minutes do
/// not say what it led to, and record no decision either.
#[component]
pub(super) fn Vote(
    vote: VoteView,
    objections: Vec<Objection>,
    #[prop(optional)] unresolved: bool,
) -> impl IntoView {
    let result = vote
        .result
        .map(|result| view! { <p><strong>{words::RESULT}</strong> " " {result}</p> });
    let groups = vote.groups.into_iter();
    view! {
        <figure class="vote">
            <figcaption>
                <h3>{vote.heading}</h3>
                <p class="vote-question">{vote.question}</p>
                {result}
                {unresolved.then(|| view! { <NoResult/> })}
                <p class="small muted">{called_by(vote.called_by)} " " {vote.note}</p>
            </figcaption>
            <Counts counts=vote.counts manner=vote.manner.join(" ")/>
            {vote.is_by_name.then(|| view! {
                <div class="vote-columns">
                    {groups.map(|group| view! { <Column group/> }).collect_view()}
                </div>
                <Absent count=vote.absent_count groups=vote.absent inferred=vote.substitutes_inferred/>
            })}
            <div class="vote-sides">
                {(!vote.huvudmen.is_empty()).then(|| view! {
                    <PerHuvudman summary=vote.summary.join(" ") huvudmen=vote.huvudmen/>
                })}
                <Objections objections/>
            </div>
            <Sources citations=vote.citations/>
        </figure>
    }
}

/// How many chose what, and how it was done.
#[component]
pub(crate) fn Counts(counts: Vec<(String, u32)>, manner: String) -> impl IntoView {
    let rows = counts.into_iter().map(|(what, count)| {
        view! { <div><dt>{what}</dt><dd>{count.to_string()}</dd></div> }
    });
    let rows = rows.collect_view();
    let counts = (!rows.is_empty()).then(|| view! { <dl class="vote-counts">{rows}</dl> });
    let manner = (!manner.is_empty()).then(|| view! { <p class="small">{manner}</p> });
    view! { {counts}{manner} }
}

/// ”Lät rösta: Carin Nilsson, ordförande.”
pub(crate) fn called_by(who: Option<CalledBy>) -> Option<AnyView> {
    who.map(|CalledBy { name, role }| {
        let role = role.map(|role| format!(", {role}"));
        view! { {words::CALLED_BY}" "{person(name)}{role}"." }.into_any()
    })
}

/// That the minutes record no result.
#[component]
pub(crate) fn NoResult() -> impl IntoView {
    view! { <p class="no-result"><strong>{words::NO_RESULT}</strong> " " {words::NO_RESULT_TEXT}</p> }
}

#[component]
fn Column(group: VoteGroup) -> impl IntoView {
    let mark = group.mark;
    let figures = group.voters.iter().map(|_| figure(mark, 30)).collect_view();
    view! {
        <div class="vote-column">
            <h4><strong>{group.voters.len().to_string()}</strong>{group.label}</h4>
            <p class="vote-figures" aria-hidden="true">{figures}</p>
            <Names mark voters=group.voters/>
        </div>
    }
}

#[component]
fn Names(mark: Mark, voters: Vec<Voter>) -> impl IntoView {
    let rows = voters.into_iter().map(|voter| {
        let remark = (!voter.remark.is_empty()).then(|| view! { <em>{voter.remark}</em> });
        view! { <li>{figure(mark, 16)}<span><b>{voter.huvudman}</b> " " {person(voter.name)}{remark}</span></li> }
    });
    view! { <ul class="vote-names">{rows.collect_view()}</ul> }
}

#[component]
fn Absent(count: usize, groups: Vec<AbsentGroup>, inferred: bool) -> impl IntoView {
    (count > 0).then(|| {
        let groups = groups.into_iter().map(|group| {
            view! { <div><h5>{group.heading}</h5><Names mark=Mark::Empty voters=group.voters/></div> }
        });
        view! {
            <div class="vote-absent">
                <h4><strong>{count.to_string()}</strong>{words::ABSENT}</h4>
                <div class="vote-columns">{groups.collect_view()}</div>
                {inferred.then(|| view! { <p class="cite">{words::SUBSTITUTES_INFERRED}</p> })}
            </div>
        }
    })
}

/// What each huvudman's seats chose, with the same in sentences.
#[component]
pub(crate) fn PerHuvudman(summary: String, huvudmen: Vec<HuvudmanVotes>) -> impl IntoView {
    let huvudmen = huvudmen.into_iter().map(|huvudman| {
        let beside = huvudman.beside;
        let figures = huvudman.marks.into_iter().map(|mark| figure(mark, 18));
        view! {
            <li>
                <AsWritten text=huvudman.name/>
                <span class="vote-figures" role="img" aria-label=huvudman.label>{figures.collect_view()}{beside}</span>
            </li>
        }
    });
    view! {
        <div>
            <h3>{words::PER_HUVUDMAN}</h3>
            <p class="mini muted">{summary}</p>
            <ul class="per-huvudman">{huvudmen.collect_view()}</ul>
        </div>
    }
}

/// The figure of a vote. Shape and sign carry the meaning; colour only supports them.
fn figure(mark: Mark, size: u32) -> impl IntoView {
    let drawn = match mark {
        Mark::Yes => view! {
            <circle cx="10" cy="10" r="9" fill="var(--yes)"/>
            <path d="M4.5 10.5l4 4 7-8" fill="none" stroke="var(--yes-ink)" stroke-width="2.5"
                stroke-linecap="round" stroke-linejoin="round"/>
        }
        .into_any(),
        Mark::No => view! {
            <rect x="1.2" y="1.2" width="17.6" height="17.6" rx="2.5" fill="var(--no-soft)" stroke="var(--no)" stroke-width="2"/>
            <path d="M5.5 5.5l9 9m0-9l-9 9" fill="none" stroke="var(--no)" stroke-width="2.5" stroke-linecap="round"/>
        }
        .into_any(),
        Mark::Abstain => view! {
            <circle cx="10" cy="10" r="8.8" fill="var(--abstain-soft)" stroke="var(--abstain)" stroke-width="1.75"/>
            <path d="M5 10h10" fill="none" stroke="var(--abstain)" stroke-width="2.75" stroke-linecap="round"/>
        }
        .into_any(),
        Mark::Empty => view! {
            <circle cx="10" cy="10" r="8.5" fill="none" stroke="var(--edge)" stroke-width="1.75" stroke-dasharray="2.5 2.8"/>
        }
        .into_any(),
    };
    let size = size.to_string();
    view! {
        <svg width=size.clone() height=size viewBox="0 0 20 20" aria-hidden="true" focusable="false">{drawn}</svg>
    }
}
