//! The scoring of this library as wasm, for `make bench`: the same sheet as the two spreadsheet engines get.

use giao_uoc::quantity::Number;
use giao_uoc::rubric::{Rubric, read_rubric};
use giao_uoc::scoring::{Actual, Plan, References, Sheet, UnitId, Value, score};
use wasm_bindgen::prelude::wasm_bindgen;

/// A rubric of proportional indicators, each worth ten points and rounded to hundredths, and its filled sheets.
#[wasm_bindgen]
pub struct Bench {
    rubric: Rubric,
    references: References,
    sheets: Vec<Sheet>,
}

#[wasm_bindgen]
impl Bench {
    /// Lays the sheets: one plan an indicator, the results unit by unit, all in hundredths.
    ///
    /// # Errors
    /// A text, where the rubric made here is not sound.
    #[wasm_bindgen(constructor)]
    pub fn new(plans: &[i32], actuals: &[i32]) -> Result<Self, String> {
        let leaves: Vec<String> = (1..=plans.len())
            .map(|at| {
                format!(
                    r#"{{"id":"i{at}","code":"{at}","name":"i{at}","max":"10","unit":"%","rule":
                    {{"kind":"proportional","rounding":{{"step":"0.01","mode":"half_up"}}}}}}"#
                )
            })
            .collect();
        let max = plans.len() * 10;
        let rubric = format!(
            r#"{{"version":1,"id":"bench","edition":"1","title":"Bench","max":"{max}","source":{{"title":"bench","illustrative":true}},
            "contents":[{{"id":"c","code":"I","name":"c","max":"{max}","children":[{}]}}]}}"#,
            leaves.join(",")
        );
        let (rubric, _) = read_rubric(&rubric).map_err(|problems| format!("{problems:?}"))?;
        let sheets = actuals
            .chunks(plans.len())
            .enumerate()
            .map(|(unit, row)| {
                let mut sheet = Sheet::empty(UnitId(unit.to_string()), &rubric);
                for ((entry, actual), plan) in sheet.facts.iter_mut().zip(row).zip(plans) {
                    entry.actual = Actual::Value(hundredths(*actual)?);
                    entry.plan = Plan::Value(hundredths(*plan)?);
                }
                Ok(sheet)
            })
            .collect::<Result<_, String>>()?;
        Ok(Self {
            rubric,
            references: References::default(),
            sheets,
        })
    }

    /// Scores all units, traces included, and gives the number of those that have a rank.
    #[must_use]
    pub fn score(&self) -> usize {
        let standing = score(&self.rubric, &self.references, &self.sheets);
        standing.places.iter().filter(|place| place.rank.is_some()).count()
    }

    /// The totals, unit by unit, to be compared with what the other engines find.
    #[must_use]
    pub fn totals(&self) -> Vec<String> {
        let standing = score(&self.rubric, &self.references, &self.sheets);
        standing.cards.iter().map(|card| card.main.to_string()).collect()
    }
}

fn hundredths(count: i32) -> Result<Value, String> {
    let text = format!("{}.{:02}", count / 100, count % 100);
    let number: Number = text.parse().map_err(|_| format!("not a number: {text}"))?;
    Ok(Value::Number(number))
}
