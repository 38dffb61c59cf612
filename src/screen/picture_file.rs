//! The picture as a file of its own: SVG that needs nothing beside it. The same data is the
//! same bytes.

mod font;
mod points;
mod saved;

pub use font::{font_address, with_font};
pub use points::sizes;
pub use saved::Saved;

use std::fmt::{self, Display, Formatter, Write};

use super::map::stroke::number;
use super::picture::Mark;
use super::words::common::LANGUAGE;
use crate::interchange::escaped;
use crate::layout::{Lettering, Weight};

/// The light theme as it stands in the style sheets, in the classes the picture is drawn
/// with on the page. Nothing here follows a reader's theme: a file is printed and shown.
const STYLE: &str = "\
text{fill:#12242a;font-family:'Source Sans 3 Variable','Source Sans 3','Segoe UI',system-ui,'Noto Sans','Liberation Sans',Arial,sans-serif}\
.ground{fill:#fff}.heading{font-size:20px;font-weight:650}.note{font-size:13px;fill:#35484e}\
.floor-title,.floor-note,.house-note,.joint-note,.box-note{fill:#35484e}\
.house{fill:#fff;stroke:#2b3d45;stroke-width:1.25;stroke-linejoin:round}.frame{fill:none;stroke:#71848a}\
.seat{fill:#3d3a86}\
.form{fill:#e0efeb;stroke:#0d5a50;stroke-width:1.75}.political .form{fill:#e9e9f6;stroke:#3d3a86;stroke-width:2}\
.joint .form{fill:#f0f3f8;stroke:#5d7379}.line .form{fill:#fff;stroke:#71848a;stroke-width:1}.line .base{fill:none;stroke:#2b3d45;stroke-width:3}\
.outside .form{fill:#f6f2e9;stroke:#66563a;stroke-width:1.5;stroke-dasharray:5 3.5}.local .form{fill:#fff;stroke:#0d5a50;stroke-width:1.25}\
.temporary .form{stroke-dasharray:10 3}.uncertain .form{fill:#fff;stroke-width:1.25}\
.chosen .form{stroke:#12242a;stroke-width:3.5}.quiet .form{fill:none;stroke:#71848a;stroke-width:1;opacity:.7}.quiet text{fill:#53656b}.quiet .base{stroke:#71848a;opacity:.7}.name-only .form{fill:none;stroke:none}\
.leg,.leg-edge{fill:none;stroke-linejoin:round}.leg-head{stroke-linejoin:round;stroke-linecap:round}\
.leg-edge{stroke:#fff}.leg-edge.done{stroke-width:8}.leg-edge.now{stroke-width:12}.leg-edge.coming{stroke:none}\
.leg.done{stroke:#12242a;stroke-width:4}.leg-head.done{stroke:#12242a;fill:#12242a;stroke-width:2}\
.leg.now{stroke:#b04c00;stroke-width:7}.leg-head.now{stroke:#b04c00;fill:#b04c00;stroke-width:4}\
.leg.coming{stroke:#5b6e74;stroke-width:3;stroke-dasharray:.1 6;stroke-linecap:round}.leg-head.coming{stroke:#5b6e74;fill:none;stroke-width:2}\
.kerb-gap{fill:#fff}.kerb-post{fill:none;stroke:#35484e;stroke-width:2}\
.leg-said rect{fill:#fff;stroke:#8d1f48;stroke-width:1.25}.leg-said text{fill:#8d1f48}.leg-said-sign{fill:none;stroke:#8d1f48;stroke-width:1.5;stroke-linejoin:round;stroke-linecap:round}\
.skipped{fill:#dfe6e6;stroke:#53656b;stroke-width:1.5;stroke-dasharray:5 3}.skipped-strokes{fill:none;stroke:#53656b;stroke-width:1.25}\
.skipped-label rect{fill:#fff;stroke:#71848a}.skipped-cross{fill:none;stroke:#35484e;stroke-width:2}\
.agreed-leg{fill:none;stroke:#5d7379;stroke-width:5;stroke-dasharray:14 6;opacity:.75}.agreed-leg.otherwise,.agreed-leg.denied{stroke:#7a6a72;stroke-dasharray:3 9}.agreed-leg.not-gone{stroke-width:3}.agreed-head{fill:none;stroke:#5d7379;stroke-width:3;stroke-linejoin:round}\
.next-leg{fill:none;stroke:#5b6e74;stroke-width:2.5;stroke-dasharray:6 3 1 3}.next-leg.must{stroke-width:4}.next-head{fill:none;stroke:#5b6e74;stroke-width:2}\
.road-ground{fill:#fff}.road-edge>*{fill:none;stroke:#71848a;stroke-width:3;stroke-linejoin:round}.road-surface>*{fill:#dfe6e6}\
.road-middle{fill:none;stroke:#71848a;stroke-width:1.5;stroke-dasharray:9 7}.road-implied{fill:none;stroke:#35484e;stroke-width:2.5;stroke-dasharray:2 2}\
.footpath{fill:none;stroke:#35484e;stroke-width:2.5;stroke-dasharray:.1 6;stroke-linecap:round}.kerb{fill:none;stroke:#71848a;stroke-width:6;stroke-dasharray:22 2.5}\
.arrow-shaft{fill:none;stroke:#12242a;stroke-width:3}.arrow-shaft.back{stroke-width:2;stroke-dasharray:3 2.5}.arrow-head{fill:#12242a}.arrow-head.back{fill:none;stroke:#12242a;stroke-width:2}\
.road-sign .lane-verb{font-style:normal;fill:#12242a}.lane-note,.path-note,.said-note{fill:#35484e}.path-note,.lane-note{font-style:italic}\
.floor-rule{fill:none;stroke:#12242a;stroke-width:2}.joint-frame{fill:none;stroke:#5d7379;stroke-width:2}.base{fill:none;stroke:#2b3d45;stroke-width:3}.road-label .floor-title{fill:#12242a}\
.stop circle{fill:#12242a;stroke:#fff;stroke-width:2}.stop text{fill:#f3f6f5;font-weight:650;font-size:12px}\
.stop.now circle{fill:#ffb347;stroke:#b04c00;stroke-width:3}.stop.now text{fill:#2a1500;font-size:14px}\
.stop.coming circle{fill:#fff;stroke:#5b6e74;stroke-width:1.75;stroke-dasharray:2 2.4}.stop.coming text{fill:#35484e}\
.time-line{stroke:#d3dcd9;stroke-width:2}.time-line.unknown{stroke-dasharray:2 5}.time-thread{fill:none;stroke:#dfe6e6}.time-day text{fill:#35484e}.time-day.read text{font-style:italic}\
.leg-said-tie{fill:none;stroke:#8d1f48;stroke-width:1.25}.leg.read.done{stroke-width:2}.leg.read.now{stroke-width:4}\
.floor-band{fill:#f3f6f5}.span-line{fill:none;stroke:#d3dcd9}.span-shortened{fill:#e8eeec;stroke:#71848a;stroke-dasharray:3 3}.named-day{fill:none;stroke:#71848a}.time-note{fill:#35484e}\
.string{fill:none;stroke:#12242a;stroke-width:1.25;stroke-linejoin:round}.string.loose{stroke:#35484e;stroke-width:1;stroke-dasharray:1.5 2.5}\
.string-day{fill:#12242a;stroke:#12242a}.string-day.read{fill:#71848a}.string-day.coming{fill:#fff}\
.string-time{fill:#71848a;fill-opacity:.6;stroke:#71848a;stroke-width:.75}.string-time.read{fill-opacity:.25}.string-time.coming{fill:#fff;fill-opacity:1;stroke:#12242a;stroke-width:1;stroke-dasharray:2 1.5}\
.band-edge{fill:none;stroke:#fff;stroke-linejoin:round}.band-stroke{fill:none;stroke:#12242a}.band-stroke.read{stroke:#71848a}\
.band-head{fill:#12242a;stroke:#12242a;stroke-width:1.5;stroke-linejoin:round}.band-head.read{fill:#71848a;stroke:#71848a}.band-head.back{fill:#fff;stroke-width:2}\
.flow-count rect{fill:#fff;stroke:#0a5568}.flow-now circle{fill:#ffb347;stroke:#b04c00;stroke-width:1.5}.flow-now circle.read{stroke-dasharray:3 2;stroke-width:2}.flow-count text,.flow-now text{font-size:14px;font-weight:600}.flow-now text{fill:#2a1500}";

