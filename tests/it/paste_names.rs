//! Names in a pasted block that the grid does not know, given their places by hand.

use giao_uoc::campaign::{Campaign, History};
use giao_uoc::report::paste::{Assigned, Fate, Line, Pasting, Placing, Preview, Readings, Rows, Seat, Target, Unknown};
use giao_uoc::report::{Entries, Field, LONGEST, RowOf, Slot, rows};
use giao_uoc::text::Lang;

use crate::paste::{block, campaign, results, row, slot, told};

#[test]
fn a_name_that_the_grid_does_not_know_is_given_its_place_by_hand() {
    let campaign = campaign();
    let target = results(&campaign, (0, 2));
    let revenue = "Tổng thu ngân sách";
    let block = block(&format!(
        "Chỉ tiêu\tHuyện Giồng Riềng\tTân Hjep\tHuyện Hòn Đất\n{revenue}\t1,5\t2,5\t3,5\nGiai ngan vn\t4\t5\t6\n"
    ));
    let entries = Entries {
        campaign: &campaign,
        lang: Lang::Vi,
    };
    let pasting = Pasting {
        entries,
        target: &target,
        block: &block,
    };
    let placing = pasting.placings()[0];
    let before = pasting.preview(placing, &Readings::default(), &[]);
    assert_eq!((placing.rows, before.going_in), (Rows::Named, 2));
    let names = [(Line::Column(2), "Tân Hjep"), (Line::Row(2), "Giai ngan vn")];
    let unknown = |(line, name): (Line, &str)| Unknown {
        line,
        name: name.to_owned(),
        among: Vec::new(),
        suggested: None,
    };
    assert_eq!(before.unknown, names.map(unknown));

    let (unit, disbursed) = (2, row(&target, "Giải ngân"));
    assert!(target.columns[unit].label.ends_with("Tân Hiệp"));
    let of = |line, assigned: &[_]| {
        before
            .places(&unknown((line, "")), assigned)
            .into_iter()
            .map(|(at, _)| at)
            .collect::<Vec<_>>()
    };
    assert!(
        of(Line::Column(2), &[]).contains(&unit) && !of(Line::Column(2), &[]).contains(&3),
        "one that is named is taken"
    );
    assert!(!of(Line::Row(2), &[]).contains(&row(&target, revenue)));
    let assigned = [(Line::Column(2), Some(unit)), (Line::Row(2), Some(disbursed))];
    assert!(
        of(Line::Column(2), &assigned).contains(&unit),
        "one's own stays to be chosen"
    );
    let likely = |line, name| before.places(&unknown((line, name)), &[]).first().map(|(at, _)| *at);
    assert_eq!(
        likely(Line::Column(2), "Tân Hjep"),
        Some(unit),
        "what it may be a slip of comes first"
    );
    assert_eq!(
        likely(Line::Row(2), "Giải ngân vốn đầu tư xây dựn cơ bảm"),
        Some(disbursed)
    );
    assert_eq!(
        likely(Line::Column(2), "Phú Quốc"),
        of(Line::Column(2), &[]).first().copied(),
        "else nothing does"
    );
    assert!(
        !of(Line::Column(1), &assigned).contains(&unit),
        "nothing goes there twice"
    );

    let after = pasting.preview(placing, &Readings::default(), &assigned);
    assert_eq!((after.going_in, after.left()), (6, Vec::new()), "{:#?}", told(&after));
    assert_eq!(after.unknown, before.unknown, "what was chosen can be changed");
    let twice = pasting.preview(placing, &Readings::default(), &[(Line::Column(2), Some(3))]);
    assert_eq!(twice.going_in, 2, "a place that another name has is not given away");
    let mut pasted = campaign.clone();
    History::default().dispatch(&mut pasted, after.command).unwrap();
    let entries = Entries {
        campaign: &pasted,
        lang: Lang::Vi,
    };
    let tan_hiep = campaign.units[0].id.clone();
    assert_eq!(
        entries
            .text(&slot(tan_hiep, target_row(&campaign, disbursed)))
            .as_deref(),
        Some("5")
    );
}

fn target_row(campaign: &Campaign, at: usize) -> RowOf {
    rows(&campaign.rubric)[at]
}

