//! The table of a cluster: the order of its units, their points by content, and the sentence before it.

use super::chart::Length;
use super::charts::Tone;
use super::shares::{Shares, gap_shown};
use super::table::{Datum, Sorting, Table};
use super::unpublished::marked;
use crate::campaign::Campaign;
use crate::quantity::{Number, Points, show_points};
use crate::rubric::{NodeIx, Section, TieBreaker};
use crate::scoring::{Place, Scorecard, Standing, UnitIx};
use crate::text::{self, Lang};

/// What the pages of a cluster are made from.
#[derive(Debug, Clone, Copy)]
pub struct Cluster<'a> {
    /// The campaign.
    pub campaign: &'a Campaign,
    /// The scores of these sheets.
    pub standing: &'a Standing,
}

impl Cluster<'_> {
    /// The name of a unit.
    #[must_use]
    pub fn name(&self, unit: UnitIx) -> &str {
        self.campaign.units.get(unit.0 as usize).map_or("", |unit| &unit.name)
    }

    /// The names of some units, as they stand in a sentence.
    pub(super) fn names(&self, units: &[UnitIx]) -> String {
        let names: Vec<&str> = units.iter().map(|unit| self.name(*unit)).collect();
        names.join(", ")
    }

    /// The card of a unit.
    #[must_use]
    pub fn card(&self, unit: UnitIx) -> Option<&Scorecard> {
        self.standing.cards.get(unit.0 as usize)
    }
}

/// The ranking, ready to be shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Ranking {
    /// The contents, in the order of the document.
    pub contents: Vec<ContentHead>,
    /// The rubric has bonus items.
    pub has_bonus: bool,
    /// The rubric has penalty items.
    pub has_penalty: bool,
    /// A sample, of which no more than totals were published.
    pub is_sample: bool,
    /// The units, best first.
    pub rows: Vec<RankingRow>,
    /// The same as it is sorted, copied and saved.
    pub table: Table,
}

impl Ranking {
    /// The place of the rank in the table.
    pub const RANK: usize = 0;
    /// The place of the unit in the table.
    pub const UNIT: usize = 1;
    /// The place of the first content in the table; bonus, penalty, total, percent and gap follow the last.
    pub const FIRST_CONTENT: usize = 2;

    /// Gives the table as it leaves the page: beside it stands for each row that its rank is for now and what its total rests
    /// on, and which figures were never published.
    #[must_use]
    pub fn taken_along(&self, lang: Lang) -> Table {
        let mut table = self.table.clone();
        table.note(self.rows.iter().map(|row| row.note.clone()).collect(), lang);
        table.marked(lang)
    }

    /// Tells whether the points of the contents are drawn as one bar beside their figures: no more than have shades.
    #[must_use]
    pub fn has_bar(&self) -> bool {
        self.contents.len() <= Tone::SHADES
    }

    /// Puts the rows in the order of a column of the table.
    pub fn sort(&mut self, sorting: Sorting) {
        let order = self.table.order(sorting);
        self.rows = order.iter().filter_map(|at| self.rows.get(*at).cloned()).collect();
        self.table.rows = order
            .iter()
            .filter_map(|at| self.table.rows.get(*at).cloned())
            .collect();
    }
}

/// A content at the head of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContentHead {
    /// The content.
    pub node: NodeIx,
    /// Its code ("I").
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its maximum, as shown.
    pub max: String,
}

/// One unit's line.
#[derive(Debug, Clone, PartialEq)]
pub struct RankingRow {
    /// Which unit.
    pub unit: UnitIx,
    /// Its name.
    pub name: String,
    /// Its rank; none out of the ranking.
    pub rank: Option<u32>,
    /// The rank as it is shown: provisional while anything is missing.
    pub place: Option<String>,
    /// The unit in front of it.
    pub in_front: Option<UnitIx>,
    /// The points of each content.
    pub parts: Vec<Part>,
    /// The bonus, as shown; none of a unit without points.
    pub bonus: Option<String>,
    /// The penalty, as shown.
    pub penalty: Option<String>,
    /// The total, as shown; none where it could not be reckoned.
    pub total: Option<String>,
    /// The share of what was assigned, as shown, where the ranking goes by it.
    pub percent: Option<String>,
    /// Something in it is not entered, not decided or awaited: what it falls short of is not lost yet.
    pub is_open: bool,
    /// How many of its indicators count although something entered there must be mended, in words.
    pub wrong: Option<String>,
    /// What the total rests on: what is missing, provisional, left out. Empty for a firm total.
    pub rests_on: Vec<String>,
    /// The same, and that the rank is for now: for a table that is read away from the page.
    pub note: String,
    /// How far behind the unit in front, as shown, or what decided between equals.
    pub gap: Option<String>,
    /// The class.
    pub class: Option<String>,
    /// The rank of a sample rests on totals that were never published.
    pub rank_illustrative: bool,
    /// The total of a sample that was never published.
    pub total_illustrative: bool,
    /// The gap of a sample that was never published.
    pub gap_illustrative: bool,
}

