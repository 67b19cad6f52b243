//! Why a score is what it is (cách tính): the rule in plain words, its numbers, the steps, the rounding, the sources, and
//! what the next point would take. A criterion and the total are explained by what they are added up from, so that every
//! total can be followed down to a figure that somebody typed.

mod figures;
mod gauges;
mod leaf;
mod next;
mod overtake;
mod rule;
mod steps;

pub(super) use figures::difference;
pub use figures::{CellOf, OtherCell, Run};

use crate::campaign::Campaign;
use crate::quantity::{Number, Points, show_number, show_points};
use crate::report::open::mistaken;
use crate::report::unpublished::marked;
use crate::rubric::{FactIx, Node, NodeIx, NotAssigned, Pick, Rubric, Section};
use crate::scoring::{NodeScore, Outcome, References, Role, Scorecard, Sheet, Standing, Step, UnitIx, told};
use crate::text::{Lang, why as say};

use figures::{Cells, clean, effect_words, equals, illustrative, points, rounded, sum};

/// So many indicators at most are named one by one: the rest is counted.
const MOST_NAMED: usize = 3;

/// What is explained.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Explained {
    /// The total of the unit.
    Total,
    /// A content, a criterion or an indicator.
    Node(NodeIx),
}

/// An explanation, ready to be shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Explanation {
    /// The question.
    pub title: String,
    /// What it is about.
    pub about: String,
    /// For whom these points still wait, or what must be mended in them: said before anything that rests on them.
    pub caution: Option<String>,
    /// The way up.
    pub up: Option<(Explained, String)>,
    /// The rule in the words of the document, where it has some.
    pub note: Option<String>,
    /// The rule, line by line with its depth.
    pub rule: Vec<(usize, Vec<Run>)>,
    /// The steps in their order.
    pub steps: Vec<Vec<Run>>,
    /// What it is added up from.
    pub parts: Vec<Part>,
    /// What more points would take: a heading and its lines, the next step first.
    pub next: Option<(String, Vec<Vec<Run>>)>,
    /// The documents that prove it, each with its date and link.
    pub evidence: Vec<Vec<Run>>,
    /// Where rule and figures come from.
    pub sources: Vec<String>,
}

/// A summand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Which node; none for what has no explanation of its own.
    pub node: NodeIx,
    /// Code and name.
    pub name: String,
    /// Its points, or the mark for none.
    pub points: String,
    /// What follows the points: "/60" of what was assigned, or nothing where there is no maximum.
    pub of: String,
}

/// All that explanations are made from.
#[derive(Clone, Copy)]
pub struct Explaining<'a> {
    /// The rubric.
    pub rubric: &'a Rubric,
    /// Figures from outside.
    pub references: &'a References,
    /// Every sheet.
    pub sheets: &'a [Sheet],
    /// Whose scores.
    pub unit: UnitIx,
    /// Their card.
    pub card: &'a Scorecard,
    /// All scores, and the order.
    pub standing: &'a Standing,
    /// The campaign, which tells what of a sample was never published; none where no marks are shown.
    pub sample: Option<&'a Campaign>,
    /// Names a unit.
    pub unit_name: &'a dyn Fn(UnitIx) -> String,
    /// The language.
    pub lang: Lang,
}

