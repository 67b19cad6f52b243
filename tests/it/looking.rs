//! Which rows of a sheet are looked at: sieves, closed headings, rows found by name.

use std::rc::Rc;

use giao_uoc::campaign::Campaign;
use giao_uoc::files::samples;
use giao_uoc::report::{
    BlockFigures, BlockOf, CellState, FormOf, RowOf, Sieve, Sieved, folded, heading_of, kept, levels, named,
    named_with_parts, rows,
};
use giao_uoc::rubric::{FactIx, Rubric, Section, Template};
use giao_uoc::scoring::{Actual, Cell, Plan, UnitIx, Value, issues, score};
use giao_uoc::text::Lang;

fn names(rubric: &Rubric, rows: &[RowOf], at: impl IntoIterator<Item = usize>) -> Vec<String> {
    let name = |row: usize| {
        rows.get(row)
            .and_then(|of| rubric.node(of.node()?))
            .map(|node| node.name.clone())
    };
    at.into_iter().filter_map(name).collect()
}

#[test]
fn sieves_keep_what_they_name_with_the_headings_above() {
    let campaign = samples::open("kien-giang-2017").expect("the sample ships");
    let standing = score(&campaign.rubric, &campaign.references, &campaign.sheets);
    let form = FormOf::of(&campaign, &standing, UnitIx(0), Lang::Vi).expect("a unit");
    let doubtful: Vec<_> = issues(&campaign.rubric, &campaign.references, &campaign.sheets, &standing)
        .into_iter()
        .map(|issue| (issue.unit, issue.node, issue.cell))
        .collect();
    let rows = rows(&campaign.rubric);
    let levels = levels(&campaign.rubric, &rows);
    for sieved in form.sieved(UnitIx(0), &doubtful) {
        let leaves: Vec<_> = sieved.found.iter().map(|(leaf, _)| *leaf).collect();
        let kept = kept(&levels, sieved.keeps_of(&rows));
        for (row, of) in rows.iter().enumerate() {
            match of.leaf() {
                Some(leaf) => assert_eq!(kept[row], leaves.contains(&leaf), "{:?} {of:?}", sieved.sieve),
                // A heading stays exactly where something below it does.
                None => {
                    let below = (row + 1..rows.len()).take_while(|at| levels[*at] > levels[row]);
                    assert_eq!(
                        kept[row],
                        below.into_iter().any(|at| kept[at]),
                        "{:?} {of:?}",
                        sieved.sieve
                    );
                }
            }
        }
        let shown = |leaf: &giao_uoc::rubric::NodeIx| {
            form.row(*rows.iter().find(|of| of.leaf() == Some(*leaf)).expect("a row"))
        };
        match sieved.sieve {
            Sieve::Missing | Sieve::NoPlan => assert!(leaves.is_empty(), "the sample is filled in"),
            Sieve::Differs => assert!(leaves.len() == 2 && leaves.iter().all(|leaf| shown(leaf).differs)),
            Sieve::BelowPlan => assert!(!leaves.is_empty()),
            Sieve::NoEvidence => assert!(leaves.iter().all(|leaf| shown(leaf).evidence.text.is_empty())),
            Sieve::Doubtful => assert_eq!(leaves.len(), 2),
        }
    }
}

/// A bonus that gives nothing falls short of no plan and has nothing to prove.
#[test]
fn sieves_ask_nothing_of_a_bonus_that_was_not_earned() {
    let mut campaign = samples::open("kien-giang-2017").expect("the sample ships");
    let (leaf, fact) = (
        campaign.rubric.node_by_id("thuong-von-xa-hoi").expect("a bonus"),
        campaign.rubric.fact_by_id("thuong-von-xa-hoi").expect("its figure"),
    );
    let mut keeps = |actual: &str| {
        let number = actual.parse().expect("a number");
        let entry = &mut campaign.sheets[0].facts[fact.0 as usize];
        (entry.plan, entry.actual) = (
            Plan::Value(Value::Number(giao_uoc::quantity::Number::whole(10))),
            Actual::Value(Value::Number(number)),
        );
        let own = &mut campaign.sheets[0].leaves[leaf.0 as usize];
        own.evidence.clear();
        own.self_score = None;
        let standing = score(&campaign.rubric, &campaign.references, &campaign.sheets);
        let form = FormOf::of(&campaign, &standing, UnitIx(0), Lang::Vi).expect("a unit");
        let sieved = form.sieved(UnitIx(0), &[]);
        let keeping = sieved.iter().filter(|sieved| sieved.keeps(leaf));
        keeping.map(|sieved| sieved.sieve).collect::<Vec<_>>()
    };
    assert_eq!(keeps("5"), []);
    assert_eq!(keeps("20"), [Sieve::NoEvidence]);
}

