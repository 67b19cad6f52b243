//! What the command line prints of the reference case: steps with words, given points, and who is still missing.

use giao_uoc::report::campaign_json;
use giao_uoc::scoring::{Actual, Plan};
use serde_json::{Value as Json, json};

use super::case::{Case, TAN_HIEP};

fn node<'a>(data: &'a Json, id: &str) -> &'a Json {
    let cards = data["standing"]["units"].as_array().unwrap();
    let card = cards.iter().find(|card| card["unit"] == TAN_HIEP).unwrap();
    let nodes = card["nodes"].as_array().unwrap();
    nodes.iter().find(|node| node["id"] == id).unwrap()
}

fn of<'a>(list: &'a Json, field: &str, id: &str) -> &'a Json {
    let mut list = list.as_array().unwrap().iter();
    list.find(|one| one[field] == id).unwrap()
}

#[test]
fn what_was_tried_and_which_tier_or_level_held_is_said_in_both_languages() {
    let data = campaign_json(&Case::new().campaign);
    let cards = data["standing"]["units"].as_array().unwrap().iter();
    let nodes = cards.flat_map(|card| card["nodes"].as_array().unwrap());
    let steps: Vec<&Json> = nodes
        .filter_map(|node| node["trace"].as_array())
        .flatten()
        .filter(|step| ["tried", "band", "level"].iter().any(|name| step["step"] == *name))
        .collect();
    assert!(steps.len() > 50, "{}", steps.len());
    for step in steps {
        assert!(step["vi"].is_string() && step["en"].is_string(), "{step}");
    }
    let tried = &node(&data, "chi-so-cai-cach")["trace"][1];
    assert_eq!(tried["vi"], "Đạt điều kiện: tỷ lệ so với đơn vị dẫn đầu ≥ 50%");
}

#[test]
fn given_points_stand_with_their_reason_and_typed_figures_as_they_were_typed() {
    let data = campaign_json(&Case::new().campaign);
    let judged = node(&data, "dien-hinh-tien-tien");
    assert_eq!((&judged["counted"], &judged["basis"]), (&json!("16"), &json!("final")));
    let given = json!({"points": "16", "reason": "Ít điển hình là người trực tiếp lao động", "illustrative": true});
    assert_eq!(judged["given"], given);
    let poverty = &node(&data, "giam-ngheo")["trace"];
    let reads = |step: &&Json| step["step"] == "gauge";
    assert_eq!(poverty.as_array().unwrap().iter().find(reads).unwrap()["base"], "1.20");
}

#[test]
fn whoever_is_missing_from_a_figure_of_the_cluster_is_named() {
    let case = Case::new();
    let unit = case.unit(TAN_HIEP);
    let fact = case.campaign.rubric.fact_by_id("thu-ngan-sach").unwrap().0 as usize;
    let (finding, node) = ("thu-ngan-sach-ca-cum", "thu-ngan-sach");
    let missing = json!([TAN_HIEP]);

    let mut campaign = case.campaign.clone();
    campaign.sheets[unit].facts[fact].actual = Actual::Missing;
    let data = campaign_json(&campaign);
    let found = of(&data["findings"], "id", finding);
    assert_eq!(found["awaiting"], missing);
    assert_eq!(of(&found["units"], "unit", TAN_HIEP)["lacks"], "actual");
    assert_eq!(of(&data["achievement"], "node", node)["cluster"]["awaiting"], missing);

    let mut campaign = case.campaign;
    campaign.sheets[unit].facts[fact].plan = Plan::Missing;
    let data = campaign_json(&campaign);
    let cluster = &of(&data["achievement"], "node", node)["cluster"];
    assert_eq!(
        (&cluster["awaiting"], &cluster["awaiting_plan"]),
        (&json!([]), &missing)
    );
}
