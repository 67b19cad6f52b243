//! The page. What needs no browser (addresses, the grid's keys) is built and tested natively; all else stands behind `web`.

#[cfg(feature = "web")]
mod app;
#[cfg(feature = "web")]
mod arrival;
#[cfg(feature = "web")]
mod comparing;
#[cfg(feature = "web")]
mod desk;
#[cfg(feature = "web")]
mod entry;
pub mod grid;
#[cfg(feature = "web")]
mod lazy;
#[cfg(feature = "web")]
mod neighbours;
#[cfg(feature = "web")]
mod opening;
#[cfg(feature = "web")]
mod own;
#[cfg(feature = "web")]
mod pages;
#[cfg(feature = "web")]
mod parts;
#[cfg(feature = "web")]
mod paste;
#[cfg(feature = "web")]
mod questions;
#[cfg(feature = "web")]
mod remembered;
pub mod routes;
#[cfg(feature = "web")]
mod rows;
#[cfg(feature = "web")]
mod saving;
#[cfg(feature = "web")]
mod shipped;
#[cfg(feature = "web")]
mod why;
#[cfg(feature = "web")]
mod workbench;

#[cfg(feature = "web")]
pub use app::mount;
#[cfg(feature = "web")]
pub use workbench::Workbench;
