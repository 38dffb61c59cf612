//! The rows of a list: all of them where they are few, otherwise those near what is in sight. The
//! others have their room, so that the scrollbar is right; on paper all are there.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use leptos::ev;
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyViewState;

use super::App;
use crate::browser::{page, rows};
use crate::layout::LongList;
use crate::screen::TypeAhead;

thread_local! {
    /// The list that was left last, so that whoever comes back finds its rows where they were.
    static LEFT: RefCell<Option<(String, LongList)>> = const { RefCell::new(None) };
}

/// What the rows are rows of.
#[derive(Clone, Copy)]
pub(crate) enum Frame {
    /// A table's body.
    Table,
    /// An ordered list of this class, called this.
    List(&'static str, Option<&'static str>),
}

/// Draws the row at a place, counted from 0.
pub(crate) type DrawRow = Arc<dyn Fn(usize) -> AnyView + Send + Sync>;

/// What the row at a place is called, for whoever types its first letters.
pub(crate) type RowName = Arc<dyn Fn(usize) -> String + Send + Sync>;

/// Whether so many rows are not all drawn at once.
pub(crate) fn is_long(count: usize) -> bool {
    !LongList::is_short(count)
}

/// The rows of a list of values that are there: how many, how each is drawn and what it is called.
pub(crate) fn rows_of<T: Clone + Send + Sync + 'static>(
    all: Vec<T>,
    draw: fn(T, Position) -> AnyView,
    name: fn(&T) -> String,
) -> (usize, DrawRow, RowName) {
    let count = all.len();
    let all = Arc::new(all);
    let named = Arc::clone(&all);
    let row: DrawRow = Arc::new(move |place| {
        let one = all.get(place).cloned();
        one.map(|one| draw(one, Position::of(place, count)))
            .into_any()
    });
    let name: RowName = Arc::new(move |place| named.get(place).map(name).unwrap_or_default());
    (count, row, name)
}

/// What a row of a list says of where it stands; nothing where all rows are on the page.
#[derive(Clone, Copy)]
pub(crate) struct Position {
    /// Its number, from 1.
    pub(crate) place: Option<usize>,
    /// How many there are.
    pub(crate) of: Option<usize>,
}

impl Position {
    /// The row at a place, counted from 0, of so many.
    fn of(place: usize, count: usize) -> Self {
        let is_long = is_long(count);
        Self {
            place: is_long.then_some(place + 1),
            of: is_long.then_some(count),
        }
    }
}

/// Rows of a table or a list. `id` tells it apart from others on the page.
#[component]
pub(crate) fn LongRows(
    #[prop(into)] id: String,
    count: usize,
    frame: Frame,
    row: DrawRow,
    name: RowName,
) -> impl IntoView {
    let rows = Rows::new(id.clone(), count);
    let keys = move |event: ev::KeyboardEvent| rows.key(&event, &name);
    let drawn = if LongList::is_short(count) {
        (0..count).map(|place| row(place)).collect_view().into_any()
    } else {
        rows.follow(row);
        let above = move || {
            rows.list
                .with(|it| it.height_before(rows.drawn.get().start))
        };
        let below = move || rows.list.with(|it| it.height_from(rows.drawn.get().end));
        view! {
            {room(frame, above)}{room(frame, below)}
        }
        .into_any()
    };
    match frame {
        Frame::Table => view! { <tbody id=id on:keydown=keys>{drawn}</tbody> }.into_any(),
        Frame::List(class, label) => {
            view! { <ol id=id class=class aria-label=label on:keydown=keys>{drawn}</ol> }.into_any()
        }
    }
}

/// Stands for rows that are not drawn.
fn room(frame: Frame, height: impl Fn() -> f64 + Copy + Send + Sync + 'static) -> AnyView {
    let height = move || format!("{}px", height());
    match frame {
        Frame::Table => {
            view! { <tr class="out-of-sight" aria-hidden="true" style:height=height></tr> }
                .into_any()
        }
        Frame::List(..) => {
            view! { <li class="out-of-sight" aria-hidden="true" style:height=height></li> }
                .into_any()
        }
    }
}

/// The drawn rows on the page, by their places. One that stays is never moved: it would lose the
/// focus by that.
struct OnPage {
    draw: DrawRow,
    /// What the rows belong to.
    owner: Option<Owner>,
    rows: BTreeMap<usize, (Owner, AnyViewState)>,
}

impl OnPage {
    fn new(draw: DrawRow) -> Self {
        Self {
            draw,
            owner: Owner::current(),
            rows: BTreeMap::new(),
        }
    }

    /// Takes away all of them.
    fn clear(&mut self) {
        for (owner, mut row) in std::mem::take(&mut self.rows).into_values() {
            row.unmount();
            owner.cleanup();
        }
    }

    /// Draws these rows of the list `id` and no others.
    fn show(&mut self, id: &str, wanted: &Range<usize>) {
        let Some((owner, (list, below))) = self.owner.clone().zip(rows::ends(id)) else {
            return;
        };
        let gone: Vec<usize> = self.rows.keys().copied().collect();
        for place in gone.into_iter().filter(|place| !wanted.contains(place)) {
            if let Some((owner, mut row)) = self.rows.remove(&place) {
                row.unmount();
                owner.cleanup();
            }
        }
        // From the last one, so that what stands after a row is there before it.
        for place in wanted.clone().rev() {
            if self.rows.contains_key(&place) {
                continue;
            }
            let own = owner.child();
            let mut row = own.with(|| (self.draw)(place).build());
            match self.rows.get(&(place + 1)) {
                Some((_, next)) => {
                    next.insert_before_this(&mut row);
                }
                None => row.mount(&list, Some(&below)),
            }
            self.rows.insert(place, (own, row));
        }
    }
}

