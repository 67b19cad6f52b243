//! The explanation of an indicator.

use std::cmp::Ordering;

use crate::rubric::{FactIx, Indicator, Node, NodeIx, Source};
use crate::scoring::{
    BaseKind, Basis, Need, NodeScore, Outcome, Reason, Role, Sheet, Step, mistake_counted, outlook, told,
};
use crate::text::{self, sheet as say_sheet, why as say};

use super::super::enter::Field;
use super::super::evidence;
use super::super::indicator::capital;
use super::super::issue::issue_words;
use super::figures::{Cells, Run, clean, illustrative, points};
use super::next::NextWords;
use super::rule::RuleWords;
use super::steps::StepWords;
use super::{Explaining, Explanation, runs};

impl Explaining<'_> {
    pub(super) fn leaf(&self, ix: NodeIx, node: &Node, indicator: &Indicator, score: &NodeScore) -> Explanation {
        let lang = self.lang;
        let mut made = self.blank_of(ix, node, score);
        let mut rule = self.rule_words(node);
        rule.term(&indicator.term, 0);
        made.note.clone_from(&node.note);
        made.rule = rule
            .lines
            .into_iter()
            .map(|(depth, line)| (depth, Cells::default().runs(&line)))
            .collect();
        let Some(sheet) = self.sheets.get(self.unit.0 as usize) else {
            return made;
        };
        let main = self.bears_the_name(node, indicator);
        let mut steps = self.step_words(ix, node, indicator, sheet);
        let is_given = score.basis.is_given();
        let (mut cells, mut lines) = match &score.outcome {
            Outcome::Missing(_) if is_given => (steps.cells, Vec::new()),
            Outcome::Missing(needs) => {
                let line = self.missing(needs, indicator, main, &mut steps.cells);
                (steps.cells, vec![line])
            }
            _ => {
                steps.all(&indicator.term);
                (steps.cells, steps.lines.into_iter().map(|(_, line)| line).collect())
            }
        };
        match &score.outcome {
            Outcome::Awaiting(awaited) if !is_given => {
                let units = awaited.units.iter();
                let names: Vec<String> = units.map(|unit| (self.unit_name)(*unit)).collect();
                made.caution = Some(say::awaiting(lang, names.join(", ")));
            }
            Outcome::Undecidable(reason) => lines.push(self.reason(*reason, main, &mut cells)),
            Outcome::NotArisen => lines.push(say::not_arisen_excluded(lang).to_owned()),
            Outcome::NotAssigned => lines.push(say::not_assigned_excluded(lang).to_owned()),
            _ => {}
        }
        let mistake = mistake_counted(self.rubric, self.references, sheet, ix, score);
        let is_mistaken = mistake.is_some();
        made.caution = made.caution.or_else(|| {
            let (cell, kind) = mistake?;
            let marks = self.sample.map(|sample| sample.marks_of(self.unit, ix, cell, &kind));
            Some(issue_words(self.rubric, &kind, cell, marks.unwrap_or_default(), lang))
        });
        let entry = sheet.leaf(ix);
        let (words, given): (fn(_, String) -> _, _) = match score.basis {
            Basis::Final => (say::given_final, &entry.final_score),
            Basis::Review => (say::given_review, &entry.review_score),
            _ => (say::given_final, &None),
        };
        let given = given.as_ref().map(|given| {
            let shown = illustrative(points(given.points, lang), self.sample.is_some() && given.illustrative);
            (words(lang, shown), given)
        });
        if let Some((words, given)) = given {
            let by_rule = matches!(score.outcome, Outcome::Scored(_) | Outcome::Awaiting(_));
            lines.push(match score.outcome.points().filter(|_| by_rule) {
                Some(ruled) => say::given_instead(lang, words, self.reckoned(ruled)),
                None => words,
            });
            if !given.reason.is_empty() {
                lines.push(say::given_reason(lang, clean(&given.reason)));
            }
            if let Some(to) = score.counted.filter(|_| self.card.zeroed_by(ix).is_none()) {
                let shown = [given.points, to].map(|number| points(number, lang));
                let [from, to_shown] = shown;
                match given.points.compare(to) {
                    Ordering::Greater => lines.push(say::bounded_high(lang, from, to_shown)),
                    Ordering::Less => lines.push(say::bounded_low(lang, from, to_shown)),
                    Ordering::Equal => {}
                }
            }
        } else if !is_mistaken {
            // Of points that rest on a mistake nobody is told how few more it would take.
            made.next = self.next(ix, node, indicator, score);
        }
        lines.extend(self.zeroed(ix));
        made.steps = runs(&cells, lines);
        let documents = entry.evidence.iter();
        made.evidence = documents.map(|document| evidence::runs(document, lang)).collect();
        made.sources = self.sources(ix, indicator, score.basis, sheet);
        made
    }

    fn rule_words<'b>(&'b self, node: &'b Node) -> RuleWords<'b> {
        RuleWords {
            rubric: self.rubric,
            node,
            lang: self.lang,
            lines: Vec::new(),
        }
    }

    fn step_words<'b>(&'b self, ix: NodeIx, node: &'b Node, indicator: &Indicator, sheet: &'b Sheet) -> StepWords<'b> {
        StepWords {
            rule: self.rule_words(node),
            rubric: self.rubric,
            explaining: self,
            sheet,
            ix,
            main: self.bears_the_name(node, indicator),
            trace: told(self.card.trace(ix)).unwrap_or_default().into_iter().peekable(),
            cells: Cells::default(),
            lines: Vec::new(),
            taken: 0,
            fraction: None,
            is_illustrative: false,
            depth: 0,
            lang: self.lang,
        }
    }

    /// Says each step of an indicator's trace; nothing for what goes without saying. A trace that broke off where entries
    /// are missing is not told.
    pub(in crate::report) fn each_step(&self, ix: NodeIx) -> Vec<(usize, String)> {
        let told = || {
            let node = self.rubric.node(ix)?;
            let (indicator, sheet) = (node.indicator.as_ref()?, self.sheets.get(self.unit.0 as usize)?);
            let mut words = self.step_words(ix, node, indicator, sheet);
            words.all(&indicator.term);
            Some(words.lines)
        };
        match self.card.node(ix).map(|score| &score.outcome) {
            None | Some(Outcome::Missing(_)) => Vec::new(),
            _ => {
                let lines = told().unwrap_or_default();
                lines.into_iter().map(|(at, line)| (at, clean(&line))).collect()
            }
        }
    }

    fn next(
        &self,
        ix: NodeIx,
        node: &Node,
        indicator: &Indicator,
        score: &NodeScore,
    ) -> Option<(String, Vec<Vec<Run>>)> {
        let words = self.next_words(node, indicator, score)?;
        let outlook = outlook(self.rubric, self.references, self.sheets, self.unit, ix)?;
        let (heading, lines) = words.words(&outlook)?;
        let lines = lines.into_iter().map(|line| illustrative(line, self.is_sample()));
        Some((heading.to_owned(), runs(&Cells::default(), lines.collect())))
    }

    /// What ways to more points of an indicator are worded with; none where it has none yet.
    pub(super) fn next_words<'b>(
        &'b self,
        node: &'b Node,
        indicator: &'b Indicator,
        score: &NodeScore,
    ) -> Option<NextWords<'b>> {
        Some(NextWords {
            rubric: self.rubric,
            indicator,
            main: self.bears_the_name(node, indicator),
            now: score.outcome.points()?,
            max: node.max,
            lang: self.lang,
        })
    }

    /// The main fact of an indicator where it bears the name that stands above, and is not named again.
    fn bears_the_name(&self, node: &Node, indicator: &Indicator) -> Option<FactIx> {
        let is_its_own = |at: &FactIx| self.rubric.fact(*at).is_some_and(|fact| fact.name == node.name);
        let main = indicator.main_fact()?;
        let others = indicator.facts.iter().filter(|at| **at != main);
        let is_alone = indicator.facts.len() == 1 || is_its_own(&main) && !others.into_iter().any(is_its_own);
        is_alone.then_some(main)
    }

    /// Lists what is not entered.
    fn missing(&self, needs: &[Need], indicator: &Indicator, main: Option<FactIx>, cells: &mut Cells) -> String {
        let need = |need: &Need| {
            if need.role == Role::Actual && indicator.self_judged() == Some(need.fact) {
                return cells.mark(say::need_self_score(self.lang), need.fact, Field::SelfScore);
            }
            self.need(*need, main, cells)
        };
        let list: Vec<String> = needs.iter().map(need).collect();
        say::missing(self.lang, list.join(", "))
    }

    fn need(&self, need: Need, main: Option<FactIx>, cells: &mut Cells) -> String {
        let what = match need.role {
            Role::Actual => say::what_actual_within(self.lang),
            Role::Plan => say::base_plan(self.lang),
            Role::Previous => say::need_previous(self.lang),
            Role::Reference => say::need_reference(self.lang),
        };
        let way = cells.mark(what, need.fact, need.role);
        if main == Some(need.fact) {
            way
        } else {
            say::need_of(self.lang, way, self.fact_name(need.fact))
        }
    }

    fn fact_name(&self, fact: FactIx) -> String {
        self.rubric.fact(fact).map(|fact| clean(&fact.name)).unwrap_or_default()
    }

    fn reason(&self, reason: Reason, main: Option<FactIx>, cells: &mut Cells) -> String {
        let lang = self.lang;
        // The quotation marks belong to the way to the cell, or they would stand alone where its name is long.
        let cell =
            |fact: FactIx, role, cells: &mut Cells| cells.mark(&format!("“{}”", self.fact_name(fact)), fact, role);
        match reason {
            Reason::Overflow => say::reason_overflow(lang).to_owned(),
            Reason::DivisorZero(divisor) => say::reason_divisor_zero(lang, self.need(divisor, main, cells)),
            Reason::NoTarget(fact) => say::reason_no_target(lang, cell(fact, Role::Plan, cells)),
            Reason::NoBand(value) => say::reason_no_band(lang, points(value, lang)),
            Reason::UnitDiffers(fact) => say::reason_unit(lang, cell(fact, Role::Actual, cells)),
            Reason::WrongKind(fact) => say::reason_kind(lang, cell(fact, Role::Actual, cells)),
        }
    }

    fn sources(&self, ix: NodeIx, indicator: &Indicator, basis: Basis, sheet: &Sheet) -> Vec<String> {
        let (lang, trace) = (self.lang, self.card.trace(ix));
        let mut sources = Vec::new();
        if !indicator.source.title.is_empty() {
            let title = titled(&indicator.source);
            sources.push(if indicator.source.illustrative {
                say::source_illustrative(lang, title)
            } else {
                say::source(lang, title)
            });
        }
        for at in &indicator.facts {
            let entry = sheet.fact(*at);
            // Beside the main fact every other is named, or one mark would speak of them all.
            let further = self.rubric.fact(*at).filter(|_| indicator.main_fact() != Some(*at));
            let column = |column: &str| match further {
                Some(fact) => format!("{}, {}", fact.name, column.to_lowercase()),
                None => column.to_owned(),
            };
            for (what, illustrative) in [
                (column(say_sheet::column_actual(lang)), entry.actual_illustrative),
                (column(say_sheet::column_plan(lang)), entry.plan_illustrative),
            ] {
                if illustrative {
                    sources.push(say::figure_illustrative(lang, capital(&what)));
                }
            }
            let quoted = [
                (
                    BaseKind::Previous,
                    say::base_previous(lang),
                    self.references.previous(&sheet.unit, *at),
                ),
                (
                    BaseKind::Reference,
                    say::base_reference(lang),
                    self.references.reference(*at),
                ),
            ];
            for (kind, what, quoted) in quoted {
                if let Some(quoted) = quoted.filter(|quoted| {
                    compared(trace, kind) && (quoted.source.illustrative || !quoted.source.title.is_empty())
                }) {
                    sources.push(if quoted.source.illustrative {
                        say::figure_illustrative(lang, capital(what))
                    } else {
                        say::figure_source(lang, capital(what), titled(&quoted.source))
                    });
                }
            }
        }
        let entry = sheet.leaf(ix);
        let given = match basis {
            Basis::Final => Some((text::issues::column_final(lang), &entry.final_score)),
            Basis::Review => Some((say::review_score(lang), &entry.review_score)),
            Basis::SelfScore => Some((say_sheet::column_self_score(lang), &entry.self_score)),
            Basis::Rule | Basis::Children | Basis::Nothing => None,
        };
        sources.extend(given.and_then(|(what, given)| {
            let given = given.as_ref().filter(|given| given.illustrative)?;
            let what = match given.reason.is_empty() {
                true => what.to_owned(),
                false => say::with_reason(lang, what),
            };
            Some(say::figure_illustrative(lang, what))
        }));
        let is_illustrative = entry.evidence.iter().any(|evidence| evidence.illustrative);
        sources.extend(is_illustrative.then(|| say::figure_illustrative(lang, say_sheet::column_evidence(lang))));
        sources.dedup();
        sources.push(self.edition());
        sources
    }
}

/// Tells whether the points rest on a comparison of this kind.
fn compared(trace: &[Step], with: BaseKind) -> bool {
    trace.iter().any(|step| match step {
        Step::Gauge(gauge) => gauge.read.base() == Some(with),
        _ => false,
    })
}

fn titled(source: &Source) -> String {
    match &source.place {
        Some(place) => format!("{}, {place}", source.title),
        None => source.title.clone(),
    }
}
