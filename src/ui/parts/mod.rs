//! Pieces that stand on more than one screen.

mod icon;
mod live;
mod notice;
mod storage_notice;
mod top_bar;

pub use icon::{Icon, Picture};
pub use live::live;
pub use notice::{Kind, Notice};
pub use storage_notice::StorageNotice;
pub use top_bar::TopBar;
