//! What is copied out of a grid, as text and as a table, and pasted in again gives the same campaign, byte for byte.

use std::fs;
use std::rc::Rc;

use giao_uoc::campaign::{Campaign, History};
use giao_uoc::files::clipboard::{
    Block, Piece, Styles, Tag, Written, read_markup, read_text, without_styles, write_markup, write_plain,
};
use giao_uoc::files::{canonical_bytes, samples};
use giao_uoc::report::paste::{Copied, Fate, Pasting, Placing, Readings, Rows, Seat, Target, TargetColumn, TargetRow};
use giao_uoc::report::{CellShown, Entries, Field, FormOf, RowOf, RowShown, Slot, rows};
use giao_uoc::rubric::{Day, Template};
use giao_uoc::scoring::{UnitIx, score};
use giao_uoc::text::Lang;
use serde_json::Value as Json;

use crate::case::enter;

/// Quotation marks, a tab, several spaces, line ends, an empty line, and what markup has for its own.
const AWKWARD: &str = "Theo \"biểu 2\"\tcột 3;  xem thêm:\n\n- a < b & c\n- \"d\"";

fn cells(row: &RowShown) -> [(Field, &CellShown); 5] {
    [
        // Last year's figure and the reference value stand where there is no plan.
        (row.base, &row.plan),
        (Field::Actual, &row.actual),
        (Field::SelfScore, &row.self_score),
        (Field::Note, &row.note),
        (Field::Evidence, &row.evidence),
    ]
}

/// The rows of the first unit's sheet.
fn sheet(campaign: &Campaign, lang: Lang) -> Vec<(RowOf, RowShown)> {
    let standing = score(&campaign.rubric, &campaign.references, &campaign.sheets);
    let form = FormOf::of(campaign, &standing, UnitIx(0), lang).expect("a unit");
    rows(&campaign.rubric)
        .into_iter()
        .map(|of| (of, form.row(of)))
        .collect()
}

fn slot(campaign: &Campaign, of: RowOf, field: Field) -> Slot {
    let unit = campaign.units[0].id.clone();
    Slot { unit, of, field }
}

/// Enters a text as somebody who types it; a text that cannot be read is an error of the test.
fn typed(campaign: &mut Campaign, slot: &Slot, text: &str, lang: Lang) {
    let understood = Entries { campaign, lang }.understand(slot, text).unwrap();
    assert_eq!(understood.refusal, None, "{slot:?}: {text}");
    History::default()
        .dispatch(campaign, understood.command.unwrap())
        .unwrap();
}

/// A campaign with nothing in the first sheet, and what stood in its cells.
fn emptied(campaign: &Campaign, lang: Lang) -> (Campaign, Vec<(Slot, String)>) {
    let mut empty = campaign.clone();
    let mut stood = Vec::new();
    for (of, row) in sheet(campaign, lang) {
        for (field, _) in cells(&row).into_iter().filter(|(_, cell)| cell.is_open()) {
            let slot = slot(campaign, of, field);
            typed(&mut empty, &slot, "", lang);
            let text = Entries { campaign, lang }.text(&slot).unwrap();
            stood.push((slot, text));
        }
    }
    (empty, stood)
}

fn copied(campaign: &Campaign, lang: Lang) -> Vec<Vec<Written>> {
    let entries = Entries { campaign, lang };
    let copy = |of, (field, cell): (Field, &CellShown)| {
        let entry = entries.text(&slot(campaign, of, field)).filter(|_| cell.is_open());
        let text = entry.unwrap_or_else(|| cell.text.clone());
        match field {
            Field::Note | Field::Evidence => Written::words(text),
            _ => Written::figure(text, lang),
        }
    };
    let rows = sheet(campaign, lang).into_iter();
    rows.map(|(of, row)| cells(&row).map(|cell| copy(of, cell)).to_vec())
        .collect()
}

