//! Giao Ước: scores emulation pacts and explains every point.
#[cfg(feature = "web")]
pub mod browser;
pub mod campaign;
pub mod files;
pub mod ports;
pub mod quantity;
pub mod report;
pub mod rubric;
pub mod scoring;
pub mod text;
pub mod ui;
