/// What the name of a unit begins with: "Phường Rạch Giá", "TP. Rạch Giá", "Sở Y tế".
#[derive(Debug, PartialEq, Eq)]
pub struct UnitKind {
    /// As it is written in a sentence: "thị xã".
    pub name: &'static str,
    /// As it is cut short before a name, where it is.
    pub short: Option<&'static str>,
    /// It is a place, whose papers its People's Committee issues, and not an agency.
    pub is_territory: bool,
}

const fn territory(name: &'static str, short: Option<&'static str>) -> UnitKind {
    UnitKind {
        name,
        short,
        is_territory: true,
    }
}

const fn agency(name: &'static str) -> UnitKind {
    UnitKind {
        name,
        short: None,
        is_territory: false,
    }
}

impl UnitKind {
    /// Every kind, in the order in which they are counted up.
    pub const ALL: [Self; 11] = [
        territory("thị trấn", Some("tt")),
        territory("thị xã", Some("tx")),
        territory("thành phố", Some("tp")),
        territory("đặc khu", None),
        territory("phường", Some("p")),
        territory("huyện", Some("h")),
        agency("trường"),
        territory("quận", Some("q")),
        territory("xã", Some("x")),
        agency("sở"),
        territory("tỉnh", None),
    ];

    /// Takes the name of a unit apart: its kind, and what it is called.
    ///
    /// ```
    /// use giao_uoc::campaign::UnitKind;
    /// let of = |name| UnitKind::of(name).map(|(kind, rest)| (kind.name, rest));
    /// assert_eq!(of("Thị xã Hà Tiên"), Some(("thị xã", "Hà Tiên")));
    /// assert_eq!(of("TP.Rạch Giá"), Some(("thành phố", "Rạch Giá")));
    /// assert_eq!(of("Xãm"), None);
    /// assert_eq!(of("H Tân Hiệp"), None); // One bare letter says too little.
    /// ```
    #[must_use]
    pub fn of(name: &str) -> Option<(&'static Self, &str)> {
        const ALL: &[UnitKind] = &UnitKind::ALL;
        ALL.iter().find_map(|kind| {
            let short = kind.short.and_then(|short| {
                let rest = after(name, short)?;
                rest.strip_prefix('.')
                    .or(Some(rest).filter(|rest| short.len() > 1 && rest.starts_with(char::is_whitespace)))
            });
            Some((kind, after_word(name, kind.name).or(short)?.trim_start()))
        })
    }
}

/// Gives what follows a word at the beginning of a name, in whatever case.
pub(super) fn after_word<'a>(name: &'a str, word: &str) -> Option<&'a str> {
    after(name, word).filter(|rest| rest.starts_with(char::is_whitespace))
}

fn after<'a>(name: &'a str, word: &str) -> Option<&'a str> {
    let mut letters = name.chars();
    let mut word = word.chars();
    word.all(|letter| {
        letters
            .next()
            .is_some_and(|other| other.to_lowercase().eq(letter.to_lowercase()))
    })
    .then_some(letters.as_str())
}
