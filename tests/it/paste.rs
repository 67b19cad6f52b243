//! A pasted block before it goes in: where each cell goes, as what it is read, and what is left out with its reason.

use giao_uoc::campaign::{Campaign, Command, History};
use giao_uoc::files::clipboard::{Block, read_text};
use giao_uoc::files::{canonical_bytes, samples};
use giao_uoc::report::paste::{Fate, Pasting, Placing, Preview, Readings, Rows, Seat, Target, TargetColumn, TargetRow};
use giao_uoc::report::{Entries, Field, RowOf, Slot, rows};
use giao_uoc::scoring::UnitId;
use giao_uoc::text::Lang;
use proptest::prelude::*;

pub const STRAIGHT: Placing = Placing {
    rows: Rows::Straight,
    turned: false,
};
const LOCKED: &str = "khóa";

pub fn campaign() -> Campaign {
    thread_local!(static OPENED: Campaign = samples::open("kien-giang-2017").unwrap());
    OPENED.with(Clone::clone)
}

/// The results of the units side by side: code, name and a column for each.
pub fn results(campaign: &Campaign, at: (usize, usize)) -> Target {
    let column = |unit: &giao_uoc::campaign::Unit| TargetColumn {
        label: unit.name.clone(),
        names: vec![unit.name.clone()],
    };
    let named = |name: &str| TargetColumn {
        label: name.to_owned(),
        names: vec![name.to_owned()],
    };
    let row = |of: RowOf| {
        let mut row = TargetRow::of(&campaign.rubric, of, Lang::Vi);
        row.seats = vec![Seat::Locked(LOCKED); 2];
        row.seats.extend(campaign.units.iter().map(|unit| match of.fact() {
            Some(_) => Seat::Open(slot(unit.id.clone(), of)),
            None => Seat::Locked(LOCKED),
        }));
        row
    };
    Target {
        rows: rows(&campaign.rubric).into_iter().map(row).collect(),
        columns: [named("STT"), named("Chỉ tiêu")]
            .into_iter()
            .chain(campaign.units.iter().map(column))
            .collect(),
        at,
    }
}

pub fn slot(unit: UnitId, of: RowOf) -> Slot {
    Slot {
        unit,
        of,
        field: Field::Actual,
    }
}

pub fn row(target: &Target, name: &str) -> usize {
    target
        .rows
        .iter()
        .position(|row| row.names[0].starts_with(name))
        .unwrap()
}

pub fn block(text: &str) -> Block {
    read_text(text).unwrap()
}

/// The first way that is offered, and what it does.
pub fn first(campaign: &Campaign, target: &Target, block: &Block) -> (Placing, Preview) {
    let entries = Entries {
        campaign,
        lang: Lang::Vi,
    };
    let pasting = Pasting { entries, target, block };
    let placing = pasting.placings()[0];
    (placing, pasting.preview(placing, &Readings::default(), &[]))
}

pub fn told(preview: &Preview) -> Vec<String> {
    let mut told: Vec<String> = preview
        .cells
        .iter()
        .map(|cell| {
            format!(
                "{} | {} | {} → {}: {}",
                cell.row,
                cell.column,
                cell.now,
                cell.read,
                cell.fate.code()
            )
        })
        .collect();
    told.sort();
    told
}

const REVENUE: &str = "Tổng thu ngân sách";
const DISBURSED: &str = "Giải ngân vốn đầu tư xây dựng cơ bản";

