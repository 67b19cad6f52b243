//! What may be wrong with a file, as data: each problem with its place and what to do.

use crate::quantity::Number;

/// One problem of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The JSON path of the place (`$.contents[0].max`), or `line:column` of a file that is cut off or is not JSON.
    pub path: String,
    /// What is wrong.
    pub kind: ProblemKind,
}

impl Problem {
    /// Tells whether a field of the object at `path` is missing or could not be read.
    #[must_use]
    pub fn is_about(&self, path: &str, field: &str) -> bool {
        let below = self.path.strip_prefix(path).unwrap_or(".");
        match &self.kind {
            ProblemKind::FieldMissing { field: missing } if below.is_empty() => *missing == field,
            _ => below.strip_prefix('.').is_some_and(|below| {
                below
                    .strip_prefix(field)
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
            }),
        }
    }

    /// Tells whether the problem stands at a path or below it.
    #[must_use]
    pub fn is_under(&self, path: &str) -> bool {
        let below = self.path.strip_prefix(path);
        below.is_some_and(|below| below.is_empty() || below.starts_with(['.', '[']))
    }

    /// Tells whether something stands there that could not be read, so that what it would have said is not known.
    #[must_use]
    pub fn is_unread(&self) -> bool {
        matches!(
            self.kind,
            ProblemKind::WrongType { .. }
                | ProblemKind::FieldMissing { .. }
                | ProblemKind::FieldUnknown { .. }
                | ProblemKind::KindUnknown { .. }
                | ProblemKind::NotADecimal { .. }
                | ProblemKind::NotADate { .. }
                | ProblemKind::YearTooEarly { .. }
        )
    }

    /// Tells whether what is named by the other problem may stand in what could not be read here.
    fn may_hold_what_lacks(&self, other: &Self) -> bool {
        let places: &[&str] = match other.kind {
            ProblemKind::FactUnknown { .. } => &[
                "id", "kind", "facts", "rule", "weights", "children", "contents", "items",
            ],
            ProblemKind::NodeUnknown { .. } => &["id", "children", "contents", "items"],
            ProblemKind::LevelUnknown { .. } => &["name", "levels"],
            ProblemKind::ClassUnknown { .. } | ProblemKind::ClassesMissing => {
                &["name", "classes", "unit_classes", "settings"]
            }
            _ => return false,
        };
        let place = match self.kind {
            ProblemKind::FieldMissing { field } => field,
            _ => self.path.rsplit('.').next().unwrap_or_default(),
        };
        places.contains(&place.split('[').next().unwrap_or_default())
    }

    /// Takes out what is said to lack though it may stand in what could not be read.
    pub(super) fn without_consequences(problems: Vec<Self>) -> Vec<Self> {
        let unread: Vec<&Self> = problems.iter().filter(|problem| problem.is_unread()).collect();
        let is_consequence = |of: &Self| unread.iter().any(|problem| problem.may_hold_what_lacks(of));
        problems
            .iter()
            .filter(|problem| !is_consequence(problem))
            .cloned()
            .collect()
    }

    /// Tells whether something is named that is not there.
    #[must_use]
    pub fn is_about_a_name(&self) -> bool {
        matches!(
            self.kind,
            ProblemKind::FactUnknown { .. } | ProblemKind::NodeUnknown { .. } | ProblemKind::LevelUnknown { .. }
        )
    }