#[test]
fn a_text_longer_than_a_cell_takes_is_refused_and_listed_whole() {
    let campaign = campaign();
    let mut target = results(&campaign, (0, 2));
    let entries = Entries {
        campaign: &campaign,
        lang: Lang::Vi,
    };
    let note = |at: usize| Slot {
        unit: campaign.units[0].id.clone(),
        of: target_row(&campaign, at),
        field: Field::Note,
    };
    let first = row(&target, "Tổng thu ngân sách");
    let (fits, longer) = ("ô".repeat(LONGEST), "ô".repeat(LONGEST + 1));
    assert!(entries.understand(&note(first), &fits).unwrap().command.is_some());
    let refused = entries.understand(&note(first), &longer).unwrap();
    assert_eq!(refused.command, None);
    let words = refused.refusal.unwrap().words(Lang::Vi);
    assert!(words.contains("10.001") && words.contains("10.000"), "{words}");

    for at in [first, first + 1] {
        target.rows[at].seats[2] = Seat::Open(note(at));
    }
    target.at = (first, 2);
    let block = block(&format!("{longer}\n{fits}\n"));
    let pasting = Pasting {
        entries,
        target: &target,
        block: &block,
    };
    let preview = pasting.preview(pasting.placings()[0], &Readings::default(), &[]);
    assert_eq!(preview.going_in, 1);
    let left = preview.left();
    assert_eq!(
        (left.len(), &left[0].text, &left[0].fate),
        (1, &longer, &Fate::Unread(words))
    );
}

/// What the ways to place a block are, and what the first of them does.
pub fn tried(target: &Target, text: &str, assigned: &[Assigned]) -> (Vec<Placing>, Preview) {
    let (campaign, block) = (campaign(), block(text));
    let entries = Entries {
        campaign: &campaign,
        lang: Lang::Vi,
    };
    let pasting = Pasting {
        entries,
        target,
        block: &block,
    };
    let placings = pasting.placings();
    let preview = pasting.preview(placings[0], &Readings::default(), assigned);
    (placings, preview)
}

const NAMED: Placing = Placing {
    rows: Rows::Named,
    turned: false,
};
const TURNED: Placing = Placing {
    rows: Rows::Named,
    turned: true,
};

/// Names that nobody knows are asked for and never passed over for the place, also where none is known.
#[test]
fn below_known_heads_rows_of_unknown_names_alone_go_nowhere_until_they_are_given_a_place() {
    let target = results(&campaign(), (0, 2));
    let (revenue, school) = (row(&target, "Tổng thu"), row(&target, "Tỷ lệ học sinh bỏ học cấp tiểu"));
    let slip = format!("{}x", target.rows[school].names[0]);
    let two = format!("{slip}\t1\t2\t3\nTổng thuu gân sách\t4\t5\t6\n");
    let heads = "Tân Hiệp\tGiồng Riềng\tHòn Đất\n";
    let (names, one) = ([slip.as_str(), "Tổng thuu gân sách"], format!("{slip}\t1\t2\t3\n"));
    let numbered = format!("1\t{slip}\t%\t1\t2\t3\n2\tTổng thuu gân sách\ttỷ đồng\t4\t5\t6\n");
    for (text, names) in [
        (format!("Chỉ tiêu\t{heads}{two}"), &names[..]),
        (format!("\t{heads}{two}"), &names[..]),
        (format!("Nội dung\t{heads}{one}"), &names[..1]),
        (format!("\t{heads}{one}"), &names[..1]),
        (format!("STT\tChỉ tiêu\tĐVT\t{heads}{numbered}"), &names[..]),
        (format!("BÁO CÁO\t\t\t\n\t\t\t\nChỉ tiêu\t{heads}{two}"), &names[..]),
        (
            format!(
                "Chỉ tiêu\t{heads}{}",
                two.replace("\t1\t", "\t\t").replace("\t4\t", "\t\t")
            ),
            &names[..],
        ),
    ] {
        let (placings, before) = tried(&target, &text, &[]);
        assert_eq!(placings[0], NAMED, "{text}");
        assert!(
            placings.iter().any(|placing| placing.rows != Rows::Named),
            "the place stays to be chosen"
        );
        let asked: Vec<&str> = before.unknown.iter().map(|unknown| unknown.name.as_str()).collect();
        assert_eq!(
            (before.going_in, asked.as_slice()),
            (0, names),
            "{text}{:#?}",
            told(&before)
        );
        assert!(before.left().iter().all(|cell| cell.fate == Fate::NotFound));
        assert_eq!(before.places(&before.unknown[0], &[])[0].0, school, "{text}");
        let assigned = [(before.unknown[0].line, Some(school))];
        let (_, after) = tried(&target, &text, &assigned);
        assert!(after.going_in >= 2 && after.going_in <= 3, "{text}{:#?}", told(&after));
    }
    // One known among many is no reason to place the others.
    let few = format!(
        "Chỉ tiêu\t{heads}{two}{}",
        "Lạ\t7\t8\t9\nTổng thu ngân sách\t1,5\t2,5\t3,5\n"
    );
    let (placings, preview) = tried(&target, &few, &[]);
    assert_eq!((placings[0], preview.going_in, preview.unknown.len()), (NAMED, 3, 3));
    assert!(
        preview
            .cells
            .iter()
            .filter(|cell| cell.fate.goes_in())
            .all(|cell| cell.row == target.rows[revenue].label)
    );
}

