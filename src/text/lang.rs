/// A language of the interface. A rubric's own names stay in the language of their document.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// Vietnamese, the first.
    #[default]
    Vi,
    /// English.
    En,
}

impl Lang {
    /// Both, in the order they are offered.
    pub const ALL: [Self; 2] = [Self::Vi, Self::En];

    /// Gives the code for `lang` attributes and for storing.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Vi => "vi",
            Self::En => "en",
        }
    }

    /// Finds the language of a code or of a longer tag: `en-GB` is English.
    ///
    /// ```
    /// use giao_uoc_engine::text::Lang;
    /// assert_eq!(Lang::from_code("en-GB"), Some(Lang::En));
    /// assert_eq!(Lang::from_code("fr"), None);
    /// ```
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let language = code.split(['-', '_']).next().unwrap_or_default();
        Self::ALL
            .into_iter()
            .find(|lang| language.eq_ignore_ascii_case(lang.code()))
    }

    /// Gives the name of the language in itself, as it is offered.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Vi => "Tiếng Việt",
            Self::En => "English",
        }
    }

    /// Gives the other one.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Vi => Self::En,
            Self::En => Self::Vi,
        }
    }
}

/// What stands behind a noun that is counted.
const MARK: &str = "(s)";

/// Tells whether a text counts something: known when it is compiled, so that all others are left as they are.
pub(super) const fn counts(text: &str) -> bool {
    let mut rest = text.as_bytes();
    while let [_, after @ ..] = rest {
        if matches!(rest, [b'(', b's', b')', ..]) {
            return true;
        }
        rest = after;
    }
    false
}

/// Says each counted noun as the number before it has it: one point, two points.
pub(super) fn counted(text: &str) -> String {
    let mut said = String::with_capacity(text.len());
    let mut parts = text.split(MARK);
    said.push_str(parts.next().unwrap_or_default());
    for after in parts {
        // Between a number and its noun stands an adjective at most: one percentage point.
        let mut before = said.rsplit(' ').map(bare);
        let number = before.find(|word| word.ends_with(|letter: char| letter.is_ascii_digit()));
        if number.as_deref() != Some("1") {
            said.push('s');
        }
        said.push_str(after);
    }
    said
}

/// A word without what stands around it: signs, brackets and the marks of a figure.
fn bare(word: &str) -> String {
    let is_mark = |letter: char| ('\u{e000}'..='\u{f8ff}').contains(&letter);
    let word: String = word.chars().filter(|letter| !is_mark(*letter)).collect();
    // Behind a figure of a sample that was never published stands a degree sign.
    let word = word.trim_end_matches(['°', '\u{2060}']);
    word.trim_start_matches(['+', '−', '(', '“']).to_owned()
}
