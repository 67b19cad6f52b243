//! Self-scores of all units at once, and what is judged: every indicator has a cell for its points, and one only.

use std::rc::Rc;

use giao_uoc::campaign::{Campaign, Command, History};
use giao_uoc::files::samples;
use giao_uoc::quantity::Number;
use giao_uoc::report::cluster::Cluster;
use giao_uoc::report::paste::Fate;
use giao_uoc::report::{BlockFigures, BlockOf, CellState, Entries, Field, FormOf, RowOf, Sieve, Slot, rows};
use giao_uoc::rubric::{Indicator, Node, NodeIx, Rubric, TEMPLATES, Template};
use giao_uoc::scoring::{Given, Issue, IssueKind, Outcome, Standing, UnitIx, issues, score};
use giao_uoc::text::Lang;

use crate::paste::{campaign, told};
use crate::paste_own::block;

fn begun(rubric: &str) -> Campaign {
    let (rubric, _) = Template::named(rubric).unwrap().read().unwrap();
    let units = ["Xã An Biên".to_owned(), "Xã Tân Hiệp".to_owned()];
    Campaign::new("c".to_owned(), "Cụm".to_owned(), 2026, Rc::new(rubric), &units)
}

fn standing(campaign: &Campaign) -> Standing {
    score(&campaign.rubric, &campaign.references, &campaign.sheets)
}

fn of<'a>(campaign: &'a Campaign, standing: &'a Standing) -> BlockOf<'a> {
    BlockOf {
        campaign,
        standing,
        figures: BlockFigures::SelfScore,
        lang: Lang::Vi,
    }
}

fn indicator(rubric: &Rubric, leaf: NodeIx) -> &Indicator {
    rubric.node(leaf).and_then(|node| node.indicator.as_ref()).unwrap()
}

#[test]
fn every_figure_of_an_indicator_is_entered_in_one_place_and_every_indicator_has_a_self_score() {
    for template in TEMPLATES {
        let campaign = begun(template.name);
        let (rubric, standing) = (&campaign.rubric, standing(&campaign));
        let own = BlockFigures::SelfScore.rows(rubric);
        let leaves: Vec<NodeIx> = own.iter().filter_map(|of| of.leaf()).collect();
        assert_eq!(
            leaves,
            rubric.leaves().map(|(ix, ..)| ix).collect::<Vec<_>>(),
            "{}",
            template.name
        );
        let block = of(&campaign, &standing);
        for row in own.iter().filter(|row| row.leaf().is_some()) {
            let indicator = indicator(rubric, row.leaf().unwrap());
            let cells = block.row(*row).cells;
            assert_eq!(cells.len(), 2);
            // What rests on it waits for it, and shows so.
            let state = match indicator.self_judged() {
                Some(_) => CellState::Missing,
                None => CellState::Given,
            };
            assert!(
                cells.iter().all(|cell| cell.is_open() && cell.state == state),
                "{row:?}"
            );
        }
        let results: Vec<_> = BlockFigures::Actual.rows(rubric);
        let form = FormOf::of(&campaign, &standing, UnitIx(0), Lang::Vi).unwrap();
        for row in rows(rubric) {
            let (Some(leaf), Some(fact)) = (row.leaf(), row.fact()) else {
                continue;
            };
            let is_judged = indicator(rubric, leaf).self_judged() == Some(fact);
            assert_eq!(results.contains(&row), !is_judged, "{row:?}");
            assert_eq!(form.row(row).actual.is_open(), !is_judged, "{row:?}");
        }
    }
}

/// Where somebody else gave the points nothing waits for the unit's own.
#[test]
fn a_self_score_is_not_missing_once_points_are_given() {
    let mut campaign = begun("xa-phuong");
    let rubric = Rc::clone(&campaign.rubric);
    let mut leaves = rubric.leaves();
    let (leaf, ..) = leaves.find(|(.., leaf)| leaf.self_judged().is_some()).unwrap();
    let state = |campaign: &Campaign| {
        let standing = standing(campaign);
        let form = FormOf::of(campaign, &standing, UnitIx(0), Lang::Vi).unwrap();
        let block = of(campaign, &standing).row(RowOf::Leaf(leaf, None));
        let cell = form.row(RowOf::Leaf(leaf, None)).self_score;
        assert_eq!(cell, block.cells[0]);
        assert!(cell.is_open() && cell.text.is_empty());
        cell.state
    };
    assert_eq!(state(&campaign), CellState::Missing);
    let given = Given {
        points: Number::ONE,
        reason: String::new(),
        illustrative: false,
    };
    campaign.sheets[0].leaves[leaf.0 as usize].review_score = Some(Box::new(given.clone()));
    assert_eq!(state(&campaign), CellState::Given);
    let entry = &mut campaign.sheets[0].leaves[leaf.0 as usize];
    (entry.review_score, entry.final_score) = (None, Some(Box::new(given)));
    assert_eq!(state(&campaign), CellState::Given);
}

