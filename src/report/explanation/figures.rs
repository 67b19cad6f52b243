//! Figures of an explanation: values of a gauge in their own form, and runs of text in which figures stand out.

use crate::quantity::{
    Digits, Measure, Mode, Number, Points, Ratio, Rounding, show_date, show_digits, show_measure, show_number,
    show_percent, show_points,
};
use crate::rubric::{Base, Due, Effect, Fact, FactIx, FactKind, Gauge, GaugeOf, NodeIx, RatioForm, Rubric};
use crate::text::{Lang, why as say};

use crate::report::bullet::{MOST_DECIMALS, decimals_beside};
use crate::report::enter::Field;
use crate::report::entry::show_compared;
use crate::report::unpublished::MARK;
use crate::scoring::{self, UnitIx};

/// A piece of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Run {
    /// Plain words.
    Text(String),
    /// A figure.
    Figure(String),
    /// A figure that stands in a cell: the way down to what was typed.
    Cell(String, CellOf),
    /// A figure that stands in the sheet of another unit.
    Other(String, OtherCell),
    /// The address of a page that proves it.
    Link(String),
    /// An indicator: the way to its own explanation.
    Node(String, NodeIx),
}

/// A cell of a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CellOf {
    /// The fact.
    pub fact: FactIx,
    /// Which of its cells.
    pub field: Field,
}

/// A cell in the sheet of another unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OtherCell {
    /// Whose sheet.
    pub unit: UnitIx,
    /// The indicator.
    pub node: NodeIx,
    /// Which of its cells.
    pub cell: scoring::Cell,
}

// Marks from the private use area stand around a figure while a sentence is put together; no text that is typed or read
// may hold them, so they cannot be mistaken.
const FIGURE: char = '\u{f8f0}';
const CELL: char = '\u{f8f1}';
const END: char = '\u{f8f2}';
const FIRST_PLACE: u32 = 0xe000;

/// Marks a figure.
pub(super) fn figure(text: &str) -> String {
    format!("{FIGURE}{}{END}", clean(text))
}

/// Marks the figures of a text as illustrative, where they are.
pub(super) fn illustrative(figures: String, is_illustrative: bool) -> String {
    match is_illustrative {
        true => figures.replace(END, &format!("{MARK}{END}")),
        false => figures,
    }
}

/// How many decimals of points are shown.
const POINTS_DECIMALS: u32 = 4;

/// Marks points; what is not whole is not shown as such.
pub(super) fn points(points: Number, lang: Lang) -> String {
    figure(&shown_points(points, lang).0)
}

/// Marks points that were reckoned; where more decimals follow they are marked as rounded.
pub(super) fn reckoned(points: Number, lang: Lang) -> String {
    let (shown, is_all) = shown_points(points, lang);
    figure(&if is_all { shown } else { format!("≈\u{a0}{shown}") })
}

/// Shows points, and tells whether all their decimals are shown.
fn shown_points(points: Number, lang: Lang) -> (String, bool) {
    let rounded = |decimals| Rounding::to_decimals(decimals, Mode::HalfUp).apply(points);
    let decimals = decimals_beside(points, rounded(0).unwrap_or(points), POINTS_DECIMALS);
    let shown = match decimals {
        POINTS_DECIMALS => show_points(Points(points), lang),
        more => show_digits(points, Digits::AtMost(more), lang),
    };
    // Where a quotient ends at the digits that there are, what lies beyond them is no remainder.
    let all = rounded(MOST_DECIMALS).unwrap_or(points);
    (shown, rounded(decimals).is_ok_and(|shown| shown.same_value(all)))
}

/// Keeps marks out of words that come from a file.
pub(super) fn clean(text: &str) -> String {
    text.chars()
        .filter(|letter| !('\u{e000}'..='\u{f8ff}').contains(letter))
        .collect()
}

/// What a marked text leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Cell(CellOf),
    Other(OtherCell),
    Node(NodeIx),
}

/// Marks texts that lead to cells and indicators, and remembers where to.
#[derive(Debug, Default)]
pub(super) struct Cells(Vec<Way>);

impl Cells {
    pub fn mark(&mut self, text: &str, fact: FactIx, field: impl Into<Field>) -> String {
        let field = field.into();
        self.mark_way(text, Way::Cell(CellOf { fact, field }))
    }

    pub fn mark_other(&mut self, text: &str, other: OtherCell) -> String {
        self.mark_way(text, Way::Other(other))
    }

    pub fn mark_node(&mut self, text: &str, node: NodeIx) -> String {
        self.mark_way(text, Way::Node(node))
    }

    fn mark_way(&mut self, text: &str, way: Way) -> String {
        let known = self.0.iter().position(|other| *other == way);
        let place = u32::try_from(known.unwrap_or(self.0.len()))
            .ok()
            .and_then(|place| FIRST_PLACE.checked_add(place))
            .and_then(char::from_u32);
        let Some(place) = place.filter(|place| *place < FIGURE) else {
            return figure(text);
        };
        if known.is_none() {
            self.0.push(way);
        }
        format!("{CELL}{place}{}{END}", clean(text))
    }

