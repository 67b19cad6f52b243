//! Tables of this page that are copied whole, without heads, and pasted back: known by what the page itself wrote.

use giao_uoc::campaign::{Campaign, History};
use giao_uoc::files::canonical_bytes;
use giao_uoc::files::clipboard::{Block, read_text};
use giao_uoc::report::paste::{Fate, Pasting, Preview, Readings, Seat, Target, TargetColumn, TargetRow};
use giao_uoc::report::{BlockFigures, BlockOf, CellShown, Entries, Field, FormOf, RowOf, Slot, sheet_rows};
use giao_uoc::scoring::{UnitIx, score};
use giao_uoc::text::{Lang, block as say_block, sheet as say};

use crate::paste::{campaign, told};
use crate::paste_names;

type Say = fn(Lang) -> &'static str;

fn named(say: Say) -> TargetColumn {
    TargetColumn {
        label: say(Lang::Vi).to_owned(),
        names: Lang::ALL.map(|lang| say(lang).to_owned()).to_vec(),
    }
}

/// A grid with what stands in it.
pub struct Table {
    pub target: Target,
    texts: Vec<Vec<String>>,
}

impl Table {
    fn copied(&self) -> String {
        let rows = self.texts.iter().map(|row| row.join("\t") + "\n");
        rows.collect()
    }

    pub fn pasted(self, campaign: &Campaign, text: &str, at: (usize, usize)) -> Preview {
        self.pasted_block(campaign, read_text(text).unwrap(), at)
    }

    pub fn pasted_block(mut self, campaign: &Campaign, block: Block, at: (usize, usize)) -> Preview {
        self.target.at = at;
        let lang = Lang::Vi;
        let entries = Entries { campaign, lang };
        let pasting = Pasting {
            entries,
            target: &self.target,
            block: &block,
        };
        pasting.preview(pasting.placings()[0], &Readings::default(), &[])
    }
}

fn entered(campaign: &Campaign, slot: &Slot, cell: &CellShown) -> String {
    let lang = Lang::Vi;
    let text = Entries { campaign, lang }.text(slot).filter(|_| cell.is_open());
    text.unwrap_or_else(|| cell.text.clone())
}

/// All units at once.
pub fn block(campaign: &Campaign, figures: BlockFigures) -> Table {
    let standing = score(&campaign.rubric, &campaign.references, &campaign.sheets);
    let lang = Lang::Vi;
    let shown = BlockOf {
        campaign,
        standing: &standing,
        figures,
        lang,
    };
    let (mut rows, mut texts) = (Vec::new(), Vec::new());
    for of in figures.rows(&campaign.rubric) {
        let (row, mut target) = (shown.row(of), TargetRow::of(&campaign.rubric, of, lang));
        target.seats = vec![Seat::Locked("khóa"); 3];
        let mut cells = vec![row.code, row.name, row.unit];
        for (at, unit) in campaign.units.iter().enumerate() {
            let slot = figures.field().map(|field| Slot {
                unit: unit.id.clone(),
                of,
                field,
            });
            let cell = row.cells.get(at);
            let open = slot.filter(|_| cell.is_some_and(CellShown::is_open));
            cells.push(match (&open, cell) {
                (Some(slot), Some(cell)) => entered(campaign, slot, cell),
                (_, cell) => cell.map(|cell| cell.text.clone()).unwrap_or_default(),
            });
            target.seats.push(open.map_or(Seat::Locked("khóa"), Seat::Open));
        }
        target.seats.push(Seat::Locked("khóa"));
        cells.push(row.cluster);
        rows.push(target);
        texts.push(cells);
    }
    let left_out = figures
        .left_out(&campaign.rubric, lang)
        .into_iter()
        .map(|(of, why)| TargetRow {
            hidden: true,
            elsewhere: Some(why),
            ..TargetRow::of(&campaign.rubric, of, lang)
        });
    rows.extend(left_out);
    let third = if figures.are_points() {
        say::column_max
    } else {
        say::column_unit_of_measure
    };
    let heads = [say::column_number as Say, say::column_name, third];
    let units = campaign.units.iter().map(|unit| TargetColumn {
        label: unit.name.clone(),
        names: vec![unit.name.clone()],
    });
    let columns = heads.map(named).into_iter().chain(units);
    let target = Target {
        rows,
        columns: columns.chain([named(say_block::column_cluster)]).collect(),
        at: (0, 0),
    };
    Table { target, texts }
}

