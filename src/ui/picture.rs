//! The picture: one drawing in SVG, in two arrangements of which the style shows one.

use leptos::prelude::*;

use crate::browser::page;
use crate::layout::{Point, Shape as Arrangement, TextLine};
use crate::screen::map::stroke::{head, number, path, roof, round_above};
use crate::screen::map::{Drawing, DrawnBox, DrawnLine, Manner, StandsFor};
use crate::screen::names::Shape;
use crate::screen::statistics::Flow;
use crate::screen::way::CaseWay;
use crate::screen::words::map as words;

/// What the ids in each arrangement begin with, the wide one first.
pub(super) const ARRANGEMENTS: [&str; 2] = ["bred", "smal"];

/// What the picture is used for.
#[derive(Clone, PartialEq)]
pub(crate) enum Purpose {
    /// The structure, with a chosen box.
    Structure(Option<String>),
    /// A case's way.
    Way(Box<CaseWay>),
    /// The ways of many cases.
    Flow(Box<Flow>),
}

impl Purpose {
    /// The classes a box has beside those of its body.
    fn class_of(&self, key: &str) -> &'static str {
        match self {
            Self::Structure(chosen) if chosen.as_deref() == Some(key) => " chosen",
            Self::Structure(_) | Self::Flow(_) => "",
            Self::Way(way) if way.touches(key) => "",
            Self::Way(_) => " quiet",
        }
    }
}

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
    let chosen = match &purpose {
        Purpose::Structure(chosen) => chosen.clone(),
        Purpose::Way(_) | Purpose::Flow(_) => None,
    };
    let entry = chosen.or_else(|| drawing.entry(None).map(ToOwned::to_owned));
    let at = RwSignal::new(entry.unwrap_or_default());
    let title_id = format!("{prefix}-titel");
    let description_id = format!("{prefix}-beskrivning");
    let labelled = format!("{title_id} {description_id}");
    let overlay = match &purpose {
        Purpose::Structure(_) => None,
        Purpose::Way(way) => Some(super::way::overlay(way).into_any()),
        Purpose::Flow(flow) => Some(super::statistics::overlay(flow).into_any()),
    };
    let mild = !matches!(purpose, Purpose::Structure(_));
    view! {
        <svg class=class viewBox=view_box role="graphics-document document"
            aria-roledescription=words::PICTURE_ROLE aria-labelledby=labelled>
            <title id=title_id>{title}</title>
            <desc id=description_id>{description}</desc>
            <g aria-hidden="true">{grounds(&drawing)}</g>
            <g aria-hidden="true">{lines(&drawing, &purpose, mild)}</g>
            <g>{boxes(drawing, purpose, prefix, at, on_open)}</g>
            {overlay}
        </svg>
    }
}

/// Floors, side, houses, frames and the joint shape: what boxes stand on.
fn grounds(drawing: &Drawing) -> impl IntoView + use<> {
    let picture = &drawing.picture;
    let floors = picture.floors.iter().map(|floor| {
        let r = floor.rect;
        view! {
            <rect class="floor" x=number(r.x) y=number(r.y) width=number(r.width) height=number(r.height) rx="8"/>
            {texts(&floor.lines, "floor")}
        }
    });
    let side = picture.side.iter().map(|side| {
        let r = side.rect;
        view! {
            <rect class="side" x=number(r.x) y=number(r.y) width=number(r.width) height=number(r.height) rx="8"/>
            {texts(&side.lines, "floor")}
        }
    });
    let enclosures = picture.enclosures.iter().map(|joint| {
        view! {
            <path class="joint-shape" d=round_above(joint.rect, 44.0, 5.0)/>
        }
    });
    let houses = picture.houses.iter().map(|house| {
        let roof = roof(house);
        let pips = house.pips.clone();
        view! { <path class="house" d=roof/>{dots(pips)} }
    });
    let frames = picture.frames.iter().map(|frame| {
        let r = frame.rect;
        view! {
            <rect class="frame" x=number(r.x) y=number(r.y) width=number(r.width) height=number(r.height) rx="4"/>
            {texts(&frame.lines, "frame")}
        }
    });
    (
        floors.collect_view(),
        side.collect_view(),
        enclosures.collect_view(),
        houses.collect_view(),
        frames.collect_view(),
    )
}

fn texts(lines: &[TextLine], kind: &'static str) -> impl IntoView + use<> {
    let view = |line: &TextLine| {
        let (anchor, role) = (line.anchor.as_str(), line.role.as_str());
        view! {
            <text class=format!("{kind}-{role}") x=number(line.x) y=number(line.baseline) text-anchor=anchor
                font-size=number(line.lettering.size) font-weight=line.lettering.weight.number()>
                {line.text.replace('\u{ad}', "")}
            </text>
            // Not drawn; without it the lines of a name would be read as one word.
            " "
        }
    };
    lines.iter().map(view).collect_view()
}

