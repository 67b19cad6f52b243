//! From the wire shapes of conditions and consequences to those that are evaluated.

use super::fact::{FactIx, FactKind, LevelIx};
use super::lower::Lowering;
use super::problem::ProblemKind;
use super::raw_gauge::{RawEffect, RawTest};
use super::term::{Effect, Test};
use crate::quantity::compose;

impl Lowering<'_> {
    /// Lowers a condition.
    pub(super) fn test(&self, raw: &RawTest) -> Option<Test> {
        let many = |tests: &[RawTest]| {
            let all = self.each("tests", tests, |test| self.test(test));
            all.into_iter().collect::<Option<Vec<Test>>>()
        };
        Some(match raw {
            RawTest::RawYes(yes) => {
                Test::Yes(self.fact_of(yes.fact.as_deref(), "boolean", |kind| *kind == FactKind::YesNo)?)
            }
            RawTest::RawCompare(compare) => Test::Compare(
                self.gauge(compare.gauge.as_ref())?,
                compare.compare.into(),
                compare.number,
            ),
            RawTest::RawLevelAtLeast(least) => {
                let fact = self.fact_of(least.fact.as_deref(), "level", |kind| {
                    matches!(kind, FactKind::Level(_))
                })?;
                Test::LevelAtLeast(fact, self.level(fact, &least.level)?)
            }
            RawTest::RawUnitClass(unit) => {
                let known = self.settings.map_or(&[][..], |settings| &settings.unit_classes);
                if !known.contains(&unit.class) {
                    let class = unit.class.clone();
                    self.note_field("class", ProblemKind::ClassUnknown { class });
                    return None;
                }
                Test::UnitClass(unit.class.clone())
            }
            RawTest::RawAll(all) => Test::All(many(&all.tests)?),
            RawTest::RawAny(any) => Test::Any(many(&any.tests)?),
            RawTest::RawNot(not) => Test::Not(Box::new(self.inside("test", || self.test(&not.test))?)),
        })
    }

    /// Finds a level of a fact by its name.
    pub fn level(&self, fact: FactIx, name: &str) -> Option<LevelIx> {
        let found = match self.facts.get(fact.0 as usize).map(|fact| &fact.kind) {
            Some(FactKind::Level(levels)) => levels.iter().position(|level| compose(level) == compose(name)),
            _ => None,
        };
        if found.is_none() {
            self.note_field("level", ProblemKind::LevelUnknown { level: name.to_owned() });
        }
        found.and_then(|at| u8::try_from(at).ok()).map(LevelIx)
    }

    /// Lowers a consequence.
    pub(super) fn effect(&self, raw: &RawEffect) -> Option<Effect> {
        match raw {
            RawEffect::RawZeroNode(zero) => {
                let node = (self.node)(&zero.node);
                if node.is_none() {
                    self.note_field("node", ProblemKind::NodeUnknown { id: zero.node.clone() });
                }
                node.map(Effect::ZeroNode)
            }
            RawEffect::RawClassDown(down) => {
                if self.settings.is_some_and(|settings| settings.classes.is_empty()) {
                    self.note(ProblemKind::ClassesMissing);
                }
                Some(Effect::ClassDown(down.steps))
            }
            RawEffect::RawClassAtMost(most) => {
                let classes = self.settings.map_or(&[][..], |settings| &settings.classes);
                let at = classes.iter().position(|class| class.name == most.class);
                if at.is_none() {
                    let class = most.class.clone();
                    self.note_field("class", ProblemKind::ClassUnknown { class });
                }
                at.map(Effect::ClassAtMost)
            }
            RawEffect::RawOutOfRanking(_) => Some(Effect::OutOfRanking),
        }
    }
}
