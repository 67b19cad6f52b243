//! One file a screen.

mod begin;
mod campaign;
mod cluster;
mod draft_list;
mod indicator;
mod lost;
mod start;
mod ways;

pub use begin::BeginPage;
pub use campaign::CampaignPage;
pub use lost::LostPage;
pub use start::StartPage;
