//! What is found wrong or doubtful in the data, with the remedy.

words! {
    count(errors, doubts) { vi "{errors} lỗi, {doubts} chỗ nên xem lại", en "errors: {errors}, doubtful: {doubts}" }
    count_doubts(doubts) { vi "{doubts} chỗ nên xem lại", en "doubtful: {doubts}" }
    place(unit, code, name, cell) { vi "{unit}, {code} {name}, ô {cell}", en "{unit}, {code} {name}, cell “{cell}”" }
    place_of(unit, code, name, cell, fact) { vi "{unit}, {code} {name}, ô {cell} của “{fact}”", en "{unit}, {code} {name}, cell “{cell}” of “{fact}”" }
    column_review() { vi "Thẩm định", en "Review" }
    column_final() { vi "Điểm duyệt", en "Final" }
    points_out_of_range(points, least, most) {
        vi "{points} điểm nằm ngoài khoảng {least} đến {most} của mục này. Hãy sửa điểm.",
        en "{points} point(s) given outside the range of {least} to {most} of this item. Correct the points.",
    }
    points_below(points, least) {
        vi "{points} điểm thấp hơn mức thấp nhất {least} của mục này. Hãy sửa điểm.",
        en "{points} point(s) given below the least of this item, {least}. Correct the points.",
    }
    points_above(points, most) {
        vi "{points} điểm cao hơn mức cao nhất {most} của mục này. Hãy sửa điểm.",
        en "{points} point(s) given above the most of this item, {most}. Correct the points.",
    }
    unit_differs(entered, converted, wanted) {
        vi "Nhập bằng {entered}, bảng tiêu chí dùng {wanted}: đang hiểu là {converted}. Hãy nhập lại theo {wanted} nếu không đúng.",
        en "Entered in {entered}, while the rubric uses {wanted}: read as {converted}. Enter it again in {wanted} if that is wrong.",
    }
    unit_foreign(entered, wanted) {
        vi "Nhập bằng {entered}, không đổi được sang {wanted}. Hãy nhập lại theo {wanted}.",
        en "Entered in {entered}, which cannot be converted to {wanted}. Enter it again in {wanted}.",
    }
    other_units() { vi "các đơn vị khác", en "the other units" }
    the_units() { vi "các đơn vị", en "the units" }
    scale_differs(entered, others, likely) {
        vi "{entered} khác thang với {others}, có thể là {likely}. Hãy nhập cùng một thang.",
        en "{entered} is on another scale than the figures of {others}; it may be {likely}. Enter it on the same scale.",
    }
    far_above_others(entered, others, usual) {
        vi "{entered} gấp từ 100 lần mức giữa của {others} ({usual}) trở lên. Hãy kiểm tra đơn vị tính và số chữ số.",
        en "{entered} is 100 times the median of {others} ({usual}) or more. Check the unit of measure and the digits.",
    }
    far_below_others(entered, others, usual) {
        vi "{entered} chưa quá một phần trăm mức giữa của {others} ({usual}). Hãy kiểm tra đơn vị tính và số chữ số.",
        en "{entered} is a hundredth of the median of {others} ({usual}) or less. Check the unit of measure and the digits.",
    }
    far_above_plan(actual, plan) {
        vi "{actual} gấp từ 10 lần kế hoạch {plan} trở lên, có thể nhập nhầm đơn vị tính. Hãy kiểm tra cả hai số liệu.",
        en "{actual} is ten times the plan of {plan} or more; the unit of measure may be wrong. Check both figures.",
    }
    far_below_plan(actual, plan) {
        vi "{actual} chưa quá một phần mười kế hoạch {plan}, có thể nhập nhầm đơn vị tính. Hãy kiểm tra cả hai số liệu.",
        en "{actual} is a tenth of the plan of {plan} or less; the unit of measure may be wrong. Check both figures.",
    }
    note_says_not_assigned() {
        vi "Ghi chú nói không giao chỉ tiêu nhưng chỉ tiêu vẫn đang tính. Cụm trưởng hãy đánh dấu không giao, hoặc sửa ghi chú.",
        en "The note says that the indicator was not assigned, yet it still counts. The lead marks it as not assigned, or the note is corrected.",
    }
    plan_zero() {
        vi "Kế hoạch bằng 0 nên không tính được tỷ lệ. Hãy nhập kế hoạch, hoặc ghi là không giao chỉ tiêu.",
        en "The plan is 0, so there is no ratio. Enter the plan, or mark the indicator as not assigned.",
    }
    above_ceiling(entered, ceiling) { vi "{entered} vượt mức tối đa {ceiling}. Hãy kiểm tra số liệu.", en "{entered} is above the highest possible, {ceiling}. Check the figure." }
    below_zero(entered) { vi "{entered} là số âm, mà số liệu này không thể dưới 0. Hãy kiểm tra số liệu.", en "{entered} is negative, and this figure cannot be below 0. Check it." }
    likely_below_zero(entered) { vi "{entered} là số âm, trong khi số liệu này thường từ 0 trở lên. Hãy kiểm tra số liệu.", en "{entered} is negative, while this figure is usually 0 or more. Check it." }
    index_for_growth(entered, growth) {
        vi "Tốc độ tăng {entered} là tăng gấp đôi trở lên. Nếu bằng {entered} so với trước thì phần tăng là {growth}: hãy nhập {growth}.",
        en "Growth of {entered} means doubled or more. If it is {entered} of what was before, the growth is {growth}: enter {growth}.",
    }
    part_above_whole(part, whole_name, whole) {
        vi "{part} lớn hơn “{whole_name}” là {whole}. Hãy kiểm tra cả hai số liệu.",
        en "{part} is more than “{whole_name}”, which is {whole}. Check both figures.",
    }
    before_its_start(day, first_name, first) {
        vi "{day} trước cả “{first_name}” là {first}. Hãy kiểm tra cả hai ngày.",
        en "{day} is before “{first_name}”, which is {first}. Check both dates.",
    }
    class_unknown(classes) {
        vi "Chưa rõ đơn vị này thuộc loại nào, mà chỉ tiêu này chấm theo loại đơn vị ({classes}). Hãy ghi loại đơn vị ở đầu tên, trong Thiết lập.",
        en "Nothing tells of which kind this unit is, and the rule goes by the kind of unit ({classes}). Begin its name with the kind, in the settings.",
    }
    not_a_count(entered) { vi "{entered} không phải số đếm. Hãy nhập số nguyên từ 0 trở lên.", en "{entered} is not a count. Enter a whole number, 0 or more." }
    unread(typed) { vi "Không đọc được “{typed}”. Hãy nhập lại; ô này đang tính là chưa nhập.", en "“{typed}” cannot be read. Enter it again; the cell counts as not entered." }
    overflow() { vi "Số quá lớn để tính. Hãy kiểm tra số liệu.", en "The number is too large to calculate with. Check the figure." }
    divisor_zero(name) { vi "“{name}” bằng 0 hoặc âm nên không chia được, và bảng tiêu chí không quy định trường hợp này. Hãy kiểm tra số liệu, hoặc hỏi cụm trưởng.", en "“{name}” is 0 or below, so there is no ratio, and the rubric does not say what holds then. Check the figure, or ask the lead." }
    no_target(name) { vi "“{name}” không có kế hoạch, mà cách tính cần kế hoạch. Hãy nhập kế hoạch, hoặc đánh dấu không giao chỉ tiêu.", en "“{name}” has no target, and the rule needs one. Enter the plan, or mark the indicator as not assigned." }
    no_band(value) { vi "Giá trị {value} không thuộc mức điểm nào của bảng tiêu chí. Hãy kiểm tra số liệu, hoặc báo cụm trưởng.", en "The value {value} falls into no tier of the rubric. Check the figure, or tell the lead." }
    unit_unknown(name) { vi "“{name}” nhập bằng đơn vị tính không đổi được. Hãy nhập lại theo đơn vị của chỉ tiêu.", en "“{name}” was entered in a unit of measure that cannot be converted. Enter it again in the indicator’s unit." }
    wrong_kind(name) { vi "“{name}” có giá trị khác loại với bảng tiêu chí. Hãy nhập lại.", en "“{name}” holds a value of another kind than the rubric’s. Enter it again." }
    self_differs(given, computed) {
        vi "Tự chấm {given}, theo cách tính là {computed}. Hãy sửa điểm tự chấm hoặc giải thích ở ghi chú.",
        en "Self-score {given}, while the rule gives {computed}. Correct the self-score or explain it in the note.",
    }
    self_differs_noted(given, computed) {
        vi "Tự chấm {given}, theo cách tính là {computed}. Hãy xem đơn vị giải thích ở ghi chú:",
        en "Self-score {given}, while the rule gives {computed}. See how the note explains it:",
    }
}
