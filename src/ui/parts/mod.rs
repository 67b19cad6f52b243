//! Pieces that stand on more than one screen.

mod dotted;
mod drawer;
mod file_drop;
mod icon;
mod line_ends;
mod live;
mod minute;
mod notice;
mod problem_list;
mod resized;
mod sight;
mod storage_notice;
mod top_bar;

pub use dotted::dotted;
pub use drawer::{Drawer, Stepped, is_asked};
pub use file_drop::{FileDrop, TakenNotice};
pub use icon::{Icon, Picture};
pub use line_ends::{in_lines, in_one_line};
pub use live::{live, live_if, said, tracked};
pub use minute::each_minute;
pub use notice::{Kind, Notice};
pub use problem_list::{ProblemAt, ProblemList};
pub use resized::on_resized;
pub use sight::bring_into_sight;
pub use storage_notice::StorageNotice;
pub use top_bar::{MoreButton, TopBar};