fn dots(points: Vec<Point>) -> impl IntoView {
    let dot = |point: Point| view! { <circle class="seat" cx=number(point.x) cy=number(point.y) r="3.1"/> };
    points.into_iter().map(dot).collect_view()
}

/// The structure's own lines; those of a chosen box are strong, and below a case's way all
/// of them step back.
fn lines(drawing: &Drawing, purpose: &Purpose, mild: bool) -> impl IntoView + use<> {
    let line = |line: &DrawnLine| {
        let manner = match line.manner {
            Manner::Towards => "towards",
            Manner::Back => "back",
            Manner::Beside => "beside",
        };
        let strong = match purpose {
            Purpose::Structure(Some(chosen)) => line.ends.0 == *chosen || line.ends.1 == *chosen,
            _ => false,
        };
        let tone = match (mild, strong) {
            (true, _) => " mild",
            (false, true) => " strong",
            (false, false) => "",
        };
        let verb = line.placed.verb.clone();
        view! {
            <path class=format!("lane {manner}{tone}") d=path(&line.placed.points)/>
            <path class=format!("head {manner}{tone}") d=head(&line.placed.points)/>
            <g class=format!("said{tone}")>{texts(verb.as_slice(), "lane")}</g>
        }
    };
    drawing.lines.iter().map(line).collect_view()
}

fn boxes(
    drawing: Drawing,
    purpose: Purpose,
    prefix: &'static str,
    at: RwSignal<String>,
    on_open: Callback<StandsFor>,
) -> impl IntoView + use<> {
    let drawing = StoredValue::new(drawing);
    let all = drawing.with_value(|drawing| drawing.boxes.clone());
    all.into_iter()
        .map(move |drawn| {
            let class = purpose.class_of(&drawn.placed.key);
            view! { <BoxView drawn class prefix at drawing on_open/> }
        })
        .collect_view()
}

/// A body's box. One of them is a tab stop; the arrow keys go from box to box.
#[component]
fn BoxView(
    drawn: DrawnBox,
    class: &'static str,
    prefix: &'static str,
    at: RwSignal<String>,
    drawing: StoredValue<Drawing>,
    on_open: Callback<StandsFor>,
) -> impl IntoView {
    let DrawnBox {
        placed,
        stands_for,
        shape,
        name_only,
        temporary,
        uncertain,
        label,
        moves,
    } = drawn;
    let key = StoredValue::new(placed.key.clone());
    let target = StoredValue::new(stands_for);
    let moves = StoredValue::new(moves);
    let mut classes = format!("box {}{class}", shape.class());
    for (is, word) in [
        (temporary, " temporary"),
        (uncertain, " uncertain"),
        (name_only, " name-only"),
    ] {
        if is {
            classes.push_str(word);
        }
    }
    let open = move || on_open.run(target.get_value());
    let go = move |to: Option<String>| {
        if let Some(to) = to {
            page::focus_element(&format!("{prefix}-{to}"));
            at.set(to);
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
            (Some(to), ..) => go(to),
            (None, "Enter" | " ", ..) => open(),
            (None, _, Some(letter), None) if letter.is_alphabetic() => {
                go(drawing.with_value(|drawing| {
                    drawing
                        .typed(&key.get_value(), letter)
                        .map(ToOwned::to_owned)
                }));
            }
            _ => return,
        }
        event.prevent_default();
    };
    view! {
        <g class=classes role="link" id=format!("{prefix}-{}", placed.key) aria-label=label
            tabindex=move || if key.with_value(|key| at.with(|at| at == key)) { "0" } else { "-1" }
            on:click=move |_| { at.set(key.get_value()); open(); } on:keydown=pressed>
            {form(if name_only { Shape::Officer } else { shape }, placed.rect)}
            {texts(&placed.lines, "box")}
            {dots(placed.pips)}
        </g>
    }
}

/// The shape carries the meaning: round ends, straight corners, a thick base line …
fn form(shape: Shape, r: crate::layout::Rect) -> impl IntoView {
    let radius = match shape {
        Shape::Political => r.height / 2.0,
        Shape::Line => 1.0,
        Shape::Officer | Shape::Local | Shape::Outside | Shape::Joint => 3.0,
    };
    let joint = (shape == Shape::Joint).then(|| {
        view! { <path class="form" d=round_above(r, r.height.min(36.0) / 2.0, 2.0)/> }
    });
    let plain = (shape != Shape::Joint).then(|| {
        view! {
            <rect class="form" x=number(r.x) y=number(r.y) width=number(r.width) height=number(r.height) rx=number(radius)/>
        }
    });
    let base = (shape == Shape::Line).then(|| {
        let y = r.bottom() - 1.5;
        view! { <path class="base" d=format!("M{} {} H{}", number(r.x), number(y), number(r.right()))/> }
    });
    (plain, joint, base)
}
