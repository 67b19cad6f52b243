//! Conditions: a test over a unit's entries holds, does not, or hangs on what is missing.

use super::evaluate::{Evaluation, Stop};
use super::trace::{GaugeStep, Read, Step};
use crate::quantity::Number;
use crate::rubric::{FactIx, Test};

impl Evaluation<'_> {
    pub(super) fn test(&mut self, test: &Test) -> Result<bool, Stop> {
        match test {
            Test::Always => Ok(true),
            Test::Yes(fact) => Ok(!self.entered(*fact)?.is_zero()),
            Test::Compare(gauge, comparison, number) => Ok(comparison.holds(self.gauge(gauge)?.compare(*number))),
            Test::LevelAtLeast(fact, level) => {
                Ok(self.entered(*fact)?.compare(Number::whole(i64::from(level.0))).is_ge())
            }
            Test::UnitClass(class) => Ok(self.sheet.unit_class.as_deref() == Some(class.as_str())),
            Test::All(tests) => self.decided_by(tests, false),
            Test::Any(tests) => self.decided_by(tests, true),
            Test::Not(test) => Ok(!self.test(test)?),
        }
    }

    /// Reads a fact and notes it, as a rule's gauge is.
    fn entered(&mut self, fact: FactIx) -> Result<Number, Stop> {
        let actual = self.number(fact)?;
        self.steps.push(Step::Gauge(GaugeStep {
            fact,
            read: Read::Plain,
            actual,
            base: Number::ZERO,
        }));
        Ok(actual)
    }

    /// One test that comes out as `decides` decides for all, whatever else is missing and wherever it stands.
    fn decided_by(&mut self, tests: &[Test], decides: bool) -> Result<bool, Stop> {
        let known = self.needs.len();
        let mut stopped = None;
        for test in tests {
            match self.test(test) {
                Ok(held) if held == decides => {
                    self.needs.truncate(known);
                    return Ok(decides);
                }
                Ok(_) => {}
                Err(stop) => stopped = stopped.or(Some(stop)),
            }
        }
        stopped.map_or(Ok(!decides), Err)
    }
}
