//! The drawing of two units side by side, and the sentence before it.

use super::pair::{Group, Pair, Step, StepOf};
use super::{Chart, Key, Line, LineKind, Mark, Picture, Room, Side, To, Tone, points, signed};
use crate::quantity::Number;
use crate::report::chart::Length;
use crate::report::cluster::Cluster;
use crate::report::table::{Datum, Table};
use crate::report::unpublished::marked;
use crate::rubric::NodeIx;
use crate::scoring::{Outcome, Scorecard, UnitIx};
use crate::text::{self, Lang, charts as say};

/// More reasons than these are not told in a sentence.
const MOST_REASONS: usize = 2;

impl Cluster<'_> {
    pub(super) fn pair_chart(&self, first: UnitIx, second: UnitIx, lang: Lang) -> Chart {
        let title = say::pair_title(lang, self.name(first), self.name(second));
        if first == second {
            return Chart::waiting(title, say::same_unit(lang).to_owned());
        }
        let Some(pair) = self.pair(first, second) else {
            let without = [first, second]
                .into_iter()
                .filter(|unit| !self.card(*unit).is_some_and(Scorecard::has_points));
            let names: Vec<&str> = without.map(|unit| self.name(unit)).collect();
            return Chart::waiting(title, say::unit_has_no_points(lang, names.join(", ")));
        };
        let mut notes = self.open_points([first, second], lang);
        if self.standing.by_percent {
            notes.push(say::pair_by_points(lang).to_owned());
        }
        Chart {
            title,
            finding: self.pair_finding((first, second), &pair, lang),
            notes,
            picture: Picture::Lines {
                lines: self.pair_lines((first, second), &pair, lang),
                keys: self.pair_keys((first, second), &pair, lang),
            },
            // What the picture gathers, the table behind it tells one by one.
            table: self.pair_table((first, second), &self.whole_pair(first, second).unwrap_or(pair), lang),
        }
    }

    fn pair_keys(&self, units: (UnitIx, UnitIx), pair: &Pair, lang: Lang) -> Vec<Key> {
        let ahead = [(Tone::Above, units.0), (Tone::Below, units.1)];
        let ahead = ahead.map(|(tone, unit)| (tone, say::ahead_here(lang, self.name(unit))));
        let is_open = pair.steps.iter().any(|step| self.lacked(units, step.of).is_some());
        let open = is_open.then(|| (Tone::Open, say::open_here(lang).to_owned()));
        let key = |(tone, words)| Key {
            tone: Some(tone),
            words,
        };
        ahead.into_iter().chain(open).map(key).collect()
    }

    /// The unit that lacks points at a step, and for how many indicators.
    fn lacked(&self, units: (UnitIx, UnitIx), of: StepOf) -> Option<(UnitIx, usize)> {
        match of {
            StepOf::Open(unit, count) => Some((unit, count)),
            StepOf::Leaf(leaf) => self.lacking(units, leaf).map(|unit| (unit, 1)),
            _ => None,
        }
    }

    fn step_name(&self, of: StepOf, lang: Lang) -> String {
        match of {
            StepOf::Group(Group::Content(node)) | StepOf::Leaf(node) => self.node_title(node),
            StepOf::Group(Group::Bonus) => text::rubric::bonus(lang).to_owned(),
            StepOf::Group(Group::Penalty) => text::rubric::penalty(lang).to_owned(),
            StepOf::Others(count) => say::others(lang, count),
            StepOf::Open(unit, count) => say::open_step(lang, self.name(unit), count),
            StepOf::Capped => say::capped(lang).to_owned(),
            StepOf::Total => say::total_rounded(lang).to_owned(),
        }
    }

    /// Says why a unit has no points at an indicator. Nobody need enter a bonus or a penalty.
    fn without_points(&self, unit: UnitIx, leaf: NodeIx, lang: Lang) -> Option<&'static str> {
        let score = self.card(unit)?.node(leaf)?;
        match score.outcome {
            _ if score.counted.is_some() => None,
            Outcome::NotAssigned => Some(text::sheet::not_assigned(lang)),
            Outcome::NotArisen => Some(text::sheet::not_arisen(lang)),
            Outcome::Undecidable(_) => Some(text::sheet::undecidable(lang)),
            _ => (!self.open_at(unit, leaf).is_empty()).then(|| text::sheet::missing(lang)),
        }
    }

    /// Says which of the two has no points at an indicator, so that its gap is no advantage, or may still change.
    fn missing_at(&self, (first, second): (UnitIx, UnitIx), leaf: NodeIx, lang: Lang) -> Option<String> {
        let without = [first, second].into_iter().filter_map(|unit| {
            let words = self.without_points(unit, leaf, lang)?;
            Some(format!("{}: {words}", self.name(unit)))
        });
        let words: Vec<String> = without.collect();
        (!words.is_empty()).then(|| words.join(", "))
    }

    fn pair_lines(&self, units: (UnitIx, UnitIx), pair: &Pair, lang: Lang) -> Vec<Line> {
        let mut at = pair.from;
        let mut ends = vec![pair.from, pair.to];
        for step in pair.steps.iter().filter(|step| step.counts()) {
            at = at.plus(step.gap).unwrap_or(at);
            ends.push(at);
        }
        let low = ends.iter().copied().fold(pair.from, Number::least);
        let high = ends.iter().copied().fold(pair.from, Number::most);
        // Some room at the left, so that the lowest total is no edge.
        let room = high
            .minus(low)
            .and_then(|span| span.over(Number::whole(12)))
            .unwrap_or(Number::ZERO);
        let scale = (low.minus(room).unwrap_or(low), high);
        let place = |value: Number| Length::on_scale(value, scale);
        let total = |unit: UnitIx, value: Number| Line {
            kind: LineKind::Total,
            label: self.name(unit).to_owned(),
            note: None,
            beside: Vec::new(),
            to: Some(To::Profile(unit)),
            marks: vec![
                Mark::Rule {
                    at: place(value),
                    tone: Tone::Plan,
                },
                Mark::Words {
                    at: place(value),
                    side: Side::After,
                    text: points(value, lang),
                    tone: Tone::Plan,
                    illustrative: self.is_unpublished(unit),
                    room: Room::Any,
                },
            ],
            said: points(value, lang),
            missing: false,
        };
        let mut lines = vec![total(units.1, pair.from)];
        let mut at = pair.from;
        for step in &pair.steps {
            let next = if step.counts() {
                at.plus(step.gap).unwrap_or(at)
            } else {
                at
            };
            lines.push(self.step_line(units, step, (place(at), place(next)), lang));
            at = next;
        }
        lines.push(total(units.0, pair.to));
        lines
    }

    fn step_line(&self, units: (UnitIx, UnitIx), step: &Step, (from, to): (Length, Length), lang: Lang) -> Line {
        let gap = signed(step.gap, lang);
        let leaf = match step.of {
            StepOf::Leaf(leaf) => Some(leaf),
            _ => None,
        };
        let grows = from <= to;
        let tone = match (self.lacked(units, step.of), grows) {
            (Some(_), _) => Tone::Open,
            (None, true) => Tone::Above,
            (None, false) => Tone::Below,
        };
        let (left, right) = if grows { (from, to) } else { (to, from) };
        let mut marks = vec![Mark::Rule {
            at: from,
            tone: Tone::Grid,
        }];
        if step.counts() {
            marks.push(Mark::Bar {
                from: left,
                length: left.until(right),
                tone,
            });
            marks.push(Mark::Words {
                at: right,
                side: Side::After,
                text: gap.clone(),
                tone: Tone::Plan,
                illustrative: self.is_sample(),
                room: Room::Any,
            });
        }
        Line {
            kind: if step.counts() {
                LineKind::Plain
            } else {
                LineKind::Heading
            },
            label: self.step_name(step.of, lang),
            note: match leaf {
                Some(leaf) => self.missing_at(units, leaf, lang),
                None => (!step.counts()).then(|| marked(gap.clone(), self.is_sample())),
            },
            beside: Vec::new(),
            to: leaf.map(To::Indicator),
            marks,
            said: gap,
            missing: false,
        }
    }

    /// The one of two units that has the other in front of it, once the order is firm.
    #[must_use]
    pub fn behind(&self, first: UnitIx, second: UnitIx) -> Option<UnitIx> {
        let places = self.standing.places.iter();
        let last = places.rev().find(|place| [first, second].contains(&place.unit))?;
        let is_behind = self.standing.is_firm() && last.rank.is_some_and(|rank| rank > 1);
        is_behind.then_some(last.unit)
    }

    /// Says how much of the gap comes from indicators for which either unit still lacks points.
    fn open_gaps(&self, units: (UnitIx, UnitIx), pair: &Pair, lang: Lang) -> Vec<String> {
        let of_unit = |unit: UnitIx| {
            let steps = || {
                let open = |step: &Step| Some((self.lacked(units, step.of)?, step.gap));
                let open = pair.steps.iter().filter_map(open);
                open.filter(|((lacking, _), _)| *lacking == unit)
            };
            let count: usize = steps().map(|((_, count), _)| count).sum();
            let gap = Number::sum(steps().map(|(_, gap)| gap)).ok().filter(|_| count > 0)?;
            let gap = marked(points(gap.size(), lang), self.is_sample());
            Some(say::gap_is_open(lang, gap, count, self.name(unit)))
        };
        [units.0, units.1].into_iter().filter_map(of_unit).collect()
    }

    /// Who is ahead, by how much, through what; and in what the other one is. What either has not entered is told apart.
    fn pair_finding(&self, (first, second): (UnitIx, UnitIx), pair: &Pair, lang: Lang) -> String {
        let gap = pair.to.minus(pair.from).unwrap_or(Number::ZERO);
        let is_first_ahead = !gap.is_negative();
        let (ahead, behind) = if is_first_ahead {
            (first, second)
        } else {
            (second, first)
        };
        let reasons = |of_first: bool| {
            let mut gaps: Vec<(NodeIx, Number)> = pair
                .steps
                .iter()
                .filter(|step| self.lacked((first, second), step.of).is_none())
                .filter_map(|step| match step.of {
                    StepOf::Leaf(leaf) if step.gap.is_positive() == of_first => Some((leaf, step.gap.size())),
                    _ => None,
                })
                .collect();
            gaps.sort_by(|a, b| b.1.compare(a.1));
            gaps.truncate(MOST_REASONS);
            let sum = Number::sum(gaps.iter().map(|(_, gap)| *gap)).unwrap_or(Number::ZERO);
            let told = gaps.iter().map(|(leaf, gap)| {
                let gap = marked(points(*gap, lang), self.is_sample());
                match self.missing_at((first, second), *leaf, lang) {
                    Some(why) => say::reason_without(lang, self.node_name(*leaf), gap, why),
                    None => say::reason(lang, self.node_name(*leaf), gap),
                }
            });
            (told.collect::<Vec<_>>().join(&format!(" {} ", say::and(lang))), sum)
        };
        let ((ahead_by, sum), (behind_by, _)) = (reasons(is_first_ahead), reasons(!is_first_ahead));
        let is_most = sum.plus(sum).is_ok_and(|twice| twice.compare(gap.size()).is_ge());
        let open = self.open_gaps((first, second), pair, lang);
        let (ahead, behind) = (self.name(ahead), self.name(behind));
        let marked = |shown| marked(shown, self.is_unpublished(first) || self.is_unpublished(second));
        if gap.is_zero() {
            let total = marked(points(pair.to, lang));
            let level = match ahead_by.is_empty() && behind_by.is_empty() && open.is_empty() {
                true => say::level_everywhere(lang, ahead, behind, total),
                false => say::level(lang, ahead, behind, total),
            };
            return std::iter::once(level).chain(open).collect::<Vec<_>>().join(" ");
        }
        let gap = marked(points(gap.size(), lang));
        let first = match ahead_by.as_str() {
            "" => say::ahead(lang, ahead, behind, gap),
            _ if is_most => say::ahead_by(lang, ahead, behind, gap, ahead_by),
            _ if open.is_empty() => say::ahead_partly_by(lang, ahead, behind, gap, ahead_by),
            _ => say::ahead_besides_by(lang, ahead, behind, gap, ahead_by),
        };
        let second = (!behind_by.is_empty()).then(|| say::but_behind(lang, behind, behind_by));
        let all = std::iter::once(first).chain(second).chain(open);
        all.collect::<Vec<_>>().join(" ")
    }

    fn pair_table(&self, (first, second): (UnitIx, UnitIx), pair: &Pair, lang: Lang) -> Table {
        let heads = [
            say::column_step(lang),
            self.name(first),
            self.name(second),
            say::column_gap(lang),
        ];
        let sample = self.is_sample();
        let counted = |unit: UnitIx, of: StepOf| {
            let card = self.card(unit);
            match of {
                StepOf::Leaf(node) | StepOf::Group(Group::Content(node)) => card?.node(node)?.counted,
                StepOf::Group(Group::Bonus) => Some(card?.bonus),
                StepOf::Group(Group::Penalty) => Some(card?.penalty),
                _ => None,
            }
        };
        let gap_of = |gap: Number| Datum {
            shown: signed(gap, lang),
            ..Datum::points(Some(gap), lang)
        };
        let step = |step: &Step| {
            let datum = |unit| match step.of {
                StepOf::Leaf(leaf) if self.without_points(unit, leaf, lang).is_some() => Datum {
                    is_figure: true,
                    ..Datum::words(self.without_points(unit, leaf, lang).unwrap_or_default())
                },
                of => Datum::points(counted(unit, of), lang).illustrative(sample),
            };
            vec![
                Datum::words(self.step_name(step.of, lang)),
                datum(first),
                datum(second),
                gap_of(step.gap).illustrative(sample),
            ]
        };
        let mut rows: Vec<Vec<Datum>> = pair.steps.iter().map(step).collect();
        let total = |unit, value| Datum::points(Some(value), lang).illustrative(self.is_unpublished(unit));
        rows.push(vec![
            Datum::words(text::cluster::column_total(lang)),
            total(first, pair.to),
            total(second, pair.from),
            gap_of(pair.to.minus(pair.from).unwrap_or(Number::ZERO))
                .illustrative(self.is_unpublished(first) || self.is_unpublished(second)),
        ]);
        Table {
            heads: heads.map(str::to_owned).to_vec(),
            rows,
        }
    }
}
