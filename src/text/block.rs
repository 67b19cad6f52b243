//! All units at once.

words! {
    title() { vi "Nhập cả cụm", en "The whole cluster" }
    figures() { vi "Số liệu", en "Figures" }
    actual() { vi "Thực hiện", en "Actual" }
    plan() { vi "Kế hoạch", en "Plan" }
    previous() { vi "Năm trước", en "Last year" }
    self_score() { vi "Điểm tự chấm", en "Self-score" }
    points() { vi "Điểm", en "Points" }
    hint() { vi "Gõ hoặc dán cả khối từ Excel: mỗi cột một đơn vị, mỗi dòng một chỉ tiêu.", en "Type, or paste the whole block from Excel: a column for each unit, a row for each indicator." }
    hint_points() { vi "Điểm được tính từ số liệu, chỉ để xem. Bấm Enter ở một ô để xem vì sao.", en "Points are reckoned from the figures and only shown. Press Enter in a cell to see why." }
    paste_points() {
        vi "Điểm được tính từ số liệu nên không dán vào đây được. Điểm do đơn vị tự chấm thì dán ở mục “Điểm tự chấm”.",
        en "Points are reckoned from the figures, so nothing is pasted here. Points that units gave themselves are pasted under “Self-score”.",
    }
    judged_elsewhere() { vi "Chỉ tiêu này chấm trực tiếp: hãy nhập ở mục “Điểm tự chấm”.", en "This indicator is judged: enter its points under “Self-score”." }
    not_compared() { vi "Chỉ tiêu này không so sánh với năm trước.", en "This indicator is not compared with last year." }
    label(figures, cluster) { vi "{figures} của các đơn vị, {cluster}", en "{figures} of the units, {cluster}" }
    cell(row, unit) { vi "{row}, {unit}", en "{row}, {unit}" }
    so_far(how, known, all) { vi "{how} {known}/{all} đơn vị", en "{how} {known}/{all} units" }
    mean() { vi "bình quân", en "mean" }
    column_cluster() { vi "Cả cụm", en "Cluster" }
    total() { vi "Tổng điểm", en "Total" }
    doubt(unit, words) { vi "{unit}: {words}", en "{unit}: {words}" }
    locked_cluster() { vi "Số của cả cụm được tính từ các đơn vị.", en "The figure of the cluster is reckoned from its units." }
    opened() { vi "Mở phần giải thích của đơn vị.", en "Opening the explanation of the unit." }
    no_previous() { vi "Bảng tiêu chí này không so sánh với năm trước, nên không cần nhập số năm trước.", en "This rubric compares nothing with last year, so no figure of last year is needed." }
    no_rows() { vi "Bảng tiêu chí này không có chỉ tiêu nào nhập số liệu ở đây.", en "No indicator of this rubric takes a figure here." }
    missing_actual() { vi "Chưa nhập thực hiện", en "No actual yet" }
    missing_plan() { vi "Chưa nhập kế hoạch", en "No plan yet" }
    missing_self_score() { vi "Chấm trực tiếp, chưa có điểm", en "Judged, no score yet" }
    missing_previous() { vi "Chưa nhập năm trước", en "No last year yet" }
}