/// The cell of evidence says that there is none where the sieve finds that there is none, and nowhere else.
#[test]
fn evidence_is_shown_as_missing_where_it_is_counted_as_missing() {
    let mut campaign = samples::open("kien-giang-2017").expect("the sample ships");
    let first = &mut campaign.sheets[0];
    for leaf in &mut first.leaves {
        leaf.evidence.clear();
    }
    let fact = campaign.rubric.fact_by_id("thu-ngan-sach").expect("the budget");
    first.facts[fact.0 as usize].actual = Actual::Missing;
    let standing = score(&campaign.rubric, &campaign.references, &campaign.sheets);
    let form = FormOf::of(&campaign, &standing, UnitIx(0), Lang::Vi).expect("a unit");
    let found = form.sieved(UnitIx(0), &[]).into_iter();
    let found = found.filter(|sieved| sieved.sieve == Sieve::NoEvidence);
    let counted: Vec<_> = found.flat_map(|sieved| sieved.found).map(|(leaf, _)| leaf).collect();
    let shown = rows(&campaign.rubric)
        .into_iter()
        .filter(|of| form.row(*of).evidence.state == CellState::Missing);
    assert_eq!(shown.filter_map(|of| of.leaf()).collect::<Vec<_>>(), counted);
    assert!(counted.len() > 20 && counted.len() < campaign.rubric.leaves().count());
}

/// Of all units at once a sieve keeps what the sheets keep each for itself, and what is missing is what is shown as missing.
#[test]
fn sieves_over_all_units_keep_what_the_sheets_keep() {
    let mut campaign = samples::open("kien-giang-2017").expect("the sample ships");
    let first = BlockFigures::Plan
        .rows(&campaign.rubric)
        .iter()
        .find_map(|of| of.fact())
        .expect("a plan");
    campaign.sheets[1].facts[first.0 as usize].actual = Actual::Missing;
    campaign.sheets[2].facts[first.0 as usize].plan = Plan::Missing;
    let standing = score(&campaign.rubric, &campaign.references, &campaign.sheets);
    let found = issues(&campaign.rubric, &campaign.references, &campaign.sheets, &standing);
    let doubtful: Vec<_> = found.iter().map(|issue| (issue.unit, issue.node, issue.cell)).collect();
    let sieved = |figures: BlockFigures| {
        let block = BlockOf {
            campaign: &campaign,
            standing: &standing,
            figures,
            lang: Lang::Vi,
        };
        let rows = figures.rows(&campaign.rubric);
        for sieved in block.sieved(&rows, &doubtful) {
            // The unit whose plan is missing has its result, the one whose result is missing its plan.
            if sieved.sieve == Sieve::NoPlan {
                let units: Vec<UnitIx> = sieved.found.iter().map(|(_, unit)| *unit).collect();
                assert_eq!(units, [UnitIx(2)], "{figures:?}");
            }
            if sieved.sieve != Sieve::Missing || figures == BlockFigures::Points {
                continue;
            }
            for of in rows.iter().filter(|of| of.fact().is_some()) {
                let is_main = |leaf| {
                    campaign
                        .rubric
                        .node(leaf)
                        .is_some_and(|node| node.section == Section::Main)
                };
                for (cell, unit) in block.row(*of).cells.iter().zip((0..).map(UnitIx)) {
                    let leaf = of.leaf().expect("an indicator");
                    let is_missing = cell.state == CellState::Missing && is_main(leaf);
                    assert!(
                        !is_missing || sieved.found.contains(&(leaf, unit)),
                        "{figures:?} {of:?} {unit:?}"
                    );
                }
            }
        }
        block.sieved(&rows, &doubtful)
    };
    let count = |sieved: &[Sieved], sieve| sieved.iter().find(|own| own.sieve == sieve).map(|own| own.found.len());
    let actual = sieved(BlockFigures::Actual);
    assert_eq!(count(&actual, Sieve::Missing), Some(1));
    assert_eq!(count(&actual, Sieve::Differs), None, "nobody scores a result");
    assert_eq!(count(&sieved(BlockFigures::Plan), Sieve::Missing), Some(1));
    let points = sieved(BlockFigures::Points);
    for sieve in Sieve::ALL {
        let units = (0..campaign.units.len() as u32).map(UnitIx);
        let each = units.flat_map(|unit| {
            let form = FormOf::of(&campaign, &standing, unit, Lang::Vi).expect("a unit");
            let all = form.sieved(unit, &doubtful);
            all.into_iter()
                .find(|own| own.sieve == sieve)
                .map_or_else(Vec::new, |own| own.found)
        });
        let mut each: Vec<_> = each.collect();
        each.sort();
        let of_all = points.iter().find(|own| own.sieve == sieve).expect("offered");
        let mut of_all = of_all.found.clone();
        of_all.sort();
        assert_eq!(of_all, each, "{sieve:?}");
        assert!(
            sieve == Sieve::Doubtful || !each.is_empty(),
            "{sieve:?} finds something to compare"
        );
    }
}

