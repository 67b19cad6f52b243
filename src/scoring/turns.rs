//! The values at which a rule turns: bounds of tiers, ends of steps, whole points of a line.

use super::outlook::{Aim, order};
use super::sheet::{Actual, Plan, References, Sheet, Value};
use super::trace::{Lateness, Reached};
use crate::quantity::{Date, Mode, Number, Overflow, Rounding};
use crate::rubric::{
    Base, Body, FactIx, FactKind, Gauge, GaugeOf, Indicator, LevelIx, RatioForm, Rubric, Shape, Term, Test, Worth,
};

/// The most steps of a rule that are looked at from where they start.
const MOST_STEPS: i64 = 60;

/// The most days that are looked at before and after one.
const MOST_DAYS: i64 = 40;

/// Finds the values of one fact at which a rule turns.
pub(super) struct Turns<'a> {
    pub rubric: &'a Rubric,
    pub references: &'a References,
    pub sheet: &'a Sheet,
    pub indicator: &'a Indicator,
    pub fact: FactIx,
    pub max: Number,
    /// How late the fact is, where the rule looks at that.
    pub late: Option<Lateness>,
    /// The figure of the best unit, where that is another and the rule compares the fact with it.
    pub best: Option<Number>,
    /// How the unit stands to the best one, where the rule looks at it.
    pub leader: Option<(Reached, Reached)>,
}