    /// Takes a marked sentence apart.
    pub fn runs(&self, marked: &str) -> Vec<Run> {
        let mut runs = Vec::new();
        let mut rest = marked;
        while let Some((before, after)) = rest.split_once([FIGURE, CELL]) {
            if !before.is_empty() {
                runs.push(Run::Text(before.to_owned()));
            }
            let (inside, behind) = after.split_once(END).unwrap_or((after, ""));
            let mut letters = inside.chars();
            let way = letters
                .next()
                .and_then(|place| u32::from(place).checked_sub(FIRST_PLACE))
                .filter(|place| *place < 0x18f0);
            runs.push(match way.and_then(|place| self.0.get(usize::try_from(place).ok()?)) {
                Some(Way::Cell(cell)) => Run::Cell(letters.as_str().to_owned(), *cell),
                Some(Way::Other(other)) => Run::Other(letters.as_str().to_owned(), *other),
                Some(Way::Node(node)) => Run::Node(letters.as_str().to_owned(), *node),
                None => Run::Figure(inside.to_owned()),
            });
            rest = behind;
        }
        if !rest.is_empty() {
            runs.push(Run::Text(rest.to_owned()));
        }
        runs
    }
}

/// Shows a number of a fact with its unit of measure.
pub(super) fn in_unit(fact: Option<&Fact>, number: Number, lang: Lang) -> String {
    match fact.map(|fact| (fact, &fact.kind)) {
        Some((_, FactKind::Amount(unit) | FactKind::Count(unit))) => show_measure(
            &Measure {
                number,
                unit: unit.clone(),
            },
            lang,
        ),
        Some((fact, _)) => show_compared(fact, number, lang),
        None => show_number(number, lang),
    }
}

/// Shows how far two numbers of a fact are apart: percentages in points of percent.
pub(in crate::report) fn difference(fact: Option<&Fact>, apart: Number, lang: Lang) -> String {
    match fact.map(|fact| &fact.kind) {
        Some(FactKind::Amount(unit) | FactKind::Count(unit)) if unit.is_percent() => {
            say::unit_percent_points(lang, show_digits(apart, Digits::AtMost(6), lang))
        }
        _ => in_unit(fact, apart, lang),
    }
}

/// The decimals of a ratio in a step: two less are those of its percent.
pub(super) const RATIO_DECIMALS: u32 = 6;

/// Shows a ratio as percent: exactly where four decimals are enough, else rounded for reading and marked as such. Who
/// reckons again takes the two numbers, which stand beside it ([`exact`]). What lies close to a
/// half or a whole percent keeps its decimals: rounded, it would stand on the other side of a tier's edge.
pub(super) fn ratio(ratio: Number, lang: Lang) -> String {
    let percent = ratio.times(Number::HUNDRED).unwrap_or(ratio);
    let rounded = |number: Number, decimals| Rounding::to_decimals(decimals, Mode::HalfUp).apply(number);
    let edge = rounded(percent, 2).ok().filter(|short| {
        let doubled = short.times(Number::whole(2));
        doubled.is_ok_and(|doubled| doubled.is_whole())
    });
    let decimals = edge.map_or(RATIO_DECIMALS.saturating_sub(2), |edge| {
        decimals_beside(percent, edge, 6)
    });
    let shown = |digits| show_percent(Ratio(ratio), digits, lang);
    if rounded(percent, decimals).is_ok_and(|short| short.same_value(percent)) {
        return shown(Digits::AtMost(decimals));
    }
    let digits = match edge {
        Some(_) => Digits::AtMost(decimals),
        None => Digits::Exactly(2),
    };
    format!("≈\u{a0}{}", shown(digits))
}

/// Puts the sign before what a reckoning gives: a rounded figure bears its own.
pub(super) fn equals(figure: String) -> String {
    if figure.contains('≈') {
        figure
    } else {
        format!("= {figure}")
    }
}

/// Shows a value of a gauge: a ratio as percent, days as days, all else in the fact's unit.
pub(super) fn gauge_value(rubric: &Rubric, gauge: &Gauge, value: Number, lang: Lang) -> String {
    match &gauge.of {
        GaugeOf::Ratio { .. } => ratio(value, lang),
        GaugeOf::DaysLate { .. } if is_never(value) => say::unit_never(lang).to_owned(),
        GaugeOf::DaysLate { due, .. } => {
            let days = show_number(value.normalized(), lang);
            match due {
                Due::After { working: true, .. } => say::unit_working_days(lang, days),
                _ => say::unit_days(lang, days),
            }
        }
        GaugeOf::Rank { .. } => say::unit_place(lang, show_number(value, lang)),
        GaugeOf::Gap { fact, .. } => difference(rubric.fact(*fact), value, lang),
        GaugeOf::Fact(fact) => in_unit(rubric.fact(*fact), value, lang),
    }
}

