//! The structure of the built-in edition and of invented ones, as roads.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // a test may fail where it stands

use samverkanskartan::app::MapView;
use samverkanskartan::domain::Workspace;
use samverkanskartan::interchange;
use samverkanskartan::screen::picture_file::PictureFile;
use samverkanskartan::screen::road;

fn edition() -> Workspace {
    interchange::read(include_bytes!("../public/data/vasterbotten.json")).unwrap()
}

#[test]
#[ignore = "writes pictures to look at"]
fn pictures() {
    for width in [336.0, 716.0, 1032.0, 1392.0] {
        for all in [false, true] {
            let view = MapView {
                all,
                ..MapView::default()
            };
            let drawing = road::drawing(&edition(), &view, width);
            let file = PictureFile {
                picture: (drawing.road.width, drawing.road.height),
                marks: &road::marks(&drawing, None),
                title: "",
                description: &road::description(&drawing),
            };
            let path = std::env::temp_dir().join(format!("road-{width}-{all}.svg"));
            std::fs::write(path, file.svg()).unwrap();
            println!(
                "{width} {all} {:?} {} undrawn {:?} not {}",
                drawing.road.shape, drawing.road.height, drawing.road.undrawn, drawing.not_drawn
            );
        }
    }
}