impl Turns<'_> {
    /// Tries the values around each turn. Of each the first that brings something is the one to name; its neighbours are
    /// only there because a turn may lie between two values that can be typed, or just beyond an open bound.
    pub fn aims(
        &self,
        from: Value,
        is_full: bool,
        current: Number,
        points_at: &mut impl FnMut(Value) -> Option<Number>,
    ) -> Vec<Aim> {
        let wanted = |aim: &Aim| {
            if is_full {
                aim.points.same_value(current)
            } else {
                aim.points.compare(current).is_gt()
            }
        };
        let mut aims: Vec<Aim> = Vec::new();
        for around in self.values(order(&from)) {
            let mut is_named = false;
            for to in around {
                let Some(points) = points_at(to) else { continue };
                let aim = Aim {
                    fact: self.fact,
                    from,
                    to,
                    points,
                };
                if !wanted(&aim) || !std::mem::replace(&mut is_named, true) {
                    aims.push(aim);
                }
            }
        }
        aims
    }

    /// The values around each turn, the one to prefer first.
    fn values(&self, own: Number) -> Vec<Vec<Value>> {
        let one_by_one = |values: Vec<Value>| values.into_iter().map(|value| vec![value]).collect();
        match self.rubric.fact(self.fact).map(|fact| &fact.kind) {
            Some(FactKind::Level(levels)) => {
                let places = (0..levels.len()).filter_map(|at| u8::try_from(at).ok());
                one_by_one(places.map(|at| Value::Level(LevelIx(at))).collect())
            }
            Some(FactKind::YesNo) => one_by_one(vec![Value::YesNo(false), Value::YesNo(true)]),
            Some(FactKind::Date) => one_by_one(self.dates()),
            Some(FactKind::Count(_) | FactKind::Amount(_) | FactKind::Judged) => self.numbers(own),
            None => Vec::new(),
        }
    }

    /// As many decimals as the entries have, so that the value named is one that could be typed.
    fn digits(&self) -> u32 {
        let entry = self.sheet.fact(self.fact);
        let of = |value: &Value| match value {
            Value::Number(number) => number.digits(),
            _ => 0,
        };
        let actual = match &entry.actual {
            Actual::Value(value) => of(value),
            _ => 0,
        };
        let plan = match &entry.plan {
            Plan::Value(value) => of(value),
            _ => 0,
        };
        actual.max(plan).min(6)
    }

    /// The days around the one that is entered, up to the one that was due, and at the ends of tiers, nearest first: working
    /// days, where only they count.
    fn dates(&self) -> Vec<Value> {
        let done = match self.sheet.fact(self.fact).actual {
            Actual::Value(Value::Date(done)) => Some(done),
            _ => None,
        };
        let holidays = &self.rubric.settings.holidays;
        let is_working = self.late.is_some_and(|late| late.working);
        let counts = |day: &Date| !is_working || day.is_working_day(holidays);
        let due = self.late.map(|late| late.due);
        let mut late: Vec<Number> = Vec::new();
        self.collect(&self.indicator.term, &mut late);
        let ends = late.into_iter().filter_map(|days| {
            let (due, days) = (due?, days.to_whole()?);
            match u32::try_from(days) {
                Ok(days) if is_working => due.plus_working_days(days, holidays),
                _ => due.plus_days(days),
            }
        });
        let around = |day: Date, after: i64| (-MOST_DAYS..=after).filter_map(move |days| day.plus_days(days));
        let done_near = done.into_iter().flat_map(|day| around(day, MOST_DAYS));
        let due_near = due.into_iter().flat_map(|day| around(day, 0));
        let ends_near = ends.flat_map(|day| [Some(day), day.plus_days(-1)]);
        let mut days: Vec<Date> = done_near.chain(due_near).chain(ends_near.flatten()).collect();
        days.retain(counts);
        let far = |day: &Date| done.or(due).map_or(0, |done| done.days_until(*day).saturating_abs());
        days.sort_by_key(|day| (far(day), *day));
        days.dedup();
        days.into_iter().map(Value::Date).collect()
    }

    /// The last decimal that can be typed.
    fn step(&self) -> Number {
        let digits = match self.rubric.fact(self.fact).map(|fact| &fact.kind) {
            Some(FactKind::Count(_)) => 0,
            _ => self.digits(),
        };
        (0..digits)
            .try_fold(Number::ONE, |step, _| step.over(Number::whole(10)))
            .unwrap_or(Number::ONE)
    }

    /// Finds the value nearest to one that falls short and still enough, by halving the way to one that is enough.
    pub fn least(&self, short: Number, enough: Number, is_enough: &mut impl FnMut(Value) -> bool) -> Option<Value> {
        let step = self.step();
        let (mut short, mut enough) = (short, enough);
        loop {
            let count = enough.minus(short).and_then(|way| way.over(step)).ok()?.to_whole()?;
            if count.abs() < 2 {
                return Some(Value::Number(enough));
            }
            let middle = step
                .times(Number::whole(count / 2))
                .and_then(|half| half.plus(short))
                .ok()?;
            match is_enough(Value::Number(middle)) {
                true => enough = middle,
                false => short = middle,
            }
        }
    }

    fn numbers(&self, own: Number) -> Vec<Vec<Value>> {
        let mut found: Vec<Number> = Vec::new();
        self.collect(&self.indicator.term, &mut found);
        let step = self.step();
        let distance = |value: &Number| value.minus(own).map(Number::size).unwrap_or(Number::ZERO);
        let around = found.into_iter().map(|exact| {
            let down = Rounding { step, mode: Mode::Down }.apply(exact);
            let near = [
                down,
                down.and_then(|at| at.plus(step)),
                down.and_then(|at| at.minus(step)),
            ];
            let mut near: Vec<Number> = near
                .into_iter()
                .flatten()
                .filter(|value| !value.is_negative())
                .collect();
            near.sort_by(|a, b| {
                let exactly = |value: &Number| !value.same_value(exact);
                exactly(a)
                    .cmp(&exactly(b))
                    .then_with(|| distance(b).compare(distance(a)))
            });
            // Between two values that can be typed, the one just beyond the turn is enough.
            near.retain(|value| value.minus(exact).is_ok_and(|off| off.size().compare(step).is_le()));
            near.into_iter().map(Value::Number).collect()
        });
        around.chain([vec![Value::Number(own)]]).collect()
    }

    fn collect(&self, term: &Term, found: &mut Vec<Number>) {
        self.collect_test(&term.when, found);
        match &term.body {
            // What a person judges is nobody's to raise.
            Body::Flat(_) | Body::Judged { .. } => {}
            Body::Leader(curve) if curve.fact == self.fact => {
                found.extend(self.plan());
                // To be as far as the best.
                found.extend(self.leader.and_then(|(own, best)| match own.target {
                    Some(target) => best.value().times(target).ok(),
                    None => Some(best.value()),
                }));
            }
            Body::Leader(_) => {}
            Body::Group(_, terms) => terms.iter().for_each(|part| self.collect(part, found)),
            Body::Shaped(gauge, shape) => {
                let turns = self.turns(term, gauge, shape);
                found.extend(turns.into_iter().filter_map(|turn| self.fact_value(gauge, turn)));
            }
        }
    }

    fn collect_test(&self, test: &Test, found: &mut Vec<Number>) {
        match test {
            Test::Compare(gauge, _, number) => found.extend(self.fact_value(gauge, *number)),
            Test::All(tests) | Test::Any(tests) => tests.iter().for_each(|test| self.collect_test(test, found)),
            Test::Not(test) => self.collect_test(test, found),
            _ => {}
        }
    }

    fn points(&self, worth: Worth) -> Option<Number> {
        match worth {
            Worth::Points(points) => Some(points),
            Worth::ShareOfMax(share) => share.times(self.max).ok(),
            Worth::ShareOfTotal(_) => None,
        }
    }

    /// The gauge values at which a shape turns: bounds of bands, ends of steps, whole points of a line.
    fn turns(&self, term: &Term, gauge: &Gauge, shape: &Shape) -> Vec<Number> {
        match shape {
            Shape::Bands(bands) => bands
                .iter()
                .flat_map(|band| [band.lower, band.upper])
                .flatten()
                .map(|bound| bound.at)
                .collect(),
            Shape::Levels(levels) => (0..levels.len() as i64).map(Number::whole).collect(),
            Shape::Steps {
                from,
                every,
                each,
                entry,
                ..
            } => {
                let bounds = [term.bounds.lowest, term.bounds.highest].into_iter().flatten();
                let bounds = bounds.filter_map(|worth| self.points(worth));
                let counts = |points: Number| -> Result<Vec<Number>, Overflow> {
                    let (each, entry) = (self.points(*each), self.points(*entry));
                    let (Some(each), Some(entry)) = (each, entry) else {
                        return Ok(Vec::new());
                    };
                    let count = points.minus(entry)?.over(each)?.ceiling();
                    Ok([count.minus(Number::ONE)?, count, count.plus(Number::ONE)?].into())
                };
                let at_bounds = bounds
                    .chain([self.max, Number::ZERO])
                    .filter_map(|points| counts(points).ok())
                    .flatten();
                (0..=MOST_STEPS)
                    .map(Number::whole)
                    .chain(at_bounds.filter(|count| count.is_positive()))
                    .filter_map(|count| every.times(count).and_then(|run| from.plus(run)).ok())
                    .collect()
            }
            Shape::Linear {
                from,
                gives,
                to,
                reaching,
            } => {
                let (Some(gives), Some(reaching)) = (self.points(*gives), self.points(*reaching)) else {
                    return Vec::new();
                };
                let at = |points: Number| -> Result<Number, Overflow> {
                    let run = to.minus(*from)?;
                    points
                        .minus(gives)?
                        .times(run)?
                        .over(reaching.minus(gives)?)?
                        .plus(*from)
                };
                let mut ends: Vec<Number> = vec![gives, reaching, self.max, self.max.negated()];
                ends.extend(
                    [term.bounds.lowest, term.bounds.highest]
                        .into_iter()
                        .flatten()
                        .filter_map(|worth| self.points(worth)),
                );
                if let Some(now) = self.line_now(gauge, *from, gives, *to, reaching) {
                    let floor = now.floor();
                    ends.extend([floor, floor.plus(Number::ONE).unwrap_or(floor)]);
                    ends.extend(now.plus(Number::ONE));
                }
                let mut found: Vec<Number> = ends.into_iter().filter_map(|points| at(points).ok()).collect();
                found.extend(self.cases_beside(gauge).into_iter().flatten());
                found
            }
        }
    }

    /// Where cases are counted, one more and one less.
    fn cases_beside(&self, gauge: &Gauge) -> Option<[Number; 2]> {
        let kind = self.rubric.fact(self.fact).map(|fact| &fact.kind);
        let (GaugeOf::Fact(fact), Some(FactKind::Count(_))) = (&gauge.of, kind) else {
            return None;
        };
        let now = self.gauge_now(gauge).filter(|_| *fact == self.fact)?;
        Some([now.minus(Number::ONE).ok()?, now.plus(Number::ONE).ok()?])
    }

    fn line_now(&self, gauge: &Gauge, from: Number, gives: Number, to: Number, reaching: Number) -> Option<Number> {
        let now = self.gauge_now(gauge)?;
        let slope = reaching.minus(gives).and_then(|rise| rise.over(to.minus(from)?)).ok()?;
        now.minus(from).and_then(|run| run.times(slope)?.plus(gives)).ok()
    }

    fn gauge_now(&self, gauge: &Gauge) -> Option<Number> {
        let Actual::Value(Value::Number(actual)) = self.sheet.fact(self.fact).actual else {
            return None;
        };
        match &gauge.of {
            GaugeOf::Fact(fact) if *fact == self.fact => Some(actual),
            GaugeOf::Ratio { fact, base, form, .. } if *fact == self.fact => {
                let base = self.base(base)?;
                match form {
                    RatioForm::ActualOverBase => actual.over(base).ok(),
                    RatioForm::BaseOverActual => base.over(actual).ok(),
                    RatioForm::TwoMinus => actual.over(base).and_then(|share| Number::whole(2).minus(share)).ok(),
                }
            }
            GaugeOf::Gap { fact, base } if *fact == self.fact => actual.minus(self.base(base)?).ok(),
            _ => None,
        }
    }

    /// The value of the main fact that brings a gauge to a value; none where the gauge reads something else.
    fn fact_value(&self, gauge: &Gauge, at: Number) -> Option<Number> {
        match &gauge.of {
            GaugeOf::Fact(fact) if *fact == self.fact => Some(at),
            GaugeOf::Ratio { fact, base, form, .. } if *fact == self.fact => {
                let base = self.base(base)?;
                match form {
                    RatioForm::ActualOverBase => at.times(base).ok(),
                    RatioForm::BaseOverActual => base.over(at).ok(),
                    RatioForm::TwoMinus => Number::whole(2).minus(at).and_then(|share| share.times(base)).ok(),
                }
            }
            GaugeOf::Gap { fact, base } if *fact == self.fact => self.base(base)?.plus(at).ok(),
            // Of a date: days after it was due.
            GaugeOf::DaysLate { fact, .. } if *fact == self.fact => Some(at),
            _ => None,
        }
    }

    fn plan(&self) -> Option<Number> {
        match &self.sheet.fact(self.fact).plan {
            Plan::Value(Value::Number(plan)) => Some(*plan),
            _ => None,
        }
    }

    fn base(&self, base: &Base) -> Option<Number> {
        match base {
            Base::Plan => self.plan(),
            Base::Previous => self
                .references
                .previous(&self.sheet.unit, self.fact)
                .map(|quoted| quoted.number),
            Base::Reference => self.references.reference(self.fact).map(|quoted| quoted.number),
            Base::Fixed(number) => Some(*number),
            Base::Fact(other) => match &self.sheet.fact(*other).actual {
                Actual::Value(Value::Number(number)) => Some(*number),
                _ => None,
            },
            Base::Best(..) => self.best,
        }
    }
}
