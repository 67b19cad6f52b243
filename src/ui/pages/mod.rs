//! One file a screen.

mod draft_list;
mod lost;
mod start;

pub use lost::LostPage;
pub use start::StartPage;
