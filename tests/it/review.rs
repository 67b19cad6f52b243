//! What is gathered on the page of things to look at.

use std::rc::Rc;

use giao_uoc::campaign::Campaign;
use giao_uoc::files::samples;
use giao_uoc::quantity::Number;
use giao_uoc::report::cluster::Cluster;
use giao_uoc::report::{BlockFigures, BlockOf, FormOf, ReviewGroup, ReviewKind, RowOf, RowShown, Sieve, rows};
use giao_uoc::rubric::{FactIx, Template};
use giao_uoc::scoring::{Actual, Cell, Given, Plan, UnitIx, Value, score};
use giao_uoc::text::Lang;

fn sample() -> Campaign {
    samples::open("kien-giang-2017").expect("the sample ships")
}

fn number(text: &str) -> Number {
    text.parse().unwrap()
}

fn review(campaign: &Campaign, only: Option<UnitIx>) -> (Vec<ReviewGroup>, usize) {
    let standing = score(&campaign.rubric, &campaign.references, &campaign.sheets);
    let cluster = Cluster {
        campaign,
        standing: &standing,
    };
    (cluster.review(only, Lang::Vi), cluster.review_brief().count)
}

fn lines(groups: &[ReviewGroup]) -> usize {
    groups.iter().map(|group| group.lines.len()).sum()
}

#[test]
fn the_sample_has_self_scores_to_look_at_and_nothing_else() {
    let (groups, count) = review(&sample(), None);
    let kinds: Vec<ReviewKind> = groups.iter().map(|group| group.kind).collect();
    assert_eq!(kinds, [ReviewKind::SelfDiffers]);
    assert_eq!((lines(&groups), count), (11, 11));
    let (of_one, _) = review(&sample(), Some(UnitIx(0)));
    assert!(lines(&of_one) < 11);
    assert!(
        of_one
            .iter()
            .flat_map(|group| &group.lines)
            .all(|line| line.unit == UnitIx(0))
    );
}

#[test]
fn each_kind_stands_in_its_group_what_must_be_mended_first() {
    let mut campaign = sample();
    let rubric = Rc::clone(&campaign.rubric);
    let fact = |id: &str| rubric.fact_by_id(id).unwrap();
    let (revenue, works) = (fact("thu-ngan-sach"), fact("giai-ngan"));
    let sheet = &mut campaign.sheets[0];
    sheet.facts[revenue.0 as usize].actual = Actual::Unread("12,5,3".into());
    sheet.facts[works.0 as usize].actual = Actual::Value(Value::Number(number("140300")));
    let sheet = &mut campaign.sheets[1];
    sheet.facts[works.0 as usize].plan = Plan::Value(Value::Number(Number::ZERO));
    sheet.facts[revenue.0 as usize].actual = Actual::Missing;
    let leaf = rubric.node_by_id("thu-ngan-sach").unwrap();
    campaign.sheets[2].leaves[leaf.0 as usize].self_score = Some(Box::new(Given {
        points: number("61"),
        reason: String::new(),
        illustrative: false,
    }));
    let (groups, count) = review(&campaign, None);
    assert_eq!(
        lines(&groups),
        count + 1,
        "what is not entered is listed, and counted neither as mistake nor as doubt"
    );
    let kinds: Vec<(ReviewKind, bool)> = groups.iter().map(|group| (group.kind, group.is_error)).collect();
    assert_eq!(
        kinds,
        [
            (ReviewKind::Unread, true),
            (ReviewKind::OutOfRange, true),
            (ReviewKind::PlanZero, true),
            (ReviewKind::ScaleDiffers, false),
            (ReviewKind::SelfDiffers, false),
            (ReviewKind::Missing, false),
        ]
    );
    let missing = &groups.last().unwrap().lines;
    assert_eq!(missing.len(), 1, "what cannot be read is not told twice");
    assert_eq!((missing[0].unit, missing[0].cell), (UnitIx(1), Cell::Actual(revenue)));
    assert!(
        missing[0].words.contains("kps"),
        "it says what to do: {}",
        missing[0].words
    );
}

#[test]
fn an_empty_sheet_lists_every_cell_that_waits() {
    let rubric = Rc::clone(&sample().rubric);
    let campaign = Campaign::new("c".to_owned(), "Cụm".to_owned(), 2026, rubric, &["Xã A".to_owned()]);
    let (groups, count) = review(&campaign, None);
    assert_eq!(groups.len(), 1);
    assert_eq!(groups[0].kind, ReviewKind::Missing);
    assert_eq!(count, 0, "nothing is to be looked at in a sheet that was just begun");
    let gaps = groups[0].lines.len();
    let leaves = campaign
        .rubric
        .leaves()
        .filter(|(_, node, _)| node.section == giao_uoc::rubric::Section::Main)
        .count();
    assert!(gaps >= leaves, "{gaps} cells of {leaves} indicators");
    // A judged indicator is entered as the unit's own score.
    assert!(groups[0].lines.iter().any(|line| line.cell == Cell::SelfScore));
}

