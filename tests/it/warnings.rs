//! What a campaign should be looked at for, though its file can be used.

use giao_uoc::files::{read_campaign, warnings, write_campaign};
use giao_uoc::text::Lang;
use serde_json::{Value as Json, json};

use crate::files::filled;

/// What was warned of is found again in the campaign itself, with the names that its readers know.
#[test]
fn what_a_file_warned_of_is_told_again_of_its_campaign() {
    let mut file: Json = serde_json::from_slice(&write_campaign(&filled())).unwrap();
    assert_eq!(warnings(&filled(), Lang::Vi), []);
    file["campaign"]["units"][0]["leaves"] = json!([{"node": "b", "final_score": {"points": "2", "reason": " "}}]);
    let content = &mut file["campaign"]["rubric"]["contents"][0];
    content["unit"] = json!("tỷ đồng");
    let name = format!(
        "{} {}",
        content["code"].as_str().unwrap(),
        content["name"].as_str().unwrap()
    );
    let unit = file["campaign"]["units"][0]["name"].as_str().unwrap().to_owned();
    let opened = read_campaign(file.to_string().as_bytes()).unwrap();
    let told = warnings(&opened.campaign, Lang::Vi);
    let about: Vec<(&str, &str)> = told.iter().map(|warning| (&*warning.about, &*warning.path)).collect();
    assert_eq!(
        about,
        [
            (&*name, "$.campaign.rubric.contents[0].unit"),
            (&*unit, "$.campaign.units[0].leaves[0].final_score")
        ]
    );
    assert_eq!(told.len(), opened.warnings.len());
}
