//! The table of the cluster: order, gaps, one indicator over all units.

words! {
    title() { vi "Xếp hạng cụm", en "Ranking of the cluster" }
    column_rank() { vi "Hạng", en "Rank" }
    column_unit() { vi "Đơn vị", en "Unit" }
    column_by_content() { vi "Điểm theo nội dung", en "Points by content" }
    column_total() { vi "Tổng điểm", en "Total" }
    column_gap() { vi "Cách đơn vị trên", en "Behind the unit above" }
    gap_first_second(points) { vi "Hạng nhất và hạng nhì cách nhau {points} điểm.", en "The first and the second are {points} points apart." }
    whole_cluster(figure, percent) { vi "Cả cụm {figure}, đạt {percent} kế hoạch", en "The whole cluster: {figure}, {percent} of plan" }
    reached(count, all) { vi "{count}/{all} đơn vị đạt và vượt", en "{count}/{all} units reached or passed the plan" }
    plan_line() { vi "kế hoạch", en "plan" }
}