/// The rows of a figure are those that ask for it and the headings above them, no empty one.
#[test]
fn every_heading_of_a_figure_gathers_something() {
    let campaign = samples::open("kien-giang-2017").expect("the sample ships");
    for figures in [
        BlockFigures::Actual,
        BlockFigures::Plan,
        BlockFigures::Previous,
        BlockFigures::SelfScore,
        BlockFigures::Points,
    ] {
        let rows = figures.rows(&campaign.rubric);
        let levels = levels(&campaign.rubric, &rows);
        for row in (0..rows.len()).filter(|row| rows[*row].leaf().is_none()) {
            assert!(
                levels.get(row + 1).is_some_and(|below| *below > levels[row]),
                "{figures:?} {:?}",
                rows[row]
            );
        }
        assert!(rows.iter().any(|of| of.leaf().is_some()));
        for (row, of) in rows.iter().enumerate().filter(|(_, of)| matches!(of, RowOf::Fact(..))) {
            let above = rows[..row].iter().rfind(|of| matches!(of, RowOf::Leaf(..)));
            assert_eq!(
                above.and_then(|of| of.leaf()),
                of.leaf(),
                "its indicator is named above it"
            );
        }
    }
}

#[test]
fn a_closed_heading_hides_what_is_deeper_and_stays() {
    let levels = [1, 2, 3, 3, 2, 3, 1, 2];
    let hidden = |closed: &[usize]| -> Vec<usize> {
        let hidden = folded(&levels, closed);
        (0..levels.len()).filter(|row| hidden[*row]).collect()
    };
    assert_eq!(hidden(&[]), Vec::<usize>::new());
    assert_eq!(hidden(&[1]), [2, 3]);
    assert_eq!(hidden(&[0]), [1, 2, 3, 4, 5]);
    assert_eq!(hidden(&[0, 1, 6]), [1, 2, 3, 4, 5, 7]);
    assert_eq!(heading_of(&levels, 5), Some(4));
    assert_eq!(heading_of(&levels, 4), Some(0));
    assert_eq!(heading_of(&levels, 6), None);
}

#[test]
fn rows_are_found_by_name_without_marks_and_by_code() {
    let campaign = samples::open("kien-giang-2017").expect("the sample ships");
    let rows = rows(&campaign.rubric);
    let find = |text: &str| names(&campaign.rubric, &rows, named(&campaign.rubric, &rows, text));
    assert_eq!(find("thu ngan sach"), ["Tổng thu ngân sách nhà nước trên địa bàn"]);
    assert_eq!(find(" THU NGÂN "), find("thu ngan"));
    assert_eq!(find("I.1.1"), ["Tổng thu ngân sách nhà nước trên địa bàn"]);
    assert!(find("1.1").contains(&"Tổng thu ngân sách nhà nước trên địa bàn".to_owned()));
    assert!(find("").is_empty() && find("không có chỉ tiêu này").is_empty());
}

