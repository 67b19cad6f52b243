//! One unit's sheet: the head, the columns, the list of questions on a phone.

words! {
    column_number() { vi "STT", en "No." }
    column_name() { vi "Nội dung, tiêu chí, chỉ tiêu", en "Content, criterion, indicator" }
    column_unit_of_measure() { vi "Đơn vị tính", en "Unit of measure" }
    column_plan() { vi "Kế hoạch", en "Plan" }
    column_actual() { vi "Thực hiện", en "Actual" }
    column_achievement() { vi "So với kế hoạch", en "Against the plan" }
    column_points() { vi "Điểm", en "Points" }
    column_max() { vi "Điểm chuẩn", en "Maximum" }
    column_self_score() { vi "Tự chấm", en "Self-score" }
    column_note() { vi "Ghi chú", en "Note" }
    column_evidence() { vi "Minh chứng", en "Evidence" }
    of_max(max) { vi "/{max} điểm chuẩn", en "/{max} maximum points" }
    filled(done, all) { vi "Đã nhập {done}/{all} chỉ tiêu", en "{done}/{all} indicators entered" }
    no_evidence() { vi "chưa có", en "none yet" }
    differs() { vi "lệch", en "differs" }
    over(percent) { vi "vượt {percent}", en "{percent} over" }
    short(measure) { vi "thiếu {measure}", en "short by {measure}" }
    provisional(open) { vi "tạm tính, còn {open} chỉ tiêu", en "provisional, still open: {open}" }
    missing() { vi "chưa nhập", en "not entered" }
    next_missing(open) { vi "Chưa nhập: {open}", en "Not entered: {open}" }
    illustrative() { vi "số liệu minh họa, không có trong báo cáo đã công bố", en "illustrative figure, not in the published report" }
    level_met() { vi "Đạt", en "Met" }
    level_not_met() { vi "Không đạt", en "Not met" }
}
