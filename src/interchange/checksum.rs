//! The checksum of what is kept: CRC-32, as in gzip and PNG.
//!
//! Eight bytes are taken at a time, by tables that are worked out when they are first needed:
//! ready-made ones would be 16 kB that a reader must fetch and nothing makes smaller.

use std::array::from_fn;
use std::sync::OnceLock;

/// The polynomial, its bits in reverse.
const POLYNOMIAL: u32 = 0xedb8_8320;

/// How many bytes are taken at a time.
const STRIDE: usize = 8;

/// What each byte comes to, with so many bytes behind it.
type Tables = [[u32; 256]; STRIDE];

/// The CRC-32 of these bytes.
pub(super) fn checksum(bytes: &[u8]) -> u32 {
    let tables = tables();
    let (strides, rest) = bytes.as_chunks::<STRIDE>();
    let crc = strides.iter().fold(!0_u32, |crc, stride| {
        let mixed = u64::from_le_bytes(*stride) ^ u64::from(crc);
        let behind = tables.iter().rev();
        let bytes = mixed.to_le_bytes().into_iter().zip(behind);
        bytes.fold(0, |crc, (byte, table)| crc ^ of(table, byte))
    });
    !rest.iter().fold(crc, |crc, byte| step(tables, crc, *byte))
}

fn of(table: &[u32; 256], byte: u8) -> u32 {
    table.get(usize::from(byte)).copied().unwrap_or_default()
}

/// One byte more.
fn step([table, ..]: &Tables, crc: u32, byte: u8) -> u32 {
    let [low, ..] = crc.to_le_bytes();
    (crc >> 8) ^ of(table, low ^ byte)
}

fn tables() -> &'static Tables {
    static TABLES: OnceLock<Tables> = OnceLock::new();
    TABLES.get_or_init(|| {
        let mut tables = [[0; 256]; STRIDE];
        let [first, ..] = &mut tables;
        *first = from_fn(|byte| {
            let byte = u32::try_from(byte).unwrap_or_default();
            (0..8).fold(byte, |crc, _| {
                (crc >> 1) ^ (POLYNOMIAL & (crc & 1).wrapping_neg())
            })
        });
        let first = *first;
        for n in 1..STRIDE {
            let before = tables.get(n - 1).copied().unwrap_or(first);
            if let Some(table) = tables.get_mut(n) {
                *table = before.map(|crc| {
                    let [low, ..] = crc.to_le_bytes();
                    (crc >> 8) ^ of(&first, low)
                });
            }
        }
        tables
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn it_is_the_checksum_that_others_know() {
        assert_eq!(checksum(b"123456789"), 0xcbf4_3926);
        assert_eq!(checksum(b""), 0);
    }

    proptest! {
        #[test]
        fn it_is_what_another_program_counts(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
            prop_assert_eq!(checksum(&bytes), crc32fast::hash(&bytes));
        }
    }
}
