use giao_uoc::quantity::{Mode, Number, Rounding};
use wasm_bindgen_test::wasm_bindgen_test;

/// 32-bit code must give the same decimals as the machine the cases are run on.
#[wasm_bindgen_test]
fn decimals_keep_their_digits_and_their_edges_in_wasm() {
    for text in ["6.10", "-0.5", "9999999999999999.999999", "911.43"] {
        assert_eq!(
            text.parse::<Number>().map(|number| number.to_string()),
            Ok(text.to_owned())
        );
    }
    let cents = Rounding {
        step: "0.01".parse().unwrap(),
        mode: Mode::HalfUp,
    };
    assert_eq!(cents.apply("911.425".parse().unwrap()), Ok("911.43".parse().unwrap()));
}
