//! The page. What needs no browser (addresses, the grid's keys) is built and tested natively; all else stands behind `web`.

pub mod grid;
pub mod routes;
