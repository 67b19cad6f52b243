//! A file of a campaign that is here: which came after the other, and in what they differ.

use giao_uoc::campaign::{Campaign, Command, Title};
use giao_uoc::files::{Order, read_campaign, save_campaign, write_campaign};
use giao_uoc::report::{Differing, differences};
use giao_uoc::rubric::{FactIx, NodeIx};
use giao_uoc::scoring::{Actual, Value};
use giao_uoc::text::Lang;

use crate::files::filled;

fn enter(campaign: &mut Campaign, command: Command) {
    let change = campaign.plan_change(command).unwrap().expect("a change");
    campaign.apply(&change);
}

fn enter_actual(campaign: &mut Campaign, unit: usize, text: &str) {
    let number = Value::Number(text.parse().unwrap());
    let command = Command::SetActual {
        unit: campaign.units[unit].id.clone(),
        fact: FactIx(0),
        actual: Actual::Value(number),
        measure: None,
    };
    enter(campaign, command);
}

/// Saves to a file, as the page does: the revisions step here too.
fn saved(campaign: &mut Campaign) -> Vec<u8> {
    let (bytes, lineages) = save_campaign(campaign);
    for (unit, lineage) in campaign.units.iter_mut().zip(lineages) {
        unit.lineage = lineage;
    }
    bytes
}

/// What another computer makes of a file.
fn opened(bytes: &[u8]) -> Campaign {
    read_campaign(bytes).unwrap().campaign
}

/// What a draft is when it is opened again.
fn reopened(campaign: &Campaign) -> Campaign {
    let mut again = opened(&write_campaign(campaign));
    again.recall_saved_sheets(&campaign.saved_sheets());
    again
}

#[test]
fn the_order_of_draft_and_file_comes_from_revisions_and_hashes() {
    let mut here = filled();
    let first = saved(&mut here);
    assert_eq!(Order::of(&here, &opened(&first)), Order::Unknown, "the same");

    // The other office goes on, and so once more.
    let mut there = opened(&first);
    enter_actual(&mut there, 0, "7");
    let second = saved(&mut there);
    assert_eq!(Order::of(&here, &opened(&second)), Order::FileNewer);
    enter_actual(&mut there, 0, "8");
    enter_actual(&mut there, 1, "1");
    let third = saved(&mut there);
    assert_eq!(Order::of(&here, &opened(&third)), Order::FileNewer);
    assert_eq!(Order::of(&there, &opened(&first)), Order::DraftNewer);

    // Both go on: a fork, whether or not what is here was saved; also where each did so in another unit.
    enter_actual(&mut here, 0, "9");
    assert_eq!(Order::of(&reopened(&here), &opened(&first)), Order::DraftNewer);
    assert_eq!(Order::of(&reopened(&here), &opened(&third)), Order::Forked);
    saved(&mut here);
    assert_eq!(Order::of(&here, &opened(&second)), Order::Forked);
    let (mut one, mut other) = (opened(&first), opened(&first));
    enter_actual(&mut one, 0, "9");
    enter_actual(&mut other, 1, "9");
    assert_eq!(Order::of(&one, &opened(&saved(&mut other))), Order::Forked);

    let mut renamed = opened(&first);
    let name = "Cụm khác".to_owned();
    let title = Title {
        name,
        ..renamed.title()
    };
    enter(&mut renamed, Command::SetTitle(title));
    assert_eq!(Order::of(&opened(&first), &renamed), Order::Unknown);

    // A later file that lacks a unit would take it away.
    let mut fewer = opened(&second);
    let gone = fewer.units.last().unwrap().id.clone();
    enter(&mut fewer, Command::RemoveUnit { unit: gone });
    let before = opened(&first);
    assert_eq!(Order::of(&before, &opened(&second)), Order::FileNewer);
    assert_eq!(Order::of(&before, &fewer), Order::Forked);
    assert_eq!(Order::of(&fewer, &before), Order::DraftNewer);
}

#[test]
fn a_draft_that_was_closed_still_steps_its_revision_with_the_next_file() {
    let mut here = filled();
    saved(&mut here);
    let own = here.units[0].lineage.own.clone();
    enter_actual(&mut here, 0, "7");
    let mut again = reopened(&here);
    saved(&mut again);
    assert_eq!(
        (again.units[0].lineage.revision, again.units[1].lineage.revision),
        (2, 1)
    );
    assert_eq!(again.units[0].lineage.parent, own);
}

fn told(differing: &[Differing]) -> Vec<String> {
    let cells = |whose: &Differing| {
        let whose = whose.clone();
        let name = whose.unit.unwrap_or_default();
        let cell = move |cell: giao_uoc::report::DifferingCell| {
            format!("{name}|{}|{}|{}|{}", cell.row, cell.column, cell.here, cell.file)
        };
        whose.cells.into_iter().map(cell).collect::<Vec<_>>()
    };
    differing.iter().flat_map(cells).collect()
}

#[test]
fn every_kind_of_difference_is_a_cell() {
    let here = filled();
    let lang = Lang::Vi;
    assert_eq!(differences(&here, &here, lang), []);
    let unit = here.units[0].id.clone();
    let mut file = here.clone();
    enter_actual(&mut file, 0, "6.1");
    for command in [
        Command::SetNote {
            unit: unit.clone(),
            node: NodeIx(1),
            note: String::new(),
        },
        Command::SetNotAssigned {
            unit: unit.clone(),
            node: NodeIx(2),
            not_assigned: true,
        },
        Command::SetPrevious {
            unit: unit.clone(),
            fact: FactIx(0),
            number: Some("3".parse().unwrap()),
        },
        Command::SetReference {
            fact: FactIx(0),
            number: Some("4".parse().unwrap()),
        },
        Command::SetLead {
            lead: Some(unit.clone()),
            deputy: None,
        },
        Command::AddUnit {
            name: "Xã C".to_owned(),
        },
    ] {
        enter(&mut file, command);
    }
    file.sheets[1].facts[0].actual_illustrative = true;
    let found = differences(&here, &file, lang);
    assert_eq!(
        told(&found),
        [
            "|Cụm trưởng|||Xã A",
            "|Đơn vị||Xã A; Xã B|Xã A; Xã B; Xã C",
            "|Thu ngân sách|Mức chung||4",
            "Xã A|I.1 Thu ngân sách|Thực hiện|6,10|6,1",
            "Xã A|I.1 Thu ngân sách|năm trước||3",
            "Xã A|I.1 Thu ngân sách|Ghi chú|Số chốt ngày 31/12|",
            "Xã A|I.2 Mô hình mới|Không giao chỉ tiêu||không giao chỉ tiêu",
            "Xã B|I.1 Thu ngân sách|đơn vị tính hoặc dấu minh họa||",
            "Xã C|Đơn vị||không có đơn vị này|Xã C",
        ]
    );
    assert_eq!(found[1].words(lang), "Xã A: 4 chỗ khác nhau");
    // The other way round the same cells differ.
    assert_eq!(told(&differences(&file, &here, lang)).len(), told(&found).len());
}