#[test]
fn a_block_goes_where_it_is_pasted_and_is_one_step_of_undo() {
    let mut campaign = campaign();
    let mut target = results(&campaign, (0, 2));
    target.at.0 = row(&target, REVENUE);
    let block = block("231,5\t180\n96,5\t12,5,3\n");
    let (placing, preview) = first(&campaign, &target, &block);
    assert_eq!(placing, STRAIGHT);
    assert_eq!((preview.going_in, preview.cells.len()), (3, 4));
    assert!(
        matches!(preview.cells[0].fate, Fate::Unread(_)),
        "what needs a look stands first"
    );
    assert_eq!(preview.left().len(), 1);
    let before = canonical_bytes(&campaign);
    let mut history = History::default();
    history.dispatch(&mut campaign, preview.command).unwrap();
    assert_ne!(canonical_bytes(&campaign), before);
    history.undo(&mut campaign);
    assert_eq!(canonical_bytes(&campaign), before);
}

#[test]
fn blanks_leave_what_stands_and_what_stands_already_is_no_change() {
    let campaign = campaign();
    let mut target = results(&campaign, (0, 2));
    target.at.0 = row(&target, REVENUE);
    let entries = Entries {
        campaign: &campaign,
        lang: Lang::Vi,
    };
    let Seat::Open(open) = &target.rows[target.at.0].seats[2] else {
        panic!("open")
    };
    let now = entries.text(open).unwrap();
    let (_, preview) = first(&campaign, &target, &block(&format!("{now}\t\n")));
    assert_eq!(preview.going_in, 0);
    assert_eq!(preview.cells.len(), 1);
    assert_eq!(preview.cells[0].fate, Fate::Same);
    assert_eq!(preview.command, Command::Many(Vec::new()));
    assert_eq!(
        preview.remarks.len(),
        3,
        "the blank is told, and that there are no names"
    );
}

#[test]
fn rows_and_units_are_found_by_their_names_without_accents() {
    let campaign = campaign();
    // Pasted somewhere else altogether, units in another order and one that is not there.
    let target = results(&campaign, (0, 2));
    let text = format!(
        "STT\tChi tieu\tĐVT\tGiồng Riềng\tH. Tân Hiệp\tAn Biên\n1\t{}\ttỷ đồng\t1,5\t2,5\t3,5\n2\t{}\ttỷ đồng\t4\t5\t\n3\tChỉ tiêu lạ\t\t6\t7\t\n",
        "TONG THU NGAN SACH", "Giải ngân vốn đầu tư xây dựng cơ bản năm 2017",
    );
    let (placing, preview) = first(&campaign, &target, &block(&text));
    assert_eq!(placing.rows, Rows::Named);
    let told = told(&preview);
    let has = |part: &str| told.iter().any(|line| line.contains(part));
    assert!(
        has("Huyện Giồng Riềng") && has("→ 1,5: over") && has("Huyện Tân Hiệp") && has("→ 5: over"),
        "{told:#?}"
    );
    assert_eq!(preview.going_in, 4, "{told:#?}");
    assert_eq!(preview.count(|fate| *fate == Fate::NotFound), 3, "{told:#?}");
    assert!(
        preview
            .cells
            .iter()
            .any(|cell| cell.row == "3" || cell.row.contains("lạ"))
    );
}

#[test]
fn a_block_of_the_open_rows_alone_leaves_headings_out() {
    let campaign = campaign();
    let target = results(&campaign, (0, 2));
    let open: Vec<usize> = (0..target.rows.len())
        .filter(|row| matches!(target.rows[*row].seats[2], Seat::Open(_)))
        .collect();
    assert!(open.len() < target.rows.len());
    let short = vec!["7"; open.len()].join("\n") + "\n";
    let (placing, preview) = first(&campaign, &target, &block(&short));
    assert_eq!(placing.rows, Rows::Open);
    assert_eq!(preview.count(|fate| matches!(fate, Fate::Locked(_) | Fate::Outside)), 0);
    let long: Vec<&str> = (0..target.rows.len())
        .map(|row| if open.contains(&row) { "7" } else { "99" })
        .collect();
    let (placing, preview) = first(&campaign, &target, &block(&(long.join("\n") + "\n")));
    assert_eq!(placing.rows, Rows::Straight, "headings came along");
    assert_eq!(
        preview.count(|fate| *fate == Fate::Locked(LOCKED.to_owned())),
        target.rows.len() - open.len()
    );
}