/// The points of such an indicator are reckoned from it, so there must be a cell that takes it.
#[test]
fn a_deduction_that_a_person_chooses_is_entered_like_a_result() {
    let mut campaign = begun("xa-phuong");
    let rubric = Rc::clone(&campaign.rubric);
    let is_it = |of: &RowOf| {
        of.node()
            .is_some_and(|ix| rubric.node(ix).unwrap().id == "ky-cuong-cong-vu")
    };
    let row = BlockFigures::Actual.rows(&rubric).into_iter().find(is_it).unwrap();
    let slot = Slot {
        unit: campaign.units[0].id.clone(),
        of: row,
        field: Field::Actual,
    };
    let lang = Lang::Vi;
    let entries = Entries {
        campaign: &campaign,
        lang,
    };
    let command = entries.understand(&slot, "3").and_then(|understood| understood.command);
    History::default().dispatch(&mut campaign, command.unwrap()).unwrap();
    let standing = standing(&campaign);
    let form = FormOf::of(&campaign, &standing, UnitIx(0), lang).unwrap();
    assert_eq!(
        (form.row(row).actual.text, form.row(row).points.text),
        ("3".into(), "7".into())
    );
}

/// What the choice is said to give is what it gives.
#[test]
fn nothing_arisen_gives_what_is_said() {
    let lang = Lang::Vi;
    let mut told = Vec::new();
    for template in TEMPLATES {
        let mut campaign = begun(template.name);
        let rubric = Rc::clone(&campaign.rubric);
        for of in rows(&rubric) {
            let unit = campaign.units[0].id.clone();
            let entries = Entries {
                campaign: &campaign,
                lang,
            };
            let slot = Slot {
                unit,
                of,
                field: Field::Actual,
            };
            let choices = entries.choices(of, Field::Actual);
            let gives = choices
                .iter()
                .find_map(|choice| entries.gives(of, Field::Actual, choice));
            let (Some(gives), Some(node)) = (gives, of.leaf()) else {
                continue;
            };
            if indicator(&rubric, node).self_judged().is_some() {
                continue;
            }
            let understood = entries.understand(&slot, "kps").unwrap();
            assert_eq!(
                entries.told(&slot, &understood).as_deref(),
                Some(format!("không phát sinh: {gives}").as_str()),
                "it is said when it is entered"
            );
            // A figure that several indicators rest on is entered already.
            if let Some(command) = understood.command {
                History::default().dispatch(&mut campaign, command).unwrap();
            }
            let scored = standing(&campaign).cards[0].node(node).unwrap().outcome.clone();
            let max = rubric.node(node).unwrap().max;
            // What else the rule wants to know, as a plan, is asked for first.
            if matches!(scored, Outcome::Missing(_)) {
                continue;
            }
            match gives {
                "được đủ điểm" => assert_eq!(scored, Outcome::Scored(max), "{of:?}"),
                "0 điểm" => assert!(scored.points().is_some_and(|points| points.is_zero()), "{of:?}"),
                _ => assert_eq!(scored, Outcome::NotArisen, "{of:?}"),
            }
            told.push(gives);
        }
    }
    told.sort_unstable();
    told.dedup();
    assert_eq!(told.len(), 3, "{told:?}");
}

