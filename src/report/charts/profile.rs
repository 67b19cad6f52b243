//! One unit by criteria: which share of the maximum it reached of what is scored, beside the median and the best of the
//! units that have points for the same indicators.

use super::{Chart, Key, Line, LineKind, Mark, Picture, Room, Side, To, Tone, points, signed};
use crate::quantity::{Digits, Number, Ratio, median, show_percent};
use crate::report::chart::Length;
use crate::report::cluster::Cluster;
use crate::report::table::{Datum, Table};
use crate::report::unpublished::marked;
use crate::rubric::{NodeIx, Section};
use crate::scoring::{Scorecard, UnitIx};
use crate::text::{self, Lang, charts as say};

/// A criterion of one unit beside the cluster.
struct Reached {
    node: NodeIx,
    points: Option<Number>,
    /// The maximum of what is scored, and of all of it.
    max: Number,
    full_max: Number,
    /// The indicators that lack points.
    open: Vec<NodeIx>,
    /// Of the units that have points for the same indicators, this one with them: shares of the maximum. None where there are
    /// no others.
    median: Option<Number>,
    best: Option<Number>,
    /// Other units have points for other indicators, and are left out.
    is_partial: bool,
}

impl Reached {
    fn share(&self) -> Option<Number> {
        share(self.points, self.max)
    }

    fn lost(&self) -> Option<Number> {
        self.max.minus(self.points?).ok().filter(|lost| lost.is_positive())
    }

    /// How many points the unit stands above the median, below it where negative.
    fn above_median(&self) -> Option<Number> {
        let median = self.median?.times(self.max).ok()?;
        self.points?.minus(median).ok()
    }
}

fn share(points: Option<Number>, max: Number) -> Option<Number> {
    points?.over(max).ok()
}

