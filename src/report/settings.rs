//! What the settings show: the rubric in words, the values it compares with, how much a unit has entered.

use super::compared::collect;
use super::entry::{Refusal, Typed, read_compared, show_compared};
use super::indicator::capital;
use crate::campaign::{Campaign, Command};
use crate::quantity::{Mode, Number, Rounding, show_number};
use crate::rubric::{Class, FactIx, FactKind, NotArisen, NotAssigned, Rubric, Section, Source, TieBreaker};
use crate::scoring::{FactEntry, LeafEntry, UnitIx};
use crate::text::{self, Lang, settings as say};

/// One property of the rubric, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RubricFact {
    /// What it is about.
    pub label: &'static str,
    /// What the rubric says.
    pub lines: Vec<String>,
}

/// Says what a rubric is: its name, source, sums, rounding, policies, ties, classes.
#[must_use]
pub fn rubric_facts(rubric: &Rubric, lang: Lang) -> Vec<RubricFact> {
    let settings = &rubric.settings;
    let named = [Some(&rubric.source.title), rubric.source.place.as_ref()];
    let mut source = vec![named.into_iter().flatten().cloned().collect::<Vec<_>>().join("; ")];
    source.extend(rubric.source.illustrative.then(|| say::illustrative(lang).to_owned()));
    let not_assigned = match settings.not_assigned {
        NotAssigned::Exclude => say::exclude(lang),
        NotAssigned::Rescale => say::rescale(lang),
        NotAssigned::FullPoints => say::full_points(lang),
    };
    let not_arisen = match settings.not_arisen {
        NotArisen::Full => say::arisen_full(lang),
        NotArisen::Zero => say::arisen_zero(lang),
        NotArisen::Excluded => say::arisen_excluded(lang),
    };
    let ties = settings.tie_breakers.iter().map(|tie| match tie {
        TieBreaker::Node(ix) => say::tie_node(lang, rubric.node(*ix).map_or("", |node| &node.name)),
        TieBreaker::Bonus => say::tie_bonus(lang).to_owned(),
        TieBreaker::Ballot => say::tie_ballot(lang).to_owned(),
    });
    let next = settings.classes.iter().map(|class| class.from_percent);
    let next = next.filter(|from| from.is_positive()).reduce(Number::least);
    // What no limit is set for lies below the next.
    let class = |class: &Class| match next.filter(|_| class.from_percent.is_zero()) {
        Some(next) => say::class_below(lang, &class.name, show_number(next, lang)),
        None => say::class(lang, &class.name, show_number(class.from_percent, lang)),
    };
    let classes = settings.classes.iter().map(class);
    let fact = |label, lines| RubricFact { label, lines };
    let mut facts = vec![
        fact(say::name(lang), vec![say::named(lang, &rubric.title, &rubric.edition)]),
        fact(say::source(lang), source),
        fact(say::sums(lang), sums(rubric, lang)),
        fact(say::rounding(lang), roundings(rubric, lang)),
        fact(say::policy(lang), vec![not_assigned.to_owned(), not_arisen.to_owned()]),
        fact(
            say::ties(lang),
            ties.chain([say::tie_shared(lang).to_owned()]).collect(),
        ),
        fact(say::classes(lang), classes.collect()),
    ];
    facts.retain(|fact| !fact.lines.is_empty());
    facts
}

fn sums(rubric: &Rubric, lang: Lang) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for (root, node) in rubric.roots(Section::Main) {
        let count = rubric.leaves().filter(|(ix, ..)| rubric.is_within(*ix, root)).count();
        lines.push(say::content(
            lang,
            &node.code,
            &node.name,
            show_number(node.max, lang),
            count,
        ));
    }
    let count = |section| rubric.leaves().filter(|(_, node, _)| node.section == section).count();
    let (bonus, penalty) = (count(Section::Bonus), count(Section::Penalty));
    if bonus > 0 {
        lines.push(match rubric.bonus_cap {
            Some(cap) => say::bonus(lang, bonus, show_number(cap, lang)),
            None => say::bonus_open(lang, bonus),
        });
    }
    if penalty > 0 {
        lines.push(match rubric.penalty_cap {
            Some(cap) => say::penalty(lang, penalty, show_number(cap, lang)),
            None => say::penalty_open(lang, penalty),
        });
    }
    lines
}

fn roundings(rubric: &Rubric, lang: Lang) -> Vec<String> {
    let settings = &rubric.settings;
    let words = |rounding: Option<Rounding>, say: fn(Lang, String, &'static str) -> String| {
        rounding.map(|rounding| say(lang, show_number(rounding.step, lang), mode(rounding, lang)))
    };
    let lines = [
        words(settings.leaf_rounding, say::rounding_leaf),
        words(settings.criterion_rounding, say::rounding_criterion),
        words(settings.total_rounding, say::rounding_total),
    ];
    let lines: Vec<String> = lines.into_iter().flatten().collect();
    if lines.is_empty() {
        vec![say::rounding_none(lang).to_owned()]
    } else {
        lines
    }
}

