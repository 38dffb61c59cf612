//! In how many points a picture is saved as PNG: as many as are sharp in print, or as many as a
//! browser can draw.

/// So many points of the image are one unit of the drawing, so that it is sharp in print.
const SHARP: f64 = 2.0;
/// In fewer, the letters cannot be read.
const LEGIBLE: f64 = 1.0;

/// What browsers draw at most: the longer side and the area, in points. The last two are those of
/// phones and tablets.
const LIMITS: [(f64, f64); 4] = [
    (65_535.0, 268_435_456.0),
    (32_767.0, 268_435_456.0),
    (16_384.0, 16_777_216.0),
    (4_096.0, 16_777_216.0),
];

/// The widths and heights to try for a picture of this size, the sharpest first, and whether that
/// is as sharp as it should be; none where every browser would draw letters nobody can read.
pub fn sizes((width, height): (f64, f64)) -> Vec<((u32, u32), bool)> {
    let mut sizes = Vec::new();
    for (side, area) in LIMITS {
        let largest = (side / width.max(height)).min((area / (width * height)).sqrt());
        let scale = largest.min(SHARP);
        let size = (points(width * scale), points(height * scale));
        let is_sharp = largest >= SHARP;
        if scale >= LEGIBLE && !sizes.contains(&(size, is_sharp)) {
            sizes.push((size, is_sharp));
        }
    }
    sizes
}

/// A length in whole points.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "no longer than the longest side above"
)]
fn points(length: f64) -> u32 {
    length.floor() as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_of_common_size_is_sharp_and_may_be_less_so_on_a_phone() {
        let sizes = sizes((1_400.0, 3_000.0));
        assert_eq!(sizes[0], ((2_800, 6_000), true));
        assert_eq!(sizes.last(), Some(&((1_911, 4_096), false)));
    }

    #[test]
    fn one_too_tall_is_saved_in_fewer_points_while_it_can_be_read() {
        let [((width, height), is_sharp), ..] = sizes((1_064.0, 35_000.0))[..] else {
            panic!("nothing is tried");
        };
        assert_eq!((width, height, is_sharp), (1_992, 65_535, false));
        assert_eq!(sizes((1_064.0, 70_000.0)), []);
    }

    #[test]
    fn no_size_is_larger_than_a_browser_draws() {
        for size in [
            (500.0, 500.0),
            (20_000.0, 20_000.0),
            (1.0, 60_000.0),
            (9_000.0, 3_000.0),
        ] {
            for ((width, height), _) in sizes(size) {
                assert!(width.max(height) <= 65_535, "{size:?}");
                assert!(
                    u64::from(width) * u64::from(height) <= 268_435_456,
                    "{size:?}"
                );
            }
        }
    }
}
