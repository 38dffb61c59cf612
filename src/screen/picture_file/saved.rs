//! The pictures one can save: of the map, of a case's way over it, and of cases in time.

use std::sync::Arc;

use super::PictureFile;
use crate::app::{CaseFilter, MapView};
use crate::domain::{Case, Day, Workspace};
use crate::screen::cases::{CasesInTime, CasesOnRoad};
use crate::screen::dates;
use crate::screen::map;
use crate::screen::picture::{
    Purpose, case_thread, cases_ground, standing_mark, stretch_mark, time_ground, time_marks,
    time_names,
};
use crate::screen::road::{self, Chosen};
use crate::screen::way::{CaseTimetable, CaseWay, WayKind};
use crate::screen::words::{
    case as case_words, cases_in_time, cases_on_road, picture_file as words,
};

/// The width for which the structure is laid out to be saved, in pixels: that of a wide page.
const WIDTH: f64 = 1392.0;

/// A picture to be saved.
#[derive(Clone, Debug, PartialEq)]
pub struct Saved {
    /// Its name without an ending: `vasterbotten-karta-2024-09-20`.
    pub name: String,
    /// Its width and height in user units.
    pub size: (f64, f64),
    /// It, as SVG.
    pub svg: String,
}

impl Saved {
    fn new(name: String, file: &PictureFile<'_>) -> Self {
        Self {
            name,
            size: file.size(),
            svg: file.svg(),
        }
    }

    /// The structure as the map shows it.
    pub fn of_map(workspace: &Workspace, view: &MapView) -> Self {
        let records = workspace.records();
        let day = map::day_of(workspace, view);
        let drawing = road::drawing(workspace, view, WIDTH);
        let chosen = Chosen::on(workspace, view, &drawing);
        let mut name = format!("{}-{}-{day}", records.dataset_id, words::MAP);
        let all = view.all.then_some(words::ALL_BODIES);
        let body = chosen.as_ref().map(|chosen| chosen.key.as_str());
        for part in all.into_iter().chain(body) {
            name.push('-');
            name.push_str(part);
        }
        let title = words::map_title(&records.title, &dates::day(day));
        let file = PictureFile {
            picture: (drawing.road.width, drawing.road.height),
            marks: &road::marks(&drawing, &Purpose::Structure(chosen)),
            title: &title,
            description: &road::description(&drawing),
            notes: &[words::MAP_LEGEND.to_owned(), edition_of(workspace)],
        };
        Self::new(name, &file)
    }

    /// A case's ways of these kinds, as they stand at a step (from 1) today.
    pub fn of_case(
        workspace: &Workspace,
        case: &Case,
        (step, today): (usize, Day),
        kinds: &[WayKind],
    ) -> Self {
        let way = CaseWay::of(workspace, case, today, WIDTH);
        let drawing = Arc::clone(&way.drawing);
        let purpose = Purpose::Way(Box::new(way.only(kinds)), step);
        let (dataset, at) = (&workspace.records().dataset_id, words::STEP);
        let name = format!("{dataset}-{}-{at}-{step}", case.id);
        let at = case_words::way_title(step, case.consultations.len());
        let title = words::way_title(&case.short_title, &at);
        let shown = case.consultations.get(step.saturating_sub(1));
        let file = PictureFile {
            picture: (drawing.road.width, drawing.road.height),
            marks: &road::marks(&drawing, &purpose),
            title: &title,
            description: shown.map_or("", |shown| &shown.what),
            notes: &[words::WAY_LEGEND.to_owned(), edition_of(workspace)],
        };
        Self::new(name, &file)
    }

    /// A case's way in time, as it stands at a step (from 1), in a room of this width.
    pub fn of_time(workspace: &Workspace, case: &Case, step: usize) -> Self {
        let shown = CaseTimetable::new(workspace, case, WIDTH);
        let mut marks = time_ground(&shown);
        marks.extend(time_names(&shown));
        marks.push(time_marks(&shown, step));
        let (dataset, at) = (&workspace.records().dataset_id, words::TIME);
        let at_step = case_words::way_title(step, case.consultations.len());
        let legend = case_words::TIME_LEGEND.map(str::to_owned).into_iter();
        let notes: Vec<_> = legend.chain([edition_of(workspace)]).collect();
        let file = PictureFile {
            picture: (shown.table.width, shown.table.height),
            marks: &marks,
            title: &words::way_title(&case.short_title, &at_step),
            description: &case.summary,
            notes: &notes,
        };
        Self::new(format!("{dataset}-{}-{at}-{step}", case.id), &file)
    }

    /// The cases that fit the filter, on the road of a day.
    pub fn of_cases_on_road(workspace: &Workspace, filter: &CaseFilter, day: Option<Day>) -> Self {
        let shown = CasesOnRoad::new(workspace, filter, day, WIDTH);
        let mut marks = road::marks(&shown.drawing, &Purpose::Structure(None));
        marks.extend(shown.stretches.iter().filter_map(stretch_mark));
        marks.extend(shown.standing.iter().filter_map(standing_mark));
        let records = workspace.records();
        let legend = [cases_on_road::FILE_LEGEND.to_owned()].into_iter();
        let told = shown.told.iter().cloned();
        let notes: Vec<_> = legend.chain(told).chain([edition_of(workspace)]).collect();
        let road = &shown.drawing.road;
        let file = PictureFile {
            picture: (road.width, road.height),
            marks: &marks,
            title: cases_on_road::HEADING,
            description: &shown.description,
            notes: &notes,
        };
        let name = format!("{}-{}", records.dataset_id, cases_on_road::FILE);
        Self::new(name, &file)
    }

    /// The cases that fit the filter, in time.
    pub fn of_cases(workspace: &Workspace, filter: &CaseFilter) -> Self {
        let shown = CasesInTime::new(workspace, filter, WIDTH);
        let threads = (0..shown.threads.len()).filter_map(|nth| case_thread(&shown, nth));
        let marks: Vec<_> = cases_ground(&shown).into_iter().chain(threads).collect();
        let records = workspace.records();
        let legend = [cases_in_time::FILE_LEGEND.to_owned()].into_iter();
        let told = shown.told.iter().cloned();
        let notes: Vec<_> = legend.chain(told).chain([edition_of(workspace)]).collect();
        let file = PictureFile {
            picture: (shown.diagram.width, shown.diagram.height),
            marks: &marks,
            title: &cases_in_time::file_title(shown.threads.len(), records.cases.len()),
            description: &shown.description,
            notes: &notes,
        };
        let name = format!("{}-{}", records.dataset_id, cases_in_time::FILE);
        Self::new(name, &file)
    }
}

/// Of what data a picture is.
fn edition_of(workspace: &Workspace) -> String {
    let records = workspace.records();
    let as_of = dates::day(workspace.as_of().sort_day());
    words::edition(&records.title, records.revision, &as_of)
}