fn mode(rounding: Rounding, lang: Lang) -> &'static str {
    // Of 0,01 the next digit decides, of 0,25 none does.
    let step = show_number(rounding.step, lang);
    let is_decimal = step.chars().filter(|letter| !"0,.".contains(*letter)).eq(['1']);
    match rounding.mode {
        Mode::HalfUp if is_decimal => say::half_up(lang),
        Mode::HalfUp => say::half_up_part(lang),
        Mode::HalfEven => say::half_even(lang),
        Mode::Up => say::mode_up(lang),
        Mode::Down => say::mode_down(lang),
    }
}

/// One value of the whole campaign that a rule compares with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReferenceRow {
    /// Of which fact.
    pub fact: FactIx,
    /// What it is called.
    pub name: String,
    /// The unit of measure.
    pub unit: String,
    /// As it stands; empty where nobody entered it.
    pub text: String,
    /// Where it was published, where that is known, and in which language that is said.
    pub source: Option<(Lang, String)>,
}

/// Lists the values that the rubric's rules compare with, in the order of the document.
#[must_use]
pub fn reference_rows(campaign: &Campaign, lang: Lang) -> Vec<ReferenceRow> {
    let mut read = Vec::new();
    for (.., leaf) in campaign.rubric.leaves() {
        collect(&leaf.term, &mut read);
    }
    let mut rows: Vec<ReferenceRow> = Vec::new();
    for (fact, is_previous) in read {
        if is_previous || rows.iter().any(|row| row.fact == fact) {
            continue;
        }
        let Some(named) = campaign.rubric.fact(fact) else {
            continue;
        };
        let quoted = campaign.references.reference(fact);
        rows.push(ReferenceRow {
            fact,
            name: named.name.clone(),
            unit: match &named.kind {
                FactKind::Amount(unit) | FactKind::Count(unit) => unit.name().to_owned(),
                _ => String::new(),
            },
            text: quoted
                .map(|quoted| show_compared(named, quoted.number, lang))
                .or_else(|| campaign.references.unread(None, fact).map(str::to_owned))
                .unwrap_or_default(),
            source: quoted.and_then(|quoted| source_words(&quoted.source, lang)),
        });
    }
    rows
}

/// Names a source as it is called; that it is illustrative, which the sample says in our own words, in the reader's language.
fn source_words(source: &Source, lang: Lang) -> Option<(Lang, String)> {
    let ours = |lang| capital(text::sheet::illustrative(lang));
    if source.illustrative && source.title == ours(Lang::Vi) {
        return Some((lang, ours(lang)));
    }
    (!source.title.is_empty()).then(|| (Lang::Vi, source.title.clone()))
}

/// Reads what was typed for a value of the whole campaign; an empty text takes it away.
///
/// # Errors
/// [`Refusal`] with the reason; nothing is changed.
pub fn read_reference(
    campaign: &Campaign,
    fact: FactIx,
    text: &str,
    lang: Lang,
) -> Result<Option<Typed<Command>>, Refusal> {
    let Some(named) = campaign.rubric.fact(fact) else {
        return Ok(None);
    };
    let read = read_compared(named, text, Some(campaign.year), lang)?;
    Ok(Some(read.map(|number| Command::SetReference { fact, number })))
}

/// Counts what a unit has entered: what would go with it.
#[must_use]
pub fn entries_of(campaign: &Campaign, unit: UnitIx) -> usize {
    let Some((_, sheet)) = campaign.unit(unit) else {
        return 0;
    };
    let facts = sheet.facts.iter().filter(|entry| **entry != FactEntry::EMPTY).count();
    let leaves = sheet.leaves.iter().filter(|entry| **entry != LeafEntry::EMPTY).count();
    facts.saturating_add(leaves)
}

/// Says, a unit a line, which indicators were not assigned.
#[must_use]
pub fn not_assigned_lines(campaign: &Campaign, lang: Lang) -> Vec<String> {
    let of = |(unit, sheet): (&crate::campaign::Unit, &crate::scoring::Sheet)| {
        let leaves = campaign.rubric.leaves().filter(|(ix, ..)| sheet.leaf(*ix).not_assigned);
        let codes: Vec<String> = leaves.map(|(ix, ..)| campaign.rubric.full_code(ix)).collect();
        (!codes.is_empty()).then(|| say::not_assigned_of(lang, &unit.name, codes.join(", ")))
    };
    campaign.units.iter().zip(&campaign.sheets).filter_map(of).collect()
}
