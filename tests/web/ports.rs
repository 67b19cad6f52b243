//! The ports over a real browser keep what their doubles promise.

use giao_uoc::browser::{SystemClock, local_store};
use giao_uoc::ports::{Clock, DraftError, DraftFacts, Drafts, Store};
use wasm_bindgen_test::wasm_bindgen_test;

fn facts() -> DraftFacts {
    DraftFacts {
        title: "Cụm thi đua số 2, 2017".to_owned(),
        units: 5,
        filled: 1,
        asked: 2,
        edited_ms: 3,
        ..DraftFacts::default()
    }
}

#[wasm_bindgen_test]
fn a_draft_in_local_storage_comes_back_byte_for_byte() {
    let store = local_store().unwrap();
    let drafts = Drafts::new(&store);
    let text = "{\n  \"name\": \"Huyện Giồng Riềng — 911,43 điểm 🏅\"\n}\n";
    let (id, counter) = drafts.begin(&facts(), text).unwrap();
    assert_eq!(drafts.open(&id).unwrap().text, text);
    assert_eq!(drafts.save(&id, None, &facts(), "other"), Err(DraftError::Overtaken));
    drafts.save(&id, Some(counter), &facts(), "next").unwrap();
    let listed = drafts.list().unwrap();
    assert_eq!(listed.len(), 1, "{listed:?}");
    for draft in listed {
        let binned = drafts.delete(&draft.key, 4).unwrap();
        store.remove(&binned).unwrap();
    }
    assert!(store.keys().unwrap().iter().all(|key| !key.starts_with("giao-uoc/")));
}

#[wasm_bindgen_test]
fn a_full_storage_is_told_from_a_forbidden_one() {
    let store = local_store().unwrap();
    let half = "x".repeat(3_000_000);
    store.keep("giao-uoc/full-1", &half).unwrap();
    let refused = store.keep("giao-uoc/full-2", &half);
    store.remove("giao-uoc/full-1").unwrap();
    store.remove("giao-uoc/full-2").unwrap();
    assert_eq!(refused, Err(giao_uoc::ports::StoreError::Full));
}

#[wasm_bindgen_test]
fn the_clock_of_the_machine_is_of_this_century() {
    let now = SystemClock.now();
    let year = now.date().map(|date| date.year());
    assert!(year.is_some_and(|year| (2024..2100).contains(&year)), "{now:?}");
}
