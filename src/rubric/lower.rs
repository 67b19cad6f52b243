//! From the wire shapes of a rule to the pieces that are evaluated, with every problem noted.

use std::cell::RefCell;

use super::day::Day;
use super::fact::{Fact, FactIx, FactKind};
use super::problem::{Problem, ProblemKind};
use super::raw::RawRounding;
use super::raw_gauge::{RawBase, RawDue, RawGauge, RawRead};
use super::raw_term::{RawBand, RawBody, RawTerm, RawWorth};
use super::term::{
    Base, Body, Bounds, Counting, Direction, Due, Gauge, GaugeOf, LeaderCurve, Pick, Pool, RatioForm, Shape, Term,
    Test, Worth,
};
use super::tree::{NodeIx, Settings};
use crate::quantity::{Mode, Number, Rounding};

/// How deep groups may stand within each other.
const DEEPEST: u32 = 3;

/// What is known around a rule while it is lowered.
pub(super) struct Lowering<'a> {
    /// The facts of the leaf, the main one first.
    pub leaf: &'a [FactIx],
    /// Every fact of the rubric.
    pub facts: &'a [Fact],
    /// Finds a node by its id.
    pub node: &'a dyn Fn(&str) -> Option<NodeIx>,
    /// The settings of the whole, once they are known: classes of results and of units.
    pub settings: Option<&'a Settings>,
    /// The year of the campaign.
    pub year: u16,
    /// Where the rule stands.
    pub path: String,
    /// Where within it the piece stands that is lowered; none where what is lowered is not written so.
    pub piece: RefCell<Option<String>>,
    /// Where problems are noted.
    pub problems: &'a RefCell<Vec<Problem>>,
}

