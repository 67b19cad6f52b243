//! Which rows of a sheet are looked at: sieves, closed headings, rows found by name.

use giao_uoc::files::samples;
use giao_uoc::report::{FormOf, RowOf, Sieve, folded, heading_of, kept, levels, named, rows};
use giao_uoc::rubric::Rubric;
use giao_uoc::scoring::{UnitIx, issues, score};
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
    let form = FormOf {
        rubric: &campaign.rubric,
        references: &campaign.references,
        sheet: &campaign.sheets[0],
        card: &standing.cards[0],
        sample: None,
        lang: Lang::Vi,
    };
    let doubtful: Vec<_> = issues(&campaign.rubric, &campaign.sheets, &standing)
        .into_iter()
        .filter(|issue| issue.unit == UnitIx(0))
        .map(|issue| issue.node)
        .collect();
    let rows = rows(&campaign.rubric);
    let levels = levels(&campaign.rubric, &rows);
    for sieved in form.sieved(&doubtful) {
        let kept = kept(&rows, &levels, &sieved.leaves);
        for (row, of) in rows.iter().enumerate() {
            match of.leaf() {
                Some(leaf) => assert_eq!(kept[row], sieved.leaves.contains(&leaf), "{:?} {of:?}", sieved.sieve),
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
            Sieve::Missing => assert!(sieved.leaves.is_empty(), "the sample is filled in"),
            Sieve::Differs => assert!(sieved.leaves.len() == 2 && sieved.leaves.iter().all(|leaf| shown(leaf).differs)),
            Sieve::BelowPlan => assert!(!sieved.leaves.is_empty()),
            Sieve::NoEvidence => assert!(sieved.leaves.iter().all(|leaf| shown(leaf).evidence.text.is_empty())),
            Sieve::Doubtful => assert_eq!(sieved.leaves.len(), 2),
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
    let form = FormOf {
        rubric: &campaign.rubric,
        references: &campaign.references,
        sheet: &campaign.sheets[0],
        card: &standing.cards[0],
        sample: None,
        lang: Lang::Vi,
    };
    let reason = form.row(of).self_score.reason;
    assert_eq!(
        reason.as_deref(),
        Some("Tự chấm 60,5 vượt điểm tối đa 60. Hãy sửa điểm.")
    );
}
