//! What the next points would take, or what is to spare at the maximum, in words.

use crate::quantity::Number;
use crate::rubric::{Fact, FactKind, Indicator};
use crate::scoring::{Actual, Outlook, Value};
use crate::text::{Lang, why as say};

use super::figures::{clean, difference, figure, in_unit, points};
use crate::report::entry::show_value;

/// One outlook to be worded.
pub(super) struct NextWords<'a> {
    pub fact: &'a Fact,
    pub indicator: &'a Indicator,
    pub actual: &'a Actual,
    pub now: Number,
    pub max: Number,
    pub lang: Lang,
}

impl NextWords<'_> {
    /// Words an outlook: a heading and a sentence; none where there is nothing to say.
    pub fn words(&self, outlook: &Outlook) -> Option<(&'static str, String)> {
        let lang = self.lang;
        match outlook {
            Outlook::Settled if self.fact.kind == FactKind::Judged && self.now.compare(self.max).is_lt() => {
                let left = self.max.minus(self.now).unwrap_or(Number::ZERO);
                Some((say::next(lang), say::next_judged(lang, points(left, lang))))
            }
            Outlook::Settled => None,
            Outlook::Full { kept_to } => Some((
                say::at_maximum(lang),
                kept_to.and_then(|value| self.slack(value)).unwrap_or_default(),
            )),
            Outlook::Next { value, points: then } => Some((say::next(lang), self.next(*value, *then)?)),
        }
    }

    fn slack(&self, kept_to: Value) -> Option<String> {
        let lang = self.lang;
        let (Actual::Value(Value::Number(now)), Value::Number(edge)) = (self.actual, kept_to) else {
            return None;
        };
        let slack = edge.minus(*now).ok()?;
        if slack.is_zero() {
            return None;
        }
        let sentence = if slack.is_negative() {
            say::slack_from
        } else {
            say::slack_to
        };
        let max = points(self.max, lang);
        Some(sentence(lang, max, self.what(), self.shown(edge), self.apart(slack)))
    }

    fn next(&self, value: Value, then: Number) -> Option<String> {
        let lang = self.lang;
        let gain = points(then.minus(self.now).ok()?, lang);
        let then = points(then, lang);
        Some(match (self.actual, value) {
            (Actual::Value(Value::Number(now)), Value::Number(next)) => {
                let delta = next.minus(*now).ok()?;
                let sentence = if delta.is_negative() {
                    say::next_less
                } else {
                    say::next_more
                };
                sentence(lang, self.what(), self.shown(next), self.apart(delta), gain, then)
            }
            (Actual::Value(Value::Date(now)), Value::Date(next)) => {
                say::next_day(lang, figure(&next.days_until(*now).to_string()), gain, then)
            }
            _ => say::next_choice(
                lang,
                self.what(),
                figure(&clean(&show_value(self.fact, value, lang))),
                gain,
                then,
            ),
        })
    }

    fn shown(&self, number: Number) -> String {
        figure(&in_unit(Some(self.fact), number.normalized(), self.lang))
    }

    fn apart(&self, delta: Number) -> String {
        figure(&difference(Some(self.fact), delta.size().normalized(), self.lang))
    }

    fn what(&self) -> String {
        match self.indicator.facts.as_slice() {
            [_] => say::what_actual_within(self.lang).to_owned(),
            _ => format!("“{}”", clean(&self.fact.name)),
        }
    }
}