#[test]
fn a_block_of_self_scores_goes_in_judged_indicators_with_the_others() {
    let mut campaign = begun("thu-nhanh");
    let rubric = Rc::clone(&campaign.rubric);
    let leaves: Vec<_> = rubric.leaves().collect();
    let judged = leaves
        .iter()
        .position(|(.., leaf)| leaf.self_judged().is_some())
        .unwrap();
    // As offices keep it: the units across, their names without their kind, and one figure that cannot be read.
    let line = |(at, leaf): (usize, &(NodeIx, &Node, &Indicator))| {
        let (node, second) = (leaf.1, if at == 1 { "7,5,5" } else { "1,5" });
        format!("{}\t{}\t{second}\n", node.name, node.max)
    };
    let lines: String = leaves.iter().enumerate().map(line).collect();
    let text = format!("Điểm tự chấm\tAn Biên\tTân Hiệp\n{lines}");
    let preview = block(&campaign, BlockFigures::SelfScore).pasted(&campaign, &text, (0, 3));
    let left = preview.left();
    assert_eq!(
        (preview.going_in, left.len()),
        (2 * leaves.len() - 1, 1),
        "{:#?}",
        told(&preview)
    );
    assert!(matches!(left[0].fate, Fate::Unread(_)));

    let before = standing(&campaign);
    let block_of = |campaign: &Campaign, standing: &Standing, sieve| {
        let block = of(campaign, standing);
        let all = block.sieved(&BlockFigures::SelfScore.rows(&campaign.rubric), &[]);
        let totals: Vec<String> = block.totals().into_iter().map(|cell| cell.text).collect();
        let found = all.into_iter().find(|sieved| sieved.sieve == sieve).unwrap().found;
        (found, totals)
    };
    let judged = leaves[judged].0;
    let (missing, totals) = block_of(&campaign, &before, Sieve::Missing);
    assert_eq!(missing, [(judged, UnitIx(0)), (judged, UnitIx(1))]);
    assert_eq!(totals, ["–", "–"]);

    let mut history = History::default();
    history.dispatch(&mut campaign, preview.command).unwrap();
    let after = standing(&campaign);
    let (missing, totals) = block_of(&campaign, &after, Sieve::Missing);
    assert_eq!(missing, []);
    // Of the unit that gave all of them, what it gave; the judged indicator has its points.
    assert_eq!(totals, ["100", "–"]);
    let points = after.cards[0].node(judged).and_then(|score| score.counted);
    assert!(points.unwrap().same_value(rubric.node(judged).unwrap().max));
    history.undo(&mut campaign).unwrap();
    assert_eq!(standing(&campaign), before, "one step");
}

/// What a unit gave itself beyond the rule's points is marked beside the figure, and more than there are is told.
#[test]
fn a_self_score_that_differs_is_marked_and_one_beyond_the_maximum_is_told() {
    let mut campaign = campaign();
    let (leaf, node, _) = campaign.rubric.leaves().next().unwrap();
    let (unit, most) = (campaign.units[0].id.clone(), node.max);
    let shown = |campaign: &Campaign| {
        let standing = standing(campaign);
        let row = BlockFigures::SelfScore.rows(&campaign.rubric);
        let row = row.into_iter().find(|of| of.leaf() == Some(leaf)).unwrap();
        of(campaign, &standing).row(row).cells[0].clone()
    };
    let mut give = |points| {
        let (unit, node) = (unit.clone(), leaf);
        let command = Command::SetSelfScore { unit, node, points };
        let _ = History::default().dispatch(&mut campaign, command).unwrap();
        shown(&campaign)
    };
    assert_eq!((give(None).beside, give(None).text), (None, String::new()));
    let far = give(Some("1000".parse().unwrap()));
    assert!(far.beside == Some("lệch") && far.is_mistaken(), "{far:?}");
    let least = give(Some("0.25".parse().unwrap()));
    assert!(
        least.beside == Some("lệch") && !least.is_mistaken() && most.is_positive(),
        "{least:?}"
    );
}

