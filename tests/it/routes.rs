//! Addresses: reading what was written gives the same screen.

use giao_uoc::ports::DraftId;
use giao_uoc::ui::routes::{Figures, Place, Route};
use proptest::prelude::*;

fn place() -> impl Strategy<Value = Place> {
    let leaf = || proptest::option::of(".{1,12}");
    prop_oneof![
        leaf().prop_map(|leaf| Place::Cluster { leaf }),
        (".{1,12}", leaf()).prop_map(|(unit, leaf)| Place::Unit { unit, leaf }),
        proptest::sample::select(Figures::ALL.to_vec()).prop_map(Place::Block),
        proptest::collection::vec(".{1,9}", 0..4).prop_map(Place::Charts),
        Just(Place::Review),
        Just(Place::Settings),
        proptest::collection::vec(".{1,9}", 1..4).prop_map(Place::Paper),
    ]
}

proptest! {
    #[test]
    fn a_written_address_is_read_back(draft in "(mau-)?[a-z0-9-]{1,9}", place in place()) {
        let route = Route::Campaign(DraftId::parse(&draft).expect("a plain name"), place);
        prop_assert_eq!(Route::parse(&route.to_string()), route);
    }

    #[test]
    fn no_address_breaks_the_reader(hash in ".*") {
        let _ = Route::parse(&hash);
    }
}

#[test]
fn an_address_that_names_nothing_is_unknown() {
    for hash in [
        "#/x",
        "#/ky",
        "#/ky/K/cum",
        "#/ky/k1/don-vi",
        "#/ky/k1/cum/x",
        "#/ky/k1/don-vi/%zz",
        "#/lap/2",
    ] {
        assert_eq!(Route::parse(hash), Route::Unknown, "{hash}");
    }
}

#[test]
fn the_first_page_has_more_than_one_spelling() {
    for hash in ["", "#", "#/", "/"] {
        assert_eq!(Route::parse(hash), Route::Start, "{hash}");
    }
}