#[test]
fn a_day_before_the_one_from_which_its_time_runs_is_doubted_where_it_stands() {
    let (rubric, _) = Template::named("xa-phuong").unwrap().read().unwrap();
    let units = ["Xã A".to_owned()];
    let mut campaign = Campaign::new("c".to_owned(), "Cụm".to_owned(), 2026, Rc::new(rubric), &units);
    let rubric = Rc::clone(&campaign.rubric);
    let fact = |id: &str| rubric.fact_by_id(id).unwrap();
    let (published, approved) = (fact("ngay-cong-khai-ngan-sach"), fact("ngay-phe-duyet-du-toan"));
    let mut enter = |fact: FactIx, day: &str| {
        campaign.sheets[0].facts[fact.0 as usize].actual = Actual::Value(Value::Date(day.parse().unwrap()));
        let (groups, _) = review(&campaign, None);
        let dates = groups.into_iter().find(|group| group.kind == ReviewKind::Dates);
        let row = row_of(&campaign, UnitIx(0), published);
        (dates, row.actual.reason)
    };
    assert_eq!(enter(published, "2026-01-15"), (None, None));
    let (dates, reason) = enter(approved, "2026-01-20");
    let dates = dates.expect("a group of its own");
    assert!(!dates.is_error, "guidance may well come after what it guides");
    assert_eq!(dates.lines[0].cell, Cell::Actual(published));
    let words = "15/01/2026 trước cả “Ngày phê duyệt dự toán” là 20/01/2026. Hãy kiểm tra cả hai ngày.";
    assert_eq!((dates.lines[0].words.as_str(), reason.as_deref()), (words, Some(words)));
    assert_eq!(
        enter(approved, "2026-01-15"),
        (None, None),
        "the same day is early, not wrong"
    );
}

#[test]
fn a_figure_far_from_its_plan_is_doubted_in_its_cell_too() {
    let mut campaign = sample();
    let works = campaign.rubric.fact_by_id("giai-ngan").unwrap();
    assert_eq!(row_of(&campaign, UnitIx(0), works).actual.reason, None);
    campaign.sheets[0].facts[works.0 as usize].actual = Actual::Value(Value::Number(number("140300000000")));
    let (groups, _) = review(&campaign, None);
    let told = groups
        .iter()
        .find(|group| group.kind == ReviewKind::ScaleDiffers)
        .unwrap();
    let reason = row_of(&campaign, UnitIx(0), works).actual.reason;
    assert_eq!(reason.as_ref(), Some(&told.lines[0].words));
    assert!(reason.unwrap().contains("gấp từ 10 lần kế hoạch"));
}

fn row_of(campaign: &Campaign, unit: UnitIx, fact: FactIx) -> RowShown {
    let standing = score(&campaign.rubric, &campaign.references, &campaign.sheets);
    let all = rows(&campaign.rubric);
    let of = all.iter().find(|of| of.fact() == Some(fact)).unwrap();
    FormOf::of(campaign, &standing, unit, Lang::Vi).unwrap().row(*of)
}

#[test]
fn a_figure_far_from_what_is_usual_is_doubted_where_others_show_what_is_usual() {
    let mut campaign = sample();
    let rubric = Rc::clone(&campaign.rubric);
    let revenue = rubric.fact_by_id("thu-ngan-sach").unwrap().0 as usize;
    for sheet in &mut campaign.sheets {
        sheet.facts[revenue].plan = Plan::Missing;
    }
    let doubted = |campaign: &Campaign| {
        let (groups, _) = review(campaign, Some(UnitIx(0)));
        let lines = groups.into_iter().flat_map(|group| group.lines);
        let words = ["gấp từ 100 lần mức giữa", "một phần trăm mức giữa"];
        lines
            .filter(|line| words.iter().any(|word| line.words.contains(word)))
            .count()
    };
    assert_eq!(doubted(&campaign), 0);
    // The others' median is 86,2: in triệu đồng and in nghìn tỷ đồng it would be far off, twice as much is not.
    for (entered, count) in [
        ("93415", 1),
        ("0.093415", 1),
        ("9000", 1),
        ("8000", 0),
        ("0.9", 0),
        ("0", 0),
    ] {
        campaign.sheets[0].facts[revenue].actual = Actual::Value(Value::Number(number(entered)));
        assert_eq!(doubted(&campaign), count, "{entered}");
    }
    campaign.sheets[0].facts[revenue].actual = Actual::Value(Value::Number(number("12345678")));
    for sheet in campaign.sheets.iter_mut().skip(2) {
        sheet.facts[revenue].actual = Actual::Missing;
    }
    assert_eq!(doubted(&campaign), 0, "one other unit is no usual");
}

