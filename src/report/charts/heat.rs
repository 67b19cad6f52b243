//! The heat map: every unit against every indicator, by achievement or by points.

use super::heat_table::{Heat, HeatCell, HeatGroup, HeatRow, HeatUnit, set_on_comma};
use super::{Chart, Picture, points};
use crate::quantity::{Number, Ratio};
use crate::report::cluster::Cluster;
use crate::report::table::Table;
use crate::report::unpublished::marked;
use crate::rubric::{Direction, NodeIx, Section};
use crate::scoring::{Actual, Outcome, Plan, Scorecard, Sheet, UnitIx, Value, achievement, has_achievement};
use crate::text::{self, Lang, charts as say};

/// The shades below the whole, from the darkest: up to which share, in percent.
const BELOW: [(i64, &str); 3] = [(70, "m3"), (90, "m2"), (100, "m1")];
/// The shades from the whole on: below which share, in percent; the last has no end.
const ABOVE: [(i64, &str); 2] = [(110, "p1"), (130, "p2")];

fn shade(share: Number) -> &'static str {
    let percent = share.times(Number::HUNDRED).unwrap_or(share);
    let found = BELOW
        .iter()
        .chain(&ABOVE)
        .find(|(edge, _)| percent.compare(Number::whole(*edge)).is_lt());
    found.map_or("p3", |(_, tone)| tone)
}

/// What is counted for the sentence: of one indicator.
struct Weak {
    leaf: NodeIx,
    reached: usize,
    known: usize,
}

