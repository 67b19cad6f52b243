//! The ground floor of the house as a package of its own (`engine/Cargo.toml`): what scores, and what it stands on. It knows no
//! campaign, no file and no page.
pub mod quantity;
pub mod rubric;
pub mod scoring;
pub mod text;
