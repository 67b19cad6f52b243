//! Giao Ước: scores emulation pacts and explains every point.
pub mod ports;
pub mod quantity;
pub mod text;
pub mod ui;