impl Cluster<'_> {
    pub(super) fn plan_heat(&self, lang: Lang) -> Chart {
        let rubric = &self.campaign.rubric;
        let mut weak = Vec::new();
        let mut missing = 0_usize;
        let has_plan = |leaf: NodeIx| {
            has_achievement(rubric, leaf) && self.campaign.sheets.iter().any(|sheet| self.is_planned(sheet, leaf))
        };
        let heat = self.heat(has_plan, lang, |leaf| {
            let mut row = Weak {
                leaf,
                reached: 0,
                known: 0,
            };
            let cells = self.ranked().map(|(unit, _)| {
                let share = self.sheet(unit).and_then(|sheet| achievement(rubric, sheet, leaf));
                if let Some(share) = share {
                    row.known = row.known.saturating_add(1);
                    row.reached = row
                        .reached
                        .saturating_add(usize::from(share.0.compare(Number::ONE).is_ge()));
                }
                let cell = self.plan_cell(unit, leaf, share, lang);
                missing = missing.saturating_add(usize::from(cell.tone == "missing"));
                cell
            });
            let cells = cells.collect();
            weak.push(row);
            cells
        });
        let title = say::plan_title(lang).to_owned();
        let known = weak.iter().fold(0_usize, |sum, row| sum.saturating_add(row.known));
        if known == 0 {
            return Chart::waiting(title, say::no_plans_yet(lang).to_owned());
        }
        let reached = weak.iter().fold(0_usize, |sum, row| sum.saturating_add(row.reached));
        let left_out = rubric
            .leaves()
            .filter(|(leaf, node, _)| node.section == Section::Main && !has_plan(*leaf));
        let (awaiting, without): (Vec<NodeIx>, Vec<NodeIx>) = left_out
            .map(|(leaf, ..)| leaf)
            .partition(|leaf| has_achievement(rubric, *leaf) && self.awaits_plan(*leaf));
        let mut notes = Vec::new();
        if missing > 0 {
            notes.push(say::cells_missing(lang, missing));
        }
        let is_lower = |leaf: &NodeIx| {
            let indicator = rubric.node(*leaf).and_then(|node| node.indicator.as_ref());
            indicator.is_some_and(|indicator| indicator.direction == Direction::Lower)
        };
        if weak.iter().any(|row| row.known > 0 && is_lower(&row.leaf)) {
            notes.push(say::lower_turned(lang).to_owned());
        }
        if !awaiting.is_empty() {
            notes.push(say::awaiting_plan(lang, awaiting.len()));
        }
        if !without.is_empty() {
            notes.push(say::without_plan(lang, without.len()));
        }
        let edge = |percent: i64| format!("{percent}%");
        Chart {
            title,
            finding: format!(
                "{} {}",
                say::cells_reached(lang, reached, self.count_of(known)),
                self.weakest(&weak, lang)
            ),
            notes,
            picture: Picture::Heat(Heat {
                keys: vec![
                    ("m3", say::below(lang, edge(70))),
                    ("m2", say::from_to(lang, edge(70), edge(90))),
                    ("m1", say::from_to(lang, edge(90), edge(100))),
                    ("p1", say::from_to(lang, edge(100), edge(110))),
                    ("p2", say::from_to(lang, edge(110), edge(130))),
                    ("p3", say::from(lang, edge(130))),
                    ("missing", text::sheet::missing(lang).to_owned()),
                ],
                ..heat
            }),
            table: Table::default(),
        }
    }

    pub(super) fn points_heat(&self, lang: Lang) -> Chart {
        let title = say::points_title(lang).to_owned();
        if !self.has_points() {
            return Chart::waiting(title, say::no_points_yet(lang).to_owned());
        }
        let heat = self.heat(
            |_| true,
            lang,
            |leaf| {
                self.ranked()
                    .map(|(_, card)| self.points_cell(card, leaf, lang))
                    .collect()
            },
        );
        Chart {
            title,
            finding: self.most_lost(lang),
            notes: Vec::new(),
            picture: Picture::Heat(Heat {
                keys: vec![
                    ("m3", say::below(lang, "70%")),
                    ("m2", say::from_to(lang, "70%", "90%")),
                    ("m1", say::from_to(lang, "90%", "100%")),
                    ("p1", say::full_points(lang).to_owned()),
                    ("missing", text::sheet::missing(lang).to_owned()),
                ],
                ..heat
            }),
            table: Table::default(),
        }
    }

    fn heat(&self, shown: impl Fn(NodeIx) -> bool, lang: Lang, mut cells: impl FnMut(NodeIx) -> Vec<HeatCell>) -> Heat {
        let rubric = &self.campaign.rubric;
        let unit = |(unit, _): (UnitIx, _)| HeatUnit {
            unit,
            name: self.name(unit).to_owned(),
        };
        let mut groups: Vec<HeatGroup> = Vec::new();
        for (leaf, node) in rubric.walk().filter(|(_, node)| node.section == Section::Main) {
            if node.parent.is_none() {
                groups.push(HeatGroup {
                    name: format!("{}. {}", node.code, node.name),
                    rows: Vec::new(),
                });
            }
            if let Some(group) = groups.last_mut().filter(|_| node.indicator.is_some() && shown(leaf)) {
                group.rows.push(HeatRow {
                    leaf,
                    code: rubric.full_code(leaf),
                    name: node.name.clone(),
                    cells: cells(leaf),
                });
            }
        }
        groups.retain(|group| !group.rows.is_empty());
        set_on_comma(&mut groups, lang);
        let used = |words: &'static str| {
            groups
                .iter()
                .flat_map(|group| &group.rows)
                .any(|row| row.cells.iter().any(|cell| cell.words == Some(words)))
        };
        let signs = [
            (text::sheet::not_arisen_short(lang), text::sheet::not_arisen(lang)),
            (text::sheet::no_target_short(lang), text::sheet::not_assigned(lang)),
            (text::sheet::no_target_short(lang), text::sheet::no_target(lang)),
            ("!", text::sheet::undecidable(lang)),
        ];
        let signs = signs.into_iter().filter(|(_, words)| used(words));
        Heat {
            units: self.ranked().map(unit).collect(),
            signs: signs.map(|(sign, words)| (sign.to_owned(), words.to_owned())).collect(),
            groups,
            keys: Vec::new(),
        }
    }

    fn sheet(&self, unit: UnitIx) -> Option<&Sheet> {
        self.campaign.sheets.get(unit.0 as usize)
    }

    fn plan_cell(&self, unit: UnitIx, leaf: NodeIx, share: Option<Ratio>, lang: Lang) -> HeatCell {
        let state = self.state(unit, leaf, lang);
        match (state, share) {
            (None, Some(share)) => {
                let (text, illustrative) = self.achieved(unit, leaf, share, lang);
                HeatCell {
                    text,
                    tone: shade(share.0),
                    illustrative,
                    ..HeatCell::default()
                }
            }
            (Some(state), _) => state,
            (None, None) => missing(lang),
        }
    }

    fn points_cell(&self, card: &Scorecard, leaf: NodeIx, lang: Lang) -> HeatCell {
        let Some(score) = card.node(leaf) else {
            return missing(lang);
        };
        match (score.counted, &score.outcome) {
            (Some(counted), _) => HeatCell {
                text: points(counted, lang),
                tone: counted.over(score.max).map_or("p1", |share| shade(share)),
                illustrative: self.is_sample(),
                ..HeatCell::default()
            },
            (None, outcome) => sign(outcome, lang).unwrap_or_else(|| missing(lang)),
        }
    }

    /// What stands in place of an achievement where there is none on purpose, or none can be reckoned.
    fn state(&self, unit: UnitIx, leaf: NodeIx, lang: Lang) -> Option<HeatCell> {
        let sheet = self.sheet(unit)?;
        if sheet.leaf(leaf).not_assigned {
            return sign(&Outcome::NotAssigned, lang);
        }
        let fact = self.campaign.rubric.node(leaf)?.indicator.as_ref()?.main_fact()?;
        let entry = sheet.fact(fact);
        let zero = matches!(&entry.plan, Plan::Value(Value::Number(plan)) if plan.is_zero());
        match (&entry.actual, &entry.plan) {
            (Actual::NotArisen, _) => sign(&Outcome::NotArisen, lang),
            (_, Plan::NoTarget) => Some(short(text::sheet::no_target_short(lang), text::sheet::no_target(lang))),
            (Actual::Value(_), _) if zero => Some(short("!", text::sheet::undecidable(lang))),
            _ => None,
        }
    }

    /// Names the indicators that the fewest units reached.
    fn weakest(&self, rows: &[Weak], lang: Lang) -> String {
        let short = || rows.iter().filter(|row| row.reached < row.known);
        let share = |row: &Weak| {
            Number::whole(row.reached as i64)
                .over(Number::whole(row.known as i64))
                .ok()
        };
        let Some(least) = short().filter_map(share).reduce(Number::least) else {
            return say::all_reached(lang).to_owned();
        };
        let weakest: Vec<&Weak> = short()
            .filter(|row| share(row).is_some_and(|share| share.same_value(least)))
            .collect();
        match weakest.as_slice() {
            [one] if one.reached == 0 => say::weakest_none(lang, self.node_name(one.leaf), self.count_of(one.known)),
            [one] => say::weakest(lang, self.node_name(one.leaf), one.reached, self.count_of(one.known)),
            [first, rest @ ..] => {
                let (name, known) = (self.node_name(first.leaf), self.count_of(first.known));
                match first.reached {
                    0 => say::weakest_none_of(lang, name, known, rest.len()),
                    reached => say::weakest_of(lang, name, reached, known, rest.len()),
                }
            }
            [] => String::new(),
        }
    }

    /// Names the indicator at which the units together lost most points.
    fn most_lost(&self, lang: Lang) -> String {
        let rubric = &self.campaign.rubric;
        let lost = rubric
            .leaves()
            .filter(|(_, node, _)| node.section == Section::Main)
            .filter_map(|(leaf, ..)| {
                let scores = || self.standing.cards.iter().filter_map(|card| card.node(leaf));
                let known = || scores().filter_map(|score| Some((score.counted?, score.max)));
                let lost = Number::sum(known().filter_map(|(counted, max)| max.minus(counted).ok())).ok()?;
                let max = Number::sum(known().map(|(_, max)| max)).ok()?;
                Some((leaf, lost, max))
            });
        let most = lost
            .filter(|(_, lost, _)| lost.is_positive())
            .reduce(|a, b| if b.1.compare(a.1).is_gt() { b } else { a });
        most.map_or_else(
            || say::nothing_lost(lang).to_owned(),
            |(leaf, lost, max)| {
                let lost = marked(points(lost, lang), self.is_sample());
                let say = match self.still_open(lang) {
                    Some(_) => say::most_lost_so_far,
                    None => say::most_lost,
                };
                say(lang, self.node_name(leaf), lost, points(max, lang))
            },
        )
    }
}

fn missing(lang: Lang) -> HeatCell {
    HeatCell {
        words: Some(text::sheet::missing(lang)),
        tone: "missing",
        ..HeatCell::default()
    }
}

fn short(sign: &str, words: &'static str) -> HeatCell {
    HeatCell {
        text: sign.to_owned(),
        words: Some(words),
        tone: "none",
        ..HeatCell::default()
    }
}

/// The short word for an outcome without points; none where something is missing.
fn sign(outcome: &Outcome, lang: Lang) -> Option<HeatCell> {
    match outcome {
        Outcome::NotAssigned => Some(short(
            text::sheet::no_target_short(lang),
            text::sheet::not_assigned(lang),
        )),
        Outcome::NotArisen => Some(short(
            text::sheet::not_arisen_short(lang),
            text::sheet::not_arisen(lang),
        )),
        Outcome::Undecidable(_) => Some(short("!", text::sheet::undecidable(lang))),
        _ => None,
    }
}
