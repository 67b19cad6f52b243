//! Drafts over a store that lives in memory: nothing is written over, nothing is lost, nothing is refused.

use giao_uoc::ports::{
    DraftError, DraftFacts, DraftId, DraftKind, Drafts, FileMark, Found, MemoryStore, Store, StoreError,
};
use giao_uoc::text::Lang;

const TEXT: &str = "{\n  \"giao_uoc\": 1,\n  \"name\": \"Cụm thi đua số 2\"\n}\n";

fn facts(edited_ms: i64) -> DraftFacts {
    DraftFacts {
        title: "Cụm thi đua số 2, năm 2017".to_owned(),
        units: 5,
        filled: 38,
        asked: 205,
        edited_ms,
        file: Some(FileMark {
            name: "cum2-2017_r3.giaouoc.json".to_owned(),
            saved_ms: 7,
        }),
    }
}

#[test]
fn a_draft_comes_back_byte_for_byte() {
    let store = MemoryStore::default();
    let drafts = Drafts::new(&store);
    let (id, counter) = drafts.begin(&facts(1), TEXT).unwrap();
    let opened = drafts.open(&id).unwrap();
    assert_eq!(
        (opened.text.as_str(), opened.counter, opened.facts),
        (TEXT, counter, facts(1))
    );
    assert_eq!(DraftId::parse(&id.to_string()), Some(id));
}

#[test]
fn two_drafts_of_one_moment_have_two_keys() {
    let store = MemoryStore::default();
    let drafts = Drafts::new(&store);
    let first = drafts.begin(&facts(1), TEXT).unwrap().0;
    let second = drafts.begin(&facts(1), TEXT).unwrap().0;
    assert_ne!(first, second);
    assert_eq!(drafts.list().unwrap().len(), 2);
}

#[test]
fn the_tab_that_was_overtaken_stops_and_both_stay() {
    let store = MemoryStore::default();
    let drafts = Drafts::new(&store);
    let (id, seen) = drafts.begin(&facts(1), TEXT).unwrap();
    drafts.save(&id, Some(seen), &facts(2), "theirs").unwrap();
    assert_eq!(
        drafts.save(&id, Some(seen), &facts(3), "ours"),
        Err(DraftError::Overtaken)
    );
    assert_eq!(drafts.open(&id).unwrap().text, "theirs");
    let (own, _) = drafts.begin(&facts(3), "ours").unwrap();
    assert_eq!(drafts.open(&own).unwrap().text, "ours");
}

#[test]
fn a_draft_deleted_in_another_tab_is_not_written_again_in_silence() {
    let store = MemoryStore::default();
    let drafts = Drafts::new(&store);
    let (id, seen) = drafts.begin(&facts(1), TEXT).unwrap();
    let key = drafts.list().unwrap().remove(0).key;
    drafts.delete(&key).unwrap();
    assert_eq!(
        drafts.save(&id, Some(seen), &facts(2), "ours"),
        Err(DraftError::Overtaken)
    );
}

#[test]
fn a_sample_never_shares_a_key_with_own_data() {
    let sample = DraftId::sample("kien-giang-2017");
    assert_eq!(sample.to_string(), "mau-kien-giang-2017");
    assert_eq!(DraftId::parse("mau-kien-giang-2017"), Some(sample.clone()));
    let store = MemoryStore::default();
    let drafts = Drafts::new(&store);
    drafts.save(&sample, None, &facts(1), TEXT).unwrap();
    let (own, _) = drafts.begin(&facts(2), "own").unwrap();
    assert_eq!(own.kind(), DraftKind::Own);
    assert_eq!(drafts.open(&sample).unwrap().text, TEXT);
}

#[test]
fn deleting_can_be_undone() {
    let store = MemoryStore::default();
    let drafts = Drafts::new(&store);
    let (id, _) = drafts.begin(&facts(1), TEXT).unwrap();
    let before = drafts.open(&id).unwrap();
    let key = drafts.list().unwrap().remove(0).key;
    let deleted = drafts.delete(&key).unwrap();
    assert_eq!(drafts.open(&id), Err(DraftError::NotHere));
    drafts.restore(&deleted).unwrap();
    assert_eq!(drafts.open(&id).unwrap(), before);
    assert_eq!(drafts.restore(&deleted), Err(DraftError::Overtaken));
}

#[test]
fn the_list_shows_the_latest_first_and_hides_nothing_of_ours() {
    let store = MemoryStore::default();
    let drafts = Drafts::new(&store);
    drafts.begin(&facts(10), TEXT).unwrap();
    drafts.begin(&facts(30), TEXT).unwrap();
    store.write("giao-uoc/2/own/kx", "{\"schema\":2}\nfrom later").unwrap();
    store.write("giao-uoc/1/own/kdamaged", "no head at all").unwrap();
    store.write("giao-uoc/lang", "en").unwrap();
    store.write("someone-else", "theirs").unwrap();
    let list = drafts.list().unwrap();
    let seen: Vec<Option<i64>> = list
        .iter()
        .map(|listed| match &listed.found {
            Found::Draft(_, facts) => Some(facts.edited_ms),
            Found::Unreadable => None,
        })
        .collect();
    assert_eq!(seen, [Some(30), Some(10), None, None]);
}

#[test]
fn a_record_of_a_later_version_is_given_out_whole_and_never_written_over() {
    let store = MemoryStore::default();
    let drafts = Drafts::new(&store);
    let record = "{\"schema\":2,\"counter\":1}\nfrom later";
    store.write("giao-uoc/1/own/kx", record).unwrap();
    let id = DraftId::parse("kx").unwrap();
    assert_eq!(drafts.open(&id), Err(DraftError::Unreadable));
    assert_eq!(drafts.save(&id, None, &facts(1), TEXT), Err(DraftError::Unreadable));
    assert_eq!(drafts.whole("giao-uoc/1/own/kx").unwrap(), record);
    assert_eq!(store.read("giao-uoc/1/own/kx").unwrap().as_deref(), Some(record));
}

#[test]
fn a_full_store_keeps_the_old_draft_and_says_so() {
    let store = MemoryStore::default();
    let drafts = Drafts::new(&store);
    let (id, seen) = drafts.begin(&facts(1), TEXT).unwrap();
    store.limit(400);
    let long = "x".repeat(400);
    assert_eq!(
        drafts.save(&id, Some(seen), &facts(2), &long),
        Err(DraftError::Store(StoreError::Full))
    );
    assert_eq!(drafts.open(&id).unwrap().text, TEXT);
}

#[test]
fn a_store_that_forgets_is_found_out() {
    let store = MemoryStore::default();
    store.forget_writes();
    let error = Drafts::new(&store).begin(&facts(1), TEXT).unwrap_err();
    assert_eq!(error, DraftError::Store(StoreError::NotKept));
    assert_ne!(error.words(Lang::Vi), error.words(Lang::En));
}

#[test]
fn an_address_that_is_no_draft_is_refused() {
    for address in ["", "mau-", "K1", "a/b", "a b", "../x", "đ"] {
        assert_eq!(DraftId::parse(address), None, "{address}");
    }
}