fn pasted(mut campaign: Campaign, block: &Block, lang: Lang) -> Campaign {
    let rows = sheet(&campaign, lang).into_iter().map(|(of, row)| {
        let mut target = TargetRow::of(&campaign.rubric, of, lang);
        let seats = cells(&row).map(|(field, cell)| match cell.is_open() {
            true => Seat::Open(slot(&campaign, of, field)),
            false => Seat::Locked("khóa"),
        });
        target.seats = seats.to_vec();
        target
    });
    let target = Target {
        rows: rows.collect(),
        columns: vec![TargetColumn::default(); 5],
        at: (0, 0),
    };
    let entries = Entries {
        campaign: &campaign,
        lang,
    };
    let target = &target;
    let placing = Placing {
        rows: Rows::Straight,
        turned: false,
    };
    let preview = Pasting { entries, target, block }.preview(placing, &Readings::default(), &[]);
    let wrong = preview
        .left()
        .into_iter()
        .filter(|cell| !matches!(cell.fate, Fate::Locked(_)));
    assert_eq!(wrong.collect::<Vec<_>>(), []);
    History::default().dispatch(&mut campaign, preview.command).unwrap();
    campaign
}

/// Parses markup as well-formed as ours is: no more than tags, attributes in quotation marks, and four entities.
pub fn parsed(markup: &str) -> Vec<Piece> {
    let mut open = vec![Tag::default()];
    for part in without_styles(markup).split('<').skip(1) {
        let (tag, words) = part.split_once('>').unwrap();
        if let Some(name) = tag.strip_prefix('/') {
            let tag = open.pop().unwrap();
            assert_eq!(tag.name, name);
            open.last_mut().unwrap().inside.push(Piece::Tag(tag));
        } else {
            let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
            let mut tag = Tag {
                name: name.to_owned(),
                ..Tag::default()
            };
            while let Some((name, value)) = rest.split_once('=') {
                let (value, after) = value[1..].split_once(&value[..1]).unwrap();
                tag.attributes.push((name.trim().to_owned(), value.to_owned()));
                rest = after;
            }
            if ["meta", "br"].contains(&name) {
                open.last_mut().unwrap().inside.push(Piece::Tag(tag));
            } else {
                open.push(tag);
            }
        }
        let words = words.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
        let words = words.replace("&amp;", "&");
        open.last_mut().unwrap().inside.push(Piece::Words(words));
    }
    assert_eq!(open.len(), 1);
    open.pop().unwrap().inside
}

/// Compares the bytes, and tells of the first difference no more than can be read.
fn assert_same(again: &Campaign, before: &[u8]) {
    let again = canonical_bytes(again);
    let at = again.iter().zip(before).position(|(now, then)| now != then);
    let near = |bytes: &[u8]| {
        let at = at.unwrap_or(bytes.len());
        let part = bytes.get(at.saturating_sub(60)..bytes.len().min(at.saturating_add(60)));
        String::from_utf8_lossy(part.unwrap_or_default()).into_owned()
    };
    assert!(again == before, "{}\n instead of\n{}", near(&again), near(before));
}

/// Copies the first sheet, empties it, and pastes what was copied.
fn comes_back(campaign: &Campaign, lang: Lang) {
    let before = canonical_bytes(campaign);
    let (empty, stood) = emptied(campaign, lang);
    assert!(stood.iter().filter(|(_, text)| !text.is_empty()).count() > 40);
    let rows = copied(campaign, lang);
    let (text, markup) = (write_plain(&rows), write_markup(&[], &rows));
    for block in [
        read_text(&text).unwrap(),
        read_markup(&parsed(&markup), &Styles::default(), "").unwrap(),
    ] {
        let again = pasted(empty.clone(), &block, lang);
        assert_same(&again, &before);
        // Onto what stands there it changes nothing.
        assert_same(&pasted(campaign.clone(), &block, lang), &before);
    }
}

/// A sheet as somebody typed it who left no column out; marks of a sample are not typed.
fn filled(campaign: &Campaign, lang: Lang) -> Campaign {
    let (mut filled, mut stood) = emptied(campaign, lang);
    // Points that are judged are entered as the self-score alone.
    let open = emptied(&filled, lang).1;
    stood.retain(|(slot, _)| open.iter().any(|(open, _)| open == slot));
    for (slot, text) in &stood {
        typed(&mut filled, slot, text, lang);
    }
    let fits = |campaign: &Campaign, field, text: &str| {
        let entries = Entries { campaign, lang };
        let reads = |slot: &&(Slot, String)| {
            entries
                .understand(&slot.0, text)
                .is_some_and(|read| read.refusal.is_none())
        };
        let mut slots = stood.iter().filter(|(slot, _)| slot.field == field);
        slots.rfind(reads).map(|(slot, _)| slot.clone()).unwrap()
    };
    let awkward = [
        (Field::Note, AWKWARD),
        (Field::Evidence, "QĐ 12/QĐ-UBND \"khen\"; Báo cáo số 5\tngày 3/6"),
        (Field::Plan, "Không giao"),
        (Field::Actual, "Không phát sinh"),
        (Field::SelfScore, "6,10"),
    ];
    for (field, text) in awkward {
        let slot = fits(&filled, field, text);
        typed(&mut filled, &slot, text, lang);
    }
    filled
}

