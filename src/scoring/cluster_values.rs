//! The values of one fact over the cluster, read once a scoring and shared by all units.

use std::cell::RefCell;
use std::rc::Rc;

use super::scene::Scene;
use super::sheet::{Actual, Plan, UnitIx, Value};
use crate::quantity::Number;
use crate::rubric::{Direction, FactIx, FactKind, NodeIx, Pool};

/// The values of one pool of units, and who has not entered any yet.
#[derive(Debug, Default)]
pub(super) struct PoolValues {
    /// Unit, actual, plan.
    values: Vec<(UnitIx, Number, Option<Number>)>,
    /// Units of the pool whose entry is missing.
    pub awaiting: Vec<UnitIx>,
}

impl PoolValues {
    /// The best value and the first unit that has it.
    pub fn best(&self, better: Direction) -> Option<(UnitIx, Number)> {
        self.values
            .iter()
            .map(|(unit, actual, _)| (*unit, *actual))
            .reduce(|best, next| {
                let order = next.1.compare(best.1);
                let beats = if better == Direction::Higher {
                    order.is_gt()
                } else {
                    order.is_lt()
                };
                if beats { next } else { best }
            })
    }

    /// The first unit with the highest ratio to its plan: the unit, its result, its plan and the ratio.
    pub fn best_ratio(&self) -> Option<(UnitIx, Number, Number, Number)> {
        let ratios = self.values.iter().filter_map(|(unit, actual, plan)| {
            let target = plan.filter(|target| target.is_positive())?;
            Some((*unit, *actual, target, actual.over(target).ok()?))
        });
        ratios.reduce(|best, next| if next.3.compare(best.3).is_gt() { next } else { best })
    }

    /// The place of a value; equal values share it.
    pub fn rank(&self, own: Number, better: Direction) -> Number {
        let before = self.values.iter().filter(|(_, actual, _)| {
            let order = actual.compare(own);
            if better == Direction::Higher {
                order.is_gt()
            } else {
                order.is_lt()
            }
        });
        Number::whole((before.count() as i64).saturating_add(1))
    }
}

type Key = (FactIx, NodeIx, Pool);

/// The pools that were asked for so far.
#[derive(Default)]
pub(super) struct ClusterValues {
    known: RefCell<Vec<(Key, Rc<PoolValues>)>>,
}

impl ClusterValues {
    /// The values of a fact over a pool of the units that were assigned the leaf.
    pub fn values(&self, scene: &Scene<'_>, fact: FactIx, leaf: NodeIx, pool: Pool) -> Rc<PoolValues> {
        let key = (fact, leaf, pool);
        if let Some((_, values)) = self.known.borrow().iter().find(|(known, _)| *known == key) {
            return Rc::clone(values);
        }
        let values = Rc::new(read(scene, fact, leaf, pool));
        self.known.borrow_mut().push((key, Rc::clone(&values)));
        values
    }
}

fn read(scene: &Scene<'_>, fact: FactIx, leaf: NodeIx, pool: Pool) -> PoolValues {
    let mut values = PoolValues::default();
    let own_unit = scene.rubric.fact(fact).and_then(|fact| match &fact.kind {
        FactKind::Amount(unit) | FactKind::Count(unit) => Some(unit),
        _ => None,
    });
    for (at, sheet) in scene.sheets.iter().enumerate() {
        let unit = UnitIx(at as u32);
        let entry = sheet.fact(fact);
        let belongs = match (pool, &entry.plan) {
            (Pool::All, _) => true,
            (Pool::WithTarget, Plan::NoTarget) => false,
            (Pool::WithoutTarget, Plan::Value(_)) => false,
            // A plan that is still missing may put the unit into either group.
            (Pool::WithTarget | Pool::WithoutTarget, _) => true,
        };
        if sheet.leaf(leaf).not_assigned || !belongs || entry.actual == Actual::NotArisen {
            continue;
        }
        let converted = |number: Number| match (&entry.unit, own_unit) {
            (Some(unit), Some(own)) => unit.convert(number, own).ok(),
            _ => Some(number),
        };
        let plan = match &entry.plan {
            Plan::Value(Value::Number(number)) => converted(*number),
            _ => None,
        };
        let open_plan = pool != Pool::All && matches!(entry.plan, Plan::Missing | Plan::Unread(_));
        match &entry.actual {
            Actual::Value(Value::Number(number)) if !open_plan => match converted(*number) {
                Some(number) => values.values.push((unit, number, plan)),
                None => values.awaiting.push(unit),
            },
            _ => values.awaiting.push(unit),
        }
    }
    values
}
