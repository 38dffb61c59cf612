//! Icons, drawn here: inline SVG without a name of their own, beside words that have one.

use leptos::prelude::*;

/// An icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Icon {
    /// Boxes and lines.
    Map,
    /// Lines of text.
    Cases,
    /// A calendar leaf.
    Meetings,
    /// A house.
    Huvudmen,
    /// Three lines: the rest of the menu.
    More,
    /// A triangle with a mark.
    Warning,
    /// Left.
    Previous,
    /// Right.
    Next,
    /// A filled triangle to the right.
    Play,
    /// Two bars.
    Pause,
    /// An arrow up.
    Up,
    /// A dashed arrow down.
    Down,
    /// A tick.
    Tick,
    /// A struck-through ring.
    Barred,
    /// A magnifying glass.
    Search,
    /// Half light, half dark.
    Theme,
    /// A cross.
    Close,
    /// A plus.
    Add,
    /// A pen.
    Edit,
    /// An arrow that turns back.
    Undo,
    /// An arrow that turns forth.
    Redo,
    /// A clock that is turned back.
    History,
    /// A chair.
    Seat,
    /// A folder.
    Folder,
    /// An arrow to the right.
    Onwards,
    /// A sheet of paper.
    File,
}

impl Icon {
    /// The path, in a box of 24 by 24.
    fn path(self) -> &'static str {
        match self {
            Self::Map => "M4 5h6v5H4zM14 5h6v5h-6zM9 15h6v5H9zM7 10v2.5h10V10M12 12.5V15",
            Self::Cases => "M5 6h14M5 12h14M5 18h9",
            Self::Meetings => "M4 6h16v14H4zM4 10.5h16M8.5 3.5v4M15.5 3.5v4",
            Self::Huvudmen => "M4 20V10l8-5 8 5v10zM9 20v-6h6v6",
            Self::More => "M4 7h16M4 12h16M4 17h16",
            Self::Warning => "M12 4 2.8 20h18.4zM12 10v4.5M12 17.2v.3",
            Self::Previous => "M16 4 7 12l9 8z",
            Self::Next => "M8 4l9 8-9 8z",
            Self::Play => "M6 3l14 9-14 9z",
            Self::Pause => "M7 4h3.5v16H7zM13.5 4H17v16h-3.5z",
            Self::Up => "M12 20V5M6.5 10.5 12 5l5.5 5.5",
            Self::Down => "M12 4v3M12 9.5v3M12 15v4M6.5 13.5 12 19l5.5-5.5",
            Self::Tick => "M4.5 12.5 10 18 19.5 6.5",
            Self::Barred => "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM6 18 18 6",
            Self::Search => "M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.5 15.5 20.5 20.5",
            Self::Theme => "M12 3.5a8.5 8.5 0 1 1 0 17zM12 3.5a8.5 8.5 0 1 0 0 17z",
            Self::Close => "M5 5l14 14M19 5 5 19",
            Self::Add => "M12 5v14M5 12h14",
            Self::Undo => "M9 14 4 9l5-5M4 9h10.5a5.5 5.5 0 0 1 0 11H11",
            Self::Redo => "M15 14l5-5-5-5M20 9H9.5a5.5 5.5 0 0 0 0 11H13",
            Self::History => "M4.6 9A8 8 0 1 1 4 12.5M4 4.5V9h4.5M12 8v4.5l3 2",
            Self::Seat => "M7 4h10v6H7zM5 10h14v4H5zM7 14v6M17 14v6",
            Self::Folder => "M3.5 6h6l2 2.5h9V19h-17zM7.5 12.5h9M7.5 15.5h5",
            Self::Onwards => "M4 12h15M13 6l6 6-6 6",
            Self::File => "M6 3.5h8l4 4v13H6zM14 3.5v4h4",
            Self::Edit => "M4 20l1-4.5L16.5 4 20 7.5 8.5 19zM14 6.5 17.5 10",
        }
    }

    /// Whether it is a filled shape rather than a line.
    fn is_filled(self) -> bool {
        matches!(self, Self::Previous | Self::Next | Self::Play | Self::Pause)
    }

    /// The icon, as tall as the text it stands in.
    pub(crate) fn view(self) -> impl IntoView {
        let (fill, stroke) = if self.is_filled() {
            ("currentColor", "none")
        } else {
            ("none", "currentColor")
        };
        view! {
            <svg class="icon" viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" focusable="false">
                <path d=self.path() fill=fill stroke=stroke stroke-width="1.9"
                    stroke-linejoin="round" stroke-linecap="round"/>
            </svg>
        }
    }
}