#[test]
fn what_is_larger_than_the_grid_says_so() {
    let campaign = campaign();
    let mut target = results(&campaign, (0, 5));
    target.at.0 = row(&target, REVENUE);
    let (_, preview) = first(&campaign, &target, &block("1\t2\t3\n"));
    assert_eq!(preview.count(|fate| *fate == Fate::Outside), 1);
    assert!(
        preview.remarks.iter().any(|remark| remark.contains("3 cột")),
        "{:?}",
        preview.remarks
    );
    // What is out of sight is no room to paste into.
    let left = target.rows.len() - target.at.0;
    for row in target.rows.iter_mut().skip(target.at.0 + 1) {
        row.hidden = true;
    }
    let (_, preview) = first(&campaign, &target, &block("1\t2\t3\n"));
    assert!(
        left > 1
            && preview
                .remarks
                .iter()
                .any(|remark| remark.contains("chỉ còn 1 dòng, 2 cột")),
        "{:?}",
        preview.remarks
    );
}

#[test]
fn units_down_and_indicators_across_are_turned() {
    let campaign = campaign();
    let target = results(&campaign, (0, 2));
    let text = format!("\t{REVENUE}\t{DISBURSED}\nTân Hiệp\t1\t2\nGiồng Riềng\t3\t4\nHòn Đất\t5\t6\n");
    let (placing, preview) = first(&campaign, &target, &block(&text));
    assert!(placing.turned && placing.rows == Rows::Named);
    assert_eq!(
        (preview.going_in, preview.left().len()),
        (6, 0),
        "{:#?}",
        told(&preview)
    );
}

#[test]
fn numbers_that_read_in_two_ways_can_be_taken_by_the_other() {
    let campaign = campaign();
    let mut target = results(&campaign, (0, 2));
    target.at.0 = row(&target, REVENUE);
    let block = block("1.234\t5,5\t6.789\n");
    let entries = Entries {
        campaign: &campaign,
        lang: Lang::Vi,
    };
    let pasting = Pasting {
        entries,
        target: &target,
        block: &block,
    };
    let read = |readings: &Readings| -> Vec<String> {
        let preview = pasting.preview(STRAIGHT, readings, &[]);
        assert_eq!(preview.doubtful, 2);
        preview.cells.into_iter().map(|cell| cell.read).collect()
    };
    let mut readings = Readings::default();
    assert_eq!(
        read(&readings),
        ["1.234", "6.789", "5,5"],
        "what can be read in two ways first"
    );
    readings.switch((0, 2));
    assert_eq!(read(&readings), ["1.234", "6,789", "5,5"]);
    readings.switch((0, 2));
    assert_eq!(read(&readings), ["1.234", "6.789", "5,5"]);
    let mut readings = Readings::all(true);
    assert_eq!(read(&readings), ["1,234", "6,789", "5,5"]);
    readings.switch((0, 0));
    assert_eq!(read(&readings), ["1.234", "6,789", "5,5"]);
}

#[test]
fn a_figure_that_is_the_code_of_its_row_is_a_figure() {
    let campaign = campaign();
    let mut target = results(&campaign, (0, 2));
    target.at.0 = row(&target, REVENUE);
    for (at, code) in (target.at.0..).zip(["1", "2"]) {
        target.rows[at].codes = vec![code.to_owned()];
        assert!(matches!(target.rows[at].seats[2], Seat::Open(_)));
    }
    for text in ["1\n2\n", "1\t5\n2\t6\n", "12\t1\n98\t2\n", "2\t1\n1\t3\n"] {
        let (placing, preview) = first(&campaign, &target, &block(text));
        assert_eq!(placing, STRAIGHT, "figures alone go by their place: {text}");
        let taken = preview.count(|fate| fate.goes_in() || *fate == Fate::Same);
        assert_eq!(taken, text.split_whitespace().count(), "{:#?}", told(&preview));
    }
}