    /// Tells whether the file can be used all the same.
    #[must_use]
    pub fn is_warning(&self) -> bool {
        matches!(
            self.kind,
            ProblemKind::NotMonotone
                | ProblemKind::MaximumUnreachable { .. }
                | ProblemKind::BandsGap { .. }
                | ProblemKind::NeverReached { .. }
                | ProblemKind::PartNeverReached
                | ProblemKind::RatioAsPercent { .. }
                | ProblemKind::UnitsDiffer { is_sure: false, .. }
                | ProblemKind::SumOfRates
                | ProblemKind::FieldIdle { .. }
                | ProblemKind::ReasonMissing
        )
    }
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProblemKind {
    /// Nothing in the file.
    FileEmpty,
    /// Not text as it is written today.
    NotText {
        /// Text as Notepad once saved it.
        is_utf_16: bool,
    },
    /// Not JSON, or cut off.
    NotJson {
        /// The file ends too early.
        cut: bool,
    },
    /// A value of another type.
    WrongType {
        /// What is wanted.
        expected: &'static str,
        /// What stands there.
        found: &'static str,
    },
    /// A field that must be there is not.
    FieldMissing {
        /// Which.
        field: &'static str,
    },
    /// A field that stands twice in one object.
    FieldTwice {
        /// Which.
        field: String,
    },
    /// Two fields of which only one can hold.
    BothGiven {
        /// One.
        one: &'static str,
        /// The other.
        other: &'static str,
    },
    /// A figure outside what it can stand for.
    OutOfRange {
        /// Which field.
        field: &'static str,
        /// The least it may be.
        least: Option<Number>,
        /// The most it may be.
        most: Option<Number>,
    },
    /// A least above its most.
    LimitsCrossed {
        /// The least.
        low: Number,
        /// The most.
        high: Number,
    },
    /// A campaign's file in the place of a rubric's.
    CampaignFile,
    /// A field that nobody knows.
    FieldUnknown {
        /// Which.
        field: String,
    },
    /// An unknown word, kind or rule.
    KindUnknown {
        /// What stands there.
        kind: String,
        /// What may stand there.
        known: &'static [&'static str],
    },
    /// Not a decimal of the allowed size.
    NotADecimal {
        /// What stands there.
        text: String,
    },
    /// Not a date of the form 2018-01-24.
    NotADate {
        /// What stands there.
        text: String,
        /// What else may stand there.
        or: Option<&'static str>,
    },
    /// A date before 1900: its year was mistyped.
    YearTooEarly {
        /// What stands there.
        text: String,
    },
    /// Not a year that a campaign may have.
    NotAYear {
        /// What stands there.
        text: String,
    },
    /// A version of the file newer than this program reads.
    VersionUnknown {
        /// Which.
        version: u32,
    },
    /// Empty where something must stand.
    Empty,
    /// Maxima of the children do not add up to the parent's.
    SumDiffers {
        /// What the children give.
        children: Number,
        /// What the parent says.
        parent: Number,
    },
    /// Of children of which one counts, the highest maximum is not the parent's.
    MostDiffers {
        /// The highest of the children.
        children: Number,
        /// What the parent says.
        parent: Number,
    },
    /// Two tiers hold the same value.
    BandsOverlap {
        /// The other one, by its place in the list.
        other: String,
        /// A value that both hold.
        at: Number,
    },
    /// A value between two tiers belongs to none.
    BandsGap {
        /// Where the gap is.
        at: Number,
    },
    /// A lower bound above the upper one.
    BandEmpty,
    /// A tier or class that begins above all that can be.
    NeverReached {
        /// Where it begins.
        at: Number,
    },
    /// A ratio held against a value that only a percentage takes.
    RatioAsPercent {
        /// The value.
        at: Number,
    },
    /// A part behind one that always applies.
    PartNeverReached,
    /// A maximum of zero where points can be gained.
    MaximumZero,
    /// No entry reaches the maximum.
    MaximumUnreachable {
        /// The most that can be reached.
        best: Number,
        /// The maximum.
        max: Number,
    },
    /// A level that can never be reached or whose worth is above the maximum.
    WorthAboveMaximum {
        /// What it would give.
        worth: Number,
        /// The maximum.
        max: Number,
    },
    /// Two nodes under one parent carry the same code.
    CodeTwice {
        /// Which.
        code: String,
    },
    /// Two nodes, facts or findings carry the same id.
    IdTwice {
        /// Which.
        id: String,
    },
    /// Two levels or classes carry the same name.
    NameTwice {
        /// Which.
        name: String,
    },
    /// A fact is a part of itself, or of a part of itself.
    PartOfItself {
        /// Which.
        id: String,
    },
    /// The class is to go down where there are none.
    ClassesMissing,
    /// A figure of the cluster is to be reported that nothing makes.
    ClusterFigureMissing,
    /// The same fact is described in two ways.
    FactDiffers {
        /// Which.
        id: String,
    },
    /// No fact of that id.
    FactUnknown {
        /// Which.
        id: String,
    },
    /// No unit of that id.
    UnitUnknown {
        /// Which.
        id: String,
    },
    /// Points that a reviewer gave without a reason.
    ReasonMissing,
    /// No node of that id.
    NodeUnknown {
        /// Which.
        id: String,
    },
    /// No level of that name.
    LevelUnknown {
        /// Which.
        level: String,
    },
    /// No class of that name.
    ClassUnknown {
        /// Which.
        class: String,
    },
    /// Levels and worths differ in number.
    LevelsDiffer {
        /// How many levels.
        levels: u32,
        /// How many worths.
        worths: u32,
    },
    /// The rule reads a fact of another kind.
    FactKindWrong {
        /// Which fact.
        id: String,
        /// What kind the rule wants.
        wanted: &'static str,
    },
    /// The plan of a fact is read for which none is entered.
    PlanNotEntered {
        /// Which fact.
        id: String,
    },
    /// Two facts are compared whose units measure different things, or one in another scale.
    UnitsDiffer {
        /// The unit of one.
        one: String,
        /// The unit of the other.
        other: String,
        /// It cannot be meant.
        is_sure: bool,
    },
    /// Rates added up.
    SumOfRates,
    /// Cases or steps that neither give nor take.
    GivesNothing,
    /// What is better gives no more than what is worse.
    BetterGivesLess {
        /// What the better gives.
        better: Number,
        /// What the worse gives.
        worse: Number,
    },
    /// A field that does nothing on a node with children.
    FieldIdle {
        /// Which.
        field: &'static str,
    },
    /// A leaf without a rule.
    RuleMissing,
    /// A rule or facts on a node that has children.
    RuleOnCriterion,
    /// A step, size or span of zero.
    StepZero,
    /// More than three groups within each other.
    TooDeep,
    /// More than 10.000 nodes or 10 levels.
    TooLarge,
    /// A share of the total within a cluster-relative or grouped part, which cannot be settled.
    Unsettled,
    /// More can be worse, though higher is declared better (or the reverse).
    NotMonotone,
    /// A penalty that can give points.
    PenaltyGives,
}