impl RankingRow {
    /// Says the points of each content. No line ends between what a figure is of and the figure.
    #[must_use]
    pub fn told(&self, contents: &[ContentHead]) -> Vec<String> {
        let parts = contents.iter().zip(&self.parts);
        parts
            .map(|(head, part)| figure_of(&head.code, part.points.as_deref()))
            .collect()
    }
}

/// Sets a figure behind what it is of, a number or not; a dash where there is none.
#[must_use]
pub fn figure_of(name: &str, figure: Option<&str>) -> String {
    format!("{name}:\u{a0}{}", figure.unwrap_or("–"))
}

/// One content's points in a unit's line.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// As shown; none where nothing counts yet.
    pub points: Option<String>,
    /// The length of its piece of the bar, as a share of the bar.
    pub length: Length,
}

impl Cluster<'_> {
    /// Makes the ranking.
    #[must_use]
    pub fn ranking(&self, lang: Lang) -> Ranking {
        let has = |section| self.campaign.rubric.roots(section).next().is_some();
        let contents: Vec<ContentHead> = self
            .campaign
            .rubric
            .roots(Section::Main)
            .map(|(ix, node)| ContentHead {
                node: ix,
                code: node.code.clone(),
                name: node.name.clone(),
                max: show_points(Points(node.max), lang),
            })
            .collect();
        let full = self
            .standing
            .cards
            .iter()
            .map(|card| card.total.full_max)
            .fold(Number::ZERO, Number::most);
        let rows: Vec<RankingRow> = self
            .standing
            .places
            .iter()
            .filter_map(|place| Some(self.row(place, self.card(place.unit)?, full, &contents, lang)))
            .collect();
        Ranking {
            has_bonus: has(Section::Bonus),
            has_penalty: has(Section::Penalty),
            is_sample: self.is_sample(),
            table: self.ranking_table(&contents, lang),
            contents,
            rows,
        }
    }

    fn ranking_table(&self, contents: &[ContentHead], lang: Lang) -> Table {
        let has = |section| self.campaign.rubric.roots(section).next().is_some();
        let (bonus, penalty, percent) = (has(Section::Bonus), has(Section::Penalty), self.standing.by_percent);
        let mut heads = vec![
            text::cluster::column_rank(lang).to_owned(),
            text::cluster::column_unit(lang).to_owned(),
        ];
        heads.extend(contents.iter().map(|head| head.code.clone()));
        heads.extend(bonus.then(|| text::rubric::bonus(lang).to_owned()));
        heads.extend(penalty.then(|| text::rubric::penalty(lang).to_owned()));
        heads.push(text::cluster::column_total(lang).to_owned());
        heads.extend(percent.then(|| text::cluster::column_percent(lang).to_owned()));
        heads.push(text::cluster::column_gap(lang).to_owned());
        let shares = Shares::of(self.standing);
        let row = |place: &Place| {
            let card = self.card(place.unit)?;
            let has_points = card.has_points();
            let sample = self.is_sample();
            let points =
                |points: Option<Number>| Datum::points(points.filter(|_| has_points), lang).illustrative(sample);
            let mut shown = Datum::points(place.rank.map(|rank| Number::whole(rank.into())), lang);
            let total = points(card.total.points);
            if let Some(rank) = place.rank {
                shown.shown = self.place_words(rank, lang);
                shown.illustrative = self.rank_is_unpublished(place.unit);
            }
            let mut row = vec![shown, Datum::words(self.name(place.unit))];
            let counted = |head: &ContentHead| points(card.node(head.node).and_then(|score| score.counted));
            row.extend(contents.iter().map(counted));
            row.extend(bonus.then(|| points(Some(card.bonus))));
            row.extend(penalty.then(|| points(Some(card.penalty))));
            row.push(Datum {
                illustrative: total.illustrative && self.is_unpublished(place.unit),
                ..total
            });
            row.extend(percent.then(|| {
                let percent = Datum::percent_with(card.total.share, shares.decimals, lang);
                percent.illustrative(has_points && self.is_unpublished(place.unit))
            }));
            let gap = points(place.gap);
            let gap_shown = gap_shown(self.standing, place, lang).filter(|_| gap.number.is_some());
            row.push(match gap_shown {
                Some((number, shown)) => Datum {
                    shown,
                    number: Some(number),
                    illustrative: self.gap_is_unpublished(place),
                    ..gap
                },
                None => gap,
            });
            Some(row)
        };
        Table {
            heads,
            rows: self.standing.places.iter().filter_map(row).collect(),
        }
    }

    fn row(&self, place: &Place, card: &Scorecard, full: Number, contents: &[ContentHead], lang: Lang) -> RankingRow {
        let points = |number: Number| show_points(Points(number), lang);
        // Where units are ranked by their share of what each was assigned, the longest bar leads too.
        let full = if self.standing.by_percent {
            card.total.assigned_max
        } else {
            full
        };
        let part = |head: &ContentHead| {
            let counted = card.node(head.node).and_then(|score| score.counted);
            Part {
                points: counted.map(points),
                length: counted.map(|counted| Length::of(counted, full)).unwrap_or_default(),
            }
        };
        let class = card.class.and_then(|at| self.campaign.rubric.settings.classes.get(at));
        RankingRow {
            unit: place.unit,
            name: self.name(place.unit).to_owned(),
            rank: place.rank,
            place: place.rank.map(|rank| self.place_words(rank, lang)),
            in_front: self.in_front(place),
            parts: contents.iter().map(part).collect(),
            bonus: card.has_points().then(|| points(card.bonus)),
            penalty: card.has_points().then(|| points(card.penalty)),
            total: card.total.points.map(points),
            percent: card
                .total
                .share
                .filter(|_| self.standing.by_percent)
                .map(|share| Shares::of(self.standing).show(share, lang)),
            is_open: card.total.open() > 0 || !card.has_points(),
            wrong: self.wrong(&[place.unit], lang),
            rests_on: self.rests_on(place.unit, lang),
            note: self.note(place, lang),
            gap: self.gap(place, lang),
            class: class.map(|class| class.name.clone()),
            rank_illustrative: self.rank_is_unpublished(place.unit),
            total_illustrative: self.is_unpublished(place.unit),
            gap_illustrative: self.gap_is_unpublished(place),
        }
    }

    pub(super) fn in_front(&self, place: &Place) -> Option<UnitIx> {
        let at = self.standing.places.iter().position(|other| other.unit == place.unit);
        let in_front = self.standing.places.get(at?.checked_sub(1)?);
        in_front.map(|place| place.unit)
    }

    /// Says in what two units are equal: in what the cluster ranks by.
    fn equal(&self, lang: Lang) -> &'static str {
        match self.standing.by_percent {
            true => text::cluster::equal_percent(lang),
            false => text::cluster::equal_points(lang),
        }
    }

    fn gap(&self, place: &Place, lang: Lang) -> Option<String> {
        let gap = place.gap?;
        if gap.is_zero() {
            let breaker = place
                .decided_by
                .and_then(|at| self.campaign.rubric.settings.tie_breakers.get(at));
            return Some(match breaker {
                Some(TieBreaker::Node(ix)) => {
                    let name = self.campaign.rubric.node(*ix).map_or("", |node| &node.name);
                    text::cluster::decided_by_node(lang, self.equal(lang), name)
                }
                Some(TieBreaker::Bonus) => text::cluster::decided_by_bonus(lang, self.equal(lang)),
                Some(TieBreaker::Ballot) | None => text::cluster::tied(lang, self.equal(lang)),
            });
        }
        let (_, gap) = gap_shown(self.standing, place, lang)?;
        Some(if self.standing.by_percent {
            text::cluster::behind_percent(lang, gap)
        } else {
            text::cluster::behind(lang, gap)
        })
    }

    fn place_words(&self, rank: u32, lang: Lang) -> String {
        match self.still_open(lang) {
            Some(_) => text::cluster::rank_for_now(lang, rank),
            None => rank.to_string(),
        }
    }

    /// Tells whether any unit has points.
    #[must_use]
    pub fn has_points(&self) -> bool {
        self.standing.cards.iter().any(Scorecard::has_points)
    }

    /// Says how the first stands to the second; nothing where fewer than two are ranked.
    #[must_use]
    pub fn headline(&self, lang: Lang) -> Option<String> {
        let second = self.standing.places.get(1).filter(|place| place.rank.is_some())?;
        let gap = second.gap?;
        if gap.is_zero() {
            let first = self.standing.places.first()?;
            return Some(text::cluster::level_at_the_top(
                lang,
                self.name(first.unit),
                self.name(second.unit),
                self.equal(lang),
            ));
        }
        let (_, shown) = gap_shown(self.standing, second, lang)?;
        let shown = marked(shown, self.gap_is_unpublished(second));
        Some(if self.standing.by_percent {
            text::cluster::gap_first_second_percent(lang, shown)
        } else {
            text::cluster::gap_first_second(lang, shown)
        })
    }
}