impl Lowering<'_> {
    /// Lowers a rule or a part of one; none where a problem was noted.
    pub fn term(&self, raw: &RawTerm, depth: u32) -> Option<Term> {
        let worth = |raw: Option<RawWorth>| raw.map(|raw| raw.0);
        let when = raw.when.as_ref();
        let when = when.map_or(Some(Test::Always), |test| self.inside("when", || self.test(test)));
        let body = self.inside("body", || self.body(&raw.body, depth));
        let rounding = self.rounding_said(raw.rounding.as_ref());
        let effects = self.each("effects", &raw.effects, |effect| self.effect(effect));
        Some(Term {
            when: when?,
            body: body?,
            bounds: Bounds {
                lowest: worth(raw.lowest),
                highest: worth(raw.highest),
                minuses_lowest: worth(raw.minuses_lowest),
                pluses_highest: worth(raw.pluses_highest),
            },
            rounding: rounding?,
            effects: effects.into_iter().flatten().collect(),
            label: raw.label.clone(),
        })
    }

    fn rounding_said(&self, raw: Option<&RawRounding>) -> Option<Option<Rounding>> {
        raw.map_or(Some(None), |raw| {
            self.inside("rounding", || self.rounding(raw)).map(Some)
        })
    }

    /// Lowers a rounding; its step must be above zero.
    pub fn rounding(&self, raw: &RawRounding) -> Option<Rounding> {
        if !raw.step.is_positive() {
            self.note_field("step", ProblemKind::StepZero);
            return None;
        }
        Some(Rounding {
            step: raw.step,
            mode: raw.mode.map_or(Mode::HalfUp, Mode::from),
        })
    }

    fn body(&self, raw: &RawBody, depth: u32) -> Option<Body> {
        let zero = Worth::ZERO;
        Some(match raw {
            RawBody::RawFlat(flat) => Body::Flat(flat.gives.0),
            RawBody::RawLinear(line) => {
                let from = line.from.unwrap_or(Number::ZERO);
                let gauge = self.gauge(line.gauge.as_ref());
                if from.same_value(line.to) {
                    self.note_field("to", ProblemKind::StepZero);
                    return None;
                }
                let gives = line.gives.map_or(zero, |worth| worth.0);
                let shape = Shape::Linear {
                    from,
                    gives,
                    to: line.to,
                    reaching: line.reaching.0,
                };
                Body::Shaped(gauge?, shape)
            }
            RawBody::RawSteps(steps) => {
                let gauge = self.gauge(steps.gauge.as_ref());
                if steps.every.is_zero() {
                    self.note_field("every", ProblemKind::StepZero);
                    return None;
                }
                let shape = Shape::Steps {
                    from: steps.from,
                    every: steps.every,
                    each: steps.each.0,
                    counting: steps.counting.map_or(Counting::Whole, Counting::from),
                    entry: steps.entry.map_or(zero, |worth| worth.0),
                };
                Body::Shaped(gauge?, shape)
            }
            RawBody::RawBands(bands) => {
                if bands.bands.is_empty() && self.is_read("") {
                    self.note_field("bands", ProblemKind::Empty);
                }
                let shape = Shape::Bands(bands.bands.iter().map(RawBand::band).collect());
                Body::Shaped(self.gauge(bands.gauge.as_ref())?, shape)
            }
            RawBody::RawLevels(levels) => {
                let fact = self.fact(levels.fact.as_deref(), "fact")?;
                self.levels_match(fact, levels.gives.len());
                let gauge = Gauge {
                    of: GaugeOf::Fact(fact),
                    rounding: None,
                };
                Body::Shaped(gauge, Shape::Levels(levels.gives.iter().map(|worth| worth.0).collect()))
            }
            RawBody::RawJudged(judged) => Body::Judged {
                fact: self.fact_of(judged.fact.as_deref(), "judged", |kind| *kind == FactKind::Judged)?,
                from: judged.from.map_or(zero, |worth| worth.0),
                to: judged.to.map_or(Worth::MAX, |worth| worth.0),
            },
            RawBody::RawLeader(leader) => {
                let half = Number::ONE.over(Number::whole(2)).unwrap_or(Number::ONE);
                Body::Leader(LeaderCurve {
                    fact: self.fact_of(leader.fact.as_deref(), "number", is_number)?,
                    met: leader.met.unwrap_or(half),
                })
            }
            RawBody::RawGroup(group) => {
                if depth >= DEEPEST {
                    self.note(ProblemKind::TooDeep);
                    return None;
                }
                if group.terms.is_empty() && self.is_read("") {
                    self.note_field("terms", ProblemKind::Empty);
                }
                let terms = self.each("terms", &group.terms, |term| self.term(term, depth.saturating_add(1)));
                Body::Group(
                    group.pick.map_or(Pick::Sum, Pick::from),
                    terms.into_iter().collect::<Option<Vec<Term>>>()?,
                )
            }
        })
    }

    fn levels_match(&self, fact: FactIx, worths: usize) {
        let Some(fact) = self.facts.get(fact.0 as usize) else {
            return;
        };
        let levels = match &fact.kind {
            FactKind::Level(levels) => levels.len(),
            FactKind::YesNo => 2,
            FactKind::Count(_) => return,
            _ => {
                return self.note(ProblemKind::FactKindWrong {
                    id: fact.id.clone(),
                    wanted: "level",
                });
            }
        };
        if levels != worths {
            let (levels, worths) = (levels as u32, worths as u32);
            self.note_field("gives", ProblemKind::LevelsDiffer { levels, worths });
        }
    }

    /// Lowers a gauge; nothing said is the main fact itself.
    pub fn gauge(&self, raw: Option<&RawGauge>) -> Option<Gauge> {
        match raw {
            Some(raw) => self.inside("gauge", || self.gauge_said(raw)),
            None => self.gauge_said(&RawGauge::value()),
        }
    }

    fn gauge_said(&self, raw: &RawGauge) -> Option<Gauge> {
        let id = raw.fact.as_deref();
        let read = raw.read.unwrap_or(RawRead::Value);
        let fact = match read {
            RawRead::Value => self.fact_of(id, "number", is_readable),
            RawRead::Ratio | RawRead::Gap | RawRead::Rank => self.fact_of(id, "number", is_number),
            RawRead::DaysLate => self.fact_of(id, "date", |kind| *kind == FactKind::Date),
        };
        let is_compared = matches!(read, RawRead::Ratio | RawRead::Gap);
        let base = is_compared.then(|| self.base(raw)).flatten();
        let due = (read == RawRead::DaysLate).then(|| self.due(raw)).flatten();
        let rounding = self.rounding_said(raw.rounding.as_ref());
        let fact = fact?;
        if base == Some(Base::Plan) || due == Some(Due::Plan) {
            self.planned(fact);
        }
        if let Some(Base::Fact(other)) = base {
            self.units_fit(fact, other, read == RawRead::Ratio);
        }
        let of = match read {
            RawRead::Value => GaugeOf::Fact(fact),
            RawRead::Ratio => GaugeOf::Ratio {
                fact,
                base: base?,
                form: raw.form.map_or(RatioForm::ActualOverBase, RatioForm::from),
                at_zero: raw.at_zero,
            },
            RawRead::Gap => GaugeOf::Gap { fact, base: base? },
            RawRead::DaysLate => GaugeOf::DaysLate { fact, due: due? },
            RawRead::Rank => GaugeOf::Rank {
                fact,
                better: raw.better.map_or(Direction::Higher, Direction::from),
            },
        };
        let rounding = rounding?;
        Some(Gauge { of, rounding })
    }

    fn base(&self, raw: &RawGauge) -> Option<Base> {
        Some(match raw.base.unwrap_or(RawBase::Plan) {
            RawBase::Plan => Base::Plan,
            RawBase::Previous => Base::Previous,
            RawBase::Reference => Base::Reference,
            RawBase::Fixed => match raw.fixed {
                Some(number) => Base::Fixed(number),
                None => {
                    self.missing("fixed");
                    return None;
                }
            },
            RawBase::Fact => match raw.other.as_deref() {
                Some(other) => Base::Fact(self.fact_at("other", Some(other), "number", is_number)?),
                None => {
                    self.missing("other");
                    return None;
                }
            },
            RawBase::Best => Base::Best(
                raw.better.map_or(Direction::Higher, Direction::from),
                raw.pool.map_or(Pool::All, Pool::from),
            ),
        })
    }

    /// Notes a field that is missing, where it may not stand in what could not be read.
    pub(super) fn missing(&self, field: &'static str) {
        if self.is_read("") {
            self.note(ProblemKind::FieldMissing { field });
        }
    }

    fn due(&self, raw: &RawGauge) -> Option<Due> {
        let Some(due) = &raw.due else { return Some(Due::Plan) };
        self.inside("due", || self.due_said(due))
    }

    fn due_said(&self, due: &RawDue) -> Option<Due> {
        match (due.on, due.after.as_deref()) {
            (Some(_), Some(_)) => {
                self.note(ProblemKind::BothGiven {
                    one: "on",
                    other: "after",
                });
                None
            }
            (Some(day), None) => match day.in_year(self.year) {
                Some(date) => Some(Due::On(date)),
                None => {
                    let or = Some(Day::LIKE);
                    let text = day.to_string();
                    self.note_field("on", ProblemKind::NotADate { text, or });
                    None
                }
            },
            (None, Some(after)) => Some(Due::After {
                fact: self.fact_at("after", Some(after), "date", |kind| *kind == FactKind::Date)?,
                days: due.days.unwrap_or(0),
                working: due.working,
            }),
            (None, None) => Some(Due::Plan),
        }
    }

    fn fact(&self, id: Option<&str>, field: &str) -> Option<FactIx> {
        let found = match id {
            None => self.leaf.first().copied(),
            Some(id) => {
                let named = |ix: &FactIx| self.facts.get(ix.0 as usize).is_some_and(|fact| fact.id == id);
                let own = self.leaf.iter().copied().find(named);
                own.or_else(|| {
                    self.facts
                        .iter()
                        .position(|fact| fact.id == id)
                        .map(|at| FactIx(at as u32))
                })
            }
        };
        if found.is_none() {
            let id = id.unwrap_or_default().to_owned();
            self.note_field(field, ProblemKind::FactUnknown { id });
        }
        found
    }

    pub(super) fn fact_of(
        &self,
        id: Option<&str>,
        wanted: &'static str,
        fits: impl Fn(&FactKind) -> bool,
    ) -> Option<FactIx> {
        self.fact_at("fact", id, wanted, fits)
    }

    /// Finds the fact that a field names, which must be of some kind.
    fn fact_at(
        &self,
        field: &str,
        id: Option<&str>,
        wanted: &'static str,
        fits: impl Fn(&FactKind) -> bool,
    ) -> Option<FactIx> {
        let ix = self.fact(id, field)?;
        let fact = self.facts.get(ix.0 as usize)?;
        if fits(&fact.kind) {
            Some(ix)
        } else {
            let problem = ProblemKind::FactKindWrong {
                id: fact.id.clone(),
                wanted,
            };
            // The main fact is meant where none is named.
            match id {
                Some(_) => self.note_field(field, problem),
                None => self.note(problem),
            }
            None
        }
    }
}

fn is_number(kind: &FactKind) -> bool {
    matches!(kind, FactKind::Amount(_) | FactKind::Count(_) | FactKind::Judged)
}

/// Levels read as their place and yes/no as 1 and 0, so that a gap to last year's grade can be told.
fn is_readable(kind: &FactKind) -> bool {
    !matches!(kind, FactKind::Date)
}
