//! Tests in a real browser, as wasm.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod clipboard;
mod grid;
mod numbers;
mod ports;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