/// One unit's sheet.
pub fn sheet(campaign: &Campaign, unit: usize) -> Table {
    let standing = score(&campaign.rubric, &campaign.references, &campaign.sheets);
    let (lang, id) = (Lang::Vi, &campaign.units[unit].id);
    let form = FormOf::of(campaign, &standing, UnitIx(unit.try_into().unwrap()), lang).unwrap();
    let (mut rows, mut texts) = (Vec::new(), Vec::new());
    for of in sheet_rows(&campaign.rubric) {
        let (row, mut target) = (form.row(of), TargetRow::of(&campaign.rubric, of, lang));
        let entry = |field, cell: &CellShown| {
            let unit = id.clone();
            let slot = Slot { unit, of, field };
            let text = entered(campaign, &slot, cell);
            let seat = match field {
                _ if !cell.is_open() => Seat::Locked("khóa"),
                Field::Previous | Field::Reference => Seat::Compared(slot),
                _ => Seat::Open(slot),
            };
            (text, seat)
        };
        let fixed = |text: String| (text, Seat::Locked("khóa"));
        let achieved = row.bullet.map(|bullet| bullet.text).unwrap_or_default();
        let cells = [
            fixed(row.code),
            fixed(row.name),
            fixed(row.unit),
            entry(row.base, &row.plan),
            entry(Field::Actual, &row.actual),
            fixed(achieved),
            fixed(row.points.text),
            fixed(row.max),
            entry(Field::SelfScore, &row.self_score),
            entry(Field::Note, &row.note),
            entry(Field::Evidence, &row.evidence),
        ];
        let (text, seats) = cells.into_iter().unzip();
        target.seats = seats;
        rows.push(target);
        texts.push(text);
    }
    let columns = [
        say::column_number as Say,
        say::column_name,
        say::column_unit_of_measure,
        say::column_plan,
        say::column_actual,
        say::column_achievement,
        say::column_points,
        say::column_max,
        say::column_self_score,
        say::column_note,
        say::column_evidence,
    ];
    let columns = columns.map(named).to_vec();
    let at = (0, 0);
    Table {
        target: Target { rows, columns, at },
        texts,
    }
}

pub fn changes_nothing(preview: &Preview) {
    assert_eq!(preview.left(), []);
    assert_eq!(
        (preview.going_in, preview.unknown.as_slice()),
        (0, &[][..]),
        "{:#?}",
        told(preview)
    );
    assert!(preview.count(|fate| *fate == Fate::Same) > 20);
}

#[test]
fn all_units_copied_whole_come_back_the_same_wherever_they_are_pasted() {
    let campaign = campaign();
    for (figures, at) in [
        (BlockFigures::Actual, (4, 5)),
        (BlockFigures::Plan, (0, 0)),
        (BlockFigures::Previous, (2, 3)),
        (BlockFigures::SelfScore, (3, 4)),
    ] {
        let table = block(&campaign, figures);
        let text = table.copied();
        changes_nothing(&table.pasted(&campaign, &text, at));
    }
}

