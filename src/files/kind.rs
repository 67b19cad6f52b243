//! What a file is that is none of ours, seen by its first bytes.

use crate::text::Lang;
use crate::text::files as words;

/// A kind of file that people choose by mistake.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OtherKind {
    /// Word (.docx).
    Word,
    /// Excel (.xlsx).
    Excel,
    /// PowerPoint (.pptx).
    Slides,
    /// Word or Excel before 2007 (.doc, .xls).
    OldOffice,
    /// OpenDocument (.odt, .ods).
    OpenDocument,
    /// PDF.
    Pdf,
    /// An archive.
    Archive,
    /// A picture.
    Picture,
    /// A page saved from a browser, or this program itself.
    Web,
    /// Plain text, a table in text (csv).
    Text,
}

/// First bytes that tell a kind.
const BEGINNINGS: [(&[u8], OtherKind); 9] = [
    (b"%PDF", OtherKind::Pdf),
    (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", OtherKind::OldOffice),
    (b"PK\x03\x04", OtherKind::Archive),
    (b"Rar!", OtherKind::Archive),
    (b"7z\xBC\xAF\x27\x1C", OtherKind::Archive),
    (b"\x1F\x8B", OtherKind::Archive),
    (b"\x89PNG", OtherKind::Picture),
    (b"\xFF\xD8\xFF", OtherKind::Picture),
    (b"GIF8", OtherKind::Picture),
];

/// What the names inside a zip tell of it.
const INSIDE: [(&[u8], OtherKind); 4] = [
    (b"word/", OtherKind::Word),
    (b"xl/", OtherKind::Excel),
    (b"ppt/", OtherKind::Slides),
    (b"mimetypeapplication/vnd.oasis.opendocument", OtherKind::OpenDocument),
];

impl OtherKind {
    /// Tells what kind of file begins and goes on like this; none where it may be one of ours.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Option<Self> {
        let begins = BEGINNINGS.iter().find(|(sign, _)| bytes.starts_with(sign));
        match begins.map(|(_, kind)| *kind) {
            Some(Self::Archive) if bytes.starts_with(b"PK") => Some(inside(bytes)),
            Some(kind) => Some(kind),
            None => text_kind(bytes),
        }
    }

    /// Says what it is and what to do.
    #[must_use]
    pub fn words(self, lang: Lang) -> String {
        let kind = match self {
            Self::Word => words::kind_word(lang),
            Self::Excel => words::kind_excel(lang),
            Self::Slides => words::kind_slides(lang),
            Self::OldOffice => words::kind_office(lang),
            Self::OpenDocument => words::kind_open_document(lang),
            Self::Pdf => words::kind_pdf(lang),
            Self::Archive => words::kind_archive(lang),
            Self::Picture => words::kind_picture(lang),
            Self::Web => words::kind_web(lang),
            Self::Text => words::kind_text(lang),
        };
        match self {
            Self::Word | Self::Excel | Self::OldOffice | Self::OpenDocument | Self::Text => {
                words::other_kind_with_tables(lang, kind)
            }
            _ => words::other_kind(lang, kind),
        }
    }
}

/// Looks for the names of the parts; the list of them stands at the end, so both ends of a large file are looked through.
fn inside(bytes: &[u8]) -> OtherKind {
    const LOOKED_THROUGH: usize = 1 << 18;
    let start = bytes.get(..LOOKED_THROUGH).unwrap_or(bytes);
    let end = bytes
        .get(bytes.len().saturating_sub(LOOKED_THROUGH)..)
        .unwrap_or_default();
    let holds = |name: &[u8]| {
        [start, end]
            .iter()
            .any(|part| part.windows(name.len()).any(|at| at == name))
    };
    let found = INSIDE.iter().find(|(name, _)| holds(name));
    found.map_or(OtherKind::Archive, |(_, kind)| *kind)
}

/// JSON begins with a brace; a page with a tag; the rest of readable text is text.
fn text_kind(bytes: &[u8]) -> Option<OtherKind> {
    let text = std::str::from_utf8(bytes)
        .ok()?
        .trim_start_matches('\u{feff}')
        .trim_start();
    match text.chars().next()? {
        '{' | '[' => None,
        '<' => Some(OtherKind::Web),
        _ if text.contains('\0') => None,
        _ => Some(OtherKind::Text),
    }
}
