//! What the next point would take, or what is to spare at the maximum, in words.

use crate::quantity::{Number, show_date};
use crate::rubric::{Fact, FactIx, FactKind, Indicator, Rubric};
use crate::scoring::{Aim, Outlook, Value};
use crate::text::{Lang, why as say};

use super::figures::{clean, difference, figure, in_unit, points};
use crate::report::entry::show_value;

/// One outlook to be worded.
pub(super) struct NextWords<'a> {
    pub rubric: &'a Rubric,
    pub indicator: &'a Indicator,
    /// The fact that is not named again.
    pub main: Option<FactIx>,
    pub now: Number,
    pub max: Number,
    pub lang: Lang,
}

impl NextWords<'_> {
    /// Words an outlook: a heading and what it is about; none where there is nothing to say.
    pub fn words(&self, outlook: &Outlook) -> Option<(&'static str, Vec<String>)> {
        let lang = self.lang;
        match outlook {
            Outlook::Settled if self.is_judged() && self.now.compare(self.max).is_lt() => {
                let left = self.max.minus(self.now).unwrap_or(Number::ZERO);
                Some((say::next(lang), vec![say::next_judged(lang, points(left, lang))]))
            }
            Outlook::Settled => None,
            Outlook::Full { kept } => Some((
                match self.takes_away() {
                    true => say::nothing_deducted(lang),
                    false => say::at_maximum(lang),
                },
                kept.and_then(|kept| self.slack(kept)).into_iter().collect(),
            )),
            Outlook::Next { next, most } => {
                let next = self.step(*next)?;
                let lines = match most.and_then(|most| self.step(most)) {
                    Some(most) => vec![say::next_nearest(lang, next), say::next_most(lang, most)],
                    None => vec![next],
                };
                Some((say::next(lang), lines))
            }
        }
    }

    /// Tells whether the item only takes points away, so that its maximum is nothing to be reached.
    fn takes_away(&self) -> bool {
        self.max.is_zero()
    }

    fn is_judged(&self) -> bool {
        let main = self.indicator.main_fact().and_then(|fact| self.rubric.fact(fact));
        main.is_some_and(|fact| fact.kind == FactKind::Judged)
    }

    fn slack(&self, kept: Aim) -> Option<String> {
        let lang = self.lang;
        let fact = self.rubric.fact(kept.fact)?;
        let (Value::Number(now), Value::Number(edge)) = (kept.from, kept.to) else {
            return None;
        };
        let slack = edge.minus(now).ok()?;
        if slack.is_zero() {
            return None;
        }
        let sentence = if slack.is_negative() {
            say::slack_from
        } else {
            say::slack_to
        };
        let (edge, slack) = (self.shown(fact, edge), self.apart(fact, slack));
        let still = match self.takes_away() {
            true => say::still_nothing_deducted(lang).to_owned(),
            false => say::still_full(lang, points(self.max, lang)),
        };
        Some(sentence(lang, still, self.what(kept.fact, fact), edge, slack))
    }

    /// Words one step.
    pub fn step(&self, aim: Aim) -> Option<String> {
        let lang = self.lang;
        let fact = self.rubric.fact(aim.fact)?;
        let gain = points(aim.points.minus(self.now).ok()?, lang);
        let then = points(aim.points, lang);
        Some(match (aim.from, aim.to) {
            (Value::Number(now), Value::Number(next)) => {
                let delta = next.minus(now).ok()?;
                let sentence = if delta.is_negative() {
                    say::next_less
                } else {
                    say::next_more
                };
                let (next, delta) = (self.shown(fact, next), self.apart(fact, delta));
                sentence(lang, self.what(aim.fact, fact), next, delta, gain, then)
            }
            (now @ (Value::Date(_) | Value::Never), Value::Date(next)) => {
                let is_later = matches!(now, Value::Date(now) if now < next);
                let sentence = if is_later { say::next_from } else { say::next_by };
                let day = figure(&show_date(next, lang));
                sentence(lang, self.what(aim.fact, fact), day, gain, then)
            }
            _ => {
                let value = figure(&clean(&show_value(fact, aim.to, lang)));
                say::next_choice(lang, self.what(aim.fact, fact), value, gain, then)
            }
        })
    }

    fn shown(&self, fact: &Fact, number: Number) -> String {
        figure(&in_unit(Some(fact), number.normalized(), self.lang))
    }

    fn apart(&self, fact: &Fact, delta: Number) -> String {
        figure(&difference(Some(fact), delta.size().normalized(), self.lang))
    }

    fn what(&self, at: FactIx, fact: &Fact) -> String {
        if self.main == Some(at) {
            say::what_actual_within(self.lang).to_owned()
        } else {
            format!("“{}”", clean(&fact.name))
        }
    }
}