/// The air around the drawing.
const AIR: f64 = 12.0;
/// The room for the heading above it.
const HEAD_ROOM: f64 = 36.0;
/// The height of a line below it.
const NOTE: f64 = 20.0;
/// What the heading and those lines are set in, as the style says.
const HEADING_LETTERS: Lettering = Lettering {
    size: 20.0,
    weight: Weight::Bold,
};
const NOTE_LETTERS: Lettering = Lettering {
    size: 13.0,
    weight: Weight::Regular,
};

/// What is drawn into the file.
#[derive(Clone, Copy, Debug)]
pub struct PictureFile<'a> {
    /// The width and height of the picture.
    pub picture: (f64, f64),
    /// Its marks, the lowest first.
    pub marks: &'a [Mark],
    /// What it is a picture of; also written above it.
    pub title: &'a str,
    /// The same in sentences.
    pub description: &'a str,
    /// Written below it, a line each: what the marks mean, and of which day the data is.
    pub notes: &'a [String],
}

impl PictureFile<'_> {
    /// Its width and height in user units, one of which is a pixel at its natural size: so
    /// wide that no line written above or below the drawing is cut.
    pub fn size(&self) -> (f64, f64) {
        let (drawn, height) = self.picture;
        let lines = self.notes.iter().map(|note| NOTE_LETTERS.width(note));
        let width = lines.fold(HEADING_LETTERS.width(self.title), f64::max);
        let notes = self.notes.iter().fold(0.0, |tall, _| tall + NOTE);
        (
            drawn.max(width.ceil()) + 2.0 * AIR,
            height + 2.0 * AIR + HEAD_ROOM + notes,
        )
    }

    /// The file's text.
    pub fn svg(&self) -> String {
        let (width, height) = self.size();
        let (left, top) = (number(-AIR), number(-AIR - HEAD_ROOM));
        let (width, height) = (number(width), number(height));
        let mut pen = Pen(String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"));
        pen.line(format_args!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"{left} {top} {width} {height}\" role=\"img\" aria-labelledby=\"titel beskrivning\" lang=\"{LANGUAGE}\">"
        ));
        pen.line(format_args!(
            "<title id=\"titel\">{}</title>\n<desc id=\"beskrivning\">{}</desc>\n<style>{STYLE}</style>",
            escaped(self.title),
            escaped(self.description)
        ));
        pen.line(format_args!(
            "<rect class=\"ground\" x=\"{left}\" y=\"{top}\" width=\"{width}\" height=\"{height}\"/>\n<text class=\"heading\" x=\"0\" y=\"{}\">{}</text>",
            number(-HEAD_ROOM / 2.0),
            escaped(self.title)
        ));
        pen.marks(self.marks);
        let mut below = self.picture.1;
        for note in self.notes {
            below += NOTE;
            pen.line(format_args!(
                "<text class=\"note\" x=\"0\" y=\"{}\">{}</text>",
                number(below),
                escaped(note)
            ));
        }
        pen.0.push_str("</svg>\n");
        pen.0
    }
}