impl Explaining<'_> {
    /// Explains; none where there is no such node.
    #[must_use]
    pub fn explain(&self, what: Explained) -> Option<Explanation> {
        match what {
            Explained::Total => Some(self.total()),
            Explained::Node(ix) => {
                let (node, score) = (self.rubric.node(ix)?, self.card.node(ix)?);
                Some(match &node.indicator {
                    Some(indicator) => self.leaf(ix, node, indicator, score),
                    None => self.criterion(ix, node, score),
                })
            }
        }
    }

    /// Tells whether points below the total are illustrative.
    fn is_sample(&self) -> bool {
        self.sample.is_some_and(Campaign::has_illustrative_points)
    }

    /// Shows points that were reckoned.
    fn reckoned(&self, number: Number) -> String {
        illustrative(figures::reckoned(number, self.lang), self.is_sample())
    }

    /// Tells whether what stands in a cell of a fact is illustrative.
    fn is_illustrative(&self, unit: UnitIx, fact: FactIx, role: Role) -> bool {
        let Some(sheet) = self.sheets.get(unit.0 as usize).filter(|_| self.sample.is_some()) else {
            return false;
        };
        let quoted = match role {
            Role::Actual => return sheet.fact(fact).actual_illustrative,
            Role::Plan => return sheet.fact(fact).plan_illustrative,
            Role::Previous => self.references.previous(&sheet.unit, fact),
            Role::Reference => self.references.reference(fact),
        };
        quoted.is_some_and(|quoted| quoted.source.illustrative)
    }

    /// Begins an explanation; without points it is asked why there are none yet, or none at all where nothing is assigned.
    fn blank(&self, counted: Option<Number>, is_illustrative: bool, is_out: bool, about: String) -> Explanation {
        let shown = |counted| marked(show_points(Points(counted), self.lang), is_illustrative);
        let title = match counted {
            Some(counted) => say::title(self.lang, shown(counted)),
            None if is_out => say::title_out(self.lang).to_owned(),
            None => say::title_none(self.lang).to_owned(),
        };
        Explanation {
            title,
            about,
            caution: None,
            up: None,
            note: None,
            rule: Vec::new(),
            steps: Vec::new(),
            parts: Vec::new(),
            next: None,
            evidence: Vec::new(),
            sources: Vec::new(),
        }
    }

    fn blank_of(&self, ix: NodeIx, node: &Node, score: &NodeScore) -> Explanation {
        let is_out = match score.outcome {
            Outcome::Gathered => score.max.is_zero() && !node.max.is_zero(),
            Outcome::NotArisen | Outcome::NotAssigned => true,
            _ => false,
        };
        let mut made = self.blank(score.counted, self.is_sample(), is_out, self.about(ix, node));
        made.up = Some(self.up(node));
        made
    }

    fn about(&self, ix: NodeIx, node: &Node) -> String {
        format!("{} {}", self.rubric.full_code(ix), node.name)
    }

    fn up(&self, node: &Node) -> (Explained, String) {
        match node.parent.and_then(|ix| Some((ix, self.rubric.node(ix)?))) {
            Some((ix, parent)) => (Explained::Node(ix), self.about(ix, parent)),
            None => (Explained::Total, say::total(self.lang).to_owned()),
        }
    }

    fn part(&self, ix: NodeIx, node: &Node) -> Part {
        let score = self.card.node(ix);
        let counted = score.and_then(|score| score.counted);
        let assigned = score.map_or(node.max, |score| score.max);
        Part {
            node: ix,
            name: format!("{} {}", node.code, node.name),
            points: counted.map_or_else(
                || "–".to_owned(),
                |counted| marked(show_points(Points(counted), self.lang), self.is_sample()),
            ),
            of: if assigned.is_zero() {
                String::new()
            } else {
                format!("/{}", show_number(assigned.normalized(), self.lang))
            },
        }
    }

    fn total(&self) -> Explanation {
        let lang = self.lang;
        let total = &self.card.total;
        let is_unpublished = |points| {
            let sample = self.sample.filter(|_| self.is_sample());
            sample.is_some_and(|sample| sample.is_illustrative_total(Some(self.unit), points))
        };
        let (assigned, full) = (total.assigned_max, total.full_max);
        let is_out = assigned.is_zero() && !full.is_zero();
        let is_illustrative = total.points.is_some_and(is_unpublished);
        let mut made = self.blank(total.points, is_illustrative, is_out, say::total(lang).to_owned());
        let sections = [Section::Main, Section::Bonus, Section::Penalty];
        made.parts = sections
            .into_iter()
            .flat_map(|section| self.rubric.roots(section))
            .map(|(ix, node)| self.part(ix, node))
            .collect();
        let own = |figures| illustrative(figures, self.is_sample());
        let mut steps = Vec::new();
        let roots: Vec<Number> = self
            .rubric
            .roots(Section::Main)
            .filter_map(|(ix, _)| self.card.node(ix)?.counted)
            .collect();
        if roots.len() > 1 {
            steps.push(say::sum(
                lang,
                own(sum(&roots, lang)),
                equals(self.reckoned(self.card.main)),
            ));
        }
        if let Some(before) = self.card.bonus_uncapped {
            steps.push(say::bonus_capped(
                lang,
                self.reckoned(before),
                self.reckoned(self.card.bonus),
            ));
        }
        if let Some(before) = self.card.penalty_uncapped {
            steps.push(say::penalty_capped(
                lang,
                self.reckoned(before),
                self.reckoned(self.card.penalty),
            ));
        }
        let shown = |number: Number| points(number, lang);
        let mut main = self.card.main;
        if is_out {
            steps.push(say::nothing_assigned(lang).to_owned());
        } else if !assigned.same_value(full) {
            steps.push(say::rests_on(lang, self.reckoned(main), shown(assigned)));
            if self.rubric.settings.not_assigned == NotAssigned::Rescale
                && let Ok(scaled) = main.times(full).and_then(|points| points.over(assigned))
            {
                steps.push(say::rescaled(
                    lang,
                    self.reckoned(main),
                    shown(full),
                    shown(assigned),
                    equals(self.reckoned(scaled)),
                ));
                main = scaled;
            }
        }
        let mut whole = vec![main];
        whole.extend(
            [self.card.bonus, self.card.penalty]
                .into_iter()
                .filter(|part| !part.is_zero()),
        );
        let unrounded = Number::sum(whole.iter().copied()).unwrap_or(total.unrounded);
        if whole.len() > 1 {
            let to = illustrative(figures::reckoned(unrounded, lang), is_unpublished(unrounded));
            steps.push(say::sum(lang, own(sum(&whole, lang)), equals(to)));
        }
        if let (Some(given), Some(rounding)) = (total.points, self.rubric.settings.total_rounding)
            && !given.same_value(unrounded)
        {
            let shown =
                [unrounded, given].map(|total| illustrative(figures::reckoned(total, lang), is_unpublished(total)));
            steps.extend(rounded(shown, rounding, lang));
        }
        for (_, effect) in &self.card.effects {
            steps.push(effect_words(self.rubric, effect, lang));
        }
        made.steps = runs(&Cells::default(), steps);
        made.caution = self.mistaken_below(None);
        made.next = self.overtake();
        made.sources = vec![self.edition()];
        made
    }

    /// Names the indicators below a node, or all of them, that count although something entered there must be mended.
    fn mistaken_below(&self, node: Option<NodeIx>) -> Option<String> {
        let lang = self.lang;
        let is_below = |ix: &NodeIx| node.is_none_or(|node| self.rubric.is_within(*ix, node));
        let sheet = self.sheets.get(self.unit.0 as usize)?;
        let found: Vec<String> = mistaken(self.rubric, self.references, sheet, self.card)
            .filter(is_below)
            .filter_map(|ix| Some(self.about(ix, self.rubric.node(ix)?)))
            .collect();
        let (named, others) = found.split_at(found.len().min(MOST_NAMED));
        let named = named.join("; ");
        match (found.len(), others.len()) {
            (0, _) => None,
            (_, 0) => Some(say::mistaken(lang, named)),
            (_, others) => Some(say::mistaken_many(lang, named, others)),
        }
    }

    fn criterion(&self, ix: NodeIx, node: &Node, score: &NodeScore) -> Explanation {
        let lang = self.lang;
        let mut made = self.blank_of(ix, node, score);
        let children = || {
            node.children
                .iter()
                .filter_map(|ix| Some((*ix, self.rubric.node(*ix)?)))
        };
        made.parts = children().map(|(ix, child)| self.part(ix, child)).collect();
        made.caution = self.mistaken_below(Some(ix));
        let counted: Vec<Number> = children().filter_map(|(ix, _)| self.card.node(ix)?.counted).collect();
        let mut steps = Vec::new();
        match node.pick {
            Pick::Sum if counted.len() > 1 => {
                let whole = Number::sum(counted.iter().copied()).unwrap_or(Number::ZERO);
                let parts = illustrative(sum(&counted, lang), self.is_sample());
                steps.push(say::sum(lang, parts, equals(self.reckoned(whole))));
            }
            Pick::FirstApplying => steps.extend(score.counted.map(|first| say::first_of(lang, self.reckoned(first)))),
            Pick::Best => steps.extend(score.counted.map(|best| say::best(lang, self.reckoned(best)))),
            _ => {}
        }
        for told in told(self.card.trace(ix)).unwrap_or_default() {
            let (from, to) = (told.from.value(), told.to.value());
            match *told.steps {
                [Step::Rounded(rounding)] => {
                    steps.extend(rounded([from, to].map(|number| self.reckoned(number)), rounding, lang));
                }
                [Step::Bounded { .. }] => {
                    let words = match to.is_negative() {
                        true => say::bounded_low,
                        false => say::bounded_max,
                    };
                    steps.push(words(lang, self.reckoned(from), points(to, lang)));
                }
                _ => {}
            }
        }
        steps.extend(self.zeroed(ix));
        made.steps = runs(&Cells::default(), steps);
        made.note.clone_from(&node.note);
        made.sources = vec![self.edition()];
        made
    }

    fn zeroed(&self, ix: NodeIx) -> Option<String> {
        let node = self.rubric.node(self.card.zeroed_by(ix)?)?;
        Some(say::zeroed(self.lang, clean(&node.name)))
    }

    fn edition(&self) -> String {
        say::edition(self.lang, &self.rubric.title, &self.rubric.edition)
    }
}

fn runs(cells: &Cells, lines: Vec<String>) -> Vec<Vec<Run>> {
    lines.iter().map(|line| cells.runs(line)).collect()
}
