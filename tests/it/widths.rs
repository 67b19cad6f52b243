//! How wide columns are by what they hold, and what is kept of those that were drawn.

use giao_uoc::ui::grid::widths::{Drawn, LEAST, of_figures, of_words};

#[test]
fn figures_stand_on_one_line_and_words_on_two() {
    let of = |text| of_figures([text].into_iter());
    let six_digits = of("107.491,3");
    assert!(six_digits > of("28/06/17") && six_digits < of("28/06/2017"));
    assert_eq!(of("28 Jun 2017"), of("28.Jun.2017"), "a date is not broken");
    assert!(of("tối đa 20") > of("tối đa mức"), "nor is what has a figure in it");
    assert!(of("hoàn thành tốt nhiệm") < of("28/06/2017"), "words take two lines");
    assert_eq!(of("nghiêng"), of("ít nghiêng"), "no word is broken");
    assert_eq!(of(""), LEAST, "an empty column can be held by its border");
}

#[test]
fn words_are_as_wide_as_their_longest_line() {
    let one = of_words(["Báo cáo số 12"].into_iter());
    assert_eq!(of_words(["Có", "Báo cáo số 12\nBiên bản"].into_iter()), one);
}

#[test]
fn what_was_drawn_is_read_as_it_was_kept() {
    let mut drawn = Drawn::default();
    drawn.draw("sheet-plan".to_owned(), Some(120));
    drawn.draw("block-name".to_owned(), Some(3));
    let kept = drawn.to_string();
    assert_eq!(kept, format!("block-name {LEAST}\nsheet-plan 120\n"));
    assert_eq!(Drawn::read(&kept), drawn);
    drawn.draw("block-name".to_owned(), None);
    assert_eq!((drawn.of("block-name"), drawn.of("sheet-plan")), (None, Some(120)));
    let broken = Drawn::read("sheet-plan\nsheet-max many\nsheet-unit 90");
    assert_eq!(
        broken.to_string(),
        "sheet-unit 90\n",
        "what cannot be read was drawn by nobody"
    );
}
