//! The reference case: Cụm thi đua số 2, Kiên Giang, 2017.

use giao_uoc::rubric::Template;

#[test]
fn rubric_is_read_without_problems_or_warnings() {
    let read = Template::named("kien-giang-2017").unwrap().read();
    let (_, warnings) = read.unwrap_or_else(|problems| panic!("{problems:#?}"));
    assert_eq!(warnings, [], "a rubric that ships has nothing to warn of");
}
