//! The units of a campaign: added, renamed, put in order, taken out, and all of it taken back.

use std::rc::Rc;

use giao_uoc::campaign::{Campaign, CampaignStage, Command, History, Refusal};
use giao_uoc::files::{canonical_bytes, read_campaign, write_campaign};
use giao_uoc::report::{BlockFigures, BlockOf, CellShown, FormOf, rows, sheet_rows};
use giao_uoc::rubric::Template;
use giao_uoc::scoring::{UnitId, UnitIx, score};
use giao_uoc::text::Lang;

fn campaign() -> Campaign {
    let (rubric, _) = Template::named("xa-phuong").unwrap().read().unwrap();
    let units = ["Xã A", "Phường B", "Đặc khu C"].map(str::to_owned);
    Campaign::new("c".into(), "Cụm".into(), 2026, Rc::new(rubric), &units)
}

fn names(campaign: &Campaign) -> Vec<&str> {
    campaign.units.iter().map(|unit| unit.name.as_str()).collect()
}

#[test]
fn a_unit_moves_with_its_sheet() {
    let mut campaign = campaign();
    let before = canonical_bytes(&campaign);
    let mut history = History::default();
    let unit = campaign.units[2].id.clone();
    history
        .dispatch(&mut campaign, Command::MoveUnit { unit, to: 0 })
        .unwrap();
    assert_eq!(names(&campaign), ["Đặc khu C", "Xã A", "Phường B"]);
    assert!(
        campaign
            .units
            .iter()
            .zip(&campaign.sheets)
            .all(|(unit, sheet)| unit.id == sheet.unit)
    );
    history.undo(&mut campaign);
    assert_eq!(canonical_bytes(&campaign), before);
}

#[test]
fn a_renamed_unit_is_of_the_class_that_its_new_name_says() {
    let mut campaign = campaign();
    let before = canonical_bytes(&campaign);
    let mut history = History::default();
    let class = |campaign: &Campaign| campaign.sheets[0].unit_class.clone();
    for (name, wanted) in [("Phường A", "phường"), ("A", "phường"), ("Xã A mới", "xã")] {
        let unit = campaign.units[0].id.clone();
        history
            .dispatch(
                &mut campaign,
                Command::RenameUnit {
                    unit,
                    name: name.into(),
                },
            )
            .unwrap();
        assert_eq!(class(&campaign).as_deref(), Some(wanted), "{name}");
    }
    while history.undo(&mut campaign).is_some() {}
    assert_eq!(canonical_bytes(&campaign), before);
}

#[test]
fn what_was_known_of_a_unit_goes_with_it_and_comes_back_with_it() {
    let mut campaign = campaign();
    let mut history = History::default();
    let unit = campaign.units[2].id.clone();
    let fact = campaign.rubric.fact_by_id("suy-dinh-duong").unwrap();
    let number = Some("11.9".parse().unwrap());
    let lead = Some(unit.clone());
    for command in [
        Command::SetPrevious {
            unit: unit.clone(),
            fact,
            number,
        },
        Command::SetLead { lead, deputy: None },
    ] {
        history.dispatch(&mut campaign, command).unwrap();
    }
    let before = canonical_bytes(&campaign);
    history
        .dispatch(&mut campaign, Command::RemoveUnit { unit: unit.clone() })
        .unwrap();
    assert_eq!(campaign.lead, None);
    history
        .dispatch(&mut campaign, Command::AddUnit { name: "Xã D".into() })
        .unwrap();
    assert_eq!(campaign.units[2].id, unit, "the id is free again");
    assert_eq!(
        campaign.references.previous(&unit, fact),
        None,
        "the figures of another unit"
    );
    history.undo(&mut campaign);
    history.undo(&mut campaign);
    assert_eq!(canonical_bytes(&campaign), before);
}

#[test]
fn a_lead_that_is_no_unit_is_refused() {
    let lead = Some(UnitId("x".into()));
    let refused = campaign().plan_change(Command::SetLead { lead, deputy: None });
    assert_eq!(refused, Err(Refusal::NoSuchUnit));
}

#[test]
fn nothing_changes_once_points_are_locked() {
    for stage in [CampaignStage::Locked, CampaignStage::Met, CampaignStage::Closed] {
        let campaign = Campaign { stage, ..campaign() };
        let refused = campaign.plan_change(Command::AddUnit { name: "Xã D".into() });
        assert_eq!(refused, Err(Refusal::Locked), "{stage:?}");
    }
    let sample = giao_uoc::files::samples::open("kien-giang-2017").unwrap();
    assert!(
        sample.is_locked() && !sample.is_read_only(),
        "a sample is there to be tried"
    );
}

/// What refuses every entry offers none: no cell of its sheets, nor of all units at once, can be written.
#[test]
fn no_cell_is_open_once_points_are_locked() {
    let open = |stage| {
        let mut campaign = giao_uoc::files::samples::open("kien-giang-2017").unwrap();
        (campaign.stage, campaign.sample) = (stage, None);
        let standing = score(&campaign.rubric, &campaign.references, &campaign.sheets);
        let form = FormOf::of(&campaign, &standing, UnitIx(0), Lang::Vi).unwrap();
        let of_sheet = |of| {
            let row = form.row(of);
            [row.plan, row.actual, row.self_score, row.note, row.evidence]
        };
        let cells = sheet_rows(&campaign.rubric).into_iter().flat_map(of_sheet);
        let block = BlockOf {
            campaign: &campaign,
            standing: &standing,
            figures: BlockFigures::Actual,
            lang: Lang::Vi,
        };
        let of_units = rows(&campaign.rubric).into_iter().flat_map(|of| block.row(of).cells);
        [
            cells.filter(CellShown::is_open).count(),
            of_units.filter(CellShown::is_open).count(),
        ]
    };
    assert!(open(CampaignStage::Open).iter().all(|cells| *cells > 45));
    assert_eq!(open(CampaignStage::Locked), [0, 0]);
}

/// A file that was written elsewhere need not name the class that the name begins with.
#[test]
fn a_file_without_classes_is_read_by_the_names_of_its_units() {
    let campaign = campaign();
    let mut file: serde_json::Value = serde_json::from_slice(&write_campaign(&campaign)).unwrap();
    for unit in file["campaign"]["units"].as_array_mut().unwrap() {
        assert!(unit.as_object_mut().unwrap().remove("class").is_some());
    }
    let read = read_campaign(file.to_string().as_bytes()).unwrap().campaign;
    let classes = |campaign: &Campaign| {
        campaign
            .sheets
            .iter()
            .map(|sheet| sheet.unit_class.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(classes(&read), classes(&campaign));
}
