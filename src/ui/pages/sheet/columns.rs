use leptos::prelude::*;

use crate::report::paste::TargetColumn;
use crate::report::{CellShown, CellState, Field, RowOf, RowShown};
use crate::text::{Lang, sheet as say};
use crate::ui::grid::Wide;
use crate::ui::grid::shape::CellKind;
use crate::ui::grid::widths::{ENTRY_TO_COME, POINTS_TO_COME, of_figures, of_head, of_words};
use crate::ui::parts::tracked;

/// A column of the grid, in its order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    Code,
    Name,
    Unit,
    Plan,
    Actual,
    Achievement,
    Points,
    Max,
    SelfScore,
    Note,
    Evidence,
}

impl Column {
    pub const ALL: [Self; 11] = [
        Self::Code,
        Self::Name,
        Self::Unit,
        Self::Plan,
        Self::Actual,
        Self::Achievement,
        Self::Points,
        Self::Max,
        Self::SelfScore,
        Self::Note,
        Self::Evidence,
    ];

    pub fn at(col: usize) -> Option<Self> {
        Self::ALL.get(col).copied()
    }

    pub fn place(self) -> usize {
        Self::ALL.iter().position(|column| *column == self).unwrap_or_default()
    }

    pub fn words(self, lang: Lang) -> &'static str {
        match self {
            Self::Code => say::column_number(lang),
            Self::Name => say::column_name(lang),
            Self::Unit => say::column_unit_of_measure(lang),
            Self::Plan => say::column_plan(lang),
            Self::Actual => say::column_actual(lang),
            Self::Achievement => say::column_achievement(lang),
            Self::Points => say::column_points(lang),
            Self::Max => say::column_max(lang),
            Self::SelfScore => say::column_self_score(lang),
            Self::Note => say::column_note(lang),
            Self::Evidence => say::column_evidence(lang),
        }
    }

    /// What a head alone cannot say; empty for most.
    pub fn note(self, lang: Lang) -> &'static str {
        if self == Self::Achievement {
            say::column_achievement_note(lang)
        } else {
            ""
        }
    }

    /// Numbers stand at the end side, under a head that does too.
    pub const fn is_number(self) -> bool {
        matches!(
            self,
            Self::Plan | Self::Actual | Self::Points | Self::Max | Self::SelfScore
        )
    }

    /// What is entered in its cell of a row: last year's figure stands where there is no plan.
    pub const fn field(self, row: &RowShown) -> Option<Field> {
        match self {
            Self::Plan => Some(row.base),
            Self::Actual => Some(Field::Actual),
            Self::SelfScore => Some(Field::SelfScore),
            Self::Note => Some(Field::Note),
            Self::Evidence => Some(Field::Evidence),
            _ => None,
        }
    }

    /// The column that shows a field.
    pub const fn of(field: Field) -> Self {
        match field {
            Field::Plan | Field::Previous | Field::Reference => Self::Plan,
            Field::Actual => Self::Actual,
            Field::SelfScore => Self::SelfScore,
            Field::Note => Self::Note,
            Field::Evidence => Self::Evidence,
        }
    }

    pub fn cell(self, row: &RowShown) -> Option<&CellShown> {
        match self {
            Self::Plan => Some(&row.plan),
            Self::Actual => Some(&row.actual),
            Self::SelfScore => Some(&row.self_score),
            Self::Note => Some(&row.note),
            Self::Evidence => Some(&row.evidence),
            _ => None,
        }
    }

    /// The text a row has in it.
    pub fn text(self, row: &RowShown) -> &str {
        match self {
            Self::Code => &row.code,
            Self::Name => &row.name,
            Self::Unit => &row.unit,
            Self::Achievement => row.bullet.as_ref().map_or("", |bullet| &bullet.text),
            Self::Points => &row.points.text,
            Self::Max => &row.max,
            _ => self.cell(row).map_or("", |cell| &cell.text),
        }
    }

    /// Names it to style sheets.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Name => "name",
            Self::Unit => "unit",
            Self::Plan => "plan",
            Self::Actual => "actual",
            Self::Achievement => "reached",
            Self::Points => "points",
            Self::Max => "max",
            Self::SelfScore => "self",
            Self::Note => "note",
            Self::Evidence => "evidence",
        }
    }

    /// How wide it is by what stands in its rows, and whether it has a share of what the others leave.
    pub fn wide(self, rows: &[(RowOf, RowShown)], page_lang: RwSignal<Lang>) -> Wide {
        let lang = page_lang.get_untracked();
        let own = rows.iter().filter(|(of, _)| self.span(*of) == Some(1));
        let texts: Vec<String> = own.flat_map(|(_, row)| self.texts(row, lang)).collect();
        let texts = texts.iter().map(String::as_str);
        let is_words = matches!(self, Self::Name | Self::Note | Self::Evidence);
        let to_come = match self {
            Self::Plan | Self::Actual => ENTRY_TO_COME,
            Self::Points | Self::SelfScore => POINTS_TO_COME,
            _ => "",
        };
        let texts = texts.chain([to_come]);
        let suits = if is_words { of_words(texts) } else { of_figures(texts) };
        Wide {
            key: self.key(),
            name: tracked(move || self.words(page_lang.get()).to_owned()),
            suits: suits.max(of_head(self.words(lang))),
            shares: is_words || self == Self::Achievement,
        }
    }

    /// What stands side by side with nothing else in its cell of a row.
    fn texts(self, row: &RowShown, lang: Lang) -> Vec<String> {
        let text = self.text(row);
        match self {
            Self::Points => vec![text.to_owned(), row.points.basis.unwrap_or_default().to_owned()],
            Self::SelfScore if row.differs => vec![format!("{}__{text}", say::differs(lang))],
            _ => {
                let beside = self.cell(row).and_then(|cell| cell.beside);
                vec![text.to_owned(), beside.unwrap_or_default().replace(' ', "_")]
            }
        }
    }

    /// How many columns its cell spans in a kind of row; none where it is part of the cell on its left.
    pub const fn span(self, of: RowOf) -> Option<usize> {
        match (of, self) {
            (RowOf::Heading(_) | RowOf::Section(_), Self::Name) => Some(5),
            (RowOf::Heading(_) | RowOf::Section(_), Self::Unit | Self::Plan | Self::Actual | Self::Achievement) => None,
            (RowOf::Heading(_) | RowOf::Section(_), Self::SelfScore) => Some(3),
            (RowOf::Heading(_) | RowOf::Section(_), Self::Note | Self::Evidence) => None,
            (RowOf::Fact(..) | RowOf::Compared(..), Self::Points) => Some(5),
            (RowOf::Fact(..) | RowOf::Compared(..), Self::Max | Self::SelfScore | Self::Note | Self::Evidence) => None,
            _ => Some(1),
        }
    }

    /// What writing does in a cell.
    pub fn kind(self, of: RowOf, row: &RowShown, choices: impl Fn(Field) -> (usize, bool)) -> CellKind {
        if self.span(of).is_none() {
            return CellKind::Covered;
        }
        match (self, self.field(row)) {
            (Self::Points, _) if matches!(of, RowOf::Heading(_) | RowOf::Leaf(..)) => CellKind::Explained,
            (_, Some(field)) if self.cell(row).is_some_and(CellShown::is_open) => {
                let (options, only) = choices(field);
                CellKind::Open { options, only }
            }
            (Self::Actual, _) if row.actual.state == CellState::Locked => CellKind::Elsewhere(Self::SelfScore.place()),
            _ => CellKind::Locked,
        }
    }

    /// The names it goes by in a pasted block.
    pub fn target(self, lang: Lang) -> TargetColumn {
        let short = match self {
            Self::Plan => Some(say::column_plan_short as fn(Lang) -> &'static str),
            Self::Actual => Some(say::column_actual_short as fn(Lang) -> &'static str),
            _ => None,
        };
        let names = Lang::ALL
            .into_iter()
            .flat_map(|lang| [Some(self.words(lang)), short.map(|words| words(lang))]);
        TargetColumn {
            label: self.words(lang).to_owned(),
            names: names.flatten().map(str::to_owned).collect(),
        }
    }

    /// Says why a cell cannot be written.
    pub fn refusal(self, of: RowOf, row: &RowShown, lang: Lang) -> &'static str {
        use crate::text::grid as say;
        // Its name stands over the cells of the figures, too: whoever comes down their column types there.
        if matches!(of, RowOf::Heading(_) | RowOf::Section(_)) {
            return say::locked_heading(lang);
        }
        match self {
            Self::Code | Self::Name | Self::Unit | Self::Max => say::locked_rubric(lang),
            Self::Achievement => say::locked_ratio(lang),
            Self::Points => say::locked_points(lang),
            _ if row.points.outcome == "not-assigned" => say::locked_not_assigned(lang),
            Self::Plan | Self::Actual if matches!(of, RowOf::Leaf(_, None)) => say::locked_several(lang),
            Self::Plan => say::locked_plan(lang),
            Self::Actual if row.actual.state == CellState::Locked => say::locked_judged(lang),
            _ => say::locked_rubric(lang),
        }
    }
}