#[test]
fn codes_beside_names_that_the_grid_does_not_know_lead_to_their_rows() {
    let campaign = campaign();
    let target = results(&campaign, (0, 2));
    let from = row(&target, REVENUE);
    let code = |row: usize| target.rows[row].codes[0].clone();
    let text = format!(
        "STT\tTên gọi tắt\tTân Hiệp\tGiồng Riềng\n{}\tThu\t1\t2\n{}\tVốn\t3\t4\n",
        code(from),
        code(row(&target, DISBURSED)),
    );
    let (placing, preview) = first(&campaign, &target, &block(&text));
    assert_eq!(placing.rows, Rows::Named);
    assert_eq!(
        (preview.going_in, preview.left().len()),
        (4, 0),
        "{:#?}",
        told(&preview)
    );
    assert_eq!(preview.count(|fate| *fate == Fate::Label), 8);
}

#[test]
fn two_columns_of_one_name_are_not_laid_over_each_other() {
    let campaign = campaign();
    let target = results(&campaign, (0, 2));
    let text = format!("\tTân Hiệp\tTân Hiệp\n{REVENUE}\t1\t2\n{DISBURSED}\t3\t4\n");
    let (_, preview) = first(&campaign, &target, &block(&text));
    assert_eq!(
        (preview.going_in, preview.left().len()),
        (2, 2),
        "{:#?}",
        told(&preview)
    );
}

fn any_copied() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "",
        "1",
        "2",
        "3",
        "3%",
        "4",
        "12",
        "1,5",
        "1.234",
        "I",
        "I.1",
        "x",
        "chưa có",
        "STT",
        "Chỉ tiêu",
        "%",
        "tỷ đồng",
        "Tân Hiệp",
        "H. Giồng Riềng",
        "An Biên",
        "TONG THU NGAN SACH",
        DISBURSED,
        "28/11/2017",
    ])
}

fn any_block() -> impl Strategy<Value = String> {
    (1_usize..7, 1_usize..6).prop_flat_map(|(height, width)| {
        let row = prop::collection::vec(any_copied(), width).prop_map(|row| row.join("\t"));
        prop::collection::vec(row, height).prop_map(|rows| rows.join("\n") + "\n")
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    /// Whatever is copied and however it is placed: each cell with something in it is told, and no two go into one cell.
    #[test]
    fn no_copied_cell_vanishes(text in any_block(), at in (0_usize..24, 0_usize..6), others: bool) {
        let campaign = campaign();
        let mut target = results(&campaign, at);
        target.rows.truncate(24);
        for (at, row) in target.rows.iter_mut().enumerate() {
            row.label = at.to_string();
        }
        let Some(block) = read_text(&text) else { return Ok(()) };
        let filled = text.split(['\t', '\n']).filter(|cell| !cell.is_empty()).count();
        let entries = Entries { campaign: &campaign, lang: Lang::Vi };
        let pasting = Pasting { entries, target: &target, block: &block };
        for placing in pasting.placings() {
            let preview = pasting.preview(placing, &Readings::all(others), &[]);
            prop_assert_eq!(preview.cells.len(), filled);
            let told = |fate: &Fate| fate.goes_in() || matches!(fate, Fate::Same | Fate::Label | Fate::Computed);
            prop_assert_eq!(preview.count(told) + preview.left().len(), filled);
            prop_assert_eq!(preview.going_in, preview.count(Fate::goes_in));
            let mut places: Vec<(&str, &str)> = Vec::new();
            for cell in preview.cells.iter().filter(|cell| told(&cell.fate) && !matches!(cell.fate, Fate::Label | Fate::Computed)) {
                let place = (cell.row.as_str(), cell.column.as_str());
                prop_assert!(!places.contains(&place), "{:?} twice", place);
                places.push(place);
            }
        }
    }
}
