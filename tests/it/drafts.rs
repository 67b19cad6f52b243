//! Drafts over a store that lives in memory: nothing is written over, nothing is lost, nothing is refused.

use giao_uoc::ports::{
    DraftError, DraftFacts, DraftId, DraftKind, Drafts, FileMark, Found, MemoryStore, Moment, Store, StoreError,
};
use giao_uoc::text::Lang;

const TEXT: &str = "{\n  \"giao_uoc\": 1,\n  \"name\": \"Cụm thi đua số 2\"\n}\n";

fn facts(edited_ms: i64) -> DraftFacts {
    DraftFacts {
        title: "Cụm thi đua số 2, năm 2017".to_owned(),
        label: None,
        units: 5,
        filled: 38,
        asked: 205,
        edited_ms,
        file: Some(FileMark {
            name: "cum2-2017_r3.giaouoc.json".to_owned(),
            saved_ms: 7,
        }),
        changes: 3,
        sheets: vec![("tan-hiep".to_owned(), "8f".to_owned())],
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
    drafts.delete(&key, 2).unwrap();
    assert_eq!(
        drafts.save(&id, Some(seen), &facts(2), "ours"),
        Err(DraftError::Vanished)
    );
    assert_eq!(drafts.save(&id, None, &facts(2), "ours"), Ok(1));
}

#[test]
fn two_tabs_that_saved_the_same_have_not_overtaken_each_other() {
    let store = MemoryStore::default();
    let drafts = Drafts::new(&store);
    let (id, seen) = drafts.begin(&facts(1), TEXT).unwrap();
    let theirs = drafts.save(&id, Some(seen), &facts(2), "same").unwrap();
    assert_eq!(drafts.save(&id, Some(seen), &facts(3), "same"), Ok(theirs));
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
fn deleting_can_be_undone_by_another_page() {
    let store = MemoryStore::default();
    let drafts = Drafts::new(&store);
    let (id, _) = drafts.begin(&facts(1), TEXT).unwrap();
    let before = drafts.open(&id).unwrap();
    let key = drafts.list().unwrap().remove(0).key;
    let binned = drafts.delete(&key, 5).unwrap();
    assert_eq!(drafts.open(&id), Err(DraftError::NotHere));
    assert_eq!(drafts.list().unwrap(), []);

    let bin = Drafts::new(&store).bin().unwrap();
    assert_eq!((bin.len(), &bin[0].key, bin[0].deleted_ms), (1, &binned, 5));
    assert_eq!(bin[0].name.as_deref(), Some("Cụm thi đua số 2, năm 2017"));
    drafts.restore(&binned).unwrap();
    assert_eq!(drafts.open(&id).unwrap(), before);
    assert_eq!(drafts.bin().unwrap(), []);
    assert_eq!(drafts.restore(&binned), Err(DraftError::NotHere));
}

#[test]
fn what_is_brought_back_takes_the_place_of_nothing() {
    let store = MemoryStore::default();
    let drafts = Drafts::new(&store);
    let sample = DraftId::sample("kien-giang-2017");
    drafts.save(&sample, None, &facts(1), "first").unwrap();
    let key = drafts.list().unwrap().remove(0).key;
    let binned = drafts.delete(&key, 5).unwrap();
    drafts.save(&sample, None, &facts(2), "second").unwrap();
    drafts.restore(&binned).unwrap();
    assert_eq!(drafts.open(&sample).unwrap().text, "second");
    let list = drafts.list().unwrap();
    let texts: Vec<String> = list.iter().map(|listed| drafts.whole(&listed.key).unwrap()).collect();
    assert_eq!(texts, ["second", "first"]);
    let names: Vec<String> = list
        .iter()
        .filter_map(|listed| match &listed.found {
            Found::Draft(_, facts) => Some(facts.name().to_owned()),
            Found::Unreadable => None,
        })
        .collect();
    assert_eq!(names, ["Cụm thi đua số 2, năm 2017", "Cụm thi đua số 2, năm 2017 (2)"]);
}

#[test]
fn what_was_deleted_goes_after_its_time_or_when_room_is_needed() {
    let store = MemoryStore::default();
    let drafts = Drafts::new(&store);
    let day_ms = 24 * 60 * 60 * 1000;
    for deleted_ms in [1, 2, day_ms] {
        drafts.begin(&facts(1), &"x".repeat(300)).unwrap();
        let key = drafts.list().unwrap().remove(0).key;
        drafts.delete(&key, deleted_ms).unwrap();
    }
    drafts.tidy(7 * day_ms + 2).unwrap();
    let left = |drafts: Drafts<'_>| -> Vec<i64> {
        let bin = drafts.bin().unwrap();
        bin.iter().map(|binned| binned.deleted_ms).collect()
    };
    assert_eq!(left(drafts), [day_ms, 2], "the one whose seven days have just passed");

    store.limit(1400);
    drafts.begin(&facts(9), &"y".repeat(300)).unwrap();
    assert_eq!(left(drafts), [day_ms], "the oldest makes room");
    let long = "z".repeat(1500);
    let error = drafts.begin(&facts(9), &long).unwrap_err();
    assert_eq!(
        (error, left(drafts)),
        (DraftError::Store(StoreError::Full), vec![day_ms]),
        "what no room is enough for takes nothing from the bin"
    );
}

#[test]
fn a_draft_that_is_deleted_in_a_full_store_is_in_the_bin_all_the_same() {
    let store = MemoryStore::default();
    let drafts = Drafts::new(&store);
    drafts.begin(&facts(1), &"x".repeat(500)).unwrap();
    store.limit(850);
    let key = drafts.list().unwrap().remove(0).key;
    let binned = drafts.delete(&key, 1).unwrap();
    assert_eq!(drafts.bin().unwrap().len(), 1);
    drafts.restore(&binned).unwrap();
    assert_eq!(drafts.list().unwrap().len(), 1);
}

#[test]
fn a_copy_is_a_draft_of_its_own_that_no_file_holds() {
    let store = MemoryStore::default();
    let drafts = Drafts::new(&store);
    let (id, counter) = drafts.begin(&facts(1), TEXT).unwrap();
    let (copy, called) = drafts.copy(&id, "Bản sao", 9).unwrap();
    assert_eq!(called, "Bản sao");
    let opened = drafts.open(&copy).unwrap();
    assert_eq!(opened.text, TEXT);
    assert_eq!((opened.facts.name(), opened.facts.edited_ms), ("Bản sao", 9));
    assert_eq!((opened.facts.file, opened.facts.changes), (None, 0));
    assert_eq!(drafts.counter(&id), Ok(Some(counter)), "the first is as it was");
}

#[test]
fn a_new_name_overtakes_nobody_and_outlives_a_save() {
    let store = MemoryStore::default();
    let drafts = Drafts::new(&store);
    let (id, seen) = drafts.begin(&facts(1), TEXT).unwrap();
    drafts.rename(&id, "  Bản cho hội nghị ").unwrap();
    drafts.save(&id, Some(seen), &facts(2), "more").unwrap();
    assert_eq!(drafts.open(&id).unwrap().facts.name(), "Bản cho hội nghị");
    drafts.rename(&id, "").unwrap();
    assert_eq!(drafts.open(&id).unwrap().facts.name(), "Cụm thi đua số 2, năm 2017");
}

#[test]
fn a_record_from_before_there_were_labels_opens() {
    let store = MemoryStore::default();
    let record =
        r#"{"schema":1,"counter":4,"title":"Cụm, 2017","units":5,"filled":1,"asked":2,"edited_ms":3,"file":null}"#;
    store.write("giao-uoc/1/own/kx", &format!("{record}\n{TEXT}")).unwrap();
    let opened = Drafts::new(&store).open(&DraftId::parse("kx").unwrap()).unwrap();
    assert_eq!(
        (opened.facts.name(), opened.facts.changes, opened.text.as_str()),
        ("Cụm, 2017", 0, TEXT)
    );
}

#[test]
fn the_age_of_the_last_file_is_said_and_warned_of() {
    let now = Moment {
        unix_ms: 3 * 24 * 60 * 60 * 1000 + 7,
        offset_minutes: 420,
    };
    let saved = DraftFacts {
        changes: 25,
        ..facts(1)
    };
    assert_eq!(
        saved.file_words(now, Lang::Vi),
        "đã lưu ra tệp 3 ngày trước; có 25 thay đổi từ đó"
    );
    assert!(!saved.is_at_risk());
    let never = DraftFacts { file: None, ..saved };
    assert_eq!(never.file_words(now, Lang::Vi), "chưa lưu ra tệp; đã có 25 thay đổi");
    assert!(never.is_at_risk());
    assert!(!DraftFacts { changes: 20, ..never }.is_at_risk());
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

#[test]
fn a_draft_that_is_replaced_can_be_put_back_and_tabs_notice() {
    let store = MemoryStore::default();
    let drafts = Drafts::new(&store);
    let (id, seen) = drafts.begin(&facts(1), TEXT).unwrap();
    drafts.rename(&id, "Bản của tôi").unwrap();
    let before = drafts.open(&id).unwrap();
    let overtaken = drafts.replace(&id, seen + 1, &facts(2), "theirs", 5);
    assert_eq!(overtaken, Err(DraftError::Overtaken));
    let binned = drafts.replace(&id, seen, &facts(2), "theirs", 5).unwrap();
    let opened = drafts.open(&id).unwrap();
    assert_eq!((opened.text.as_str(), opened.facts.name()), ("theirs", "Bản của tôi"));
    // A tab that has the draft open does not write over it.
    assert_eq!(
        drafts.save(&id, Some(seen), &facts(3), "ours"),
        Err(DraftError::Overtaken)
    );
    drafts.put_back(&id, &binned, 6).unwrap();
    let back = drafts.open(&id).unwrap();
    assert_eq!((&back.text, &back.facts), (&before.text, &before.facts));
    assert!(back.counter > opened.counter);
    let bin = drafts.bin().unwrap();
    assert_eq!(bin.len(), 1, "the file's text is kept too");
    assert_eq!(drafts.put_back(&id, &binned, 7), Err(DraftError::NotHere));
}

#[test]
fn a_draft_is_not_replaced_where_there_is_no_room_for_what_it_held() {
    let store = MemoryStore::default();
    let drafts = Drafts::new(&store);
    let (id, seen) = drafts.begin(&facts(1), TEXT).unwrap();
    let before = drafts.open(&id).unwrap();
    let used: usize = store
        .keys()
        .unwrap()
        .iter()
        .map(|key| key.chars().count() + store.read(key).unwrap().unwrap().chars().count())
        .sum();
    for room in [used + 10, used * 2, used * 2 + 40] {
        store.limit(room);
        let text = "x".repeat(TEXT.len() + 200);
        let replaced = drafts.replace(&id, seen, &facts(2), &text, 5);
        assert_eq!(replaced, Err(DraftError::Store(StoreError::Full)), "{room}");
        assert_eq!(drafts.open(&id).unwrap(), before, "{room}");
        assert_eq!(drafts.bin().unwrap(), [], "{room}");
    }
}

#[test]
fn no_two_drafts_are_called_the_same() {
    let store = MemoryStore::default();
    let drafts = Drafts::new(&store);
    let called = |id: &DraftId| drafts.open(id).unwrap().facts.name().to_owned();
    let (first, _) = drafts.begin(&facts(1), TEXT).unwrap();
    let (second, _) = drafts.begin(&facts(2), TEXT).unwrap();
    let names = [&first, &second].map(called);
    assert_eq!(names, ["Cụm thi đua số 2, năm 2017", "Cụm thi đua số 2, năm 2017 (2)"]);

    let copies = [1, 2].map(|at| drafts.copy(&first, "Bản sao", at).unwrap());
    assert_eq!(
        copies.each_ref().map(|(_, name)| name.as_str()),
        ["Bản sao", "Bản sao (2)"]
    );
    assert_eq!(called(&copies[1].0), "Bản sao (2)");

    assert_eq!(drafts.rename(&second, "bản SAO").as_deref(), Ok("bản SAO (3)"));
    assert_eq!(
        drafts.rename(&copies[0].0, "Bản sao").as_deref(),
        Ok("Bản sao"),
        "its own name is no other's"
    );
    assert_eq!(
        drafts.rename(&second, "").as_deref(),
        Ok("Cụm thi đua số 2, năm 2017 (2)")
    );
    let key = drafts
        .list()
        .unwrap()
        .into_iter()
        .find(|listed| matches!(&listed.found, Found::Draft(id, _) if *id == first));
    drafts.delete(&key.unwrap().key, 5).unwrap();
    assert_eq!(
        drafts.rename(&second, "").as_deref(),
        Ok("Cụm thi đua số 2, năm 2017"),
        "what lies in the bin bears no name"
    );
}