#[test]
fn percentages_on_three_scales_are_doubted_by_their_plans() {
    let mut campaign = sample();
    let insured = campaign.rubric.fact_by_id("bao-hiem-y-te").unwrap();
    for (sheet, (actual, plan)) in campaign
        .sheets
        .iter_mut()
        .zip([("90", "100"), ("9", "10"), ("0.90", "1.00")])
    {
        let entry = &mut sheet.facts[insured.0 as usize];
        entry.actual = Actual::Value(Value::Number(number(actual)));
        entry.plan = Plan::Value(Value::Number(number(plan)));
    }
    for sheet in campaign.sheets.iter_mut().skip(3) {
        sheet.facts[insured.0 as usize].actual = Actual::Missing;
        sheet.facts[insured.0 as usize].plan = Plan::Missing;
    }
    let (groups, _) = review(&campaign, None);
    let lines = groups.iter().flat_map(|group| &group.lines);
    let told: Vec<(UnitIx, &str)> = lines
        .filter(|line| line.cell == Cell::Actual(insured) && line.kind == ReviewKind::ScaleDiffers)
        .map(|line| (line.unit, line.words.split(". ").next().unwrap()))
        .collect();
    assert_eq!(
        told,
        [
            (UnitIx(1), "9 khác thang với các đơn vị khác, có thể là 90\u{2060}°"),
            (UnitIx(2), "0,90 khác thang với các đơn vị khác, có thể là 90\u{2060}°"),
        ]
    );
}

#[test]
fn a_negative_is_told_wherever_nothing_grows_or_shrinks() {
    let told = |rubric: &str, id: &str| {
        let (rubric, _) = Template::named(rubric).unwrap().read().unwrap();
        let fact = rubric.fact_by_id(id).unwrap();
        let mut campaign = Campaign::new(
            "c".to_owned(),
            "Cụm".to_owned(),
            2026,
            Rc::new(rubric),
            &["Xã A".to_owned()],
        );
        campaign.sheets[0].facts[fact.0 as usize].actual = Actual::Value(Value::Number(number("-3")));
        let groups = review(&campaign, None).0.into_iter();
        let at = |group: &ReviewGroup| group.lines.iter().any(|line| line.cell == Cell::Actual(fact));
        groups.filter(at).map(|group| group.kind).collect::<Vec<_>>()
    };
    assert_eq!(told("thu-nhanh", "chua-hai-long"), [ReviewKind::Impossible]);
    assert_eq!(told("kien-giang-2017", "bao-hiem-y-te"), [ReviewKind::Impossible]);
    assert_eq!(told("kien-giang-2017", "viec-lam"), [ReviewKind::Impossible]);
    assert_eq!(told("kien-giang-2017", "thu-ngan-sach"), [ReviewKind::ScaleDiffers]);
    assert_eq!(told("xa-phuong", "no-thue"), [ReviewKind::ScaleDiffers]);
    assert_eq!(told("xa-phuong", "xa-hoi-hoa"), [ReviewKind::ScaleDiffers]);
    for id in ["tang-gia-tri-san-xuat", "giam-ngheo"] {
        assert_eq!(told("xa-phuong", id), [], "{id} may be below zero");
    }
}

/// The number before some words.
fn count_before(words: &str, after: &str) -> usize {
    let before = words.split(after).next().unwrap_or_default();
    before
        .rsplit([' ', '('])
        .next()
        .unwrap_or_default()
        .parse()
        .expect(words)
}