/// What is taken away is negative in a cell and in the file, in the sheet and among all units; without a maximum of its own it
/// has no least.
#[test]
fn a_self_score_of_a_penalty_is_negative_everywhere() {
    let mut campaign = campaign();
    let rubric = Rc::clone(&campaign.rubric);
    let leaf = rubric.node_by_id("tru-bao-cao-cum").unwrap();
    let row = rows(&rubric).into_iter().find(|of| of.leaf() == Some(leaf)).unwrap();
    for (typed, is_right) in [("-2", true), ("−2", true), ("2", false)] {
        let unit = campaign.units[0].id.clone();
        let field = Field::SelfScore;
        let slot = Slot { unit, of: row, field };
        let entries = Entries {
            campaign: &campaign,
            lang: Lang::Vi,
        };
        let command = entries.understand(&slot, typed).unwrap().command;
        History::default()
            .dispatch(&mut campaign, command.unwrap_or(Command::Many(Vec::new())))
            .unwrap();
        let standing = standing(&campaign);
        let in_block = of(&campaign, &standing).row(row).cells[0].clone();
        let in_sheet = FormOf::of(&campaign, &standing, UnitIx(0), Lang::Vi)
            .unwrap()
            .row(row)
            .self_score;
        let found = issues(&rubric, &campaign.references, &campaign.sheets, &standing);
        let is_told = |issue: &&Issue| matches!(issue.kind, IssueKind::PointsOutOfRange { .. });
        let found = found.iter().filter(is_told).filter(|issue| issue.node == leaf).count();
        assert_eq!((&in_block.text, &in_block.reason), (&in_sheet.text, &in_sheet.reason));
        assert_eq!(
            (in_sheet.text.as_str(), in_sheet.is_mistaken()),
            (typed.replace('-', "−").as_str(), !is_right)
        );
        assert_eq!(found, usize::from(!is_right), "{typed}");
        let told = in_sheet.reason.filter(|_| !is_right);
        assert!(is_right || told.is_some_and(|told| told.contains("Hãy nhập −2")));
        let cluster = Cluster {
            campaign: &campaign,
            standing: &standing,
        };
        let listed = cluster.issue_lines(Lang::Vi);
        let is_listed = listed
            .iter()
            .any(|line| line.words.starts_with("2 điểm cao hơn mức cao nhất 0 "));
        assert_eq!(is_listed, !is_right, "{listed:#?}");
    }
}

/// A block of an office has every indicator: what one page does not take says where it belongs, and is not asked about.
#[test]
fn what_a_page_leaves_out_says_where_it_is_entered() {
    let campaign = campaign();
    let judged = "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh (Chỉ thị số 05-CT/TW)";
    let text =
        format!("Chỉ tiêu\tTân Hiệp\tGiồng Riềng\nGiải ngân vốn đầu tư\t150\t151\n{judged}\t7\t8\nTên lạ\t1\t\n");
    for (figures, why) in [
        (
            BlockFigures::Actual,
            "Chỉ tiêu này chấm trực tiếp: hãy nhập ở mục “Điểm tự chấm”.",
        ),
        (BlockFigures::Plan, "Chỉ tiêu này không có kế hoạch riêng."),
    ] {
        let preview = block(&campaign, figures).pasted(&campaign, &text, (0, 3));
        assert_eq!(preview.going_in, 2, "{:#?}", told(&preview));
        let of = |row: &str| {
            let cells = preview
                .cells
                .iter()
                .filter(|cell| cell.row == row && !matches!(cell.fate, Fate::Label));
            cells.map(|cell| cell.fate.words(Lang::Vi)).collect::<Vec<_>>()
        };
        assert_eq!(of(judged), [why, why], "{figures:?}");
        assert_eq!(of("Tên lạ").len(), 1);
        let asked: Vec<&str> = preview.unknown.iter().map(|unknown| unknown.name.as_str()).collect();
        assert_eq!(asked, ["Tên lạ"]);
    }
    // Alone it does not fall on the rows that stand where it was pasted.
    let alone = format!("Chỉ tiêu\tTân Hiệp\tGiồng Riềng\n{judged}\t7\t8\n");
    let preview = block(&campaign, BlockFigures::Actual).pasted(&campaign, &alone, (0, 3));
    assert_eq!(
        (preview.going_in, preview.left().len()),
        (0, 2),
        "{:#?}",
        told(&preview)
    );
    let preview = block(&campaign, BlockFigures::SelfScore).pasted(&campaign, &text, (0, 3));
    assert_eq!(preview.going_in, 4, "{:#?}", told(&preview));
}

/// Whether the reason will do is the cluster's to judge, and it is read where the difference is listed.
#[test]
fn a_self_score_that_a_note_explains_is_still_listed_with_its_note() {
    let mut campaign = samples::open("kien-giang-2017").unwrap();
    let first = |campaign: &Campaign| {
        let standing = standing(campaign);
        let cluster = Cluster {
            campaign,
            standing: &standing,
        };
        cluster.review(None, Lang::Vi)[0].lines[0].clone()
    };
    let line = first(&campaign);
    let mut noted = |note: &str| {
        campaign.sheets[line.unit.0 as usize].leaves[line.node.0 as usize].note = note.to_owned();
        first(&campaign)
    };
    let line = noted(" ");
    assert!(line.note.is_none() && line.words.ends_with("hoặc giải thích ở ghi chú."));
    let line = noted("Tính theo quý IV.\n");
    assert_eq!(line.note.as_deref(), Some("Tính theo quý IV."));
    assert!(line.words.ends_with("giải thích ở ghi chú:"), "{}", line.words);
}
