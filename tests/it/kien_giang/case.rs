//! The sample and its scores, asked by the names of units, facts and findings.

use giao_uoc::campaign::Campaign;
use giao_uoc::files::samples;
use giao_uoc::quantity::{Digits, Number, Ratio, show_digits, show_number, show_percent};
use giao_uoc::report::cluster::Cluster;
use giao_uoc::scoring::{Actual, FindingResult, Scorecard, Standing, UnitIx, Value, findings, score};
use giao_uoc::text::Lang;

pub const TAN_HIEP: &str = "tan-hiep";
pub const GIONG_RIENG: &str = "giong-rieng";
pub const HON_DAT: &str = "hon-dat";
pub const CHAU_THANH: &str = "chau-thanh";
pub const RACH_GIA: &str = "rach-gia";

pub fn number(text: &str) -> Number {
    text.parse().unwrap()
}

pub fn shown(value: Number, digits: u32) -> String {
    show_digits(value, Digits::Exactly(digits), Lang::Vi)
}

pub fn percent(ratio: Number, digits: u32) -> String {
    show_percent(Ratio(ratio), Digits::Exactly(digits), Lang::Vi)
}

/// The sample and its scores.
pub struct Case {
    pub campaign: Campaign,
    pub standing: Standing,
    pub findings: Vec<FindingResult>,
}

impl Case {
    pub fn new() -> Self {
        Self::of(samples::open("kien-giang-2017").expect("it ships and is sound"))
    }

    pub fn of(campaign: Campaign) -> Self {
        let standing = score(&campaign.rubric, &campaign.references, &campaign.sheets);
        let findings = findings(&campaign.rubric, &campaign.references, &campaign.sheets, &standing);
        Self {
            campaign,
            standing,
            findings,
        }
    }

    pub fn unit(&self, id: &str) -> usize {
        let at = self.campaign.units.iter().position(|unit| unit.id.0 == id);
        at.unwrap_or_else(|| panic!("no unit {id}"))
    }

    pub fn card(&self, id: &str) -> &Scorecard {
        &self.standing.cards[self.unit(id)]
    }

    pub fn total(&self, id: &str) -> Number {
        self.card(id).total.points.expect("a total")
    }

    pub fn rank(&self, id: &str) -> Option<u32> {
        let unit = UnitIx(self.unit(id) as u32);
        let place = self.standing.places.iter().find(|place| place.unit == unit);
        place.and_then(|place| place.rank)
    }

    pub fn finding(&self, id: &str) -> &FindingResult {
        let rubric = &self.campaign.rubric;
        let at = rubric.findings.iter().position(|finding| finding.id == id).expect(id);
        assert!(
            !rubric.findings[at].source.illustrative,
            "{id} quotes what was published"
        );
        self.findings.iter().find(|result| result.finding == at).expect(id)
    }

    /// How many units of how many pass the finding's test.
    pub fn holding(&self, id: &str) -> (usize, usize) {
        let result = self.finding(id);
        assert!(
            result.units.iter().all(|unit| unit.holds.is_some()),
            "{id}: every unit is decided"
        );
        (result.holding(), result.units.len())
    }

    pub fn value(&self, finding: &str, unit: &str) -> Number {
        let unit = UnitIx(self.unit(unit) as u32);
        let found = self.finding(finding).units.iter().find(|found| found.unit == unit);
        found.and_then(|found| found.value).expect(finding)
    }

    /// By how much a unit passed its plan, as a percentage.
    pub fn over_plan(&self, finding: &str, unit: &str, digits: u32) -> String {
        percent(self.value(finding, unit).minus(Number::ONE).unwrap(), digits)
    }

    pub fn cluster(&self, finding: &str) -> Number {
        self.finding(finding).cluster.expect(finding)
    }

    /// A result as it was typed.
    pub fn typed(&self, unit: &str, fact: &str) -> String {
        let fact = self.campaign.rubric.fact_by_id(fact).expect(fact);
        match &self.campaign.sheets[self.unit(unit)].fact(fact).actual {
            Actual::Value(Value::Number(number)) => show_number(*number, Lang::Vi),
            other => panic!("{other:?}"),
        }
    }

    /// What the pages of the cluster are made from.
    pub fn pages(&self) -> Cluster<'_> {
        Cluster {
            campaign: &self.campaign,
            standing: &self.standing,
        }
    }

    /// What the report page says under a heading.
    pub fn sentence(&self, heading: &str) -> String {
        let topics = self.pages().report_topics(Lang::Vi);
        let topic = topics.iter().find(|topic| topic.name == heading).expect(heading);
        let said = topic.figures.iter().map(|figure| {
            let details = figure.details.join("; ");
            format!(
                "{} {} {details}",
                figure.figure.as_deref().unwrap_or_default(),
                figure.words
            )
        });
        said.collect::<Vec<_>>().join("; ")
    }
}