#[test]
fn a_sheet_copied_whole_comes_back_the_same_and_goes_to_another_unit_with_all_its_figures() {
    let campaign = campaign();
    let text = sheet(&campaign, 0).copied();
    assert!(
        sheet_rows(&campaign.rubric)
            .iter()
            .any(|of| matches!(of, RowOf::Compared(..)))
    );
    changes_nothing(&sheet(&campaign, 0).pasted(&campaign, &text, (3, 4)));
    let preview = sheet(&campaign, 1).pasted(&campaign, &text, (2, 3));
    assert_eq!((preview.left(), preview.unknown.len()), (Vec::new(), 0));
    assert!(
        preview.count(|fate| *fate == Fate::Computed) > 60,
        "{:#?}",
        told(&preview)
    );
    let mut pasted = campaign.clone();
    History::default().dispatch(&mut pasted, preview.command).unwrap();
    assert_ne!(canonical_bytes(&pasted), canonical_bytes(&campaign));
    let of = |table: Table| {
        let rows = table.texts.into_iter().zip(table.target.rows);
        // What stood in a cell that was blank in the other stays; figures that nobody gave are not copied.
        rows.map(|(texts, row)| (texts[3].clone(), texts[4].clone(), row.of))
            .collect::<Vec<_>>()
    };
    let (from, to) = (of(sheet(&pasted, 0)), of(sheet(&pasted, 1)));
    let differ = from
        .iter()
        .zip(&to)
        .filter(|(from, to)| from != to && !from.0.is_empty() && !from.1.is_empty());
    assert_eq!(differ.collect::<Vec<_>>(), []);
}

/// Into all units goes what they show there; the rest is told as what it is.
#[test]
fn of_a_whole_sheet_what_the_page_works_out_is_not_left_over() {
    let campaign = campaign();
    let text = sheet(&campaign, 0).copied();
    let preview = block(&campaign, BlockFigures::Actual).pasted(&campaign, &text, (2, 4));
    let asked: Vec<&str> = preview.unknown.iter().map(|unknown| unknown.name.as_str()).collect();
    assert_eq!(asked, ["Thực hiện", "Kế hoạch", "Tự chấm", "Ghi chú", "Minh chứng"]);
    let left = preview.left();
    let columns = ["Mức đạt", "Điểm", "Chuẩn"];
    assert!(
        !left.iter().any(|cell| columns.contains(&cell.column.as_str())),
        "{left:#?}"
    );
    let compared: Vec<_> = left
        .iter()
        .filter(|cell| cell.row.contains("năm trước") && cell.row.starts_with("Kết"))
        .collect();
    assert!(
        !compared.is_empty() && compared.iter().all(|cell| cell.fate.code() == "locked"),
        "{compared:#?}"
    );
}

/// Beneath an indicator that the page does not know, a figure of last year belongs to none that it knows.
#[test]
fn a_row_of_last_years_figures_belongs_to_the_row_above_it_alone() {
    let campaign = campaign();
    let table = sheet(&campaign, 0);
    let at = table
        .target
        .rows
        .iter()
        .position(|row| matches!(row.of, Some(RowOf::Compared(..))))
        .unwrap();
    let mut rows = table.texts.clone();
    rows.truncate(at + 1);
    rows[at - 1][1] = "Chỉ tiêu lạ".to_owned();
    let text: String = rows.iter().map(|row| row.join("\t") + "\n").collect();
    let preview = table.pasted(&campaign, &text, (0, 0));
    let left = preview.left();
    assert!(
        left.iter()
            .any(|cell| cell.row == rows[at][1] && cell.fate.code() == "locked"),
        "{left:#?}"
    );
    // Heads say what is worked out, also in a spreadsheet of one's own.
    let text = "Chỉ tiêu\tTân Hiệp\tCả cụm\tSo với KH (%)\tĐiểm\nTổng thu ngân sách\t7\t8\t109,5\t9\n";
    let (_, preview) = paste_names::tried(&block(&campaign, BlockFigures::Actual).target, text, &[]);
    assert_eq!(
        (preview.going_in, preview.count(|fate| *fate == Fate::Computed)),
        (1, 3)
    );
    assert_eq!((preview.left(), preview.unknown), (Vec::new(), Vec::new()));
}

