//! Names in a pasted block that the grid does not know, given their places by hand.

use giao_uoc::campaign::{Campaign, History};
use giao_uoc::report::paste::{Fate, Line, Pasting, Rows, Seat, Target, Unknown};
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
    let before = pasting.preview(placing, false, &[]);
    assert_eq!((placing.rows, before.going_in), (Rows::Named, 2));
    let names = [(Line::Column(2), "Tân Hjep"), (Line::Row(2), "Giai ngan vn")];
    let unknown = |(line, name): (Line, &str)| Unknown {
        line,
        name: name.to_owned(),
        among: Vec::new(),
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
    let assigned = [(Line::Column(2), unit), (Line::Row(2), disbursed)];
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

    let after = pasting.preview(placing, false, &assigned);
    assert_eq!((after.going_in, after.left()), (6, Vec::new()), "{:#?}", told(&after));
    assert_eq!(after.unknown, before.unknown, "what was chosen can be changed");
    let twice = pasting.preview(placing, false, &[(Line::Column(2), 3)]);
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
    let preview = pasting.preview(pasting.placings()[0], false, &[]);
    assert_eq!(preview.going_in, 1);
    let left = preview.left();
    assert_eq!(
        (left.len(), &left[0].text, &left[0].fate),
        (1, &longer, &Fate::Unread(words))
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
        pasting.preview(pasting.placings()[0], false, assigned)
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
    assert_eq!(preview(&target, alone, &[(Line::Row(2), all)]).going_in, 2);

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
