//! The picture: one drawing in SVG, in two arrangements of which the style shows one.

use leptos::prelude::*;

use crate::browser::page;
use crate::layout::Shape as Arrangement;
use crate::screen::map::stroke::number;
use crate::screen::map::{Drawing, DrawnBox, StandsFor, typed};
use crate::screen::picture::{Mark, Purpose, box_class, box_marks, grounds, lines};
use crate::screen::words::map as words;

/// What the ids in each arrangement begin with, the wide one first.
pub(super) const ARRANGEMENTS: [&str; 2] = ["bred", "smal"];

/// One arrangement of the picture. A box that is opened is passed on.
#[component]
pub(crate) fn Picture(
    drawing: Drawing,
    purpose: Purpose,
    #[prop(into)] title: String,
    #[prop(into)] description: String,
    on_open: Callback<StandsFor>,
) -> impl IntoView {
    let wide = drawing.arrangement == Arrangement::Wide;
    let [wide_prefix, narrow_prefix] = ARRANGEMENTS;
    let prefix = if wide { wide_prefix } else { narrow_prefix };
    let class = if wide {
        "picture wide"
    } else {
        "picture narrow"
    };
    let view_box = format!(
        "-2 -2 {} {}",
        number(drawing.picture.width + 4.0),
        number(drawing.picture.height + 4.0)
    );
    let entry = purpose.chosen().or_else(|| drawing.entry(None));
    let at = RwSignal::new(entry.unwrap_or_default().to_owned());
    let title_id = format!("{prefix}-titel");
    let description_id = format!("{prefix}-beskrivning");
    let labelled = format!("{title_id} {description_id}");
    let over = purpose.over().map(|over| {
        view! { <g aria-hidden="true">{figure(over)}</g> }
    });
    view! {
        <svg class=class viewBox=view_box role="graphics-document document"
            aria-roledescription=words::PICTURE_ROLE aria-labelledby=labelled>
            <title id=title_id>{title}</title>
            <desc id=description_id>{description}</desc>
            <g aria-hidden="true">{figures(grounds(&drawing))}</g>
            <g aria-hidden="true">{figures(lines(&drawing, &purpose))}</g>
            <g>{boxes(drawing, purpose, prefix, at, on_open)}</g>
            {over}
        </svg>
    }
}

pub(super) fn figures(marks: Vec<Mark>) -> Vec<AnyView> {
    marks.into_iter().map(figure).collect()
}

/// A mark as the page draws it.
fn figure(mark: Mark) -> AnyView {
    match mark {
        Mark::Rect { class, rect: r, round } => view! {
            <rect class=class x=number(r.x) y=number(r.y) width=number(r.width) height=number(r.height) rx=number(round)/>
        }
        .into_any(),
        Mark::Path { class, d, width } => {
            view! { <path class=class d=d stroke-width=width.map(number)/> }.into_any()
        }
        Mark::Circle { class, at, radius } => {
            view! { <circle class=class cx=number(at.x) cy=number(at.y) r=number(radius)/> }.into_any()
        }
        Mark::Text { class, at, anchor, lettering, text } => view! {
            <text class=class x=number(at.x) y=number(at.y) text-anchor=anchor
                font-size=lettering.map(|letters| number(letters.size))
                font-weight=lettering.map(|letters| letters.weight.number())>{text}</text>
            // Not drawn; without it the lines of a name would be read as one word.
            " "
        }
        .into_any(),
        Mark::Group { class, switch, marks } => {
            let class = format!("{class} {switch}");
            view! { <g class=class.trim().to_owned()>{figures(marks)}</g> }.into_any()
        }
    }
}

fn boxes(
    drawing: Drawing,
    purpose: Purpose,
    prefix: &'static str,
    at: RwSignal<String>,
    on_open: Callback<StandsFor>,
) -> impl IntoView + use<> {
    let all = drawing.boxes;
    let boxes = StoredValue::new(all.clone());
    all.into_iter()
        .map(move |drawn| {
            let class = box_class(&drawn, &purpose);
            view! { <BoxView drawn class prefix at boxes on_open/> }
        })
        .collect_view()
}

/// A body's box. One of them is a tab stop; the arrow keys go from box to box.
#[component]
pub(super) fn BoxView(
    drawn: DrawnBox,
    class: String,
    prefix: &'static str,
    at: RwSignal<String>,
    boxes: StoredValue<Vec<DrawnBox>>,
    on_open: Callback<StandsFor>,
    /// What is said when an arrow leads up, or down, along a way.
    #[prop(optional)]
    ways: [Option<String>; 2],
    /// Where it is said.
    #[prop(optional)]
    said: Option<RwSignal<String>>,
) -> impl IntoView {
    let marks = box_marks(&drawn);
    let DrawnBox {
        placed,
        stands_for,
        label,
        moves,
        ..
    } = drawn;
    let key = StoredValue::new(placed.key.clone());
    let target = StoredValue::new(stands_for);
    let moves = StoredValue::new(moves);
    let open = move || on_open.run(target.get_value());
    let go = move |to: Option<String>| {
        if let Some(to) = to {
            page::focus_element(&format!("{prefix}-{to}"));
            at.set(to);
        }
    };
    let ways = StoredValue::new(ways);
    let say = move |arrow: &str| {
        let along = ways.with_value(|[up, down]| match arrow {
            "ArrowUp" => up.clone(),
            "ArrowDown" => down.clone(),
            _ => None,
        });
        if let Some(said) = said {
            said.set(along.unwrap_or_default());
        }
    };
    let pressed = move |event: leptos::ev::KeyboardEvent| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        let name = event.key();
        let step = moves.with_value(|moves| match name.as_str() {
            "ArrowUp" => Some(moves.up.clone()),
            "ArrowDown" => Some(moves.down.clone()),
            "ArrowLeft" => Some(moves.left.clone()),
            "ArrowRight" => Some(moves.right.clone()),
            _ => None,
        });
        let mut letters = name.chars();
        match (step, name.as_str(), letters.next(), letters.next()) {
            (Some(to), ..) => {
                say(&name);
                go(to);
            }
            (None, "Enter" | " ", ..) => open(),
            (None, _, Some(letter), None) if letter.is_alphabetic() => {
                go(boxes.with_value(|boxes| {
                    typed(boxes, &key.get_value(), letter).map(ToOwned::to_owned)
                }));
            }
            _ => return,
        }
        event.prevent_default();
    };
    view! {
        <g class=class role="link" id=format!("{prefix}-{}", placed.key) aria-label=label
            tabindex=move || if key.with_value(|key| at.with(|at| at == key)) { "0" } else { "-1" }
            on:click=move |_| { at.set(key.get_value()); open(); } on:keydown=pressed>
            {figures(marks)}
        </g>
    }
}
