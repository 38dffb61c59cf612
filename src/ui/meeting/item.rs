//! The agenda, item by item.

use leptos::prelude::*;

use super::action::{Assignments, CaseLinks, Decisions};
use super::vote::Vote;
use crate::app::{At, Intent};
use crate::domain::{Id, Meeting};
use crate::screen::meeting::{CaseLink, Fact, ItemView, Objection, Remark};
use crate::screen::words::{clerk, common, form as form_words, meeting as words};
use crate::screen::{BodyRef, Said};
use crate::ui::door::{Adding, ItemWays};
use crate::ui::edit::{EditButton, Keeping};
use crate::ui::explained::explained;
use crate::ui::icon::Icon;
use crate::ui::part::{Body, Sources, person};
use crate::ui::said::SaidList;

/// All items, in order: what was decided or voted on stands open, the others are rows.
#[component]
pub(super) fn Agenda(meeting: Id<Meeting>, items: Vec<ItemView>) -> impl IntoView {
    let all = RwSignal::new(false);
    let folds = items.iter().any(|item| !item.stands_open());
    let meetings = std::iter::repeat(meeting);
    let items = items.into_iter().zip(meetings);
    let item = |(item, meeting)| view! { <Item meeting item all/> };
    view! {
        {folds.then(|| view! { <OpenAll all/> })}
        <ol class="agenda">{items.map(item).collect_view()}</ol>
    }
}

#[component]
fn OpenAll(all: RwSignal<bool>) -> impl IntoView {
    let keeps = Keeping::get();
    let word = move || {
        if all.get() {
            words::FOLD_ITEMS
        } else {
            words::OPEN_ITEMS
        }
    };
    let turn = move |_| all.update(|all| *all = !*all);
    move || {
        (!keeps.get()).then(|| {
            view! { <p class="open-items"><button type="button" class="button" on:click=turn>{word}</button></p> }
        })
    }
}

#[component]
fn Item(meeting: Id<Meeting>, item: ItemView, all: RwSignal<bool>) -> impl IntoView {
    let (stands_open, keeps) = (item.stands_open(), Keeping::get());
    let open = move || stands_open || all.get() || keeps.get();
    let in_short = item.in_short();
    let key = item.key;
    let objections = item.objections;
    let vote_ids: Vec<_> = item.votes.iter().map(|vote| vote.id.clone()).collect();
    let mut votes = item.votes.into_iter();
    let first = votes.next();
    let undecided = item.decisions.is_empty();
    let unresolved = undecided && first.as_ref().is_some_and(|vote| vote.result.is_none());
    let voted = first.is_some();
    let beside = objections.clone();
    let first = first.map(|vote| view! { <Vote vote objections=beside unresolved/> });
    let others = votes
        .map(|vote| view! { <Vote vote objections=Vec::new()/> })
        .collect_view();
    // Where nothing was decided, the vote is what came of the item and stands before its text.
    let votes = view! { {first}{others} }.into_any();
    let (before, after) = if undecided {
        (Some(votes), None)
    } else {
        (None, Some(votes))
    };
    let edits = view! { <Edits at=item.at meeting key votes=vote_ids/> };
    let apart = (!voted).then(|| view! { <Objections objections/> });
    view! {
        <li class="agenda-item card">
            <details open=open>
                <summary class="item-head">
                    <span class="item-number" class:voted=voted aria-hidden="true">{item.number.clone()}</span>
                    <ItemTitle number=item.number anchor=item.anchor title=item.title/>
                    <span class="item-in-short">{in_short}</span>
                </summary>
                <div class="item-parts">
                    {before}
                    <div class="item-story">
                        <Kind item_type=item.item_type body=item.body/>
                        <Remarks remarks=item.remarks/>
                        <p class="item-summary">{explained(item.summary)}</p>
                        <Lines class="item-details" lines=item.details/>
                        <Viewpoints lines=item.viewpoints/>
                        <Facts facts=item.facts/>
                    </div>
                    <div class="item-outcome">
                        <Decisions decisions=item.decisions/>
                        <Assignments assignments=item.assignments/>
                        <Forwarded bodies=item.forwarded_to/>
                        <Treated cases=item.cases/>
                        <Doubts contradictions=item.contradictions gaps=item.gaps inferences=item.inferences/>
                        {apart}
                    </div>
                    {after}
                    <div class="item-foot"><Sources citations=item.citations/>{edits}</div>
                </div>
            </details>
        </li>
    }
}

/// The item and its votes can be changed, and what else came of it added.
#[component]
fn Edits(at: At, meeting: Id<Meeting>, key: String, votes: Vec<String>) -> impl IntoView {
    let votes = votes.into_iter().map(|id| {
        let at = at.clone().field("votes").element(&id);
        view! { <EditButton at text=form_words::CHANGE_VOTE/> }
    });
    let votes = votes.collect_view();
    view! {
        <div class="edits">
            <EditButton at=at.clone() what=words::item(&key)/>
            {votes}
            <Adds at meeting key/>
        </div>
    }
}

