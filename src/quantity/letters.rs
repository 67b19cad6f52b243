use std::cmp::Ordering;

/// The vowels of Vietnamese in the order of the alphabet, each with its tones in the order of the dictionary: none,
/// huyền, hỏi, ngã, sắc, nặng.
const VOWELS: [&str; 12] = [
    "aàảãáạ",
    "ăằẳẵắặ",
    "âầẩẫấậ",
    "eèẻẽéẹ",
    "êềểễếệ",
    "iìỉĩíị",
    "oòỏõóọ",
    "ôồổỗốộ",
    "ơờởỡớợ",
    "uùủũúụ",
    "ưừửữứự",
    "yỳỷỹýỵ",
];

/// The alphabet without tones; the letters f, j, w, z of foreign names stand where readers look for them.
const ALPHABET: &str = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

/// Composes decomposed Vietnamese letters (NFD, as some keyboards and macOS give) into single characters.
///
/// Range: the letters of Vietnamese, which is what names and units are written with; marks on other letters stay as
/// they came.
///
/// ```
/// use giao_uoc_engine::quantity::compose;
/// assert_eq!(compose("ty\u{309} đo\u{302}\u{300}ng"), "tỷ đồng");
/// assert_eq!(compose("Vie\u{323}\u{302}t"), "Việt");
/// ```
#[must_use]
pub fn compose(text: &str) -> String {
    let mut composed = String::with_capacity(text.len());
    for next in text.chars() {
        match composed.chars().next_back().and_then(|last| join(last, next)) {
            Some(joined) => {
                composed.pop();
                composed.push(joined);
            }
            None => composed.push(next),
        }
    }
    composed
}

/// Joins a letter and the mark that follows it, where they make one Vietnamese letter.
fn join(letter: char, mark: char) -> Option<char> {
    if !('\u{300}'..='\u{323}').contains(&mark) {
        return None;
    }
    let (vowel, tone) = take_apart(lower(letter))?;
    let plain = vowel.chars().next()?;
    let tone_of_mark = match mark {
        '\u{300}' => 1,
        '\u{309}' => 2,
        '\u{303}' => 3,
        '\u{301}' => 4,
        '\u{323}' => 5,
        _ => 0,
    };
    let joined = if tone_of_mark > 0 {
        if tone > 0 {
            return None;
        }
        vowel.chars().nth(tone_of_mark)?
    } else {
        let shaped = match (plain, mark) {
            ('a', '\u{302}') => 'â',
            ('a', '\u{306}') => 'ă',
            ('e', '\u{302}') => 'ê',
            ('o', '\u{302}') => 'ô',
            ('o', '\u{31b}') => 'ơ',
            ('u', '\u{31b}') => 'ư',
            _ => return None,
        };
        VOWELS
            .into_iter()
            .find(|row| row.starts_with(shaped))?
            .chars()
            .nth(tone)?
    };
    if letter.is_uppercase() {
        joined.to_uppercase().next()
    } else {
        Some(joined)
    }
}

fn lower(letter: char) -> char {
    letter.to_lowercase().next().unwrap_or(letter)
}

/// Gives the row of a small vowel and the place of its tone.
fn take_apart(letter: char) -> Option<(&'static str, usize)> {
    VOWELS
        .into_iter()
        .find_map(|row| row.chars().position(|toned| toned == letter).map(|tone| (row, tone)))
}

/// Takes the marks off Vietnamese letters and makes them small, to find what was typed in haste.
///
/// ```
/// use giao_uoc_engine::quantity::bare;
/// assert_eq!(bare("Không đạt"), "khong dat");
/// assert_eq!(bare("Ưu\u{309}"), "uu");
/// ```
#[must_use]
pub fn bare(text: &str) -> String {
    compose(text).chars().map(lower).map(plain_letter).collect()
}

/// The place of a text in Vietnamese order; compare two of them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SortKey {
    letters: Vec<Sign>,
    tones: Vec<usize>,
    text: String,
}

/// What decides first, from the first to the last: spaces and signs, numbers by value, letters by the alphabet, the rest.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Sign {
    Space,
    Mark(char),
    Digits(Digits),
    Letter(usize),
    Foreign(char),
}

/// A run of digits without leading zeros: the longer is the larger.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Digits(String);

impl Ord for Digits {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.len().cmp(&other.0.len()).then_with(|| self.0.cmp(&other.0))
    }
}

impl PartialOrd for Digits {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// Gives the key that sorts names by the Vietnamese alphabet (a ă â b c d đ e ê …), tones second, numbers by value.
///
/// ```
/// use giao_uoc_engine::quantity::vi_sort_key;
/// let mut units = ["Đông Hòa", "Phường 10", "An Biên", "Dương Hòa", "Phường 9", "Ân Thi", "Ấn Độ"];
/// units.sort_by_key(|name| vi_sort_key(name));
/// assert_eq!(units, ["An Biên", "Ấn Độ", "Ân Thi", "Dương Hòa", "Đông Hòa", "Phường 9", "Phường 10"]);
/// ```
#[must_use]
pub fn vi_sort_key(text: &str) -> SortKey {
    let text = compose(text);
    let mut letters = Vec::new();
    let mut tones = Vec::new();
    for letter in text.chars().map(lower) {
        let (plain, tone) =
            take_apart(letter).map_or((letter, 0), |(row, tone)| (row.chars().next().unwrap_or(letter), tone));
        tones.push(tone);
        if plain.is_ascii_digit() {
            match letters.last_mut() {
                Some(Sign::Digits(Digits(run))) if run == "0" => *run = plain.to_string(),
                Some(Sign::Digits(Digits(run))) => run.push(plain),
                _ => letters.push(Sign::Digits(Digits(plain.to_string()))),
            }
        } else if let Some(place) = ALPHABET.chars().position(|known| known == plain) {
            letters.push(Sign::Letter(place));
        } else if plain.is_whitespace() {
            letters.push(Sign::Space);
        } else if plain.is_alphanumeric() {
            letters.push(Sign::Foreign(plain));
        } else {
            letters.push(Sign::Mark(plain));
        }
    }
    SortKey { letters, tones, text }
}

/// Writes a name with small plain letters, digits and hyphens, as in names of files and ids of units.
///
/// ```
/// use giao_uoc_engine::quantity::plain_name;
/// assert_eq!(plain_name("Cụm thi đua số 2, Kiên Giang"), "cum-thi-dua-so-2-kien-giang");
/// assert_eq!(plain_name("Đông Hưng B"), "dong-hung-b");
/// assert_eq!(plain_name("—"), "");
/// ```
#[must_use]
pub fn plain_name(text: &str) -> String {
    let letters = bare(text);
    let words: Vec<&str> = letters
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    words.join("-")
}

fn plain_letter(letter: char) -> char {
    if letter.is_ascii() {
        return letter;
    }
    match take_apart(letter)
        .and_then(|(row, _)| row.chars().next())
        .unwrap_or(letter)
    {
        'ă' | 'â' => 'a',
        'đ' => 'd',
        'ê' => 'e',
        'ô' | 'ơ' => 'o',
        'ư' => 'u',
        plain => plain,
    }
}