/// Tells days late of what was never done: more than any date can be.
pub(super) fn is_never(days: Number) -> bool {
    days.compare(Number::whole(999_999)).is_ge()
}

/// Words a date that lies so many days after another.
pub(super) fn due_after(days: i64, working: bool, start: String, lang: Lang) -> String {
    let words = if working {
        say::due_after_working
    } else {
        say::due_after
    };
    words(lang, figure(&days.to_string()), start)
}

/// Names a gauge in a rule.
pub(super) fn gauge_name(rubric: &Rubric, gauge: &Gauge, lang: Lang) -> String {
    let name = |fact: &FactIx| {
        rubric
            .fact(*fact)
            .map(|fact| format!("“{}”", clean(&fact.name)))
            .unwrap_or_default()
    };
    match &gauge.of {
        GaugeOf::Fact(fact) => name(fact),
        GaugeOf::Ratio { base, form, .. } => {
            let name = base_name(rubric, base, lang);
            match (form, base) {
                (RatioForm::ActualOverBase, Base::Plan) => say::gauge_plan(lang).to_owned(),
                (RatioForm::ActualOverBase, _) => say::gauge_ratio(lang, name),
                (RatioForm::BaseOverActual, _) => say::gauge_inverse(lang, name),
                (RatioForm::TwoMinus, _) => say::gauge_two_minus(lang, name),
            }
        }
        GaugeOf::Gap { base, .. } => say::gauge_gap(lang, base_name(rubric, base, lang)),
        GaugeOf::DaysLate { due: Due::Plan, .. } => say::gauge_days_planned(lang).to_owned(),
        GaugeOf::DaysLate { due: Due::On(date), .. } => say::gauge_days(lang, figure(&show_date(*date, lang))),
        GaugeOf::DaysLate {
            due: Due::After { fact, days, working },
            ..
        } => say::gauge_days(lang, due_after(*days, *working, name(fact), lang)),
        GaugeOf::Rank { fact, .. } => say::gauge_rank(lang, name(fact)),
    }
}

pub(super) fn base_name(rubric: &Rubric, base: &Base, lang: Lang) -> String {
    match base {
        Base::Plan => say::base_plan(lang).to_owned(),
        Base::Previous => say::base_previous(lang).to_owned(),
        Base::Reference => say::base_reference(lang).to_owned(),
        Base::Fixed(number) => format!("{} {}", say::base_fixed(lang), figure(&show_number(*number, lang))),
        Base::Fact(fact) => rubric
            .fact(*fact)
            .map(|fact| format!("“{}”", clean(&fact.name)))
            .unwrap_or_default(),
        Base::Best(..) => say::base_best_plain(lang).to_owned(),
    }
}

/// Shows the step of a rounding.
pub(super) fn step(rounding: Rounding, lang: Lang) -> String {
    figure(&show_number(rounding.step, lang))
}

/// Shows a ratio so that a line can be reckoned again: by the two numbers it was made of, where it is no round one.
pub(super) fn exact(fraction: Option<&(Number, String)>, value: Number, lang: Lang) -> String {
    let shown = ratio(value, lang);
    match fraction {
        Some((known, words)) if shown.starts_with('≈') && known.same_value(value) => figure(words),
        _ => figure(&shown),
    }
}

/// Words a rounding of points; none where nobody would see it.
pub(super) fn rounded([from, to]: [String; 2], rounding: Rounding, lang: Lang) -> Option<String> {
    let step = step(rounding, lang);
    if from == to {
        return None;
    }
    let mode = match rounding.mode {
        Mode::HalfUp => return Some(say::rounded(lang, step, from, to)),
        Mode::HalfEven => say::mode_even(lang),
        Mode::Up => say::mode_up(lang),
        Mode::Down => say::mode_down(lang),
    };
    Some(say::rounded_by(lang, step, mode, from, to))
}

/// Joins summands with their signs: "50 + 10 − 2".
pub(super) fn sum(parts: &[Number], lang: Lang) -> String {
    let mut words = String::new();
    for part in parts {
        if words.is_empty() {
            words = points(*part, lang);
        } else {
            let sign = if part.is_negative() { " − " } else { " + " };
            words.push_str(sign);
            words.push_str(&points(part.size(), lang));
        }
    }
    words
}

/// Words a consequence beyond the points.
pub(super) fn effect_words(rubric: &Rubric, effect: &Effect, lang: Lang) -> String {
    match effect {
        Effect::ZeroNode(node) => say::effect_zero(
            lang,
            rubric.node(*node).map(|node| clean(&node.name)).unwrap_or_default(),
        ),
        Effect::ClassDown(steps) => say::effect_class_down(lang, steps),
        Effect::ClassAtMost(class) => {
            let class = rubric
                .settings
                .classes
                .get(*class)
                .map(|class| clean(&class.name))
                .unwrap_or_default();
            say::effect_class_at_most(lang, class)
        }
        Effect::OutOfRanking => say::effect_out(lang).to_owned(),
    }
}
