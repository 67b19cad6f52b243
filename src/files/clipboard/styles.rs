//! What copied markup tells of its figures beside their text: the signs that part their digits, and the forms in which
//! their numbers are shown.

use crate::quantity::{Date, Number, read_kept, read_stored, show_number};
use crate::report::paste::Copied;
use crate::text::Lang;

/// The style sheet of copied markup, as far as it tells of figures. Only Excel writes such a one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Styles {
    signs: Option<Signs>,
    /// The forms of numbers by the class of their cells.
    forms: Vec<(String, String)>,
}

/// The signs that part the digits of numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Signs {
    decimal: char,
    thousands: char,
}

impl Styles {
    /// Reads them from markup as it was copied.
    ///
    /// ```
    /// use giao_uoc::files::clipboard::Styles;
    /// let markup = r#"<style>table {mso-displayed-decimal-separator:"\."; mso-displayed-thousand-separator:"\,";}</style>"#;
    /// let read = |text| Styles::read(markup).cell(text, None, "", "").exact.map(|number| number.to_string());
    /// assert_eq!(read("1,234").as_deref(), Some("1234"));
    /// assert_eq!(read("1.234").as_deref(), Some("1.234"));
    /// assert_eq!(read("(1,234.50) ha").as_deref(), None);
    /// assert_eq!(read("30/6"), None);
    /// ```
    #[must_use]
    pub fn read(markup: &str) -> Self {
        let sheet = markup.split_once("<body").map_or(markup, |(head, _)| head);
        let sign = |name: &str| {
            let (_, after) = sheet.split_once(name)?;
            sign_of(declared(after)?)
        };
        let signs = sign("mso-displayed-decimal-separator").zip(sign("mso-displayed-thousand-separator"));
        let signs = signs.filter(|(decimal, thousands)| matches!(decimal, ',' | '.') && decimal != thousands);
        let form = |rule: &str| {
            let (names, body) = rule.rsplit_once('{')?;
            let class = names.rsplit_once('.')?.1.trim().to_owned();
            let (_, after) = body.split_once("mso-number-format")?;
            Some((class, declared(after)?.replace('\\', "")))
        };
        Self {
            signs: signs.map(|(decimal, thousands)| Signs { decimal, thousands }),
            forms: sheet.split('}').filter_map(form).collect(),
        }
    }

    /// Makes a cell of its text and of the number that is kept behind it, if any. Its form is its own, or that of its
    /// classes. Where a column was too narrow for the figure, the number takes the place of the marks that stand there.
    #[must_use]
    pub fn cell(&self, text: &str, kept: Option<&str>, classes: &str, own: &str) -> Copied {
        let of_class = |class: &str| self.forms.iter().find(|(known, _)| known == class);
        let form = classes.split_whitespace().find_map(of_class);
        let form = form.map_or(own, |(_, form)| form).to_lowercase();
        let mut copied = Copied::new(text);
        if copied.is_hidden_by_width() {
            let percent = form.contains('%') || form == "percent";
            copied.exact = kept
                .filter(|_| !is_date(&form))
                .and_then(|kept| read_kept(kept, percent));
            if let Some(number) = copied.exact {
                copied.text = show_number(number, Lang::Vi) + if percent { "%" } else { "" };
            }
            return copied;
        }
        copied.day = self.day(text, kept, &form);
        // What was typed as text has the signs that its writer liked.
        let signs = self.signs.filter(|_| form != "@");
        copied.exact = kept.and_then(|kept| read_stored(text, kept));
        copied.exact = copied.exact.or_else(|| signs?.read(text));
        copied
    }
}