#[test]
fn what_is_not_entered_is_counted_alike_on_every_page() {
    let mut campaign = sample();
    let rubric = Rc::clone(&campaign.rubric);
    // Of one indicator two figures, of another unit's one, and one that cannot be read.
    let fact = |id: &str| rubric.fact_by_id(id).unwrap().0 as usize;
    let (revenue, works) = (fact("thu-ngan-sach"), fact("giai-ngan"));
    campaign.sheets[0].facts[revenue].actual = Actual::Missing;
    campaign.sheets[0].facts[revenue].plan = Plan::Missing;
    campaign.sheets[1].facts[revenue].actual = Actual::Missing;
    campaign.sheets[1].facts[works].actual = Actual::Unread("12,5,3".into());
    let standing = score(&campaign.rubric, &campaign.references, &campaign.sheets);
    let cluster = Cluster {
        campaign: &campaign,
        standing: &standing,
    };
    let summary = cluster.summary(Lang::Vi).join(" · ");
    assert_eq!(count_before(&summary, " chỉ tiêu chưa nhập"), 3, "{summary}");
    let open = campaign
        .filling(&standing)
        .into_iter()
        .map(|(_, of)| of.leaves - of.filled);
    assert_eq!(open.sum::<u32>(), 3);
    let block = BlockOf {
        campaign: &campaign,
        standing: &standing,
        figures: BlockFigures::Points,
        lang: Lang::Vi,
    };
    let sieved = block.sieved(&BlockFigures::Points.rows(&campaign.rubric), &[]);
    let missing = sieved.iter().find(|of| of.sieve == Sieve::Missing).unwrap();
    assert_eq!(missing.found.len(), 3);
    let (groups, _) = review(&campaign, None);
    let title = |kind| &groups.iter().find(|group| group.kind == kind).unwrap().title;
    assert_eq!(title(ReviewKind::Missing), "Chưa nhập (2 chỉ tiêu, 3 ô)");
    assert_eq!(title(ReviewKind::Unread), "Không đọc được, đang tính là chưa nhập (1)");
    let names = [BlockFigures::Actual, BlockFigures::Plan, BlockFigures::Previous].map(|of| of.missing()(Lang::Vi));
    assert_eq!(
        names,
        ["Chưa nhập thực hiện", "Chưa nhập kế hoạch", "Chưa nhập năm trước"],
        "a page of one figure says that it counts that figure"
    );
}

#[test]
fn a_cluster_without_units_is_not_told_as_complete() {
    let rubric = Rc::clone(&sample().rubric);
    let campaign = Campaign::new("c".to_owned(), "Cụm".to_owned(), 2026, rubric, &[]);
    let standing = score(&campaign.rubric, &campaign.references, &campaign.sheets);
    let cluster = Cluster {
        campaign: &campaign,
        standing: &standing,
    };
    let summary = cluster.summary(Lang::Vi).join(" · ");
    assert!(
        summary.starts_with("0 đơn vị · ") && !summary.contains("nhập đủ"),
        "{summary}"
    );
}

/// In its cell, too, what may be right as it is is a doubt, and what cannot be read or cannot be is a mistake.
#[test]
fn a_cell_tells_a_doubt_from_a_mistake() {
    let mut campaign = sample();
    let rubric = Rc::clone(&campaign.rubric);
    let mut told = |id: &str, actual| {
        let fact = rubric.fact_by_id(id).unwrap();
        campaign.sheets[0].facts[fact.0 as usize].actual = actual;
        let standing = score(&rubric, &campaign.references, &campaign.sheets);
        let form = FormOf::of(&campaign, &standing, UnitIx(0), Lang::Vi).unwrap();
        let of = rows(&rubric).into_iter().find(|of| of.fact() == Some(fact)).unwrap();
        let cell = form.row(of).actual;
        (cell.reason.is_some(), cell.is_doubt, cell.is_mistaken())
    };
    let value = |text| Actual::Value(Value::Number(number(text)));
    assert_eq!(told("thu-ngan-sach", value("93.415")), (false, false, false));
    assert_eq!(told("thu-ngan-sach", value("934.15")), (true, true, false));
    assert_eq!(
        told("thu-ngan-sach", Actual::Unread("12,5,3".into())),
        (true, false, true)
    );
    // Of both in one cell the mistake is told.
    assert_eq!(told("bao-hiem-y-te", value("1500")), (true, false, true));
}

/// What a unit's own sheet says of a figure is said in the table of all units too: it is where the figure may be typed.
#[test]
fn the_table_of_all_units_marks_the_cells_that_the_sheets_mark() {
    let mut campaign = sample();
    let leaf = campaign.rubric.node_by_id("thu-ngan-sach").unwrap();
    let indicator = campaign.rubric.node(leaf).and_then(|node| node.indicator.as_ref());
    let fact = indicator.and_then(|leaf| leaf.main_fact()).unwrap();
    campaign.sheets[0].facts[fact.0 as usize].actual = Actual::Value(Value::Number(number("93415")));
    let standing = score(&campaign.rubric, &campaign.references, &campaign.sheets);
    let of = RowOf::Leaf(leaf, Some(fact));
    let own = FormOf::of(&campaign, &standing, UnitIx(0), Lang::Vi)
        .unwrap()
        .row(of)
        .actual;
    assert!(own.is_doubt && own.reason.is_some(), "{own:?}");
    let block = BlockOf {
        campaign: &campaign,
        standing: &standing,
        figures: BlockFigures::Actual,
        lang: Lang::Vi,
    };
    let cells = block.row(of).cells;
    assert_eq!((cells[0].is_doubt, &cells[0].reason), (true, &own.reason));
    assert!(cells[1..].iter().all(|cell| cell.reason.is_none()), "{cells:?}");
}