#[test]
fn above_known_names_columns_of_unknown_heads_alone_go_nowhere_until_they_are_given_a_place() {
    let target = results(&campaign(), (0, 2));
    let rows = "Tổng thu ngân sách\t1\t2\n";
    let below = "Giải ngân vốn đầu tư xây dựng cơ bản\t3\t4\n";
    for text in [
        format!("Chỉ tiêu\tTan Hjep\tGiong Rieg\n{rows}{below}"),
        format!("\tTan Hjep\tGiong Rieg\n{rows}"),
        format!("Biểu số 1\t\t\nChỉ tiêu\tTan Hjep\tGiong Rieg\nI. Kinh tế\t\t\n{rows}{below}"),
    ] {
        let (placings, before) = tried(&target, &text, &[]);
        let asked: Vec<(Line, &str)> = before
            .unknown
            .iter()
            .map(|unknown| (unknown.line, unknown.name.as_str()))
            .collect();
        let names = [(Line::Column(1), "Tan Hjep"), (Line::Column(2), "Giong Rieg")];
        assert_eq!(
            (placings[0], before.going_in, asked.as_slice()),
            (NAMED, 0, &names[..]),
            "{text}{:#?}",
            told(&before)
        );
        assert_eq!(before.places(&before.unknown[0], &[])[0].0, 2);
        let (_, after) = tried(&target, &text, &[(Line::Column(1), Some(2))]);
        assert_eq!(
            after.going_in,
            text.matches("\t1\t").count() + text.matches("\t3\t").count()
        );
    }
    // Without heads nothing is unknown: the columns follow one another.
    let (placings, preview) = tried(&target, &format!("{rows}{below}"), &[]);
    assert_eq!((placings[0], preview.going_in, preview.unknown.len()), (NAMED, 4, 0));
}

#[test]
fn a_turned_block_asks_for_unknown_names_too() {
    let target = results(&campaign(), (0, 2));
    let unknown_rows =
        "\tTổng thuu gân sách\tGiải ngn vốn đầu tư xây dựng cơ bản\nTân Hiệp\t1\t2\nHòn Đất\t3\t4\nGiồng Riềng\t5\t6\n";
    let known =
        "\tTổng thu ngân sách\tGiải ngân vốn đầu tư xây dựng cơ bản\nTan Hjep\t1\t2\nHn Đt\t3\t4\nGiong Rieg\t5\t6\n";
    let one = "Đơn vị\tTổng thuu gân sách\tGiải ngn vốn đầu tư xây dựng cơ bản\nTân Hiệp\t1\t2\n";
    for (text, count) in [(unknown_rows, 2), (known, 3), (one, 2)] {
        let (placings, preview) = tried(&target, text, &[]);
        assert_eq!(
            (placings[0], preview.going_in, preview.unknown.len()),
            (TURNED, 0, count),
            "{text}{:#?}",
            told(&preview)
        );
    }
}

#[test]
fn figures_without_names_go_by_their_place() {
    let mut target = results(&campaign(), (0, 2));
    target.at.0 = row(&target, "Tổng thu");
    let (placings, preview) = tried(&target, "1,5\t2,5\n3,5\t4,5\n", &[]);
    assert_eq!(
        (placings[0].rows, placings[0].turned, preview.going_in),
        (Rows::Straight, false, 4)
    );
    assert_eq!((placings.len(), preview.unknown.len()), (1, 0));
    // Heads alone name the columns, and the rows follow one another.
    let (placings, preview) = tried(&target, "Giồng Riềng\tTân Hiệp\n1,5\t2,5\n3,5\t4,5\n", &[]);
    assert_eq!(
        (placings[0], preview.going_in, preview.unknown.len()),
        (NAMED, 4, 0),
        "{:#?}",
        told(&preview)
    );
}

