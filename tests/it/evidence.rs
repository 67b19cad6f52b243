//! Evidence is typed as words; its date and its link are found in them.

use giao_uoc::campaign::{Campaign, Command};
use giao_uoc::quantity::Date;
use giao_uoc::report::{Entries, Explained, Explaining, Field, RowOf, Run, Slot};
use giao_uoc::rubric::NodeIx;
use giao_uoc::scoring::{Evidence, Standing, UnitIx, score};
use giao_uoc::text::Lang;

use crate::files::filled;

const NODE: NodeIx = NodeIx(1);

fn enter(campaign: &mut Campaign, command: Command) {
    let change = campaign.plan_change(command).unwrap().unwrap();
    campaign.apply(&change);
}

fn typed(text: &str) -> Campaign {
    let mut campaign = filled();
    let slot = Slot {
        unit: campaign.units[0].id.clone(),
        of: RowOf::Leaf(NODE, None),
        field: Field::Evidence,
    };
    let lang = Lang::Vi;
    let understood = Entries {
        campaign: &campaign,
        lang,
    }
    .understand(&slot, text)
    .unwrap();
    enter(&mut campaign, understood.command.unwrap());
    campaign
}

/// Explains points of the first unit.
pub fn of_first<'a>(campaign: &'a Campaign, standing: &'a Standing) -> Explaining<'a> {
    Explaining {
        rubric: &campaign.rubric,
        references: &campaign.references,
        sheets: &campaign.sheets,
        unit: UnitIx(0),
        card: &standing.cards[0],
        standing,
        sample: None,
        unit_name: &|_| String::new(),
        lang: Lang::Vi,
    }
}

/// The documents as the panel shows them: dates between stars, links between angles.
fn shown(campaign: &Campaign) -> Vec<String> {
    let standing = score(&campaign.rubric, &campaign.references, &campaign.sheets);
    let explaining = of_first(campaign, &standing);
    let document = |runs: Vec<Run>| {
        let run = |run| match run {
            Run::Figure(text) => format!("*{text}*"),
            Run::Link(text) => format!("<{text}>"),
            Run::Text(text) | Run::Cell(text, _) | Run::Other(text, _) | Run::Node(text, _) => text,
        };
        runs.into_iter().map(run).collect::<String>()
    };
    let made = explaining.explain(Explained::Node(NODE)).unwrap();
    made.evidence.into_iter().map(document).collect()
}

#[test]
fn date_and_link_are_found_in_what_is_typed() {
    for (text, wanted) in [
        ("Báo cáo số 12/BC-UBND", vec!["Báo cáo số 12/BC-UBND"]),
        (
            "BC 12/BC-UBND ngày 05/01/2026, https://vanban.example.vn/12?a=1;b=2.; QĐ 3/2026 ngày 5-1-2026",
            vec![
                "BC 12/BC-UBND ngày *05/01/2026*, <https://vanban.example.vn/12?a=1;b=2>.",
                "QĐ 3/2026 ngày *5-1-2026*",
            ],
        ),
        ("HTTP://A.VN/x; http://b.vn", vec!["<HTTP://A.VN/x>", "<http://b.vn>"]),
        (
            "http://a.vn;http://b.vn;xong",
            vec!["<http://a.vn>", "<http://b.vn;xong>"],
        ),
        // No month 13; and nothing but a page can be led to.
        (
            "ngày 01/13/2026 javascript:alert(1) https://",
            vec!["ngày 01/13/2026 javascript:alert(1) https://"],
        ),
        (" ; ;", vec![]),
    ] {
        if text.trim_matches([' ', ';']).is_empty() {
            assert_eq!(shown(&filled()), wanted);
        } else {
            assert_eq!(shown(&typed(text)), wanted, "{text}");
        }
    }
}

#[test]
fn date_and_link_that_a_file_brings_stand_behind_the_words() {
    let mut campaign = filled();
    let mut document = Evidence {
        text: "Báo cáo".to_owned(),
        date: Date::new(2026, 1, 5),
        link: "https://a.vn/1".to_owned(),
        illustrative: false,
    };
    let unit = campaign.units[0].id.clone();
    let set = |evidence| Command::SetEvidence {
        unit: unit.clone(),
        node: NODE,
        evidence,
    };
    enter(&mut campaign, set(vec![document.clone()]));
    assert_eq!(shown(&campaign), ["Báo cáo · *05/01/2026* · <https://a.vn/1>"]);
    document.link = "javascript:alert(1)".to_owned();
    enter(&mut campaign, set(vec![document]));
    assert_eq!(shown(&campaign), ["Báo cáo · *05/01/2026*"]);
}
