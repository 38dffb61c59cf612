//! A case as part of an address (*ärendet i länken*): a small workspace as text, compressed and
//! written in the letters that an address may have.

use std::io::{ErrorKind, Read as _, Write as _};

use base64::Engine as _;
use base64::alphabet::URL_SAFE;
use base64::engine::{GeneralPurpose, GeneralPurposeConfig};
use flate2::Compression;
use flate2::read::ZlibDecoder;
use flate2::write::ZlibEncoder;
use percent_encoding::percent_decode_str;

use super::{ReadError, read_composed, write};
use crate::domain::{Case, Id, Workspace};

/// The most characters that stand after `#`: longer addresses are cut on their way by programs
/// for mail and chat.
pub const MOST: usize = 8_000;

/// What is left of them for the words before the text.
const ROOM: usize = 20;

/// The most bytes that a text is read into. What is written is far less.
const MOST_BYTES: usize = 2_000_000;

/// The letter that a text of this kind begins with.
const KIND: char = 'a';

/// So many times an address may have been encoded on its way.
const TIMES: usize = 4;

/// Padding is not written. A last letter that was cut says too little, which is found later on.
const LETTERS: GeneralPurpose = GeneralPurpose::new(
    &URL_SAFE,
    GeneralPurposeConfig::new()
        .with_encode_padding(false)
        .with_decode_allow_trailing_bits(true)
        .with_decode_padding_mode(base64::engine::DecodePaddingMode::RequireNone),
);

/// A case, and a workspace with what it names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enclosed {
    /// Which of the workspace's cases it is.
    pub case: Id<Case>,
    /// The case, and what it names.
    pub workspace: Workspace,
}

/// A case has more to say than an address has room for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLong {
    /// So many characters it would have.
    pub length: usize,
}

/// Why a text does not open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotOpened {
    /// There is nothing in it.
    Empty,
    /// It begins with another letter than those this version knows.
    OtherKind(char),
    /// Its end is missing.
    CutShort,
    /// It is not as it was written.
    Damaged,
    /// It holds more than a case can be.
    TooLarge,
    /// What it holds is not read.
    Unread(Box<ReadError>),
    /// The case it says it holds is not in it.
    NoCase,
}

impl Enclosed {
    /// The text for an address.
    ///
    /// # Errors
    /// When it would be longer than an address may be.
    pub fn write(&self) -> Result<String, TooLong> {
        let plain = format!("{}\n{}", self.case, write(&self.workspace));
        let mut packed = ZlibEncoder::new(Vec::new(), Compression::best());
        let packed = packed
            .write_all(plain.as_bytes())
            .and_then(|()| packed.finish());
        let packed = packed.unwrap_or_default(); // memory takes everything
        let mut text = String::from(KIND);
        LETTERS.encode_string(packed, &mut text);
        let length = text.len() + ROOM;
        if length > MOST {
            return Err(TooLong { length });
        }
        Ok(text)
    }

    /// Reads the text of an address. What came after it on its way, as a full stop does, and
    /// that it was encoded once more, is no matter.
    ///
    /// # Errors
    /// Why it does not open.
    pub fn read(text: &str) -> Result<Self, NotOpened> {
        if text.len() > MOST_BYTES {
            return Err(NotOpened::TooLarge);
        }
        let text = letters(text);
        let mut rest = text.chars();
        match rest.next() {
            None => return Err(NotOpened::Empty),
            Some(KIND) => {}
            Some(other) => return Err(NotOpened::OtherKind(other)),
        }
        let plain = unpack(rest.as_str())?;
        let plain = String::from_utf8(plain).map_err(|_| NotOpened::Damaged)?;
        let (case, json) = plain.split_once('\n').ok_or(NotOpened::Damaged)?;
        let workspace =
            read_composed(json.as_bytes()).map_err(|it| NotOpened::Unread(Box::new(it)))?;
        let case = Id::new(case).map_err(|_| NotOpened::NoCase)?;
        if workspace.find(&case).is_none() {
            return Err(NotOpened::NoCase);
        }
        Ok(Self { case, workspace })
    }
}

/// The letters of a text, without what was put around them or between them on its way: marks,
/// and the ends of a mail's lines.
pub fn letters(text: &str) -> String {
    let mut text = text.to_owned();
    for _ in 0..TIMES {
        if !text.contains('%') {
            break;
        }
        text = percent_decode_str(&text).decode_utf8_lossy().into_owned();
    }
    text.retain(|sign| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_'));
    text
}

fn unpack(letters: &str) -> Result<Vec<u8>, NotOpened> {
    // One letter by itself is less than a byte.
    let end = letters.len() - usize::from(letters.len() % 4 == 1);
    let letters = letters.get(..end).ok_or(NotOpened::Damaged)?;
    let packed = LETTERS.decode(letters).map_err(|_| NotOpened::Damaged)?;
    let mut plain = Vec::new();
    let most = u64::try_from(MOST_BYTES).unwrap_or(u64::MAX);
    let mut bounded = ZlibDecoder::new(packed.as_slice()).take(most + 1);
    match bounded.read_to_end(&mut plain) {
        Ok(length) if length > MOST_BYTES => Err(NotOpened::TooLarge),
        Ok(_) => Ok(plain),
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => Err(NotOpened::CutShort),
        Err(_) => Err(NotOpened::Damaged),
    }
}
