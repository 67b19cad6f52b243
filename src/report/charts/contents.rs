//! The contents of every unit, one behind the other, in the order of the ranking.

use super::{Beside, Chart, Key, Line, LineKind, Mark, Picture, Room, Side, To, Tone, points, signed};
use crate::quantity::Number;
use crate::report::chart::Length;
use crate::report::cluster::{Cluster, figure_of};
use crate::report::shares::Shares;
use crate::report::table::{Datum, Table};
use crate::report::unpublished::marked;
use crate::rubric::{Node, NodeIx, Section};
use crate::scoring::{Scorecard, UnitIx};
use crate::text::{self, Lang, charts as say};

/// How wide the scale is at least on a wide screen, on a narrower one, and below the names on a phone. Unit: pixels.
pub(super) const ROOMS: [(Room, f64); 3] = [(Room::Widest, 640.0), (Room::Wide, 430.0), (Room::Narrow, 270.0)];

/// What is written on the pieces of one content: the same on every bar, so that they can be compared.
#[derive(Clone, Copy)]
struct Label {
    /// The shortest piece.
    shortest: Length,
    /// The letters of its code, and of the longest figure.
    code: usize,
    points: usize,
    /// The points were never published.
    illustrative: bool,
}

impl Label {
    /// Where code and figure stand on every piece.
    fn has_figure(self, width: f64) -> bool {
        let letters = self.points.saturating_add(usize::from(self.illustrative));
        self.shortest
            .holds(self.code.saturating_add(letters).saturating_add(1), width)
    }

    /// What is written on one piece in each room: code and points, the code alone, or nothing where it does not fit on every
    /// piece.
    fn marks(
        self,
        (from, length): (Length, Length),
        code: &str,
        points: &str,
        tone: Tone,
    ) -> impl Iterator<Item = Mark> {
        let full = format!("{code}  {points}");
        let code = code.to_owned();
        ROOMS.into_iter().filter_map(move |(room, width)| {
            let is_figure = self.has_figure(width);
            let (at, side, text) = if is_figure {
                (from, Side::After, &full)
            } else {
                let holds = self.shortest.holds(self.code, width);
                holds.then_some((from.halfway(length), Side::Middle, &code))?
            };
            Some(Mark::Words {
                at,
                side,
                text: text.clone(),
                tone,
                illustrative: is_figure && self.illustrative,
                room,
            })
        })
    }
}