/// On a phone the rows that a text names stay in sight, a heading with all that it gathers and nothing else.
#[test]
fn a_heading_is_named_with_what_it_gathers() {
    let campaign = samples::open("kien-giang-2017").expect("the sample ships");
    let rows = rows(&campaign.rubric);
    let levels = levels(&campaign.rubric, &rows);
    let named = |text| named_with_parts(&campaign.rubric, &rows, &levels, text);
    let count = |text| named(text).into_iter().filter(|is| *is).count();
    assert_eq!(count(" "), rows.len());
    assert_eq!(count("không có chỉ tiêu này"), 0);
    assert_eq!(count("thu ngan sach nha nuoc"), 1);
    let finance = named("tai chinh, dau tu");
    let first = finance.iter().position(|is| *is).expect("a heading");
    let below = levels
        .iter()
        .skip(first + 1)
        .take_while(|level| **level > levels[first]);
    assert_eq!(finance.iter().filter(|is| **is).count(), below.count() + 1);
    assert!(rows[first].leaf().is_none() && rows[first + 1].leaf().is_some() && finance[first + 1]);
}

#[test]
fn a_self_score_beyond_the_maximum_is_told() {
    let mut campaign = samples::open("kien-giang-2017").expect("the sample ships");
    let rows = rows(&campaign.rubric);
    let of = rows.into_iter().find(|of| of.leaf().is_some()).expect("an indicator");
    let leaf = of.leaf().expect("an indicator");
    let given = campaign.sheets[0].leaves[leaf.0 as usize]
        .self_score
        .as_mut()
        .expect("it is scored");
    given.points = "60.5".parse().expect("a number");
    let standing = score(&campaign.rubric, &campaign.references, &campaign.sheets);
    let form = FormOf::of(&campaign, &standing, UnitIx(0), Lang::Vi).expect("a unit");
    let reason = form.row(of).self_score.reason;
    assert_eq!(
        reason.as_deref(),
        Some("Tự chấm 60,5 vượt điểm tối đa 60. Hãy sửa điểm.")
    );
}

/// A typo in a figure that two indicators read is told once, and both of them are looked at.
#[test]
fn a_figure_that_two_indicators_read_is_doubted_once() {
    let (rubric, _) = Template::named("xa-phuong").expect("it ships").read().expect("sound");
    let units = ["Xã A".to_owned(), "Xã B".to_owned()];
    let mut campaign = Campaign::new("c".into(), "Cụm".into(), 2026, Rc::new(rubric), &units);
    let rubric = Rc::clone(&campaign.rubric);
    let readers = |fact: FactIx| {
        let leaves = rubric.leaves().filter(|(.., leaf)| leaf.facts.contains(&fact));
        leaves.map(|(ix, ..)| ix).collect::<Vec<_>>()
    };
    let facts = (0..rubric.facts.len()).map(|fact| FactIx(fact as u32));
    let shared = facts
        .into_iter()
        .find(|fact| readers(*fact).len() > 1)
        .expect("one that several read");
    for sheet in &mut campaign.sheets {
        sheet.facts[shared.0 as usize].actual = Actual::Unread("12,5,3".into());
    }
    let standing = score(&rubric, &campaign.references, &campaign.sheets);
    let found = issues(&rubric, &campaign.references, &campaign.sheets, &standing);
    let doubtful: Vec<_> = found.iter().map(|issue| (issue.unit, issue.node, issue.cell)).collect();
    let first = readers(shared)[0];
    assert_eq!(doubtful, [0, 1].map(|unit| (UnitIx(unit), first, Cell::Actual(shared))));
    let form = FormOf::of(&campaign, &standing, UnitIx(1), Lang::Vi).expect("a unit");
    let block = BlockOf {
        campaign: &campaign,
        standing: &standing,
        figures: BlockFigures::Points,
        lang: Lang::Vi,
    };
    let of_units = block.sieved(&BlockFigures::Points.rows(&rubric), &doubtful);
    for sieved in [form.sieved(UnitIx(1), &doubtful), of_units] {
        let sieved = sieved
            .iter()
            .find(|sieved| sieved.sieve == Sieve::Doubtful)
            .expect("it is there");
        assert!(readers(shared).into_iter().all(|leaf| sieved.keeps(leaf)));
    }
}
