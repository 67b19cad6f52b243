//! Reading numbers from a unit's entries: facts, bases, ratios, gaps, days late, ranks.

use super::evaluate::{Evaluation, NEVER_DAYS, Stop};
use super::outcome::{Need, Reason, Role};
use super::sheet::{Actual, Plan, UnitIx, Value};
use super::trace::{BaseKind, GaugeStep, Lateness, Read, Step};
use crate::quantity::{Date, Exact, Number, Rounding, working_days_between};
use crate::rubric::{Base, Due, FactIx, FactKind, Gauge, GaugeOf, Pool, RatioForm};

impl Evaluation<'_> {
    pub(super) fn missing<T>(&mut self, fact: FactIx, role: Role) -> Result<T, Stop> {
        let need = Need { fact, role };
        if !self.needs.contains(&need) {
            self.needs.push(need);
        }
        Err(Stop::Missing)
    }

    /// The value of a fact as a number: levels by their place, yes as 1. A count that did not arise is 0.
    pub(super) fn number(&mut self, fact: FactIx) -> Result<Number, Stop> {
        let entry = self.sheet.fact(fact);
        match &entry.actual {
            Actual::Value(value) => match value {
                Value::Number(number) => self.in_unit(fact, *number),
                Value::Level(level) => Ok(Number::whole(i64::from(level.0))),
                Value::YesNo(yes) => Ok(Number::whole(i64::from(*yes))),
                Value::Date(_) | Value::Never => Err(Stop::Undecidable(Reason::WrongKind(fact))),
            },
            Actual::NotArisen => match self.scene.rubric.fact(fact).map(|fact| &fact.kind) {
                Some(FactKind::Count(_)) => Ok(Number::ZERO),
                _ => Err(Stop::NotArisen),
            },
            Actual::Missing | Actual::Unread(_) => self.missing(fact, Role::Actual),
        }
    }

    /// Converts to the rubric's unit where another was entered.
    fn in_unit(&self, fact: FactIx, number: Number) -> Result<Number, Stop> {
        let Some(unit) = &self.sheet.fact(fact).unit else {
            return Ok(number);
        };
        match self.scene.rubric.fact(fact).map(|fact| &fact.kind) {
            Some(FactKind::Amount(own) | FactKind::Count(own)) => unit
                .convert(number, own)
                .map_err(|_| Stop::Undecidable(Reason::UnitDiffers(fact))),
            _ => Ok(number),
        }
    }

    pub(super) fn planned(&mut self, fact: FactIx) -> Result<Number, Stop> {
        match &self.sheet.fact(fact).plan {
            Plan::Value(Value::Number(number)) => self.in_unit(fact, *number),
            Plan::NoTarget => Err(Stop::Undecidable(Reason::NoTarget(fact))),
            Plan::Value(_) => Err(Stop::Undecidable(Reason::WrongKind(fact))),
            Plan::Missing | Plan::Unread(_) => self.missing(fact, Role::Plan),
        }
    }

    /// What a fact is compared with. Part of its two callers: else the answer is written into memory in pieces and waited for.
    #[inline(always)]
    fn base(&mut self, fact: FactIx, base: &Base) -> Result<(Number, BaseKind), Stop> {
        match base {
            Base::Plan => Ok((self.planned(fact)?, BaseKind::Plan)),
            Base::Previous => match self.scene.references.previous(&self.sheet.unit, fact) {
                Some(quoted) => Ok((quoted.number, BaseKind::Previous)),
                None => self.missing(fact, Role::Previous),
            },
            Base::Reference => match self.scene.references.reference(fact) {
                Some(quoted) => Ok((quoted.number, BaseKind::Reference)),
                None => self.missing(fact, Role::Reference),
            },
            Base::Fixed(number) => Ok((*number, BaseKind::Fixed)),
            Base::Fact(other) => Ok((self.number(*other)?, BaseKind::Fact(*other))),
            Base::Best(better, pool) => {
                let values = self.scene.cluster.values(self.scene, fact, self.leaf, *pool);
                self.await_all(&values.awaiting);
                match values.best(*better) {
                    Some((unit, best)) => Ok((best, BaseKind::Best(unit))),
                    None => self.missing(fact, Role::Actual),
                }
            }
        }
    }

    pub(super) fn await_all(&mut self, units: &[UnitIx]) {
        for unit in units {
            if *unit != self.unit && !self.awaiting.contains(unit) {
                self.awaiting.push(*unit);
            }
        }
    }

    /// Reads a gauge, from which findings and conditions read as well as rules.
    pub(super) fn gauge(&mut self, gauge: &Gauge) -> Result<Exact, Stop> {
        let zero = Number::ZERO;
        let mut given = None;
        let step = match &gauge.of {
            GaugeOf::Fact(fact) => GaugeStep {
                fact: *fact,
                read: Read::Plain,
                actual: self.number(*fact)?,
                base: zero,
            },
            GaugeOf::Ratio {
                fact,
                base,
                form,
                at_zero,
            } => {
                let step = self.ratio(*fact, base, *form, *at_zero)?;
                given = at_zero.filter(|_| matches!(step.read, Read::AtZero(_)));
                step
            }
            GaugeOf::Gap { fact, base } => {
                let actual = self.number(*fact);
                let (base, kind) = self.base(*fact, base)?;
                GaugeStep {
                    fact: *fact,
                    read: Read::Gap(kind),
                    actual: actual?,
                    base,
                }
            }
            GaugeOf::DaysLate { fact, due } => {
                let days = self.days_late(*fact, due)?;
                return self.gauge_rounded(Number::whole(days).into(), gauge.rounding);
            }
            GaugeOf::Rank { fact, better } => {
                let actual = self.number(*fact)?;
                let values = self.scene.cluster.values(self.scene, *fact, self.leaf, Pool::All);
                self.await_all(&values.awaiting);
                given = Some(values.rank(actual, *better));
                GaugeStep {
                    fact: *fact,
                    read: Read::Rank,
                    actual,
                    base: zero,
                }
            }
        };
        let value = given.map_or_else(|| step.reckon(), |given| Ok(given.into()))?;
        self.steps.extend(given.map(Step::Given));
        self.steps.push(Step::Gauge(step));
        self.gauge_rounded(value, gauge.rounding)
    }

    fn gauge_rounded(&mut self, value: Exact, declared: Option<Rounding>) -> Result<Exact, Stop> {
        match self.scene.rounding(declared) {
            None => Ok(value),
            Some(rounding) => {
                let to = value.rounded(rounding)?;
                self.steps.push(Step::GaugeRounded(rounding));
                Ok(to.into())
            }
        }
    }

    fn ratio(
        &mut self,
        fact: FactIx,
        base: &Base,
        form: RatioForm,
        at_zero: Option<Number>,
    ) -> Result<GaugeStep, Stop> {
        let actual = self.number(fact);
        let (base, kind) = self.base(fact, base)?;
        let actual = actual?;
        let divisor = if form == RatioForm::BaseOverActual {
            actual
        } else {
            base
        };
        let step = |read| GaugeStep {
            fact,
            read,
            actual,
            base,
        };
        if divisor.is_zero() {
            return match at_zero {
                Some(_) => Ok(step(Read::AtZero(kind))),
                None if self.did_not_arise(fact, kind, form) => Err(Stop::NotArisen),
                None => Err(Stop::Undecidable(Reason::DivisorZero(divisor_cell(fact, kind, form)))),
            };
        }
        // Below zero the better result would have the worse ratio.
        if divisor.is_negative() {
            return Err(Stop::Undecidable(Reason::DivisorZero(divisor_cell(fact, kind, form))));
        }
        let read = match form {
            RatioForm::ActualOverBase => Read::Ratio(kind),
            RatioForm::BaseOverActual => Read::Inverse(kind),
            RatioForm::TwoMinus => Read::TwoMinus(kind),
        };
        Ok(step(read))
    }

    /// Tells whether the divisor is a count that did not arise, rather than one that was entered as 0.
    fn did_not_arise(&self, fact: FactIx, kind: BaseKind, form: RatioForm) -> bool {
        let divisor = match (form, kind) {
            (RatioForm::BaseOverActual, _) => fact,
            (_, BaseKind::Fact(other)) => other,
            _ => return false,
        };
        self.sheet.fact(divisor).actual == Actual::NotArisen
    }

    fn date(&mut self, fact: FactIx) -> Result<Option<Date>, Stop> {
        match &self.sheet.fact(fact).actual {
            Actual::Value(Value::Date(date)) => Ok(Some(*date)),
            Actual::Value(Value::Never) => Ok(None),
            Actual::NotArisen => Err(Stop::NotArisen),
            Actual::Value(_) => Err(Stop::Undecidable(Reason::WrongKind(fact))),
            Actual::Missing | Actual::Unread(_) => self.missing(fact, Role::Actual),
        }
    }

    /// Reads how late something was done: where working days count, also how early.
    fn days_late(&mut self, fact: FactIx, due: &Due) -> Result<i64, Stop> {
        let done = self.date(fact);
        let holidays = &self.scene.rubric.settings.holidays;
        let working = matches!(due, Due::After { working: true, .. });
        let due = match due {
            Due::On(date) => *date,
            Due::Plan => match &self.sheet.fact(fact).plan {
                Plan::Value(Value::Date(date)) => *date,
                Plan::NoTarget => return Err(Stop::Undecidable(Reason::NoTarget(fact))),
                Plan::Value(_) => return Err(Stop::Undecidable(Reason::WrongKind(fact))),
                Plan::Missing | Plan::Unread(_) => return self.missing(fact, Role::Plan),
            },
            Due::After {
                fact: event,
                days,
                working,
            } => {
                let Some(start) = self.date(*event)? else {
                    return Err(Stop::NotArisen);
                };
                let end = match (working, u32::try_from(*days)) {
                    (true, Ok(days)) => start.plus_working_days(days, holidays),
                    _ => start.plus_days(*days),
                };
                end.ok_or(Stop::Undecidable(Reason::Overflow))?
            }
        };
        let done = done?;
        let days = match done {
            None => NEVER_DAYS,
            Some(date) if working => working_days_between(due, date, holidays),
            Some(date) => due.days_until(date),
        };
        self.steps.push(Step::DaysLate(Lateness {
            fact,
            done,
            due,
            working,
            days,
        }));
        Ok(days)
    }
}

/// The cell that a ratio divides by.
fn divisor_cell(fact: FactIx, kind: BaseKind, form: RatioForm) -> Need {
    let (fact, role) = match (form, kind) {
        (RatioForm::BaseOverActual, _) => (fact, Role::Actual),
        (_, BaseKind::Plan) => (fact, Role::Plan),
        (_, BaseKind::Previous) => (fact, Role::Previous),
        (_, BaseKind::Reference) => (fact, Role::Reference),
        (_, BaseKind::Fact(other)) => (other, Role::Actual),
        (_, BaseKind::Fixed | BaseKind::Best(_)) => (fact, Role::Actual),
    };
    Need { fact, role }
}
