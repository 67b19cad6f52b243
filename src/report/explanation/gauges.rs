//! Gauges in words: what was read from the sheet, and against what.

use std::cmp::Ordering;

use crate::quantity::{Digits, Number, Ratio, show_date, show_number, show_percent};
use crate::report::unpublished::{Told::Achievement, marked};
use crate::rubric::{Due, FactIx, Gauge, GaugeOf};
use crate::scoring::{Actual, BaseKind, Cell, GaugeStep, Lateness, Plan, Read, Role, Step, Told, UnitIx, Value};
use crate::text::why as say;

use super::figures::{
    OtherCell, RATIO_DECIMALS, clean, difference, due_after, equals, exact, figure, gauge_value, illustrative, in_unit,
    points, ratio,
};
use super::steps::StepWords;

impl StepWords<'_> {
    /// Words the gauges that were read next; the same one is said once. Without a gauge they are those of a condition.
    pub(super) fn gauges(&mut self, gauge: Option<&Gauge>) {
        loop {
            let Some(told) = self.trace.peek() else { return };
            let (from, to) = (told.from.value(), told.to.value());
            let words = match *told.steps {
                [.., Step::Gauge(read)] => self.gauge(&read, to),
                [Step::DaysLate(late)] => self.days(&late, gauge),
                [Step::GaugeRounded(rounding)] => {
                    let value = |number| match gauge {
                        Some(gauge) => figure(&gauge_value(self.rubric, gauge, number, self.lang)),
                        None => points(number, self.lang),
                    };
                    let [from, to] = [from, to].map(|read| illustrative(value(read), self.is_illustrative));
                    if from == to {
                        self.take();
                        continue;
                    }
                    say::gauge_rounded(self.lang, value(rounding.step), from, to)
                }
                _ => return,
            };
            self.take();
            if !self.lines.iter().any(|(_, said)| *said == words) {
                self.say(words);
            }
        }
    }

    fn gauge(&mut self, read: &GaugeStep, value: Number) -> String {
        let lang = self.lang;
        let fact = self.rubric.fact(read.fact);
        let what = self.what(read.fact);
        let shown = in_unit(fact, read.actual, lang);
        let actual = self.cell(&shown, read.fact, Role::Actual);
        self.is_illustrative = self.gauge_is_illustrative(read, value);
        let own = |figure| illustrative(figure, self.is_illustrative);
        let percent = own(equals(figure(&ratio(value, lang))));
        let Some(kind) = read.read.base() else {
            return match read.read {
                Read::Rank => say::rank(lang, what, actual, own(points(value, lang))),
                _ => say::plain(lang, what, actual),
            };
        };
        let (base_name, base) = self.base(read.fact, kind, read.base);
        let within = if self.main == Some(read.fact) {
            say::what_actual_within(lang).to_owned()
        } else {
            what.clone()
        };
        self.remember(read, value);
        match read.read {
            Read::Inverse(_) => say::inverse(lang, within, actual, base_name, base, percent),
            Read::TwoMinus(_) => say::two_minus(lang, within, actual, base_name, base, percent),
            Read::AtZero(_) => say::at_zero(
                lang,
                base_name,
                illustrative(figure(&ratio(value, lang)), self.is_illustrative),
            ),
            Read::Gap(_) => {
                let value = illustrative(figure(&difference(fact, value, lang)), self.is_illustrative);
                say::gap(lang, what, actual, base_name, base, value)
            }
            _ => say::ratio(lang, what, actual, base_name, base, percent),
        }
    }

    /// A ratio to the plan was published where the sample lists it, a result where it is not marked itself.
    fn gauge_is_illustrative(&self, read: &GaugeStep, value: Number) -> bool {
        let (unit, leaf) = (self.explaining.unit, self.ix);
        let Some(sample) = self.explaining.sample else {
            return false;
        };
        match read.read {
            Read::Plain => self.explaining.is_illustrative(unit, read.fact, Role::Actual),
            Read::Ratio(BaseKind::Plan) => {
                sample.is_illustrative(sample.told(Achievement, leaf, Some(unit), value, RATIO_DECIMALS))
            }
            _ => sample.is_illustrative(None),
        }
    }

    /// Names a fact where a sentence begins.
    fn what(&self, at: FactIx) -> String {
        if self.main == Some(at) {
            return say::what_actual(self.lang).to_owned();
        }
        self.rubric.fact(at).map(|fact| clean(&fact.name)).unwrap_or_default()
    }

    /// Words how late something was done; what the due date was reckoned from is told where it is not in a condition.
    fn days(&mut self, late: &Lateness, of: Option<&Gauge>) -> String {
        let lang = self.lang;
        let what = self.what(late.fact);
        let Some(done) = late.done else {
            return say::never_done(lang, what);
        };
        let what = say::dated(lang, what, self.cell(&show_date(done, lang), late.fact, Role::Actual));
        self.is_illustrative = self
            .explaining
            .is_illustrative(self.explaining.unit, late.fact, Role::Actual);
        let shown = show_date(late.due, lang);
        let mut due = match self.sheet.fact(late.fact).plan {
            Plan::Value(Value::Date(plan)) if plan == late.due => self.cell(&shown, late.fact, Role::Plan),
            _ => figure(&shown),
        };
        if let Some(GaugeOf::DaysLate {
            due: Due::After { fact, days, working },
            ..
        }) = of.map(|gauge| &gauge.of)
            && let Actual::Value(Value::Date(start)) = self.sheet.fact(*fact).actual
        {
            let start = self.cell(&show_date(start, lang), *fact, Role::Actual);
            due = say::due_reckoned(lang, due, due_after(*days, *working, start, lang));
        }
        let what = say::due(lang, what, due);
        let unit = if late.working {
            say::unit_working_days
        } else {
            say::unit_days
        };
        let days = unit(
            lang,
            illustrative(figure(&late.days.saturating_abs().to_string()), self.is_illustrative),
        );
        match late.days.cmp(&0) {
            Ordering::Greater => say::days_late(lang, what, days),
            Ordering::Less => say::days_early(lang, what, days),
            Ordering::Equal => say::on_time(lang, what),
        }
    }

    /// Keeps the numbers a ratio was made of, for the line that reckons with it.
    fn remember(&mut self, read: &GaugeStep, value: Number) {
        let [actual, base] = [read.actual, read.base].map(|number| show_number(number, self.lang));
        let words = match read.read {
            Read::Ratio(_) => format!("{actual}/{base}"),
            Read::Inverse(_) => format!("{base}/{actual}"),
            Read::TwoMinus(_) => format!("(2 − {actual}/{base})"),
            _ => return,
        };
        self.fraction = Some((value, words));
    }

    /// Names what a fact was compared with, and shows its figure.
    fn base(&mut self, fact: FactIx, kind: BaseKind, number: Number) -> (String, String) {
        let lang = self.lang;
        let shown = in_unit(self.rubric.fact(fact), number, lang);
        match kind {
            BaseKind::Plan => (say::base_plan(lang).to_owned(), self.cell(&shown, fact, Role::Plan)),
            BaseKind::Previous => (
                say::base_previous(lang).to_owned(),
                self.cell(&shown, fact, Role::Previous),
            ),
            BaseKind::Reference => (
                say::base_reference(lang).to_owned(),
                self.cell(&shown, fact, Role::Reference),
            ),
            BaseKind::Fixed => (say::base_fixed(lang).to_owned(), figure(&shown)),
            BaseKind::Best(unit) => {
                let best = self.cell_of(unit, &shown, fact, Role::Actual);
                (say::base_best(lang, self.unit_name(unit)), best)
            }
            BaseKind::Fact(other) => {
                let other_fact = self.rubric.fact(other);
                let shown = in_unit(other_fact, number, lang);
                let name = other_fact
                    .map(|fact| format!("“{}”", clean(&fact.name)))
                    .unwrap_or_default();
                (name, self.cell(&shown, other, Role::Actual))
            }
        }
    }

    pub(super) fn cell(&mut self, shown: &str, fact: FactIx, role: Role) -> String {
        self.cell_of(self.explaining.unit, shown, fact, role)
    }

    /// Marks a figure as the way to the cell that it stands in, which may be one of another unit.
    fn cell_of(&mut self, unit: UnitIx, shown: &str, fact: FactIx, role: Role) -> String {
        let shown = marked(shown.to_owned(), self.explaining.is_illustrative(unit, fact, role));
        let (node, cell) = (self.ix, Cell::of(fact, role));
        match unit == self.explaining.unit {
            true => self.cells.mark(&shown, fact, role),
            false => self.cells.mark_other(&shown, OtherCell { unit, node, cell }),
        }
    }

    fn unit_name(&self, unit: UnitIx) -> String {
        clean(&(self.explaining.unit_name)(unit))
    }

    /// Words how the unit stands to the best one, told by three steps.
    pub(super) fn leader(&mut self, told: &Told<'_>) {
        let [
            Step::Own { fact: at, reached: own },
            Step::Best { unit, reached: best },
            Step::Leader { max, met },
        ] = *told.steps
        else {
            return;
        };
        let lang = self.lang;
        let fact = self.rubric.fact(at);
        let shown = in_unit(fact, own.actual, lang);
        let actual = self.cell(&shown, at, Role::Actual);
        let best_unit = self.unit_name(unit);
        let given = self.reckoned(told.to.value());
        let Some(target) = own.target else {
            let best = self.cell_of(unit, &in_unit(fact, best.actual, lang), at, Role::Actual);
            self.say(say::leader_alone(
                lang,
                best_unit,
                best,
                actual,
                points(max, lang),
                equals(given),
            ));
            return;
        };
        let target_shown = in_unit(fact, target, lang);
        let target_cell = self.cell(&target_shown, at, Role::Plan);
        let is_sample = self.explaining.is_sample();
        let percent = |share| {
            let shown = figure(&show_percent(Ratio(share), Digits::AtMost(6), lang));
            illustrative(shown, is_sample)
        };
        let reached = own.value();
        let what = say::what_actual(lang);
        let share = illustrative(equals(figure(&ratio(reached, lang))), is_sample);
        self.say(say::ratio(lang, what, actual, say::base_plan(lang), target_cell, share));
        let [part, whole] = [own.actual, target].map(|number| show_number(number, lang));
        self.fraction = Some((reached, format!("{part}/{whole}")));
        let met = met.times(max).unwrap_or(Number::ZERO);
        let is_above = reached.compare(Number::ONE).is_gt() && !reached.same_value(best.value());
        if let (true, Some(target)) = (is_above, best.target) {
            let cells = [(best.actual, Role::Actual), (target, Role::Plan)];
            let [actual, target] =
                cells.map(|(number, role)| self.cell_of(unit, &in_unit(fact, number, lang), at, role));
            let value = illustrative(equals(figure(&ratio(best.value(), lang))), is_sample);
            self.say(say::best_reached(lang, &best_unit, actual, target, value));
        }
        let best = best.value();
        self.say(match reached.compare(Number::ONE) {
            Ordering::Less => say::leader_below(
                lang,
                illustrative(exact(self.fraction.as_ref(), reached, lang), is_sample),
                points(met, lang),
                equals(given),
            ),
            Ordering::Equal => say::leader_met(lang, given),
            Ordering::Greater if reached.same_value(best) => say::leader_best(lang, given),
            Ordering::Greater => {
                let over = |share: Number| percent(share.minus(Number::ONE).unwrap_or(Number::ZERO));
                let rest = max.minus(met).unwrap_or(Number::ZERO);
                say::leader_above(
                    lang,
                    points(met, lang),
                    points(rest, lang),
                    over(reached),
                    over(best),
                    best_unit,
                    equals(given),
                )
            }
        });
    }
}
