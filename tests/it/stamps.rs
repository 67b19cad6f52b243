//! Rows are made anew only where their stamp is younger, so a stamp must never miss a change.

use std::sync::Arc;

use giao_uoc::campaign::{Campaign, Command, History};
use giao_uoc::files::samples;
use giao_uoc::report::{BlockFigures, BlockOf, BlockRow, FormOf, RowOf, RowShown, Stamps, rows};
use giao_uoc::rubric::FactIx;
use giao_uoc::scoring::{Actual, Standing, UnitIx, Value, score};
use giao_uoc::text::Lang;
use proptest::prelude::*;

use crate::files::small;
use crate::history::command;

const FIGURES: [BlockFigures; 5] = [
    BlockFigures::Actual,
    BlockFigures::Plan,
    BlockFigures::Previous,
    BlockFigures::SelfScore,
    BlockFigures::Points,
];

fn standing(campaign: &Campaign) -> Arc<Standing> {
    Arc::new(score(&campaign.rubric, &campaign.references, &campaign.sheets))
}

fn units(campaign: &Campaign) -> impl Iterator<Item = UnitIx> {
    (0..campaign.units.len() as u32).map(UnitIx)
}

fn shown(campaign: &Campaign, standing: &Standing, unit: UnitIx, of: RowOf) -> Option<RowShown> {
    let form = FormOf::of(campaign, standing, unit, Lang::Vi)?;
    Some(form.row(of))
}

type Made = (Vec<Option<RowShown>>, Vec<BlockRow>);

/// Every row of every sheet, and every row over all units.
fn made(campaign: &Campaign, standing: &Standing, of: &[RowOf]) -> Made {
    let sheets = units(campaign).flat_map(|unit| of.iter().map(move |of| shown(campaign, standing, unit, *of)));
    let over_all = FIGURES.into_iter().flat_map(|figures| {
        let block = BlockOf {
            campaign,
            standing,
            figures,
            lang: Lang::Vi,
        };
        of.iter().map(move |of| block.row(*of))
    });
    (sheets.collect(), over_all.collect())
}

/// The stamps of the same rows in the same order.
fn stamped(campaign: &Campaign, stamps: &Stamps, of: &[RowOf]) -> (Vec<u64>, Vec<u64>) {
    let sheets = units(campaign).flat_map(|unit| of.iter().map(move |of| stamps.of(Some(unit), *of)));
    let over_all = FIGURES.iter().flat_map(|_| of.iter().map(|of| stamps.of(None, *of)));
    (sheets.collect(), over_all.collect())
}

/// Finds a row that is another although its stamp says it is not.
fn missed<T: PartialEq>(before: &[T], now: &[T], stamps: &[u64], last: u64) -> Option<usize> {
    (0..now.len()).find(|row| stamps[*row] <= last && before.get(*row) != now.get(*row))
}

proptest! {
    #[test]
    fn no_row_changes_behind_its_stamp(commands in prop::collection::vec(command(), 1..24)) {
        let mut campaign = small();
        let of = rows(&campaign.rubric);
        let (mut history, mut stamps) = (History::default(), Stamps::default());
        stamps.take_note(&campaign, &standing(&campaign), Lang::Vi);
        let mut before = made(&campaign, &standing(&campaign), &of);
        let steps = commands.len();
        for (step, command) in commands.into_iter().map(Some).chain(vec![None; steps]).enumerate() {
            // A refused command changes nothing, which is as good as any other.
            match command {
                Some(command) => drop(history.dispatch(&mut campaign, command)),
                None => drop(history.undo(&mut campaign)),
            }
            let (last, standing) = (stamps.now(), standing(&campaign));
            stamps.take_note(&campaign, &standing, Lang::Vi);
            let now = made(&campaign, &standing, &of);
            let (sheets, over_all) = stamped(&campaign, &stamps, &of);
            prop_assert_eq!(missed(&before.0, &now.0, &sheets, last), None, "a sheet's, step {}", step);
            prop_assert_eq!(missed(&before.1, &now.1, &over_all, last), None, "over all units, step {}", step);
            before = now;
        }
    }
}

#[test]
fn one_entry_touches_its_row_and_the_sums_above_it_alone() {
    let mut campaign = samples::open("kien-giang-2017").expect("the sample ships");
    let mut stamps = Stamps::default();
    stamps.take_note(&campaign, &standing(&campaign), Lang::Vi);
    let last = stamps.now();
    let of = rows(&campaign.rubric);
    let fact: FactIx = of.iter().find_map(|of| of.fact()).expect("a fact");
    let command = Command::SetActual {
        unit: campaign.units[1].id.clone(),
        fact,
        actual: Actual::Value(Value::Number("1".parse().unwrap())),
        measure: None,
    };
    History::default().dispatch(&mut campaign, command).unwrap();
    stamps.take_note(&campaign, &standing(&campaign), Lang::Vi);
    let touched = |unit| {
        of.iter()
            .filter(|of| stamps.of(Some(UnitIx(unit)), **of) > last)
            .count()
    };
    assert_eq!(touched(0), 0);
    assert!((1..=4).contains(&touched(1)), "{} of {} rows", touched(1), of.len());
    // Another language changes every word.
    stamps.take_note(&campaign, &standing(&campaign), Lang::En);
    assert!(of.iter().all(|of| stamps.of(None, *of) == stamps.now()));
}