/// Writes elements, one on a line.
struct Pen(String);

impl Pen {
    fn line(&mut self, element: std::fmt::Arguments<'_>) {
        // Writing to a String cannot fail.
        let _ = writeln!(self.0, "{element}");
    }

    fn marks(&mut self, marks: &[Mark]) {
        for mark in marks {
            self.mark(mark);
        }
    }

    fn group(&mut self, class: &str, marks: &[Mark]) {
        self.line(format_args!("<g{}>", Class(class)));
        self.marks(marks);
        self.line(format_args!("</g>"));
    }

    fn mark(&mut self, mark: &Mark) {
        match mark {
            Mark::Rect { class, rect, round } => self.line(format_args!(
                "<rect{} x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\"/>",
                Class(class),
                number(rect.x),
                number(rect.y),
                number(rect.width),
                number(rect.height),
                number(*round)
            )),
            Mark::Path {
                class, d, width, ..
            } => {
                let width = width.map(|width| format!(" stroke-width=\"{}\"", number(width)));
                let width = width.unwrap_or_default();
                self.line(format_args!("<path{} d=\"{d}\"{width}/>", Class(class)));
            }
            Mark::Circle { class, at, radius } => self.line(format_args!(
                "<circle{} cx=\"{}\" cy=\"{}\" r=\"{}\"/>",
                Class(class),
                number(at.x),
                number(at.y),
                number(*radius)
            )),
            Mark::Text {
                class,
                at,
                anchor,
                lettering,
                text,
            } => {
                let letters = lettering.map(|letters| measured(letters, text));
                self.line(format_args!(
                    "<text{} x=\"{}\" y=\"{}\" text-anchor=\"{anchor}\"{}>{}</text>",
                    Class(class),
                    number(at.x),
                    number(at.y),
                    letters.unwrap_or_default(),
                    escaped(text)
                ));
            }
            Mark::Group { class, marks, .. } => self.group(class, marks),
        }
    }
}

/// The letters of a text. It says how long it is, so that it fits its box in whatever font it
/// is shown.
fn measured(letters: Lettering, text: &str) -> String {
    format!(
        " font-size=\"{}\" font-weight=\"{}\" textLength=\"{}\" lengthAdjust=\"spacingAndGlyphs\"",
        number(letters.size),
        letters.weight.number(),
        number(letters.width(text))
    )
}

/// A class, where there is one.
struct Class<'a>(&'a str);

impl Display for Class<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.0 {
            "" => Ok(()),
            class => write!(f, " class=\"{class}\""),
        }
    }
}
