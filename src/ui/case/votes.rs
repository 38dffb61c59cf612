//! The votes on a case, huvudman by huvudman.

use leptos::prelude::*;

use crate::screen::case::CaseVote;
use crate::screen::words::{case as words, meeting as meeting_words};
use crate::ui::meeting::{Counts, NoResult, PerHuvudman, called_by};

#[component]
pub(super) fn Votes(votes: Vec<CaseVote>) -> impl IntoView {
    (!votes.is_empty()).then(|| {
        let votes = votes.into_iter();
        let votes = votes.map(|vote| view! { <One vote/> }).collect_view();
        view! {
            <section class="card case-votes" aria-labelledby="case-votes">
                <h2 id="case-votes">{words::VOTES}</h2>
                {votes}
            </section>
        }
    })
}

#[component]
fn One(vote: CaseVote) -> impl IntoView {
    let place = format!("{}. {}", words::step(vote.step), vote.place);
    let it = vote.vote;
    let result = match it.result {
        Some(result) => {
            view! { <p><strong>{meeting_words::RESULT}</strong> " " {result}</p> }.into_any()
        }
        None => view! { <NoResult/> }.into_any(),
    };
    view! {
        <p class="muted small">{place}</p>
        <p class="vote-question">{it.question}</p>
        <Counts counts=it.counts manner=it.manner.join(" ")/>
        {(!it.huvudmen.is_empty()).then(|| view! {
            <PerHuvudman summary=it.summary.join(" ") huvudmen=it.huvudmen/>
        })}
        {result}
        <p class="small muted">{called_by(it.called_by)} " " {it.note}</p>
        <p><a href=vote.route.href()>{words::TO_VOTE}</a></p>
    }
}
