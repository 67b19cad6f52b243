//! The rule of an indicator in plain words, from its pieces.

use crate::quantity::{Digits, Number, Ratio, show_percent};
use crate::rubric::{
    Band, Base, Body, Bound, Comparison, Counting, Fact, FactKind, Gauge, GaugeOf, Node, Pick, Rubric, Shape, Term,
    Test, Worth,
};
use crate::text::{Lang, sheet, why as say};

use super::figures::{base_name, clean, figure, gauge_name, gauge_value, points, step};

/// Words the rule of a node, line by line with its depth.
pub(super) struct RuleWords<'a> {
    pub rubric: &'a Rubric,
    pub node: &'a Node,
    pub lang: Lang,
    pub lines: Vec<(usize, String)>,
}

impl RuleWords<'_> {
    /// Words a term.
    pub fn term(&mut self, term: &Term, depth: usize) {
        let lang = self.lang;
        let mut words = match &term.body {
            Body::Flat(worth) => say::rule_flat(lang, self.worth(*worth)),
            Body::Shaped(gauge, shape) => self.shape(gauge, shape),
            Body::Judged { from, to, .. } => say::rule_judged(lang, self.worth(*from), self.worth(*to)),
            Body::Leader(curve) => say::rule_leader(lang, self.worth(Worth::ShareOfMax(curve.met))),
            Body::Group(pick, _) => match pick {
                Pick::Sum => say::rule_sum(lang),
                Pick::Best => say::rule_best(lang),
                Pick::FirstApplying => say::rule_first(lang),
            }
            .to_owned(),
        };
        if let Some(label) = &term.label {
            words = say::rule_labelled(lang, clean(label), words);
        }
        if term.when != Test::Always {
            words = say::rule_when(lang, self.test(&term.when), words);
        }
        let limits = self.limits(term);
        if !limits.is_empty() {
            words = format!("{} ({})", words.trim_end_matches(':'), limits.join(", "));
            if matches!(term.body, Body::Group(..)) {
                words.push(':');
            }
        }
        self.lines.push((depth, words));
        if let Body::Group(_, terms) = &term.body {
            for term in terms {
                self.term(term, depth.saturating_add(1));
            }
        }
    }

    fn limits(&self, term: &Term) -> Vec<String> {
        let lang = self.lang;
        let bounds = &term.bounds;
        // The least of nothing and the most of the maximum hold for every indicator and are not said again.
        let said = |worth: &Worth| {
            !matches!(worth, Worth::ShareOfMax(share) if share.same_value(Number::ONE)) && *worth != Worth::ZERO
        };
        let size = |worth: Worth| match worth {
            Worth::Points(number) => Worth::Points(number.size()),
            Worth::ShareOfMax(share) => Worth::ShareOfMax(share.size()),
            Worth::ShareOfTotal(share) => Worth::ShareOfTotal(share.size()),
        };
        [
            bounds
                .lowest
                .filter(said)
                .map(|worth| say::rule_at_least(lang, self.worth(worth))),
            bounds
                .highest
                .filter(said)
                .map(|worth| say::rule_at_most(lang, self.worth(worth))),
            bounds
                .minuses_lowest
                .map(|worth| say::rule_minuses(lang, self.worth(size(worth)))),
            bounds
                .pluses_highest
                .map(|worth| say::rule_pluses(lang, self.worth(worth))),
            term.rounding
                .map(|rounding| say::rule_rounded(lang, step(rounding, lang))),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    fn shape(&self, gauge: &Gauge, shape: &Shape) -> String {
        let lang = self.lang;
        let name = gauge_name(self.rubric, gauge, lang);
        let value = |number| self.value(gauge, number);
        match shape {
            Shape::Linear {
                from,
                gives,
                to,
                reaching,
            } => {
                if from.is_zero() && *gives == Worth::ZERO && to.same_value(Number::ONE) {
                    return say::rule_share(lang, name, self.worth(*reaching));
                }
                say::rule_line(
                    lang,
                    name,
                    value(*from),
                    self.worth(*gives),
                    value(*to),
                    self.worth(*reaching),
                )
            }
            Shape::Steps {
                from,
                every,
                each,
                counting,
                entry,
            } => {
                let each = self.signed(*each);
                let mut words = if every.is_negative() {
                    say::rule_steps_down(lang, name, value(every.negated()), value(*from), each)
                } else {
                    say::rule_steps_up(lang, name, value(*every), value(*from), each)
                };
                if *entry != Worth::ZERO {
                    words = format!("{words}, {}", say::rule_entry(lang, self.worth(*entry)));
                }
                match counting {
                    Counting::Whole if self.is_whole(gauge) => {}
                    Counting::Whole => words = format!("{words}, {}", say::rule_whole(lang)),
                    Counting::Started => words = format!("{words}, {}", say::rule_started(lang)),
                    Counting::Exact => words = format!("{words}, {}", say::rule_exact(lang)),
                }
                words
            }
            Shape::Bands(bands) => {
                let bands: Vec<String> = bands
                    .iter()
                    .map(|band| say::rule_band(lang, self.band(gauge, band), self.worth(band.gives)))
                    .collect();
                say::rule_bands(lang, name, bands.join("; "))
            }
            Shape::Levels(worths) => {
                let levels: Vec<String> = worths
                    .iter()
                    .enumerate()
                    .map(|(at, worth)| say::rule_band(lang, self.level(gauge, at, worths.len()), self.worth(*worth)))
                    .collect();
                say::rule_levels(lang, levels.join("; "))
            }
        }
    }

    /// Days, places and cases have no parts.
    fn is_whole(&self, gauge: &Gauge) -> bool {
        let is_count = |fact| {
            self.rubric
                .fact(fact)
                .is_some_and(|fact| matches!(fact.kind, FactKind::Count(_)))
        };
        match &gauge.of {
            GaugeOf::DaysLate { .. } | GaugeOf::Rank { .. } => true,
            GaugeOf::Fact(fact) => is_count(*fact),
            GaugeOf::Ratio { .. } | GaugeOf::Gap { .. } => false,
        }
    }

    fn value(&self, gauge: &Gauge, number: Number) -> String {
        figure(&gauge_value(self.rubric, gauge, number, self.lang))
    }

    /// Words a band of a scale.
    pub fn band(&self, gauge: &Gauge, band: &Band) -> String {
        let lang = self.lang;
        let value = |bound: Bound| self.value(gauge, bound.at);
        if let Some(words) = self.against(gauge, band) {
            return words;
        }
        match (band.lower, band.upper) {
            (None, None) => say::band_all(lang).to_owned(),
            (Some(lower), None) if lower.closed => say::band_from(lang, value(lower)),
            (Some(lower), None) => say::band_above(lang, value(lower)),
            (None, Some(upper))
                if upper.closed && upper.at.is_zero() && matches!(gauge.of, GaugeOf::DaysLate { .. }) =>
            {
                say::band_on_time(lang).to_owned()
            }
            (None, Some(upper)) if upper.closed => say::band_to(lang, value(upper)),
            (None, Some(upper)) => say::band_below(lang, value(upper)),
            (Some(lower), Some(upper)) if lower.at.same_value(upper.at) => value(lower),
            (Some(lower), Some(upper)) => {
                let from = if lower.closed {
                    say::from_bound(lang, value(lower))
                } else {
                    say::band_above(lang, value(lower))
                };
                let to = if upper.closed {
                    say::band_to(lang, value(upper))
                } else {
                    say::band_to_below(lang, value(upper))
                };
                say::band_between(lang, from, to)
            }
        }
    }

    /// A gap above, at or below nothing is what people call higher, equal or lower.
    fn against(&self, gauge: &Gauge, band: &Band) -> Option<String> {
        let GaugeOf::Gap { base, .. } = &gauge.of else {
            return None;
        };
        let zero = |bound: &Option<Bound>| bound.is_none_or(|bound| bound.at.is_zero());
        let comparison = match (band.lower, band.upper) {
            _ if !zero(&band.lower) || !zero(&band.upper) => return None,
            (Some(lower), None) if lower.closed => Comparison::AtLeast,
            (Some(_), None) => Comparison::Above,
            (None, Some(upper)) if upper.closed => Comparison::AtMost,
            (None, Some(_)) => Comparison::Below,
            (Some(_), Some(_)) => Comparison::Equal,
            (None, None) => return None,
        };
        Some(self.compared(comparison, base))
    }

    fn compared(&self, comparison: Comparison, base: &Base) -> String {
        let words = match comparison {
            Comparison::AtLeast => say::test_not_below,
            Comparison::Above => say::test_above,
            Comparison::AtMost => say::test_not_above,
            Comparison::Below => say::test_below,
            Comparison::Equal => say::test_equal,
        };
        words(self.lang, base_name(self.rubric, base, self.lang))
    }

    /// Names a level: of a level fact, yes or no, or a number of cases, the last of which stands for all beyond.
    pub fn level(&self, gauge: &Gauge, at: usize, all: usize) -> String {
        let fact = match &gauge.of {
            GaugeOf::Fact(fact) => self.rubric.fact(*fact),
            _ => None,
        };
        match fact.map(|fact: &Fact| &fact.kind) {
            Some(FactKind::Level(levels)) => levels.get(at).map(|name| clean(name)).unwrap_or_default(),
            Some(FactKind::YesNo) => if at == 0 {
                sheet::no(self.lang)
            } else {
                sheet::yes(self.lang)
            }
            .to_owned(),
            _ => {
                let shown = self.value(gauge, Number::whole(i64::try_from(at).unwrap_or(i64::MAX)));
                if at.saturating_add(1) == all {
                    say::beyond(self.lang, shown)
                } else {
                    shown
                }
            }
        }
    }

    /// Shows a worth: points where they are known, a share of the total else.
    pub fn worth(&self, worth: Worth) -> String {
        match worth {
            Worth::Points(number) => points(number, self.lang),
            Worth::ShareOfMax(share) => match share.times(self.node.max) {
                Ok(number) => points(number, self.lang),
                Err(_) => figure(&show_percent(Ratio(share), Digits::AtMost(4), self.lang)),
            },
            Worth::ShareOfTotal(share) => say::worth_of_total(
                self.lang,
                figure(&show_percent(Ratio(share), Digits::AtMost(4), self.lang)),
            ),
        }
    }

    fn signed(&self, worth: Worth) -> String {
        let (Worth::Points(number) | Worth::ShareOfMax(number) | Worth::ShareOfTotal(number)) = worth;
        if number.is_positive() {
            format!("{}{}", figure("+"), self.worth(worth))
        } else {
            self.worth(worth)
        }
    }

    /// Words a condition.
    pub fn test(&self, test: &Test) -> String {
        let lang = self.lang;
        let all = |tests: &[Test], between: &str| {
            tests
                .iter()
                .map(|test| self.test(test))
                .collect::<Vec<_>>()
                .join(between)
        };
        let name = |fact| self.rubric.fact(fact).map(|fact| clean(&fact.name)).unwrap_or_default();
        match test {
            Test::Always => String::new(),
            Test::Yes(fact) => say::test_yes(lang, name(*fact)),
            Test::Compare(gauge, comparison, number) => {
                if let (GaugeOf::Gap { base, .. }, true) = (&gauge.of, number.is_zero()) {
                    return self.compared(*comparison, base);
                }
                let sign = match comparison {
                    Comparison::AtLeast => "≥",
                    Comparison::Above => ">",
                    Comparison::AtMost => "≤",
                    Comparison::Below => "<",
                    Comparison::Equal => "=",
                };
                say::test_compare(
                    lang,
                    gauge_name(self.rubric, gauge, lang),
                    sign,
                    self.value(gauge, *number),
                )
            }
            Test::LevelAtLeast(fact, level) => {
                let level = match self.rubric.fact(*fact).map(|fact| &fact.kind) {
                    Some(FactKind::Level(levels)) => levels
                        .get(usize::from(level.0))
                        .map(|name| clean(name))
                        .unwrap_or_default(),
                    _ => level.0.to_string(),
                };
                say::test_level(lang, name(*fact), level)
            }
            Test::UnitClass(class) => say::test_class(lang, clean(class)),
            Test::All(tests) => all(tests, say::and(lang)),
            Test::Any(tests) => all(tests, say::or(lang)),
            Test::Not(test) => match test.as_ref() {
                Test::Yes(fact) => say::test_no(lang, name(*fact)),
                test => say::test_not(lang, self.test(test)),
            },
        }
    }
}
