//! Vietnamese of the time before Unicode, as old spreadsheets still put it on the clipboard: letters of Latin-1 that stand for
//! others in a font made for them.

use std::collections::BTreeSet;

use crate::quantity::compose;
use crate::report::paste::{Block, OldEncoding};

/// What stands for each letter in TCVN3, the fonts `.Vn…`. Its capitals with a tone are in fonts of their own.
const TCVN3: (&str, &str) = (
    "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u{ad}õøö÷ùúýûüþ¡¢£¤¥¦§",
    "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂÊÔƠƯĐ",
);

/// What stands for a letter by itself in VNI, the fonts `VNI-…`.
const VNI: (&str, &str) = ("ñÑôÔöÖæÆóÓòÒîÎ", "đĐơƠưƯỉỈĩĨịỊỵỴ");

/// What follows a letter in VNI as its mark, in small letters, and the marks that it stands for.
const VNI_MARKS: [(char, &str); 17] = [
    ('ù', "\u{301}"),
    ('ø', "\u{300}"),
    ('û', "\u{309}"),
    ('õ', "\u{303}"),
    ('ï', "\u{323}"),
    ('â', "\u{302}"),
    ('á', "\u{302}\u{301}"),
    ('à', "\u{302}\u{300}"),
    ('å', "\u{302}\u{309}"),
    ('ã', "\u{302}\u{303}"),
    ('ä', "\u{302}\u{323}"),
    ('ê', "\u{306}"),
    ('é', "\u{306}\u{301}"),
    ('è', "\u{306}\u{300}"),
    ('ú', "\u{306}\u{309}"),
    ('ü', "\u{306}\u{303}"),
    ('ë', "\u{306}\u{323}"),
];

/// Puts a block into Unicode whose letters are in an old encoding, and notes in which.
pub(super) fn decoded(mut block: Block) -> Block {
    let texts = || block.rows.iter().flatten().map(|cell| cell.text.as_str());
    block.encoding = encoding(texts);
    for cell in block.rows.iter_mut().flatten() {
        match block.encoding {
            Some(OldEncoding::Tcvn3) => cell.text = cell.text.chars().map(|letter| stands_for(TCVN3, letter)).collect(),
            Some(OldEncoding::Vni) => cell.text = from_vni(&cell.text),
            None => {}
        }
    }
    block
}

/// Finds the encoding out. A text of Unicode has letters beyond Latin-1, or of Latin-1 only those of the language.
fn encoding<'a, Texts: Iterator<Item = &'a str>>(texts: impl Fn() -> Texts) -> Option<OldEncoding> {
    if texts()
        .flat_map(str::chars)
        .any(|letter| letter > '\u{ff}' && letter.is_alphabetic())
    {
        return None;
    }
    let pairs = || texts().flat_map(|text| text.chars().zip(text.chars().skip(1)));
    // Signs that are no letters of Latin-1 stand at letters in TCVN3 alone. One of them may be a sign all the same: kW·h.
    let is_sign = |sign: &char| ('\u{a1}'..='\u{be}').contains(sign) && TCVN3.0.contains(*sign);
    let at_letters = pairs().filter(|(one, next)| one.is_ascii_alphabetic() || next.is_ascii_alphabetic());
    let in_tcvn3: BTreeSet<char> = at_letters.flat_map(|(one, next)| [one, next]).filter(is_sign).collect();
    // A letter of the language may follow another in Unicode too: "hoà", "quê".
    let is_marked = |(letter, mark): &(char, char)| marks_of(*letter, *mark).is_some() && "øûïåäëü".contains(*mark);
    let in_vni: BTreeSet<(char, char)> = pairs().filter(is_marked).collect();
    match (in_tcvn3.len(), in_vni.len()) {
        (2.., _) => Some(OldEncoding::Tcvn3),
        (0, 2..) => Some(OldEncoding::Vni),
        _ => None,
    }
}

fn stands_for((old, new): (&str, &str), letter: char) -> char {
    let found = old.chars().zip(new.chars()).find(|(old, _)| *old == letter);
    found.map_or(letter, |(_, new)| new)
}

fn from_vni(text: &str) -> String {
    let mut new = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        new.push(stands_for(VNI, letter));
        let marks = letters.peek().and_then(|mark| marks_of(letter, *mark));
        if let Some(marks) = marks {
            new.push_str(marks);
            letters.next();
        }
    }
    compose(&new)
}

/// The marks that a letter gets from what follows it: a breve on an a alone, a circumflex on an a, e or o.
fn marks_of(letter: char, mark: char) -> Option<&'static str> {
    let of = |all: &str| all.contains(letter.to_ascii_lowercase());
    let mark = mark.to_lowercase().next()?;
    let (_, marks) = VNI_MARKS.iter().find(|(known, _)| *known == mark)?;
    let bears = match marks.chars().next()? {
        '\u{306}' => of("a"),
        '\u{302}' => of("aeo"),
        _ => of("aeouy") || "ôÔöÖ".contains(letter),
    };
    bears.then_some(*marks)
}