/// "Kế hoạch" holds last year's figure where an indicator has no plan: copied in this page or laid by its place it goes in as
/// if it were typed, and is told as what it will be; in a table of plans of one's own it may be a plan, so that is asked.
#[test]
fn last_years_figures_in_the_column_of_plans_go_in_as_if_typed_and_are_asked_for_under_a_head_of_plans() {
    const CRIMES: &str = "Số vụ phạm pháp hình sự, so với năm trước";
    const PLAN: usize = 3;
    let campaign = campaign();
    let (from, to) = (sheet(&campaign, 0), sheet(&campaign, 1));
    let crimes = from.target.rows.iter().position(|row| row.names[0] == CRIMES).unwrap();
    assert!(matches!(from.target.rows[crimes].seats[PLAN], Seat::Compared(_)));
    let last_year = from.texts[crimes][PLAN].clone();
    assert_ne!((last_year.as_str(), &last_year), ("", &to.texts[crimes][PLAN]));
    let entered = |preview: &Preview| {
        let (mut pasted, mut history) = (campaign.clone(), History::default());
        history.dispatch(&mut pasted, preview.command.clone()).unwrap();
        let text = sheet(&pasted, 1).texts[crimes][PLAN].clone();
        history.undo(&mut pasted);
        assert_eq!(
            canonical_bytes(&pasted),
            canonical_bytes(&campaign),
            "one step takes it back"
        );
        text
    };
    let of_crimes = |preview: &Preview| {
        let mut cells = preview.cells.iter().filter(|cell| cell.row.ends_with(CRIMES));
        let cell = cells.find(|cell| cell.fate != Fate::Label).unwrap();
        (cell.column.clone(), cell.read.clone(), cell.fate.code())
    };
    let going = |fate| ("Kết quả năm trước".to_owned(), last_year.clone(), fate);

    // The column alone, by its place.
    let column: String = from.texts.iter().map(|row| format!("{}\n", row[PLAN])).collect();
    let preview = sheet(&campaign, 1).pasted(&campaign, &column, (0, PLAN));
    assert_eq!((preview.left(), preview.compared), (Vec::new(), 0));
    assert_eq!(of_crimes(&preview), going("over"));
    assert_eq!(entered(&preview), last_year);

    // Beside the names of this page, whose columns follow one another.
    let named = format!("{CRIMES}\t{last_year}\nSố vụ tai nạn giao thông, so với năm trước\t7\n");
    let preview = sheet(&campaign, 1).pasted(&campaign, &named, (0, PLAN));
    assert_eq!((preview.going_in, of_crimes(&preview)), (2, going("over")));

    // From a form of one's own, which has no rows for what else its indicators are compared with.
    let is_of_form = |row: &&TargetRow| !matches!(row.of, Some(RowOf::Compared(..)));
    let is_open = |row: &&TargetRow| !matches!(row.seats[PLAN], Seat::Locked(_));
    let form = from.target.rows.iter().filter(is_of_form).filter(is_open).count();
    let plans: String = (1..=form).map(|plan| format!("{plan}\n")).collect();
    let preview = sheet(&campaign, 1).pasted(&campaign, &plans, (1, PLAN));
    assert!(
        preview
            .cells
            .iter()
            .all(|cell| !cell.row.starts_with("Kết quả năm trước")),
        "{:#?}",
        told(&preview)
    );
    assert_eq!(of_crimes(&preview).2, "over");

    // Under a head of plans.
    let headed = format!("Chỉ tiêu\tKế hoạch\n{CRIMES}\t{last_year}\n");
    let (lang, block) = (Lang::Vi, read_text(&headed).unwrap());
    let (target, campaign) = (&to.target, &campaign);
    let entries = Entries { campaign, lang };
    let block = &block;
    let pasting = Pasting { entries, target, block };
    let mut readings = Readings::default();
    let asked = pasting.preview(pasting.placings()[0], &readings, &[]);
    assert_eq!((asked.going_in, asked.compared, of_crimes(&asked).2), (0, 1, "locked"));
    readings.switch_compared();
    let ticked = pasting.preview(pasting.placings()[0], &readings, &[]);
    assert_eq!(
        (ticked.going_in, ticked.compared, of_crimes(&ticked)),
        (1, 1, going("over"))
    );
    assert_eq!(entered(&ticked), last_year);
}