impl Cluster<'_> {
    pub(super) fn contents_chart(&self, lang: Lang) -> Chart {
        let title = say::contents_title(lang).to_owned();
        if !self.has_points() {
            return Chart::waiting(title, say::no_points_yet(lang).to_owned());
        }
        let rubric = &self.campaign.rubric;
        let contents: Vec<(NodeIx, &Node)> = rubric.roots(Section::Main).collect();
        let has = |section| rubric.roots(section).next().is_some();
        let extras = (has(Section::Bonus), has(Section::Penalty));
        Chart {
            title,
            finding: self.contents_finding(&contents, lang),
            notes: self.open_points(self.ranked().map(|(unit, _)| unit), lang),
            picture: match contents.len() {
                ..=Tone::SHADES => self.stacked_contents(&contents, extras, lang),
                _ => self.contents_in_lanes(&contents, lang),
            },
            table: self.contents_table(&contents, extras, lang),
        }
    }

    /// Draws the contents one behind the other.
    fn stacked_contents(&self, contents: &[(NodeIx, &Node)], (bonus, penalty): (bool, bool), lang: Lang) -> Picture {
        let whole = self.standing.cards.iter().fold(Number::ZERO, |whole, card| {
            let reached = card.main.plus(card.bonus).unwrap_or(card.main);
            whole.most(reached).most(card.total.full_max)
        });
        let label = |(ix, node): &(NodeIx, &Node)| {
            let counted = || self.standing.cards.iter().filter_map(|card| card.node(*ix)?.counted);
            let shortest = counted().filter(|counted| counted.is_positive()).reduce(Number::least);
            Label {
                shortest: shortest.map_or(Length::default(), |shortest| Length::of(shortest, whole)),
                code: node.code.chars().count(),
                points: counted().map(|counted| points(counted, lang).len()).max().unwrap_or(0),
                illustrative: self.is_sample(),
            }
        };
        let labels: Vec<Label> = contents.iter().map(label).collect();
        let line = |unit: (UnitIx, &Scorecard)| {
            let drawn = stack(unit.1, contents, &labels, whole, lang);
            let beside = self.beside(unit.1, contents, &labels, lang);
            Line {
                beside,
                ..self.contents_line(unit, contents, drawn, lang)
            }
        };
        let mut lines: Vec<Line> = self.ranked().map(line).collect();
        lines.push(self.contents_scale(whole, lang));
        let mut keys = content_keys(contents, |at| Some(Tone::Content(at)), lang);
        let mut extra = |is_there: bool, tone, words: &str| {
            if is_there {
                let (tone, words) = (Some(tone), words.to_owned());
                keys.push(Key { tone, words });
            }
        };
        extra(bonus, Tone::Bonus, text::rubric::bonus(lang));
        extra(penalty, Tone::Penalty, text::rubric::penalty(lang));
        Picture::Lines { lines, keys }
    }

    /// The figures of a unit's contents, each in the rooms where it does not stand on its piece.
    fn beside(&self, card: &Scorecard, contents: &[(NodeIx, &Node)], labels: &[Label], lang: Lang) -> Vec<Beside> {
        let figure = |((ix, node), label): (&(NodeIx, &Node), &Label)| {
            let counted = card.node(*ix)?.counted?;
            let is_drawn = |width| counted.is_positive() && label.has_figure(width);
            let rooms = ROOMS.into_iter().filter(|(_, width)| !is_drawn(*width));
            Some(Beside {
                words: figure_of(&node.code, Some(&marked(points(counted, lang), label.illustrative))),
                rooms: rooms.map(|(room, _)| room).collect(),
            })
        };
        contents.iter().zip(labels).filter_map(figure).collect()
    }

    /// The line of a unit around what is drawn of its contents, and where that ends.
    pub(super) fn contents_line(
        &self,
        (unit, card): (UnitIx, &Scorecard),
        contents: &[(NodeIx, &Node)],
        (mut marks, end): (Vec<Mark>, Length),
        lang: Lang,
    ) -> Line {
        let shown = |counted: Option<Number>| {
            counted.map_or_else(
                || text::sheet::missing(lang).to_owned(),
                |counted| points(counted, lang),
            )
        };
        let content = |(ix, node): &(NodeIx, &Node)| {
            let counted = card.node(*ix).and_then(|score| score.counted);
            figure_of(&node.code, Some(&shown(counted)))
        };
        let mut said: Vec<String> = contents.iter().map(content).collect();
        let extras = [
            (text::rubric::bonus(lang), card.bonus),
            (text::rubric::penalty(lang), card.penalty),
        ];
        let extras = || extras.iter().filter(|(_, value)| !value.is_zero());
        said.extend(extras().map(|(name, value)| format!("{name} {}", points(*value, lang))));
        let total = card.total.points;
        if let Some(total) = total {
            marks.push(Mark::Words {
                at: end,
                side: Side::After,
                text: points(total, lang),
                tone: Tone::Plan,
                illustrative: self.is_unpublished(unit),
                room: Room::Any,
            });
            said.push(format!("{} {}", text::cluster::column_total(lang), points(total, lang)));
        }
        let note: Vec<String> = extras()
            .map(|(name, value)| {
                let value = marked(signed(*value, lang), self.is_sample());
                format!("{} {value}", name.to_lowercase())
            })
            .collect();
        Line {
            kind: LineKind::Plain,
            label: self.name(unit).to_owned(),
            note: (!note.is_empty()).then(|| note.join(", ")),
            beside: Vec::new(),
            to: Some(To::Profile(unit)),
            marks,
            said: said.join(", "),
            missing: total.is_none(),
        }
    }

    fn contents_scale(&self, whole: Number, lang: Lang) -> Line {
        let full = self
            .standing
            .cards
            .first()
            .map_or(Number::ZERO, |card| card.total.full_max);
        let half = full.over(Number::whole(2)).unwrap_or(Number::ZERO);
        let label = |value: Number, tone, side| Mark::Words {
            at: Length::of(value, whole),
            side,
            text: points(value, lang),
            tone,
            illustrative: false,
            room: Room::Any,
        };
        super::drawing::scale(vec![
            label(Number::ZERO, Tone::Grid, Side::Middle),
            label(half, Tone::Grid, Side::Middle),
            label(full, Tone::Plan, Side::Middle),
        ])
    }

    /// The widest gap at a node between two units that have points for the same indicators, and whether there are others,
    /// that do not.
    fn spread(&self, node: NodeIx) -> Option<(Number, bool)> {
        let of = |(unit, card): (UnitIx, &Scorecard)| {
            (
                self.open_at(unit, node),
                card.node(node).and_then(|score| score.counted),
            )
        };
        let all: Vec<(Vec<NodeIx>, Option<Number>)> = self.ranked().map(of).collect();
        let gaps = all.iter().flat_map(|(open, counted)| {
            let alike = all.iter().filter(move |(other, _)| other == open);
            alike.filter_map(|(_, other)| (*counted)?.minus((*other)?).ok())
        });
        let is_partial = all.windows(2).any(|pair| matches!(pair, [(a, _), (b, _)] if a != b));
        Some((gaps.reduce(Number::most)?, is_partial))
    }

    /// Who leads, and which content parts the units most.
    fn contents_finding(&self, contents: &[(NodeIx, &Node)], lang: Lang) -> String {
        let first: Vec<UnitIx> = self
            .standing
            .places
            .iter()
            .filter(|place| place.rank == Some(1))
            .map(|place| place.unit)
            .collect();
        let total = first.first().and_then(|unit| Some(&self.card(*unit)?.total));
        let now = self.still_open(lang).map_or("", |_| say::for_now(lang));
        let leads = total.and_then(|total| {
            let marked = |shown| marked(shown, first.iter().any(|unit| self.is_unpublished(*unit)));
            let (names, reached) = (self.names(&first), marked(points(total.points?, lang)));
            Some(match first.as_slice() {
                _ if self.standing.by_percent => {
                    let share = Shares::of(self.standing).show(total.share?, lang);
                    say::leads_by_percent(lang, names, now, marked(share))
                }
                [_] => say::leads(lang, names, now, reached),
                _ => say::lead_together(lang, names, now, reached),
            })
        });
        let spreads: Vec<(&Node, Number, bool)> = contents
            .iter()
            .filter_map(|(ix, node)| self.spread(*ix).map(|(spread, is_partial)| (*node, spread, is_partial)))
            .collect();
        let say = match spreads.iter().any(|(.., is_partial)| *is_partial) {
            true => say::parted_by_alike,
            false => say::parted_by,
        };
        let widest = spreads
            .into_iter()
            .filter(|(_, spread, _)| spread.is_positive())
            .reduce(|a, b| if b.1.compare(a.1).is_gt() { b } else { a });
        let parted = widest.map(|(node, spread, _)| {
            let spread = marked(points(spread, lang), self.is_sample());
            say(lang, &node.code, &node.name, spread)
        });
        leads.into_iter().chain(parted).collect::<Vec<_>>().join(" ")
    }

    fn contents_table(&self, contents: &[(NodeIx, &Node)], (bonus, penalty): (bool, bool), lang: Lang) -> Table {
        let mut heads = vec![text::cluster::column_unit(lang).to_owned()];
        heads.extend(contents.iter().map(|(_, node)| node.code.clone()));
        heads.extend(bonus.then(|| text::rubric::bonus(lang).to_owned()));
        heads.extend(penalty.then(|| text::rubric::penalty(lang).to_owned()));
        heads.push(text::cluster::column_total(lang).to_owned());
        let sample = self.is_sample();
        let row = |(unit, card): (UnitIx, &Scorecard)| {
            let datum = |points| Datum::points(points, lang).illustrative(sample);
            let counted = |(ix, _): &(NodeIx, &Node)| datum(card.node(*ix).and_then(|score| score.counted));
            let mut row = vec![Datum::words(self.name(unit))];
            row.extend(contents.iter().map(counted));
            // Of a unit without points nothing counts, not even nothing.
            let beside = |points| datum(Some(points).filter(|_| card.has_points()));
            row.extend(bonus.then(|| beside(card.bonus)));
            row.extend(penalty.then(|| beside(card.penalty)));
            let total = card.total.points;
            row.push(Datum::points(total, lang).illustrative(self.is_unpublished(unit)));
            row
        };
        let mut table = Table {
            heads,
            rows: self.ranked().map(row).collect(),
        };
        let notes = self.standing.places.iter().map(|place| self.note(place, lang));
        table.note(notes.collect(), lang);
        table
    }
}

