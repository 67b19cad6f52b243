//! The trace of an indicator in words: the rule's terms are walked in the order in which they were evaluated, so that each
//! step is said with what it belongs to.

use std::cmp::Ordering;
use std::iter::Peekable;
use std::vec::IntoIter;

use crate::quantity::{Digits, Number, Points, show_number, show_points};
use crate::report::unpublished::marked;
use crate::rubric::{Body, FactIx, FactKind, Gauge, GaugeOf, NodeIx, Pick, Rubric, Shape, Term, Test};
use crate::scoring::{BoundBy, Role, Sheet, Step, Told, steps_counted};
use crate::text::{Lang, why as say};

use super::super::enter::Field;
use super::Explaining;
use super::figures::{
    Cells, clean, effect_words, equals, exact, figure, gauge_value, illustrative, points, rounded, sum,
};
use super::rule::RuleWords;

/// Words the steps of one indicator.
pub(super) struct StepWords<'a> {
    pub rule: RuleWords<'a>,
    pub rubric: &'a Rubric,
    /// What was entered.
    pub sheet: &'a Sheet,
    pub main: Option<FactIx>,
    pub explaining: &'a Explaining<'a>,
    pub ix: NodeIx,
    pub trace: Peekable<IntoIter<Told<'a>>>,
    pub cells: Cells,
    /// What was said, each with the step that it tells.
    pub lines: Vec<(usize, String)>,
    /// How many steps were told.
    pub taken: usize,
    /// The ratio that was read last, and the numbers it was made of.
    pub fraction: Option<(Number, String)>,
    /// The gauge that was read last is illustrative.
    pub is_illustrative: bool,
    /// How many groups the present term stands in: within one, what adds nothing is not said.
    pub depth: usize,
    pub lang: Lang,
}

impl<'a> StepWords<'a> {
    /// Words the whole trace of a term and what was done to its points afterwards.
    pub fn all(&mut self, term: &Term) {
        match self.next() {
            [Step::NotArisen(given)] => self.say(say::not_arisen(self.lang, self.reckoned(*given))),
            [Step::NotAssigned(given)] => self.say(say::not_assigned(self.lang, self.reckoned(*given))),
            _ => {
                if self.term(term).is_none()
                    && let [Step::Flat(given)] = *self.next()
                {
                    self.take();
                    self.say(say::nothing_applies(self.lang).to_owned());
                    self.tail_of(given);
                }
            }
        }
    }