/// Offices name an indicator once, whose figures have rows of their own here.
#[test]
fn beside_the_name_of_an_indicator_stands_the_one_figure_that_is_open_or_one_to_be_chosen() {
    let campaign = campaign();
    let mut target = results(&campaign, (0, 2));
    let title = row(&target, "Tiếp công dân");
    let (settled, all) = (
        row(&target, "Số đơn đã giải quyết"),
        row(&target, "Số đơn thuộc thẩm quyền"),
    );
    let entries = Entries {
        campaign: &campaign,
        lang: Lang::Vi,
    };
    let preview = |target: &Target, text: &str, assigned: &[_]| {
        let block = block(text);
        let pasting = Pasting {
            entries,
            target,
            block: &block,
        };
        pasting.preview(pasting.placings()[0], &Readings::default(), assigned)
    };
    let alone = "Chỉ tiêu\tHuyện Tân Hiệp\nTổng thu ngân sách\t1,5\nTiếp công dân, giải quyết đơn khiếu nại\t7\n";
    let before = preview(&target, alone, &[]);
    assert_eq!((before.going_in, before.count(|fate| *fate == Fate::Several)), (1, 1));
    assert_eq!(before.unknown[0].among, [settled, all]);
    let places: Vec<usize> = before
        .places(&before.unknown[0], &[])
        .into_iter()
        .map(|(at, _)| at)
        .collect();
    assert_eq!(places, [settled, all], "nothing else is offered");
    assert_eq!(preview(&target, alone, &[(Line::Row(2), Some(all))]).going_in, 2);

    // Named themselves as well, they leave nothing to ask for.
    let whole = format!(
        "{}Số đơn đã giải quyết\t7\nSố đơn thuộc thẩm quyền\t8\n",
        alone.replace("\t7", "\t")
    );
    let named = preview(&target, &whole, &[]);
    assert_eq!((named.going_in, named.left()), (3, Vec::new()), "{:#?}", told(&named));

    target.rows[all].seats.fill(Seat::Locked("khóa"));
    let one = preview(&target, alone, &[]);
    assert_eq!((one.going_in, one.unknown), (2, Vec::new()));
    assert!(
        one.cells
            .iter()
            .any(|cell| cell.row == target.rows[settled].label && cell.read == "7")
    );
    assert!(
        target.rows[title]
            .seats
            .iter()
            .all(|seat| matches!(seat, Seat::Locked(_)))
    );
}

/// Whatever follows one another without names says from where.
#[test]
fn what_goes_by_place_says_so_and_from_where() {
    let mut target = results(&campaign(), (0, 2));
    target.at = (row(&target, "Tổng thu"), 3);
    let rows = "Các dòng đặt theo vị trí, lần lượt từ “1.1 Tổng thu";
    let columns = "Các cột đặt theo vị trí, lần lượt từ “Huyện Giồng Riềng” sang phải.";
    let disbursed = "1.2\tGiải ngân vốn đầu tư xây dựng cơ bản\ttỷ đồng";
    for (text, told) in [
        ("7\t8\n9\t10\n".to_owned(), &[rows, columns][..]),
        (
            format!("1.1\tTổng thu ngân sách\ttỷ đồng\t7\t8\n{disbursed}\t9\t10\n"),
            &[columns],
        ),
        ("Giồng Riềng\tTân Hiệp\n7\t8\n".to_owned(), &[rows]),
        (format!("\t\t\tGiồng Riềng\tTân Hiệp\n{disbursed}\t9\t10\n"), &[]),
    ] {
        let (_, preview) = tried(&target, &text, &[]);
        assert!(preview.going_in >= 2, "{text}{:#?}", crate::paste::told(&preview));
        let remarks = preview.remarks.iter().filter(|remark| remark.contains("theo vị trí"));
        let remarks: Vec<&String> = remarks.collect();
        assert_eq!(remarks.len(), told.len(), "{text}{remarks:?}");
        assert!(
            remarks.iter().zip(told).all(|(remark, told)| remark.starts_with(told)),
            "{remarks:?}"
        );
    }
}