impl Styles {
    /// Finds the day that a cell stands for: the one that is kept behind it, else the text in the order of its form. The forms
    /// that Windows decides have either order where numbers have a decimal point: so both days are given, the day first.
    fn day(&self, text: &str, kept: Option<&str>, form: &str) -> Option<(Date, Option<Date>)> {
        let mut parts = text
            .split(|letter: char| !letter.is_ascii_digit())
            .filter(|part| !part.is_empty());
        let (one, two, year) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?);
        let year: u16 = match year.len() {
            2 => year.parse::<u16>().ok()?.saturating_add(2000),
            _ => year.parse().ok()?,
        };
        let is_one = is_date(form) && parts.next().is_none();
        let (day_first, month_first) = (Date::new(year, two, one), Date::new(year, one, two));
        let either = [day_first, month_first].into_iter().flatten();
        let days = kept.and_then(|kept| kept.split('.').next()?.parse().ok());
        // A workbook may reckon from 1904; then the text is another day.
        let kept = days.and_then(Date::of_spreadsheet);
        if let Some(day) = kept
            .filter(|_| is_one)
            .and_then(|kept| either.into_iter().find(|day| *day == kept))
        {
            return Some((day, None));
        }
        // What stands in brackets is a language.
        let plain: String = form
            .split('[')
            .map(|part| part.rsplit(']').next().unwrap_or(part))
            .collect();
        let at = |sign: char| plain.find(sign);
        let day = match (at('d'), at('m')) {
            _ if plain.contains("date") => match (day_first, month_first) {
                _ if self.signs?.decimal != '.' => None,
                (Some(day), Some(other)) if day != other => Some((day, Some(other))),
                (None, Some(day)) => Some((day, None)),
                _ => None,
            },
            (Some(day), Some(month)) if month < day => Some((month_first?, None)),
            (Some(_), Some(_)) => Some((day_first?, None)),
            _ => None,
        };
        day.filter(|_| is_one)
    }
}

impl Signs {
    /// Reads a number, whatever stands behind it; none where the text is any other.
    fn read(self, text: &str) -> Option<Number> {
        let text = text.trim();
        let is_sign = |letter| letter == self.decimal || letter == self.thousands;
        let bracketed = text.strip_prefix('(').and_then(|text| text.strip_suffix(')'));
        // Without such a sign in it (5) may be the number of a line.
        let negative = bracketed.filter(|inner| inner.contains(is_sign));
        let (minus, text) = match negative.or_else(|| text.strip_prefix(['-', '−'])) {
            Some(text) => ("-", text.trim()),
            None => ("", text),
        };
        let last = text.rfind(|letter: char| letter.is_ascii_digit())?;
        let figure = text.get(..=last)?;
        let (whole, decimals) = figure.split_once(self.decimal).unwrap_or((figure, "0"));
        let groups: Vec<&str> = whole.split(self.thousands).collect();
        let are_threes = groups.iter().skip(1).all(|group| group.len() == 3);
        let is_led = groups.len() == 1 || groups.first().is_some_and(|first| first.len() <= 3);
        let mut parts = groups.iter().chain([&decimals]);
        let are_digits = parts.all(|part| !part.is_empty() && part.chars().all(|letter| letter.is_ascii_digit()));
        if !(are_threes && is_led && are_digits) {
            return None;
        }
        let decimals = if figure.contains(self.decimal) {
            format!(".{decimals}")
        } else {
            String::new()
        };
        format!("{minus}{}{decimals}", groups.concat()).parse().ok()
    }
}

/// Gives what a property is declared to be, from behind its name.
fn declared(after: &str) -> Option<&str> {
    let value = after.trim_start().strip_prefix(':')?.trim_start();
    match value.strip_prefix('"') {
        Some(quoted) => quoted.split_once('"').map(|(value, _)| value),
        None => value.split([';', '\n', '\r']).next().map(str::trim),
    }
}

/// The one sign that a style sheet names, as itself or by its number ("\00A0").
fn sign_of(value: &str) -> Option<char> {
    let value = value.trim_start_matches('\\');
    let mut letters = value.chars();
    match (letters.next(), letters.next()) {
        (Some(sign), None) => Some(sign),
        _ => u32::from_str_radix(value, 16).ok().and_then(char::from_u32),
    }
}

/// Tells whether a form shows a number as a day or a time.
fn is_date(form: &str) -> bool {
    const PARTS: [&str; 8] = ["yy", "date", "time", ":", "d/", "m/", "d-", "m-"];
    PARTS.iter().any(|part| form.contains(part))
}
