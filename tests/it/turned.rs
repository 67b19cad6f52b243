//! What an undo says of itself, and where it leads.

use giao_uoc::campaign::{Campaign, CampaignStage, Command, History};
use giao_uoc::files::samples;
use giao_uoc::report::{Entries, Field, Slot, Turned, rows};
use giao_uoc::scoring::UnitId;
use giao_uoc::text::Lang;

fn sample() -> Campaign {
    let mut sample = samples::open("kien-giang-2017").expect("the sample ships");
    sample.stage = CampaignStage::Open;
    sample
}

/// The cell of a unit in the row of an indicator.
fn slot(campaign: &Campaign, unit: &str, indicator: &str, field: Field) -> Slot {
    let rows = rows(&campaign.rubric);
    let of = rows.into_iter().find(|of| {
        let node = of.leaf().and_then(|node| campaign.rubric.node(node));
        node.is_some_and(|node| node.name.starts_with(indicator))
    });
    Slot {
        unit: UnitId(unit.to_owned()),
        of: of.expect("there is such an indicator"),
        field,
    }
}

fn typed(campaign: &Campaign, slot: &Slot, text: &str) -> Command {
    let lang = Lang::Vi;
    let understood = Entries { campaign, lang }.understand(slot, text);
    understood
        .and_then(|understood| understood.command)
        .expect("it is understood")
}

#[test]
fn an_undo_leads_to_its_cell_and_says_what_stands_there_now() {
    for (field, indicator, text, now) in [
        (Field::Actual, "Tổng thu ngân sách", "80,5", "thực hiện, nay là 93,415"),
        (Field::Plan, "Tổng thu ngân sách", "80", "kế hoạch, nay là 78,5"),
        (Field::SelfScore, "Tổng thu ngân sách", "59", "tự chấm, nay là 60"),
        (
            Field::Note,
            "Tổng thu ngân sách",
            "số tạm tính",
            "ghi chú, nay là chưa nhập",
        ),
        (
            Field::Previous,
            "Tỷ lệ hộ dân nông thôn",
            "97",
            "năm trước, nay là 97,6",
        ),
    ] {
        let (mut campaign, mut history) = (sample(), History::default());
        let slot = slot(&campaign, "tan-hiep", indicator, field);
        let command = typed(&campaign, &slot, text);
        history.dispatch(&mut campaign, command).expect("it is carried out");
        let change = history.undo(&mut campaign).expect("there is one");
        let turned = Turned::new(&campaign, change, true);
        assert_eq!(turned.slots, [slot]);
        let words = turned.words(&campaign, Lang::Vi);
        assert!(
            words.starts_with("Đã hoàn tác: Huyện Tân Hiệp, ") && words.contains(now),
            "{words}"
        );
    }
}

#[test]
fn several_cells_are_counted_and_named_by_their_unit() {
    let (mut campaign, mut history) = (sample(), History::default());
    let mut commands = Vec::new();
    for unit in ["tan-hiep", "giong-rieng"] {
        let slot = slot(&campaign, unit, "Tổng thu ngân sách", Field::Actual);
        commands.push(typed(&campaign, &slot, "1,5"));
        let both = Command::Many(commands.clone());
        history.dispatch(&mut campaign, both).expect("it is carried out");
        history.undo(&mut campaign);
    }
    let change = history.redo(&mut campaign).expect("there is one");
    let words = Turned::new(&campaign, change, false).words(&campaign, Lang::En);
    assert_eq!(words, "Done again: 2 cells of several units.");
}

#[test]
fn a_unit_that_comes_back_is_named_and_not_its_figures_of_last_year() {
    let (mut campaign, mut history) = (sample(), History::default());
    let unit = UnitId("tan-hiep".to_owned());
    assert!(campaign.references.previous.iter().any(|(id, _)| *id == unit));
    history
        .dispatch(&mut campaign, Command::RemoveUnit { unit })
        .expect("it is carried out");
    let change = history.undo(&mut campaign).expect("there is one");
    let turned = Turned::new(&campaign, change, true);
    assert_eq!(turned.slots, []);
    assert_eq!(turned.words(&campaign, Lang::Vi), "Đã hoàn tác: bỏ Huyện Tân Hiệp.");
    let names = ["Xã A", "Xã B"].map(|name| Command::AddUnit { name: name.to_owned() });
    history
        .dispatch(&mut campaign, Command::Many(names.into()))
        .expect("they come in");
    let change = history.undo(&mut campaign).expect("there is one");
    let words = Turned::new(&campaign, change, true).words(&campaign, Lang::En);
    assert_eq!(words, "Undone: adding Xã A, Xã B.");
}