/// What can be added to an item, folded under one control, so that an agenda is no wall of
/// buttons. The fold stays open when something in it is chosen: the focus comes back there.
#[component]
fn Adds(at: At, meeting: Id<Meeting>, key: String) -> impl IntoView {
    let keeps = Keeping::get();
    let of = StoredValue::new((at, meeting, key));
    move || {
        keeps.get().then(|| {
            let (at, meeting, key) = of.get_value();
            let parts = ["assignments", "reservations", "notes"].map(|list| {
                view! { <Adding intent=Intent::AddTo(at.clone().field(list))/> }
            });
            let place = clerk::at_item(&key);
            view! {
                <details class="adds">
                    <summary class="edit">{Icon::Add.view()}{words::ADD}<span class="unseen">{place}</span></summary>
                    <p class="edits"><ItemWays meeting number=key/>{parts}</p>
                </details>
            }
        })
    }
}

#[component]
fn ItemTitle(number: String, anchor: String, title: String) -> impl IntoView {
    let number = (!number.is_empty())
        .then(|| view! { <span class="unseen">{words::item(&number)} ": "</span> });
    view! { <h2 id=anchor tabindex="-1">{number}{title}</h2> }
}

/// What kind of item it is by the minutes, and who treated it, where that is another body.
#[component]
fn Kind(item_type: Option<String>, body: Option<BodyRef>) -> impl IntoView {
    (item_type.is_some() || body.is_some()).then(|| {
        view! {
            <p class="item-type">
                {item_type.map(|item_type| view! { <b>{item_type}</b> })}
                {body.map(|body| view! { <Body body/> })}
            </p>
        }
    })
}

/// What is said of how an item was treated, or that it was not.
#[component]
pub(super) fn Remarks(remarks: Vec<Remark>) -> impl IntoView {
    (!remarks.is_empty()).then(|| {
        let remarks = remarks.into_iter().map(|remark| {
            let to = remark
                .to
                .map(|(text, route)| view! { " "<a href=route.href()>{text}</a> });
            view! { <li>{remark.text}{to}</li> }
        });
        view! { <ul class="item-remarks">{remarks.collect_view()}</ul> }
    })
}

#[component]
fn Lines(class: &'static str, lines: Vec<String>) -> impl IntoView {
    (!lines.is_empty()).then(|| {
        let lines = lines.into_iter();
        view! { <ul class=class>{lines.map(|line| view! { <li>{explained(line)}</li> }).collect_view()}</ul> }
    })
}

#[component]
fn Viewpoints(lines: Vec<String>) -> impl IntoView {
    (!lines.is_empty())
        .then(|| view! { <h3>{words::VIEWPOINTS}</h3><Lines class="item-viewpoints" lines/> })
}

#[component]
fn Facts(facts: Vec<Fact>) -> impl IntoView {
    (!facts.is_empty()).then(|| {
        let facts = facts.into_iter().map(|fact| {
            let lines = fact.lines.into_iter();
            let lines = lines
                .map(|line| view! { <dd>{line.name.map(person)}{line.text}</dd> })
                .collect_view();
            view! { <div><dt>{fact.label}</dt>{lines}</div> }
        });
        view! { <dl class="item-facts">{facts.collect_view()}</dl> }
    })
}

#[component]
fn Forwarded(bodies: Vec<BodyRef>) -> impl IntoView {
    (!bodies.is_empty()).then(|| {
        let bodies = bodies.into_iter();
        view! {
            <div class="outcome-part">
                <h3>{words::FORWARDED}</h3>
                <p class="addressees">{bodies.map(|body| view! { <Body body long=true/> }).collect_view()}</p>
            </div>
        }
    })
}

#[component]
fn Treated(cases: Vec<CaseLink>) -> impl IntoView {
    (!cases.is_empty()).then(|| {
        view! { <div class="outcome-part"><h3>{words::CASES}</h3><CaseLinks cases/></div> }
    })
}

/// What the sources disagree about, do not say, or only let us conclude.
#[component]
pub(super) fn Doubts(
    contradictions: Vec<Said>,
    gaps: Vec<String>,
    inferences: Vec<Said>,
) -> impl IntoView {
    let said = |heading: &'static str, said: Vec<Said>| {
        (!said.is_empty()).then(|| {
            view! { <div class="outcome-part"><h3>{heading}</h3><SaidList said/></div> }
        })
    };
    let gaps = (!gaps.is_empty()).then(|| {
        view! { <div class="outcome-part"><h3>{words::GAPS}</h3><Lines class="item-gaps" lines=gaps/></div> }
    });
    view! {
        {said(common::SOURCES_DISAGREE, contradictions)}
        {gaps}
        {said(words::INFERENCES, inferences)}
    }
}

/// Reservations and notes to the minutes.
#[component]
pub(super) fn Objections(objections: Vec<Objection>) -> impl IntoView {
    (!objections.is_empty()).then(|| {
        let rows = objections.into_iter().map(|objection| {
            let by = objection.by.into_iter().enumerate().map(|(n, (name, after))| {
                let between = if n == 0 { ": " } else { "; " };
                view! { {between}{person(name)}{after} }
            });
            view! {
                <li><b>{objection.kind}{by.collect_view()}{objection.more}</b><p>{explained(objection.text)}</p><Sources citations=objection.citations/></li>
            }
        });
        view! {
            <div class="item-objections">
                <h3>{words::RESERVATIONS}</h3>
                <ul class="objection-list">{rows.collect_view()}</ul>
            </div>
        }
    })
}
