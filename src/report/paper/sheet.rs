//! The sheet of a unit as a paper: as it was scored, or blank, to be filled in by hand.

use super::body::{basis_line, issuer, signer};
use super::{Lie, Paper, PaperCell, PaperColumn, PaperRow, VI};
use crate::campaign::{Campaign, Unit};
use crate::quantity::{Number, Points, show_points};
use crate::report::enter::Field;
use crate::report::form::{CellShown, CellState, FormOf, RowOf, RowShown};
use crate::report::open::mistaken;
use crate::report::self_scored::{gave_all, self_scored};
use crate::report::sheet_rows;
use crate::report::unpublished::{mark_note, marked};
use crate::rubric::{NodeIx, Section};
use crate::scoring::{Scorecard, Standing, UnitIx};
use crate::text::paper as say;

/// How much of a sheet is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Filled {
    /// What was entered and what it scores.
    Scored,
    /// The rubric, the plans and what else results are compared with; the rest is for a pen.
    Blank,
}

/// Makes the papers of one unit, or of all in their order.
#[must_use]
pub fn sheet_papers(campaign: &Campaign, standing: &Standing, unit: Option<UnitIx>, filled: Filled) -> Vec<Paper> {
    // A blank sheet shows no points: nothing is reckoned for it.
    let own = (filled == Filled::Scored).then(|| self_scored(campaign));
    let own = own.as_ref().unwrap_or(standing);
    let units = campaign.units.iter().enumerate();
    units
        .map(|(at, unit)| (UnitIx(at as u32), unit))
        .filter(|(at, _)| unit.is_none_or(|asked| asked == *at))
        .filter_map(|(at, unit)| {
            let maker = Maker {
                campaign,
                unit,
                form: FormOf::of(campaign, own, at, VI)?,
                counted: standing.cards.get(at.0 as usize)?,
                filled,
            };
            Some(maker.paper())
        })
        .collect()
}

struct Maker<'a> {
    campaign: &'a Campaign,
    unit: &'a Unit,
    form: FormOf<'a>,
    counted: &'a Scorecard,
    filled: Filled,
}