/// Names the contents with what can be reached.
pub(super) fn content_keys(contents: &[(NodeIx, &Node)], tone: impl Fn(usize) -> Option<Tone>, lang: Lang) -> Vec<Key> {
    let key = |(at, (_, node)): (usize, &(NodeIx, &Node))| Key {
        tone: tone(at),
        words: text::cluster::content_max(lang, &node.code, &node.name, points(node.max, lang)),
    };
    contents.iter().enumerate().map(key).collect()
}

/// The pieces of a unit's bar, and where they end.
fn stack(
    card: &Scorecard,
    contents: &[(NodeIx, &Node)],
    labels: &[Label],
    whole: Number,
    lang: Lang,
) -> (Vec<Mark>, Length) {
    let place = |value: Number| Length::of(value, whole);
    let mut marks = Vec::new();
    let mut at = Number::ZERO;
    let counted = |ix: NodeIx| card.node(ix).and_then(|score| score.counted);
    let contents = contents.iter().zip(labels).enumerate();
    let contents = contents
        .map(|(place, ((ix, node), label))| (Tone::Content(place), counted(*ix), Some((label, node.code.as_str()))));
    let bonus = (Tone::Bonus, Some(card.bonus).filter(|bonus| !bonus.is_zero()), None);
    for (tone, counted, label) in contents.chain([bonus]) {
        let Some(counted) = counted else { continue };
        let next = at.plus(counted).unwrap_or(at);
        let (from, length) = (place(at), place(at).until(place(next)));
        marks.push(Mark::Bar { from, length, tone });
        if let Some((label, code)) = label.filter(|_| counted.is_positive()) {
            marks.extend(label.marks((from, length), code, &points(counted, lang), tone));
        }
        at = next;
    }
    if card.penalty.is_negative() {
        let left = at.plus(card.penalty).unwrap_or(at);
        marks.push(Mark::Bar {
            from: place(left),
            length: place(left).until(place(at)),
            tone: Tone::Penalty,
        });
    }
    (marks, place(at))
}