impl Cluster<'_> {
    /// The criteria directly below the contents; a content that holds indicators only stands for itself.
    fn criteria(&self) -> Vec<NodeIx> {
        let rubric = &self.campaign.rubric;
        let below = rubric.roots(Section::Main).flat_map(|(ix, node)| {
            let is_criterion = |child: &NodeIx| rubric.node(*child).is_some_and(|child| child.indicator.is_none());
            if node.children.iter().any(is_criterion) {
                node.children.clone()
            } else {
                vec![ix]
            }
        });
        below.collect()
    }

    fn reached(&self, unit: UnitIx, node: NodeIx) -> Option<Reached> {
        let score = self.card(unit)?.node(node)?;
        let open = self.open_at(unit, node);
        let alike: Vec<UnitIx> = self
            .ranked()
            .map(|(other, _)| other)
            .filter(|other| self.open_at(*other, node) == open)
            .collect();
        let counted = |unit: &UnitIx| self.card(*unit)?.node(node)?.counted;
        let shares = alike
            .iter()
            .filter_map(|unit| share(counted(unit), self.scored_max(*unit, node)?));
        let shares: Vec<Number> = Some(shares.collect())
            .filter(|all: &Vec<_>| all.len() > 1)
            .unwrap_or_default();
        Some(Reached {
            node,
            points: score.counted,
            max: self.scored_max(unit, node).unwrap_or(score.max),
            full_max: score.max,
            open,
            best: shares.iter().copied().reduce(Number::most),
            median: median(shares),
            is_partial: score.counted.is_some() && alike.len() < self.standing.cards.len(),
        })
    }

    pub(super) fn profile(&self, unit: UnitIx, lang: Lang) -> Chart {
        let title = say::profile_title(lang, self.name(unit));
        if !self.card(unit).is_some_and(Scorecard::has_points) {
            return Chart::waiting(title, say::unit_has_no_points(lang, self.name(unit)));
        }
        let criteria = self.criteria().into_iter().filter_map(|node| self.reached(unit, node));
        let rows: Vec<Reached> = criteria.collect();
        // Low results begin the scale, so that what parts the units can be seen; the full line always ends it.
        let lowest = rows
            .iter()
            .flat_map(|row| [row.share(), row.median])
            .flatten()
            .fold(Number::ONE, Number::least);
        let tenth = Number::ONE.over(Number::whole(10)).unwrap_or(Number::ZERO);
        let floor = lowest
            .over(tenth)
            .and_then(|tenths| tenths.floor().minus(Number::ONE))
            .and_then(|tenths| tenths.times(tenth))
            .map_or(Number::ZERO, |floor| floor.most(Number::ZERO));
        let mut lines: Vec<Line> = rows
            .iter()
            .map(|row| self.profile_line(unit, row, floor, lang))
            .collect();
        let label = |at: Number| Mark::Words {
            at: Length::on_scale(at, (floor, Number::ONE)),
            side: Side::Middle,
            text: show_percent(Ratio(at), Digits::AtMost(0), lang),
            tone: if at.is_one() { Tone::Plan } else { Tone::Grid },
            illustrative: false,
            room: Room::Any,
        };
        let middle = floor.plus(Number::ONE).and_then(|sum| sum.over(Number::whole(2)));
        let ticks = [Some(floor), middle.ok(), Some(Number::ONE)];
        lines.push(super::drawing::scale(ticks.into_iter().flatten().map(label).collect()));
        let alone = self.standing.cards.len() < 2;
        let mut notes = self.open_points([unit], lang);
        if rows.iter().any(|row| row.is_partial) {
            notes.push(say::compared_alike(lang).to_owned());
        }
        let keys = [
            (Tone::Plan, self.name(unit).to_owned()),
            (Tone::Median, say::median_key(lang).to_owned()),
            (Tone::Best, say::best(lang).to_owned()),
        ];
        let keys = keys.into_iter().take(if alone { 1 } else { 3 });
        Chart {
            title,
            finding: self.profile_finding(unit, &rows, lang),
            notes,
            picture: Picture::Lines {
                lines,
                keys: keys
                    .map(|(tone, words)| Key {
                        tone: Some(tone),
                        words,
                    })
                    .collect(),
            },
            table: self.profile_table(&rows, lang),
        }
    }

    fn profile_line(&self, unit: UnitIx, row: &Reached, floor: Number, lang: Lang) -> Line {
        let place = |share: Number| Length::on_scale(share, (floor, Number::ONE));
        let percent = |share: Number| show_percent(Ratio(share), Digits::AtMost(1), lang);
        let full = place(Number::ONE);
        let mut marks = vec![
            Mark::Stem {
                from: Length::default(),
                to: full,
                tone: Tone::Grid,
            },
            Mark::Rule {
                at: full,
                tone: Tone::Plan,
            },
        ];
        let mut said = Vec::new();
        let beside = [
            (row.median, Tone::Median, say::median(lang)),
            (row.best, Tone::Best, say::best(lang)),
        ];
        for (share, tone, name) in beside {
            let Some(share) = share else { continue };
            marks.push(Mark::Dot { at: place(share), tone });
            said.push(format!("{name} {}", percent(share)));
        }
        let open = self.open_words(unit, &row.open, lang).filter(|_| row.points.is_some());
        if let (Some(share), Some(given)) = (row.share(), row.points) {
            let text = percent(share);
            said.insert(
                0,
                format!(
                    "{} ({})",
                    text,
                    say::of_max(lang, points(given, lang), points(row.max, lang))
                ),
            );
            marks.push(Mark::Dot {
                at: place(share),
                tone: Tone::Plan,
            });
            marks.push(Mark::Words {
                at: full,
                // The best of the cluster may have it all.
                side: Side::Beyond,
                text,
                tone: Tone::Plan,
                illustrative: self.is_sample(),
                room: Room::Any,
            });
        } else {
            said.insert(0, text::sheet::missing(lang).to_owned());
        }
        said.extend(open.clone());
        let max = points(row.max, lang);
        let of_max = |given| say::of_max(lang, marked(points(given, lang), self.is_sample()), max);
        let note = row.points.map(of_max).into_iter().chain(open);
        Line {
            kind: LineKind::Plain,
            label: self.node_title(row.node),
            note: Some(note.collect::<Vec<_>>().join(", ")).filter(|note| !note.is_empty()),
            beside: Vec::new(),
            to: Some(To::Sheet(unit, row.node)),
            marks,
            said: said.join(", "),
            missing: row.points.is_none(),
        }
    }

    /// Where the unit lost most, and where it stands out from the middle of the cluster.
    fn profile_finding(&self, unit: UnitIx, rows: &[Reached], lang: Lang) -> String {
        let furthest = |of: fn(&Reached) -> Option<Number>| {
            let known = rows.iter().filter_map(|row| Some((row, of(row)?)));
            known.reduce(|a, b| if b.1.compare(a.1).is_gt() { b } else { a })
        };
        let name = |row: &Reached| self.node_title(row.node);
        let mark = |shown| marked(shown, self.is_sample());
        let lost = match furthest(Reached::lost) {
            Some((row, lost)) => {
                let say = match rows.iter().any(|row| !row.open.is_empty()) {
                    true => say::lost_most_so_far,
                    false => say::lost_most,
                };
                say(lang, self.name(unit), name(row), mark(points(lost, lang)))
            }
            None => say::lost_nothing(lang, self.name(unit)),
        };
        // A gap that would be shown as nothing is none.
        let is_seen = |(_, gap): &(&Reached, Number)| rounded(*gap).is_positive();
        let ahead = furthest(Reached::above_median).filter(is_seen);
        let behind = furthest(|row| row.above_median().map(Number::negated)).filter(is_seen);
        let gap = |(row, gap): (&Reached, Number), sign: fn(Number) -> Number| {
            (name(row), mark(signed(rounded(sign(gap)), lang)))
        };
        let beside = match (
            ahead.map(|at| gap(at, |gap| gap)),
            behind.map(|at| gap(at, Number::negated)),
        ) {
            (Some((best, plus)), Some((worst, minus))) => Some(say::beside_median(lang, best, plus, worst, minus)),
            (Some((best, plus)), None) => Some(say::above_median(lang, best, plus)),
            (None, Some((worst, minus))) => Some(say::below_median(lang, worst, minus)),
            (None, None) => None,
        };
        [Some(lost), beside].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    fn profile_table(&self, rows: &[Reached], lang: Lang) -> Table {
        let is_open = rows.iter().any(|row| !row.open.is_empty());
        let mut heads = vec![say::column_criterion(lang), text::sheet::column_points(lang)];
        heads.extend(is_open.then(|| say::column_scored_max(lang)));
        heads.extend([
            text::sheet::column_max(lang),
            say::column_share(lang),
            say::median(lang),
            say::best(lang),
        ]);
        let sample = self.is_sample();
        let row = |row: &Reached| {
            let percent = |share: Option<Number>| Datum::percent(share.map(Ratio), lang).illustrative(sample);
            let mut cells = vec![
                Datum::words(self.node_title(row.node)),
                Datum::points(row.points, lang).illustrative(sample),
            ];
            cells.extend(is_open.then(|| Datum::points(row.points.map(|_| row.max), lang)));
            cells.extend([
                Datum::points(Some(row.full_max), lang),
                percent(row.share()),
                percent(row.median),
                percent(row.best),
            ]);
            cells
        };
        Table {
            heads: heads.into_iter().map(str::to_owned).collect(),
            rows: rows.iter().map(row).collect(),
        }
    }
}

/// A difference from a mean of two needs no more digits than points are shown with.
fn rounded(number: Number) -> Number {
    crate::quantity::Rounding::to_decimals(2, crate::quantity::Mode::HalfUp)
        .apply(number)
        .unwrap_or(number)
}