impl Maker<'_> {
    fn paper(&self) -> Paper {
        let rubric = &self.campaign.rubric;
        let mut table: Vec<PaperRow> = sheet_rows(rubric).into_iter().map(|of| self.row(of)).collect();
        table.push(self.total());
        let is_marked = table.iter().flat_map(|row| &row.cells).any(|cell| cell.illustrative);
        let mut notes = Vec::new();
        if self.filled == Filled::Scored {
            notes.extend(self.total_notes());
        }
        notes.extend(is_marked.then(|| mark_note(self.campaign, VI).to_owned()));
        Paper {
            lie: Lie::Landscape,
            is_small: false,
            is_close: false,
            issuer: issuer(&self.unit.name),
            title: say::sheet_title(VI, self.campaign.year),
            about: vec![
                say::sheet_about(VI, &self.unit.name, &self.campaign.name),
                basis_line(self.campaign),
            ],
            columns: self.columns(),
            rows: table,
            notes,
            signer: signer(&self.unit.name),
        }
    }

    fn columns(&self) -> Vec<PaperColumn> {
        let column = |(name, width_mm): (&str, u32)| PaperColumn {
            name: name.to_owned(),
            width_mm,
        };
        // Evidence takes the room that names of indicators have where there is none; a pen needs more room than print.
        let proven = self.form.sheet.leaves.iter().any(|leaf| !leaf.evidence.is_empty());
        let widths = match self.filled {
            Filled::Scored if proven => [10, 55, 19, 21, 23, 14, 13, 15, 53, 15, 14],
            Filled::Scored => [10, 80, 19, 21, 23, 14, 13, 15, 28, 15, 14],
            Filled::Blank => [10, 81, 19, 21, 23, 15, 13, 15, 25, 15, 15],
        };
        let names = [
            say::order(VI),
            say::name(VI),
            say::measure(VI),
            say::plan(VI),
            say::actual(VI),
            say::share(VI),
            say::max(VI),
            say::self_score(VI),
            say::evidence(VI),
            say::review(VI),
            say::remark(VI),
        ];
        names.into_iter().zip(widths).map(column).collect()
    }

    fn row(&self, of: RowOf) -> PaperRow {
        let shown = self.form.row(of);
        let node = of.node().and_then(|ix| self.campaign.rubric.node(ix));
        let kind = match of {
            RowOf::Section(_) => "section",
            RowOf::Heading(_) if node.is_some_and(|node| node.depth == 0) => "content",
            RowOf::Heading(_) => "criterion",
            RowOf::Leaf(..) => "leaf",
            RowOf::Fact(..) | RowOf::Compared(..) => "fact",
        };
        let mut name = PaperCell::words(shown.name.clone());
        if self.filled == Filled::Blank && kind != "fact" {
            name.below = node.and_then(|node| node.note.clone()).unwrap_or_default();
        }
        let scored = self.filled == Filled::Scored;
        let points = if scored {
            self.points(of, &shown)
        } else {
            PaperCell::default()
        };
        let bullet = shown.bullet.as_ref().filter(|_| scored);
        let share = bullet.map(|bullet| bullet.text.trim_end_matches('%').to_owned());
        // One decimal throughout the column: it is reckoned, so a whole one is no less exact.
        let share = share.map(
            |share| match share.contains(',') || !share.ends_with(|c: char| c.is_ascii_digit()) {
                true => share,
                false => share + ",0",
            },
        );
        PaperRow {
            kind,
            is_cut: false,
            cells: vec![
                PaperCell::middle(shown.code.clone()),
                name,
                PaperCell::middle(shown.unit.clone()),
                if scored
                    || shown.base != Field::Plan
                    || matches!(shown.plan.state, CellState::Given | CellState::Locked)
                {
                    figure(&shown.plan)
                } else {
                    PaperCell::default()
                },
                if scored {
                    figure(&shown.actual)
                } else {
                    PaperCell::default()
                },
                PaperCell::figure(
                    share.unwrap_or_default(),
                    bullet.is_some_and(|bullet| bullet.illustrative),
                ),
                PaperCell::figure(shown.max.clone(), false),
                points,
                if scored { evidence(&shown) } else { PaperCell::default() },
                match of {
                    _ if !scored || kind == "fact" => None,
                    RowOf::Section(section) => self.reviewed_section(section),
                    _ => of.node().and_then(|ix| self.reviewed(ix)),
                }
                .unwrap_or_default(),
                PaperCell::default(),
            ],
        }
    }

    fn points(&self, of: RowOf, shown: &RowShown) -> PaperCell {
        let points = &shown.points;
        // What a unit gave itself is printed as it gave it, and what of it counts below it.
        let leaf = match of {
            RowOf::Leaf(ix, _) => Some(ix),
            _ => None,
        };
        let given = leaf.and_then(|ix| {
            let given = self.form.sheet.leaf(ix).self_score.as_ref()?;
            let counted = self.form.card.node(ix)?.counted?;
            (!given.points.same_value(counted)).then_some((given, counted))
        });
        if let Some((given, counted)) = given {
            let shown = |number| show_points(Points(number), VI);
            return PaperCell {
                below: say::counts_as(VI, shown(counted)),
                ..PaperCell::figure(shown(given.points), given.illustrative)
            };
        }
        let is_number = points.text.contains(|c: char| c.is_ascii_digit());
        let text = match points.outcome {
            "missing" | "awaiting" if !is_number => say::blank_line(VI),
            _ => &points.text,
        };
        let mut cell = PaperCell::figure(text, points.illustrative);
        // What other units may still change is no final figure, on paper either.
        if points.outcome == "awaiting" && is_number {
            say::row_for_now(VI).clone_into(&mut cell.below);
        }
        cell
    }

    /// What reviewers gave; once points are locked, what counts.
    fn reviewed(&self, ix: NodeIx) -> Option<PaperCell> {
        let node = self.counted.node(ix)?;
        let given = node.basis.is_given();
        let counted = node.counted.filter(|_| given || self.campaign.is_locked())?;
        let illustrative = self.campaign.has_illustrative_points();
        Some(PaperCell::figure(show_points(Points(counted), VI), illustrative))
    }

    /// Once points are locked, what bonuses or penalties count together.
    fn reviewed_section(&self, section: Section) -> Option<PaperCell> {
        let points = match section {
            Section::Main => return None,
            Section::Bonus => self.counted.bonus,
            Section::Penalty => self.counted.penalty,
        };
        let locked = self.campaign.is_locked() && self.counted.has_points();
        let illustrative = self.campaign.has_illustrative_points();
        locked.then(|| PaperCell::figure(show_points(Points(points), VI), illustrative))
    }

    fn total(&self) -> PaperRow {
        let mut cells = vec![PaperCell::default(); 11];
        let mut put = |at: usize, cell: PaperCell| {
            if let Some(place) = cells.get_mut(at) {
                *place = cell;
            }
        };
        put(
            1,
            PaperCell {
                below: self.other_total().unwrap_or_default(),
                ..PaperCell::words(say::total(VI))
            },
        );
        let own = &self.form.card.total;
        put(6, PaperCell::figure(show_points(Points(own.full_max), VI), false));
        if self.filled == Filled::Scored {
            let shown = |points| show_points(Points(points), VI);
            let own = self
                .form
                .card
                .total
                .points
                .map_or_else(|| say::blank_line(VI).to_owned(), shown);
            put(7, PaperCell::figure(own, self.campaign.has_illustrative_points()));
            if let Some(points) = self.counted.total.points.filter(|_| self.campaign.is_locked()) {
                let illustrative = self.is_illustrative_total(points);
                put(9, PaperCell::figure(shown(points), illustrative));
            }
        }
        PaperRow::new("total", cells)
    }

    fn total_notes(&self) -> Vec<String> {
        let total = &self.form.card.total;
        let open = total.open();
        let mut notes = Vec::new();
        notes.extend((open > 0).then(|| say::missing_note(VI, open)));
        let mistaken = mistaken(self.form.rubric, self.form.references, self.form.sheet, self.counted).count();
        notes.extend((mistaken > 0).then(|| say::mistaken_note(VI, mistaken)));
        if !total.assigned_max.same_value(total.full_max) {
            let shown = |number| show_points(Points(number), VI);
            notes.push(say::assigned_note(VI, shown(total.assigned_max), shown(total.full_max)));
        }
        if !gave_all(&self.campaign.rubric, self.form.sheet) {
            notes.push(say::self_note(VI).to_owned());
        }
        notes
    }

    /// What else the sheet comes to, and why, where the total of the self-scores is another. Once points are locked, what
    /// counts stands in its own column.
    fn other_total(&self) -> Option<String> {
        let is_told = self.filled == Filled::Scored && !self.campaign.is_locked();
        let (own, counted) = (self.form.card, self.counted);
        let points = counted.total.points.filter(|_| is_told)?;
        if own.total.points.is_some_and(|own| own.same_value(points)) {
            return None;
        }
        let leaves = || self.campaign.rubric.leaves().map(|(ix, ..)| ix);
        let counts = |card: &Scorecard, ix| card.node(ix).and_then(|node| node.counted);
        let differ = |ix: &NodeIx| match (counts(own, *ix), counts(counted, *ix)) {
            (Some(own), Some(counted)) => !own.same_value(counted),
            (own, counted) => own.is_some() != counted.is_some(),
        };
        let is_reviewed = leaves().any(|ix| counted.node(ix).is_some_and(|node| node.basis.is_given()));
        let say = if is_reviewed {
            say::total_with_review
        } else {
            say::total_by_rubric
        };
        let shown = marked(show_points(Points(points), VI), self.is_illustrative_total(points));
        Some(say(VI, shown, leaves().filter(differ).count()))
    }

    fn is_illustrative_total(&self, points: Number) -> bool {
        let unit = self.campaign.unit_ix(&self.unit.id);
        self.campaign.is_illustrative_total(unit, points)
    }
}

fn figure(cell: &CellShown) -> PaperCell {
    let mut shown = match cell.state {
        CellState::Missing => PaperCell::middle(say::blank_line(VI)),
        _ => PaperCell::figure(cell.text.clone(), cell.illustrative),
    };
    shown.below = cell.beside.unwrap_or_default().to_owned();
    shown
}

fn evidence(shown: &RowShown) -> PaperCell {
    PaperCell {
        illustrative: shown.evidence.illustrative,
        look: "small",
        ..PaperCell::words(proof([&shown.evidence, &shown.note].map(|cell| cell.text.as_str())))
    }
}

/// Puts what an indicator is proved by and what was noted of it into one line.
pub(in crate::report) fn proof(parts: [&str; 2]) -> String {
    let parts = parts.map(str::trim).into_iter().filter(|text| !text.is_empty());
    parts.collect::<Vec<_>>().join(". ").replace('\n', "; ")
}