/// The rows of a list, and which of them are drawn.
#[derive(Clone, Copy)]
struct Rows {
    id: StoredValue<String>,
    /// Of what the list is a list: its address and the data there.
    of: StoredValue<String>,
    list: RwSignal<LongList>,
    drawn: RwSignal<Range<usize>>,
    /// How many elements stand before the first drawn row.
    before: u32,
    typed: StoredValue<TypeAhead>,
    /// The row that is to take the focus once it is drawn.
    goal: StoredValue<Option<usize>>,
    /// Whether the page is on its way to paper, with all rows.
    is_printed: StoredValue<bool>,
}

impl Rows {
    fn new(id: String, count: usize) -> Self {
        let of = App::here().now(|state| format!("{id} {} {}", state.version, state.route.href()));
        let left = LEFT.with_borrow_mut(|left| left.take_if(|(it, _)| *it == of));
        let list = left.map_or_else(|| LongList::new(count), |(_, list)| list);
        let (first, before) = if LongList::is_short(count) {
            (0..count, 0)
        } else {
            (list.drawn(0.0, 0.0), 1)
        };
        Self {
            before,
            id: StoredValue::new(id),
            of: StoredValue::new(of),
            list: RwSignal::new(list),
            drawn: RwSignal::new(first),
            typed: StoredValue::new(TypeAhead::default()),
            goal: StoredValue::new(None),
            is_printed: StoredValue::new(false),
        }
    }

    /// Draws from now on what comes in sight.
    fn follow(self, row: DrawRow) {
        let on_page = StoredValue::new_local(OnPage::new(row));
        Effect::new(move |_| {
            let (id, drawn) = (self.id.get_value(), self.drawn.get());
            on_page.update_value(|on_page| on_page.show(&id, &drawn));
        });
        // The element may stay for another list, which knows nothing of these rows.
        on_cleanup(move || {
            on_page.try_update_value(OnPage::clear);
        });
        let look = move || {
            // Once it is gone there is nothing to look at.
            let _drawn = page::when_drawn(move || self.look());
        };
        look();
        let scrolled = window_event_listener(ev::scroll, move |_| self.look());
        let resized = window_event_listener(ev::resize, move |_| {
            self.list.update(LongList::forget);
            look();
        });
        let printed = window_event_listener(ev::beforeprint, move |_| {
            self.is_printed.set_value(true);
            self.drawn.set(0..self.list.with_untracked(LongList::count));
        });
        let done = window_event_listener(ev::afterprint, move |_| {
            self.is_printed.set_value(false);
            self.look();
        });
        on_cleanup(move || {
            scrolled.remove();
            resized.remove();
            printed.remove();
            done.remove();
            let left = self.of.try_get_value().zip(self.list.try_get_untracked());
            LEFT.set(left);
        });
    }

    /// Measures what is drawn, and draws what is in sight.
    fn look(self) {
        let is_printed = self.is_printed.try_get_value() == Some(true);
        if is_printed || self.goal.try_get_value().flatten().is_some() {
            return; // all is drawn, or what is drawn is drawn for a row that is not in sight yet
        }
        let Some((id, drawn)) = self.id.try_get_value().zip(self.drawn.try_get_untracked()) else {
            return; // the screen is another
        };
        let starts = LongList::block_starts(&drawn).map(|row| row - drawn.start);
        let Some(heights) = rows::heights(&id, self.before, starts) else {
            return;
        };
        let is_news = |list: &mut LongList| list.measure(drawn.start, &heights);
        self.list.maybe_update(is_news);
        let Some(sight) = rows::in_sight(&id) else {
            return;
        };
        let next = self
            .list
            .with_untracked(|list| list.drawn(sight.start, sight.end));
        if next != drawn {
            self.drawn.set(next);
            let _drawn = page::when_drawn(move || self.look());
        }
    }

    /// Gives the focus to a row, which is drawn for it if need be.
    fn go_to(self, row: usize) {
        if !self.drawn.with_untracked(|drawn| drawn.contains(&row)) {
            let around = self.list.with_untracked(|list| list.drawn_around(row));
            self.goal.set_value(Some(row));
            self.drawn.set(around);
        }
        let focus = move || {
            let place = self
                .drawn
                .try_with_untracked(|drawn| row.checked_sub(drawn.start));
            if let Some((id, place)) = self.id.try_get_value().zip(place.flatten()) {
                rows::focus(&id, self.before, place);
                self.goal.set_value(None);
                self.look();
            }
        };
        let _drawn = page::when_drawn(focus);
    }

    /// Goes from row to row with the keys, where a row's link has the focus.
    fn key(self, event: &ev::KeyboardEvent, name: &RowName) {
        /// So many rows a page key passes.
        const PAGE: usize = 10;
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        let Some(place) = rows::focused(&self.id.get_value(), self.before) else {
            return;
        };
        let (count, first) = (
            self.list.with_untracked(LongList::count),
            self.drawn.with_untracked(|it| it.start),
        );
        let (here, last) = (first + place, count.saturating_sub(1));
        let key = event.key();
        let to = match key.as_str() {
            "ArrowDown" => (here + 1).min(last),
            "ArrowUp" => here.saturating_sub(1),
            "PageDown" => (here + PAGE).min(last),
            "PageUp" => here.saturating_sub(PAGE),
            "Home" => 0,
            "End" => last,
            key => {
                let press = |typed: &mut TypeAhead| {
                    typed.press(key, event.time_stamp(), (here, count), |row| name(row))
                };
                match self.typed.try_update_value(press).flatten() {
                    Some(row) => row,
                    None => return,
                }
            }
        };
        event.prevent_default();
        self.go_to(to);
    }
}
