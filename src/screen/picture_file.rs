//! The picture as a file of its own: SVG that needs nothing beside it. The same data is the
//! same bytes.

mod saved;

pub use saved::Saved;

use std::fmt::Write;

use super::map::stroke::{head, number, path, roof, round_above};
use super::map::{Drawing, DrawnBox, DrawnLine, Manner};
use super::names::Shape;
use super::way::{CaseWay, Phase};
use crate::layout::{Point, Rect, TextLine};

/// The light theme as it stands in the style sheets, in the classes the picture is drawn
/// with on the page. Nothing here follows a reader's theme: a file is printed and shown.
const STYLE: &str = "\
text{fill:#12242a;font-family:'Source Sans 3 Variable','Source Sans 3','Segoe UI',system-ui,'Noto Sans','Liberation Sans',Arial,sans-serif}\
.ground{fill:#fff}.heading{font-size:20px;font-weight:650}\
.floor{fill:#dfe6e6;opacity:.55}.side{fill:none;stroke:#66563a;stroke-width:1.5;stroke-dasharray:2 5;stroke-linecap:round}\
.floor-title,.floor-note,.house-note,.joint-note,.box-note,.lane-verb{fill:#35484e}.lane-verb{font-style:italic}\
.house{fill:#fff;stroke:#2b3d45;stroke-width:1.25;stroke-linejoin:round}.frame{fill:none;stroke:#71848a}\
.joint-shape{fill:#f0f3f8;stroke:#5d7379;stroke-width:1.5}.seat{fill:#3d3a86}\
.form{fill:#e0efeb;stroke:#0d5a50;stroke-width:1.75}.political .form{fill:#e9e9f6;stroke:#3d3a86;stroke-width:2}\
.joint .form{fill:#f0f3f8;stroke:#5d7379}.line .form{fill:#fff;stroke:#71848a;stroke-width:1}.line .base{fill:none;stroke:#2b3d45;stroke-width:3}\
.outside .form{fill:#f6f2e9;stroke:#66563a;stroke-width:1.5;stroke-dasharray:5 3.5}.local .form{fill:#fff;stroke:#0d5a50;stroke-width:1.25}\
.temporary .form{stroke-dasharray:10 3}.uncertain .form{fill:#fff;stroke-width:1.25}\
.chosen .form{stroke:#12242a;stroke-width:3.5}.quiet .form{fill:none;stroke:#71848a;stroke-width:1;opacity:.7}.quiet text{fill:#53656b}.quiet .base{stroke:#71848a;opacity:.7}.name-only .form{fill:none;stroke:none}\
.lane,.head{fill:none;stroke:#35484e;stroke-width:1.75}.head{stroke-linejoin:round;stroke-linecap:round}.head.towards{fill:#35484e}\
.lane.back{stroke-dasharray:5 4}.lane.beside{stroke:#5b6e74;stroke-width:2.25;stroke-dasharray:.1 5;stroke-linecap:round}.head.beside{stroke:#5b6e74}\
.strong.lane{stroke:#12242a;stroke-width:2.75}.strong.head{stroke:#12242a}.strong.head.towards{fill:#12242a}\
.mild.lane,.mild.head{stroke:#71848a;stroke-opacity:.5;stroke-width:1.25}.mild.head.towards{fill:#71848a;fill-opacity:.5;stroke:none}.mild .lane-verb{fill:#53656b}\
.leg{fill:none;stroke-linejoin:round}.leg-head{stroke-linejoin:round;stroke-linecap:round}\
.leg.done{stroke:#12242a;stroke-width:3}.leg-head.done{stroke:#12242a;fill:#12242a;stroke-width:2}\
.leg.now{stroke:#b04c00;stroke-width:6}.leg-head.now{stroke:#b04c00;fill:#b04c00;stroke-width:4}\
.leg.coming{stroke:#5b6e74;stroke-width:2.5;stroke-dasharray:.1 6;stroke-linecap:round}.leg-head.coming{stroke:#5b6e74;fill:none;stroke-width:2}\
.agreed-leg{fill:none;stroke:#5d7379;stroke-width:5;stroke-dasharray:14 6;opacity:.75}.agreed-leg.otherwise{stroke:#7a6a72;stroke-dasharray:3 9}.agreed-leg.not-gone{stroke-width:3}.agreed-head{fill:none;stroke:#5d7379;stroke-width:3;stroke-linejoin:round}\
.next-leg{fill:none;stroke:#5b6e74;stroke-width:2.5;stroke-dasharray:6 3 1 3}.next-leg.must{stroke-width:4}.next-head{fill:none;stroke:#5b6e74;stroke-width:2}\
.stop circle{fill:#12242a;stroke:#fff;stroke-width:2}.stop text{fill:#f3f6f5;font-weight:650;font-size:12px}\
.stop.now circle{fill:#ffb347;stroke:#b04c00;stroke-width:3}.stop.now text{fill:#2a1500;font-size:14px}\
.stop.coming circle{fill:#fff;stroke:#5b6e74;stroke-width:1.75;stroke-dasharray:2 2.4}.stop.coming text{fill:#35484e}";

