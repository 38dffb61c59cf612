//! What a picture is made of on the page: figures of SVG, and boxes that one opens.

use std::sync::Arc;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::browser::page;
use crate::screen::map::stroke::number;
use crate::screen::map::{DrawnBox, StandsFor, typed};
use crate::screen::picture::{Mark, box_marks};

/// The length of a line that the style draws from its beginning to its end.
const WHOLE: &str = "100";

/// What the ids of boxes begin with.
pub(super) const BOX: &str = "ruta";

pub(super) fn figures(marks: Vec<Mark>) -> Vec<AnyView> {
    marks.into_iter().map(figure).collect()
}

/// A group of which little is another from one time to the next: only those of its marks that are
/// are drawn anew.
pub(super) fn changing(group: impl Fn() -> Mark + Send + Sync + 'static) -> AnyView {
    let parts = Memo::new(move |_| match group() {
        Mark::Group {
            class,
            switch,
            marks,
        } => {
            let marks: Vec<_> = marks.into_iter().map(Arc::new).collect();
            (classes(&class, switch), marks)
        }
        alone => (String::new(), vec![Arc::new(alone)]),
    });
    let class = Memo::new(move |_| parts.with(|(class, _)| class.clone()));
    let count = Memo::new(move |_| parts.with(|(_, marks)| marks.len()));
    let part = move |nth| {
        let mark = Memo::new(move |_| {
            parts.with(|(_, marks): &(String, Vec<Arc<Mark>>)| marks.get(nth).cloned())
        });
        move || mark.get().map(|mark: Arc<Mark>| figure(Mark::clone(&mark)))
    };
    view! {
        <g class=move || class.get()>{move || (0..count.get()).map(part).collect_view()}</g>
    }
    .into_any()
}

fn classes(class: &str, switch: &str) -> String {
    format!("{class} {switch}").trim().to_owned()
}

/// A mark as the page draws it.
pub(super) fn figure(mark: Mark) -> AnyView {
    match mark {
        Mark::Rect { class, rect: r, round } => view! {
            <rect class=class x=number(r.x) y=number(r.y) width=number(r.width) height=number(r.height) rx=number(round)/>
        }
        .into_any(),
        Mark::Path { class, d, width, drawn } => {
            let whole = drawn.then_some(WHOLE);
            view! { <path class=class d=d stroke-width=width.map(number) pathLength=whole/> }.into_any()
        }
        Mark::Circle { class, at, radius } => {
            view! { <circle class=class cx=number(at.x) cy=number(at.y) r=number(radius)/> }.into_any()
        }
        Mark::Text { class, at, anchor, lettering, text } => {
            // It takes the room it was laid out for, however far apart a reader sets letters.
            let length = lettering.map(|letters| number(letters.width(&text)));
            let adjust = length.is_some().then_some("spacingAndGlyphs");
            view! {
                <text class=class x=number(at.x) y=number(at.y) text-anchor=anchor
                    textLength=length lengthAdjust=adjust
                    font-size=lettering.map(|letters| number(letters.size))
                    font-weight=lettering.map(|letters| letters.weight.number())>{text}</text>
                // Not drawn; without it the lines of a name would be read as one word.
                " "
            }
            .into_any()
        }
        Mark::Group { class, switch, marks } => {
            view! { <g class=classes(&class, switch)>{figures(marks)}</g> }.into_any()
        }
    }
}

/// A body's box. One of them is a tab stop; the arrow keys go from box to box.
#[component]
pub(super) fn BoxView(
    drawn: DrawnBox,
    class: String,
    at: RwSignal<String>,
    boxes: StoredValue<Vec<DrawnBox>>,
    on_open: Callback<StandsFor>,
    /// What is said when an arrow leads up, or down, along a way.
    ways: [Option<String>; 2],
    /// Where it is said.
    said: RwSignal<String>,
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
            page::focus_element(&format!("{BOX}-{to}"));
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
        said.set(along.unwrap_or_default());
    };
    let pressed = move |event: KeyboardEvent| {
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
        <g class=class role="link" id=format!("{BOX}-{}", placed.key) aria-label=label
            tabindex=move || if key.with_value(|key| at.with(|at| at == key)) { "0" } else { "-1" }
            on:click=move |_| { at.set(key.get_value()); open(); } on:keydown=pressed>
            {figures(marks)}
        </g>
    }
}

/// Which of so many that stand in a row the arrow keys, Home and End lead to from the one at `nth`;
/// nothing when it is another key.
pub(super) fn next_by_key(event: &KeyboardEvent, nth: usize, count: usize) -> Option<usize> {
    let last = count.saturating_sub(1);
    let to = match event.key().as_str() {
        "ArrowDown" | "ArrowRight" => nth.saturating_add(1).min(last),
        "ArrowUp" | "ArrowLeft" => nth.saturating_sub(1),
        "Home" => 0,
        "End" => last,
        _ => return None,
    };
    event.prevent_default();
    Some(to)
}