#[test]
fn the_sheet_of_the_sample_comes_back() {
    let sample = samples::open("kien-giang-2017").unwrap();
    let mut campaign = filled(&sample, Lang::Vi);
    let rate = rows(&campaign.rubric).into_iter().find_map(|of| {
        let slot = slot(&campaign, of, Field::Actual);
        let read = Entries {
            campaign: &campaign,
            lang: Lang::Vi,
        }
        .understand(&slot, "6,10%")?;
        (read.refusal.is_none() && read.shown.starts_with("6,10")).then_some(slot)
    });
    typed(&mut campaign, &rate.unwrap(), "6,10%", Lang::Vi);
    comes_back(&campaign, Lang::Vi);
}

/// Dates, levels, several facts: every kind of rule is in this rubric.
#[test]
fn a_sheet_of_every_kind_of_rule_comes_back_in_both_languages() {
    let case = fs::read_to_string("tests/cases/full/xa-phuong.json").unwrap();
    let case: Json = serde_json::from_str(&case).unwrap();
    let (rubric, _) = Template::named("xa-phuong").unwrap().read().unwrap();
    let mut campaign = Campaign::new("c".into(), "Cụm".into(), 2026, Rc::new(rubric), &["Xã A".to_owned()]);
    let rubric = Rc::clone(&campaign.rubric);
    for (name, value) in case["full"]["enter"].as_object().unwrap() {
        let dated = value.as_str().and_then(|text| text.parse::<Day>().ok()?.in_year(2026));
        let value = dated.map_or_else(|| value.clone(), |date| Json::from(date.to_string()));
        enter(&rubric, &mut campaign.references, &mut campaign.sheets[0], name, &value);
    }
    for lang in Lang::ALL {
        comes_back(&filled(&campaign, lang), lang);
    }
}

#[test]
fn a_block_is_repeated_over_what_is_a_multiple_of_it() {
    let repeated = |text: &str, height, width| {
        let rows = read_text(text).unwrap().repeated(height, width).rows;
        let row = |row: &Vec<Copied>| row.iter().map(|cell| cell.text.clone()).collect::<Vec<_>>().join(" ");
        rows.iter().map(row).collect::<Vec<_>>().join(" | ")
    };
    assert_eq!(repeated("7\n", 3, 2), "7 7 | 7 7 | 7 7");
    assert_eq!(repeated("1\t2\n", 2, 4), "1 2 1 2 | 1 2 1 2");
    assert_eq!(
        repeated("1\t2\n3\t4\n", 3, 2),
        "1 2 | 3 4",
        "what is no multiple is pasted once"
    );
    assert_eq!(repeated("1\t2\n", 1, 1), "1 2", "nor is what is smaller");
}

/// Spreadsheets can sort dates and reckon with rates, and they come back as what they were.
#[test]
fn dates_and_rates_are_copied_as_numbers() {
    for (text, number, form) in [
        ("28/06/2017", "42914", "dd\\/mm\\/yyyy"),
        ("119%", "1.19", "\\#\\,\\#\\#0%"),
        ("105,2%", "1.052", "\\#\\,\\#\\#0\\.0%"),
    ] {
        let html = write_markup(&[], &[vec![Written::figure(text.to_owned(), Lang::Vi)]]);
        assert!(html.contains(&format!("x:num=\"{number}\"")), "{html}");
        assert!(html.contains(&format!("mso-number-format:\"{form}\"")), "{html}");
        let cell = read_markup(&parsed(&html), &Styles::read(&html), "")
            .unwrap()
            .rows
            .remove(0)
            .remove(0);
        assert_eq!(cell.text, text);
        let day = cell.day.map(|(day, other)| (day.to_string(), other));
        assert_eq!(day, (number == "42914").then(|| ("2017-06-28".to_owned(), None)));
    }
    for words in ["chưa có kế hoạch", "12 hộ", "30/6", "1.2.3"] {
        assert_eq!(
            Written::figure(words.to_owned(), Lang::Vi),
            Written::words(words.to_owned())
        );
    }
}