    /// The steps that are told next.
    fn next(&mut self) -> &'a [Step] {
        self.trace.peek().map_or(&[], |told| told.steps)
    }

    pub fn take(&mut self) -> Option<Told<'a>> {
        let told = self.trace.next()?;
        self.taken = self.taken.saturating_add(1);
        Some(told)
    }

    /// Says something of the step that was taken last.
    pub fn say(&mut self, words: String) {
        self.lines.push((self.taken.saturating_sub(1), words));
    }

    /// Words one term; gives its points where it counted.
    fn term(&mut self, term: &Term) -> Option<Number> {
        if let Some(given) = self.part_not_arisen(term) {
            return Some(given);
        }
        if term.when != Test::Always {
            self.gauges(None);
            let [Step::Tried { held }] = *self.next() else {
                return None;
            };
            self.take();
            let test = self.rule.test(&term.when);
            self.say(if held {
                say::held(self.lang, test)
            } else {
                say::not_held(self.lang, test)
            });
            if !held {
                return None;
            }
        }
        let given = self.body(term)?;
        Some(self.tail_of(given))
    }

    /// Words a part of a sum of which nothing arose. What stands first in a sum within the sum is that one's own part.
    fn part_not_arisen(&mut self, term: &Term) -> Option<Number> {
        let [Step::NotArisen(given)] = *self.next() else {
            return None;
        };
        if self.depth == 0 || term.when == Test::Always && matches!(term.body, Body::Group(Pick::Sum, _)) {
            return None;
        }
        self.take();
        let words = say::part_not_arisen(self.lang, self.reckoned(given));
        self.say(match &term.label {
            Some(label) => say::rule_labelled(self.lang, clean(label), words),
            None => words,
        });
        Some(given)
    }

    fn body(&mut self, term: &Term) -> Option<Number> {
        let lang = self.lang;
        match &term.body {
            Body::Group(pick, terms) => return self.group(*pick, terms),
            Body::Shaped(gauge, shape) => {
                self.gauges(Some(gauge));
                return self.shape(gauge, shape);
            }
            Body::Leader(_) | Body::Flat(_) | Body::Judged { .. } => {}
        }
        match *self.next() {
            [Step::Flat(given)] => {
                self.take();
                let shown = points(given, lang);
                self.say(match &term.label {
                    Some(label) => say::flat_labelled(lang, clean(label), shown),
                    None => say::flat(lang, shown),
                });
                Some(given)
            }
            [
                Step::Judged {
                    points: given,
                    from_self,
                },
            ] => {
                self.take();
                let shown = show_points(Points(given), lang);
                let shown = match term.body {
                    Body::Judged { fact, .. } if from_self => {
                        let given = self.sheet.leaf(self.ix).self_score.as_ref();
                        let shown = marked(
                            shown,
                            self.explaining.sample.is_some() && given.is_some_and(|given| given.illustrative),
                        );
                        self.cells.mark(&shown, fact, Field::SelfScore)
                    }
                    Body::Judged { fact, .. } => self.cell(&shown, fact, Role::Actual),
                    _ => figure(&shown),
                };
                // Where somebody else has settled the points the unit's own are provisional no more.
                let score = self.explaining.card.node(self.ix);
                let is_settled = score.is_some_and(|score| score.basis.is_given());
                let words = match from_self {
                    true if is_settled => say::judged_self_before,
                    true => say::judged_self,
                    false => say::judged,
                };
                self.say(words(lang, shown));
                Some(given)
            }
            [.., Step::Leader { .. }] => {
                let told = self.take()?;
                self.leader(&told);
                Some(told.to.value())
            }
            _ => None,
        }
    }

    fn group(&mut self, pick: Pick, terms: &[Term]) -> Option<Number> {
        let lang = self.lang;
        let mut parts = Vec::new();
        self.depth = self.depth.saturating_add(1);
        for term in terms {
            let counted = self.term(term);
            parts.extend(counted);
            if pick == Pick::FirstApplying && counted.is_some() {
                break;
            }
        }
        self.depth = self.depth.saturating_sub(1);
        while let [Step::SideBounded { minuses, from, to }] = *self.next() {
            let words = if minuses {
                say::minuses_bounded
            } else {
                say::pluses_bounded
            };
            self.take();
            self.say(words(lang, self.reckoned(from.size()), points(to.size(), lang)));
            parts.retain(|part| part.is_negative() != minuses);
            parts.push(to);
        }
        let group = *self
            .trace
            .peek()
            .filter(|told| matches!(told.steps, [Step::Group { .. }]))?;
        self.take();
        let given = group.to.value();
        parts.retain(|part| !part.is_zero());
        if parts.len() > 1 {
            match pick {
                Pick::Sum => self.say(say::sum(lang, sum(&parts, lang), equals(self.reckoned(given)))),
                Pick::Best => self.say(say::best(lang, self.reckoned(given))),
                Pick::FirstApplying => {}
            }
        }
        Some(given)
    }

    fn shape(&mut self, gauge: &Gauge, shape: &Shape) -> Option<Number> {
        let lang = self.lang;
        let value = |number| figure(&gauge_value(self.rubric, gauge, number, lang));
        let fraction = self.fraction.clone();
        let exact = |number| match &gauge.of {
            GaugeOf::Ratio { .. } => exact(fraction.as_ref(), number, lang),
            _ => value(number),
        };
        let told = *self.trace.peek()?;
        let (at, given) = (told.from.value(), told.to.value());
        let shown = self.reckoned(given);
        let own = |figure| illustrative(figure, self.is_illustrative);
        let words = match *told.steps {
            [Step::Share(whole)] => {
                // Per cent that are counted one by one multiply as a number.
                let factor = match &gauge.of {
                    GaugeOf::Fact(fact) if self.is_percent(*fact) => figure(&show_number(at, lang)),
                    _ => exact(at),
                };
                say::share(lang, own(factor), points(whole, lang), equals(shown))
            }
            [Step::Start { from, gives }, Step::Line { to, reaching }] => {
                let (gives, reaching) = (points(gives, lang), points(reaching, lang));
                say::line(lang, own(exact(at)), value(from), gives, value(to), reaching, shown)
            }
            [Step::Start { .. }, Step::Steps { .. }] => self.steps(gauge, &told)?,
            [Step::Band { place, .. }] => {
                let band = match shape {
                    Shape::Bands(bands) => bands.get(usize::from(place)).map(|band| self.rule.band(gauge, band)),
                    _ => None,
                };
                say::band(lang, own(value(at)), band.unwrap_or_default(), shown)
            }
            [Step::Level { place, .. }] => {
                let all = if let Shape::Levels(worths) = shape {
                    worths.len()
                } else {
                    0
                };
                say::level(lang, self.rule.level(gauge, usize::from(place), all), shown)
            }
            _ => return None,
        };
        self.take();
        let silent = matches!(told.steps, [.., Step::Steps { .. }]) && self.depth > 0 && given.is_zero();
        if !silent {
            self.say(words);
        }
        Some(given)
    }

    /// Words how many steps counted beyond a start.
    fn steps(&self, gauge: &Gauge, told: &Told<'_>) -> Option<String> {
        let [Step::Start { from, gives }, Step::Steps { every, each, counting }] = *told.steps else {
            return None;
        };
        let lang = self.lang;
        let value = |number| figure(&gauge_value(self.rubric, gauge, number, lang));
        let count = steps_counted(told.from, from, every, counting).ok()?;
        let down = every.is_negative();
        let beyond = told.from.compare(from);
        let gauge = illustrative(value(told.from.value()), self.is_illustrative);
        let (from, every) = (value(from), value(every.size()));
        let words = if count.is_zero() {
            match if down { beyond.reverse() } else { beyond } {
                Ordering::Greater if down => say::short_step_down(lang, gauge, from, every),
                Ordering::Greater => say::short_step_up(lang, gauge, from, every),
                _ => say::no_steps(lang, gauge, from),
            }
        } else {
            let count = figure(&crate::quantity::show_digits(count, Digits::AtMost(4), lang));
            let sum = match (gives.is_zero(), each.is_negative()) {
                (true, _) => format!("{count} × {}", points(each, lang)),
                (false, minus) => {
                    let (sign, size) = (if minus { '−' } else { '+' }, points(each.size(), lang));
                    format!("{} {sign} {count} × {size}", points(gives, lang))
                }
            };
            let words = if down { say::steps_down } else { say::steps_up };
            words(
                lang,
                every,
                from,
                points(each, lang),
                sum,
                equals(self.reckoned(told.to.value())),
            )
        };
        Some(if gives.is_zero() {
            words
        } else {
            say::steps_entry(lang, points(gives, lang), words)
        })
    }

    /// Words what was done to a term's points: bounds, rounding, effects. Gives what became of them.
    fn tail_of(&mut self, mut given: Number) -> Number {
        // The roundings and bounds of the leaf follow those of its outermost term; both are said the same way.
        while let Some(told) = self.trace.peek().copied() {
            let follows = told.from.value().same_value(given);
            match *told.steps {
                [Step::Bounded { to, by }] if follows => {
                    self.take();
                    self.bounded(given, to, by);
                    given = to;
                }
                [Step::Rounded(rounding)] if follows => {
                    self.take();
                    let to = told.to.value();
                    let shown = [given, to].map(|number| self.reckoned(number));
                    if let Some(words) = rounded(shown, rounding, self.lang) {
                        self.say(words);
                    }
                    given = to;
                }
                [Step::Effect(effect)] => {
                    self.take();
                    self.say(effect_words(self.rubric, &effect, self.lang));
                }
                _ => break,
            }
        }
        given
    }

    /// Shows points that were reckoned.
    pub(super) fn reckoned(&self, points: Number) -> String {
        self.explaining.reckoned(points)
    }

    fn is_percent(&self, fact: FactIx) -> bool {
        match self.rubric.fact(fact).map(|fact| &fact.kind) {
            Some(FactKind::Amount(unit) | FactKind::Count(unit)) => unit.is_percent(),
            _ => false,
        }
    }

    fn bounded(&mut self, from: Number, to: Number, by: BoundBy) {
        let lang = self.lang;
        let words = match by {
            BoundBy::Maximum if to.is_negative() => say::bounded_low,
            BoundBy::Lowest => say::bounded_low,
            BoundBy::Highest => say::bounded_high,
            BoundBy::Maximum => say::bounded_max,
            BoundBy::Zero => say::bounded_zero,
        };
        self.say(words(lang, self.reckoned(from), points(to, lang)));
    }
}
