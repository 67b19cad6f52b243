//! Tests in a real browser, as wasm.
#![cfg(target_arch = "wasm32")]

mod numbers;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