/// The air around the drawing.
const AIR: f64 = 12.0;
/// The room for the heading above it.
const HEAD_ROOM: f64 = 36.0;

/// What is drawn into the file.
#[derive(Clone, Copy, Debug)]
pub struct PictureFile<'a> {
    /// The picture.
    pub drawing: &'a Drawing,
    /// The key of the chosen box.
    pub chosen: Option<&'a str>,
    /// A case's way on top.
    pub way: Option<&'a CaseWay>,
    /// What it is a picture of; also written above it.
    pub title: &'a str,
    /// The same in sentences.
    pub description: &'a str,
}

impl PictureFile<'_> {
    /// Its width and height in user units, one of which is a pixel at its natural size.
    pub fn size(&self) -> (f64, f64) {
        let picture = &self.drawing.picture;
        (
            picture.width + 2.0 * AIR,
            picture.height + 2.0 * AIR + HEAD_ROOM,
        )
    }

    /// The file's text.
    pub fn svg(&self) -> String {
        let (width, height) = self.size();
        let (left, top) = (number(-AIR), number(-AIR - HEAD_ROOM));
        let (width, height) = (number(width), number(height));
        let mut pen = Pen(String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"));
        pen.line(format_args!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"{left} {top} {width} {height}\" role=\"img\" aria-labelledby=\"titel beskrivning\" lang=\"sv\">"
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
        self.grounds(&mut pen);
        for line in &self.drawing.lines {
            self.line(&mut pen, line);
        }
        for drawn in &self.drawing.boxes {
            self.body(&mut pen, drawn);
        }
        if let Some(way) = self.way {
            pen.way(way);
        }
        pen.0.push_str("</svg>\n");
        pen.0
    }

    fn grounds(&self, pen: &mut Pen) {
        let picture = &self.drawing.picture;
        for floor in &picture.floors {
            pen.rect("floor", floor.rect, 8.0);
            pen.texts(&floor.lines, "floor");
        }
        if let Some(side) = &picture.side {
            pen.rect("side", side.rect, 8.0);
            pen.texts(&side.lines, "floor");
        }
        for joint in &picture.enclosures {
            pen.path("joint-shape", &round_above(joint.rect, 44.0, 5.0));
        }
        for house in &picture.houses {
            pen.path("house", &roof(house));
            pen.dots(&house.pips);
        }
        for frame in &picture.frames {
            pen.rect("frame", frame.rect, 4.0);
            pen.texts(&frame.lines, "frame");
        }
    }

    fn line(&self, pen: &mut Pen, line: &DrawnLine) {
        let manner = match line.manner {
            Manner::Towards => "towards",
            Manner::Back => "back",
            Manner::Beside => "beside",
        };
        let is_chosen = |key: &String| self.chosen == Some(key.as_str());
        let tone = if self.way.is_some() {
            " mild"
        } else if is_chosen(&line.ends.0) || is_chosen(&line.ends.1) {
            " strong"
        } else {
            ""
        };
        pen.arrow(
            (
                &format!("lane {manner}{tone}"),
                &format!("head {manner}{tone}"),
            ),
            &line.placed.points,
        );
        pen.line(format_args!("<g class=\"said{tone}\">"));
        pen.texts(line.placed.verb.as_slice(), "lane");
        pen.line(format_args!("</g>"));
    }

    fn body(&self, pen: &mut Pen, drawn: &DrawnBox) {
        let shape = if drawn.name_only {
            Shape::Officer
        } else {
            drawn.shape
        };
        let key = drawn.placed.key.as_str();
        let marks = [
            (drawn.temporary, " temporary"),
            (drawn.uncertain, " uncertain"),
            (drawn.name_only, " name-only"),
            (self.chosen == Some(key), " chosen"),
            (self.way.is_some_and(|way| !way.touches(key)), " quiet"),
        ];
        let marks = marks.iter().filter(|(is, _)| *is);
        let marks: String = marks.map(|(_, class)| *class).collect();
        pen.line(format_args!(
            "<g class=\"box {}{marks}\">",
            drawn.shape.class()
        ));
        let r = drawn.placed.rect;
        match shape {
            Shape::Joint => pen.path("form", &round_above(r, r.height.min(36.0) / 2.0, 2.0)),
            Shape::Political => pen.rect("form", r, r.height / 2.0),
            Shape::Line => {
                pen.rect("form", r, 1.0);
                let (x, y) = (number(r.x), number(r.bottom() - 1.5));
                pen.path("base", &format!("M{x} {y} H{}", number(r.right())));
            }
            Shape::Officer | Shape::Local | Shape::Outside => pen.rect("form", r, 3.0),
        }
        pen.texts(&drawn.placed.lines, "box");
        pen.dots(&drawn.placed.pips);
        pen.line(format_args!("</g>"));
    }
}

/// Writes elements, one on a line.
struct Pen(String);

impl Pen {
    fn line(&mut self, element: std::fmt::Arguments<'_>) {
        // Writing to a String cannot fail.
        let _ = writeln!(self.0, "{element}");
    }

    fn rect(&mut self, class: &str, r: Rect, round: f64) {
        self.line(format_args!(
            "<rect class=\"{class}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\"/>",
            number(r.x),
            number(r.y),
            number(r.width),
            number(r.height),
            number(round)
        ));
    }

    fn path(&mut self, class: &str, d: &str) {
        self.line(format_args!("<path class=\"{class}\" d=\"{d}\"/>"));
    }

    fn arrow(&mut self, (shaft, tip): (&str, &str), points: &[Point]) {
        self.path(shaft, &path(points));
        self.path(tip, &head(points));
    }

    fn dots(&mut self, points: &[Point]) {
        for point in points {
            self.circle("seat", *point, "3.1");
        }
    }

    fn circle(&mut self, class: &str, at: Point, radius: &str) {
        self.line(format_args!(
            "<circle class=\"{class}\" cx=\"{}\" cy=\"{}\" r=\"{radius}\"/>",
            number(at.x),
            number(at.y)
        ));
    }

    /// Each text says how long it is, so that it fits its box in whatever font it is shown.
    fn texts(&mut self, lines: &[TextLine], kind: &str) {
        for line in lines {
            let (anchor, role) = (line.anchor.as_str(), line.role.as_str());
            let text = line.text.replace('\u{ad}', "");
            self.line(format_args!(
                "<text class=\"{kind}-{role}\" x=\"{}\" y=\"{}\" text-anchor=\"{anchor}\" font-size=\"{}\" font-weight=\"{}\" textLength=\"{}\" lengthAdjust=\"spacingAndGlyphs\">{}</text>",
                number(line.x),
                number(line.baseline),
                number(line.lettering.size),
                line.lettering.weight.number(),
                number(line.lettering.width(&text)),
                escaped(&text)
            ));
        }
    }

    /// A case's way: what is shown now lies uppermost.
    fn way(&mut self, way: &CaseWay) {
        for leg in &way.agreed {
            self.arrow(
                (&format!("agreed-leg {}", leg.class), "agreed-head"),
                &leg.points,
            );
        }
        for leg in &way.next {
            self.arrow(
                (&format!("next-leg {}", leg.class), "next-head"),
                &leg.points,
            );
        }
        let phases = [Phase::Coming, Phase::Done, Phase::Now];
        for phase in phases {
            let class = phase.class();
            for leg in way.legs.iter().filter(|leg| leg.phase == phase) {
                self.arrow(
                    (&format!("leg {class}"), &format!("leg-head {class}")),
                    &leg.points,
                );
            }
        }
        for phase in phases {
            let radius = if phase == Phase::Now { "13" } else { "10.5" };
            for stop in way.stops.iter().filter(|stop| stop.phase == phase) {
                self.line(format_args!("<g class=\"stop {}\">", phase.class()));
                self.circle("mark", stop.at, radius);
                self.line(format_args!(
                    "<text x=\"{}\" y=\"{}\" text-anchor=\"middle\">{}</text>\n</g>",
                    number(stop.at.x),
                    number(stop.at.y + 4.5),
                    stop.number
                ));
            }
        }
    }
}

/// A text as XML writes it.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
