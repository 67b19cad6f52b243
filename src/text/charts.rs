//! The charts of a cluster and the sentences before them.

words! {
    title() { vi "Biểu đồ", en "Charts" }
    choose_chart() { vi "Các biểu đồ", en "The charts" }
    chart_plan() { vi "So với kế hoạch", en "Against plan" }
    chart_points() { vi "Điểm từng chỉ tiêu", en "Points by indicator" }
    chart_indicator() { vi "Một chỉ tiêu", en "One indicator" }
    chart_contents() { vi "Điểm theo nội dung", en "Points by content" }
    chart_profile() { vi "Một đơn vị", en "One unit" }
    chart_pair() { vi "So sánh hai đơn vị", en "Two units" }
    first_unit() { vi "Đơn vị thứ nhất", en "First unit" }
    second_unit() { vi "Đơn vị thứ hai", en "Second unit" }
    plan_title() { vi "Kết quả so với kế hoạch của mọi đơn vị", en "Results against plan, every unit" }
    points_title() { vi "Điểm của mọi đơn vị so với điểm chuẩn", en "Points against the maximum, every unit" }
    lane_reached() { vi "phần đạt của điểm chuẩn", en "reached of the maximum" }
    lane_short() { vi "phần chưa đạt", en "not reached" }
    contents_title() { vi "Điểm theo nội dung, xếp theo thứ hạng", en "Points by content, in the order of the ranking" }
    profile_title(unit) { vi "{unit} theo từng tiêu chí, so với cả cụm", en "{unit} by criterion, beside the cluster" }
    pair_title(first, second) { vi "{first} và {second}: chênh lệch từ đâu", en "{first} and {second}: where the difference comes from" }
    no_plans_yet() {
        vi "Chưa có chỉ tiêu nào đủ cả kế hoạch và kết quả. Hãy mở bảng tự chấm của một đơn vị và nhập số liệu.",
        en "No indicator has both a plan and a result yet. Open the sheet of a unit and enter its figures.",
    }
    no_points_yet() {
        vi "Chưa đơn vị nào có điểm. Hãy mở bảng tự chấm của một đơn vị và nhập số liệu.",
        en "No unit has points yet. Open the sheet of a unit and enter its figures.",
    }
    unit_has_no_points(unit) { vi "{unit} chưa có điểm. Hãy nhập số liệu vào bảng tự chấm trước.", en "{unit} has no points yet. Enter figures in the self-scoring sheet first." }
    same_unit() { vi "Hãy chọn hai đơn vị khác nhau để so sánh.", en "Choose two different units to compare." }
    one_unit_only() { vi "Cụm mới có một đơn vị. Cần ít nhất hai đơn vị để so sánh.", en "The cluster has one unit only. It takes two to compare." }
    no_such_chart() { vi "Địa chỉ này không dẫn đến biểu đồ nào. Hãy chọn một biểu đồ ở trên.", en "This address leads to no chart. Choose one above." }
    rests_on(unit, rests) { vi "{unit}: {rests}.", en "{unit}: {rests}." }
    rests_on_many(units, rests) { vi "Điểm của {units} đơn vị còn có thể thay đổi: {rests}; bảng tổng hợp cụm ghi rõ từng đơn vị.", en "The points of {units} unit(s) may still change: {rests}; the table of the cluster tells it unit by unit." }
    cells_reached(reached, known) { vi "{reached}/{known} kết quả đạt và vượt kế hoạch.", en "{reached}/{known} results reached or passed the plan." }
    all_reached() { vi "Không chỉ tiêu nào dưới kế hoạch.", en "No indicator is below plan." }
    weakest(name, reached, known) { vi "Yếu nhất là “{name}”: {reached}/{known} đơn vị đạt.", en "Weakest is “{name}”: reached by {reached}/{known} units." }
    weakest_none(name, known) { vi "Yếu nhất là “{name}”: không đơn vị nào trong {known} đơn vị đạt.", en "Weakest is “{name}”: reached by none of {known} unit(s)." }
    weakest_none_of(name, known, others) {
        vi "Yếu nhất là “{name}” (không đơn vị nào trong {known} đơn vị đạt) và {others} chỉ tiêu khác cùng mức.",
        en "Weakest is “{name}” (reached by none of {known} unit(s)), as are {others} other indicator(s) at the same level.",
    }
    weakest_of(name, reached, known, others) {
        vi "Yếu nhất là “{name}” ({reached}/{known} đơn vị đạt) và {others} chỉ tiêu khác cùng mức.",
        en "Weakest is “{name}” (reached by {reached}/{known} units), as are {others} other indicator(s) at the same level.",
    }
    cells_missing(count) { vi "Còn {count} ô chưa có đủ kế hoạch và kết quả (gạch chéo).", en "Cells without plan or result (hatched): {count}." }
    without_plan(count) {
        vi "{count} chỉ tiêu không có tỷ lệ so với kế hoạch nên không có ở đây; xem “Điểm từng chỉ tiêu”.",
        en "Indicators without a ratio to a plan are not shown here but in “Points by indicator”: {count}.",
    }
    awaiting_plan(count) {
        vi "{count} chỉ tiêu chưa đơn vị nào nhập kế hoạch nên chưa có ở đây.",
        en "Indicators not shown here yet, because no unit has entered a plan: {count}.",
    }
    lower_turned() {
        vi "Chỉ tiêu càng thấp càng tốt: lấy kế hoạch chia cho kết quả, nên ở đâu từ 100% trở lên cũng là đạt.",
        en "Where less is better the plan is divided by the result, so that 100% or more is reached everywhere.",
    }
    most_lost(name, lost, max) { vi "Cả cụm mất nhiều điểm nhất ở “{name}”: {lost} trên {max} điểm.", en "The cluster lost most points on “{name}”: {lost} of {max}." }
    most_lost_so_far(name, lost, max) { vi "Trong phần đã chấm, cả cụm mất nhiều điểm nhất ở “{name}”: {lost} trên {max} điểm.", en "Of what is scored so far, the cluster lost most points on “{name}”: {lost} of {max}." }
    nothing_lost() { vi "Mọi chỉ tiêu đã chấm đều đạt điểm chuẩn.", en "Every scored indicator has its maximum." }
    below(edge) { vi "dưới {edge}", en "below {edge}" }
    from_to(low, high) { vi "{low} đến dưới {high}", en "{low} to below {high}" }
    from(edge) { vi "từ {edge}", en "{edge} or more" }
    full_points() { vi "đủ điểm chuẩn", en "the maximum" }
    column_indicator() { vi "Chỉ tiêu", en "Indicator" }
    leads(unit, for_now, total) { vi "{unit} {for_now}đứng đầu với {total} điểm.", en "{unit} leads{for_now} with {total} point(s)." }
    leads_by_percent(units, for_now, percent) { vi "{units} {for_now}đứng đầu với {percent} số điểm được giao.", en "At the top{for_now} with {percent} of the points assigned: {units}." }
    lead_together(units, for_now, total) { vi "{units} {for_now}cùng đứng đầu với {total} điểm.", en "{units} lead together{for_now} with {total} point(s)." }
    for_now() { vi "tạm ", en " for now" }
    parted_by(code, name, points) {
        vi "Các đơn vị cách nhau nhiều nhất ở nội dung {code} “{name}”: cao nhất hơn thấp nhất {points} điểm.",
        en "The units are furthest apart in content {code} “{name}”: {points} point(s) between highest and lowest.",
    }
    parted_by_alike(code, name, points) {
        vi "So những đơn vị đã có điểm ở cùng các chỉ tiêu, cách nhau nhiều nhất ở nội dung {code} “{name}”: cao nhất hơn thấp nhất {points} điểm.",
        en "Among units with points for the same indicators, content {code} “{name}” parts them most: {points} point(s) between highest and lowest.",
    }
    compared_alike() {
        vi "Chỉ so phần đã có điểm: trung vị và mức cao nhất của mỗi tiêu chí lấy trên những đơn vị đã có điểm ở cùng các chỉ tiêu với đơn vị này.",
        en "Only what is scored is compared: median and best of a criterion are those of the units with points for the same indicators as this one.",
    }
    median_key() { vi "Trung vị của cụm (mức ở giữa khi xếp các đơn vị theo thứ tự)", en "Median of the cluster (the middle one when the units are put in order)" }
    median() { vi "Trung vị của cụm", en "Median of the cluster" }
    best() { vi "Cao nhất cụm", en "Best of the cluster" }
    of_max(points, max) { vi "{points}/{max} điểm", en "{points}/{max} points" }
    column_criterion() { vi "Tiêu chí", en "Criterion" }
    column_scored_max() { vi "Chuẩn phần đã chấm", en "Maximum of what is scored" }
    column_share() { vi "Tỷ lệ đạt", en "Share reached" }
    lost_most(unit, name, points) { vi "{unit} mất nhiều điểm nhất ở “{name}”: {points} điểm.", en "{unit} lost most points on “{name}”: {points}." }
    lost_most_so_far(unit, name, points) { vi "Trong phần đã chấm, {unit} mất nhiều điểm nhất ở “{name}”: {points} điểm.", en "Of what is scored so far, {unit} lost most points on “{name}”: {points}." }
    lost_nothing(unit) { vi "{unit} đạt điểm chuẩn ở mọi tiêu chí đã chấm.", en "{unit} has the maximum on every scored criterion." }
    beside_median(best, plus, worst, minus) {
        vi "So với trung vị của cụm, cao hơn nhiều nhất ở “{best}” ({plus} điểm), thấp hơn nhiều nhất ở “{worst}” ({minus} điểm).",
        en "Beside the median of the cluster it stands out above on “{best}” ({plus} point(s)), below on “{worst}” ({minus} point(s)).",
    }
    above_median(best, plus) { vi "So với trung vị của cụm, cao hơn nhiều nhất ở “{best}” ({plus} điểm), không thấp hơn ở đâu.", en "Beside the median of the cluster it stands out on “{best}” ({plus} point(s)) and is nowhere below it." }
    below_median(worst, minus) { vi "So với trung vị của cụm, thấp hơn nhiều nhất ở “{worst}” ({minus} điểm), không cao hơn ở đâu.", en "Beside the median of the cluster it is furthest below on “{worst}” ({minus} point(s)) and nowhere above it." }
    others(count) { vi "{count} chỉ tiêu khác", en "other indicators: {count}" }
    open_step(unit, count) { vi "{unit}: {count} chỉ tiêu chưa nhập hoặc chưa tính được", en "{unit}: indicators not entered or not yet scored, {count}" }
    open_here() { vi "chưa nhập hoặc chưa tính được, còn thay đổi", en "not entered or not yet scored, will change" }
    gap_is_open(points, count, unit) {
        vi "Chênh lệch này tính cả {points} điểm ở {count} chỉ tiêu mà {unit} chưa nhập hoặc chưa tính được, nên còn thay đổi.",
        en "This includes {points} point(s) on indicators that {unit} has not entered or that cannot be scored yet ({count}), so it will change.",
    }
    capped() { vi "Làm tròn, mức trần của tiêu chí", en "Rounding and caps of criteria" }
    total_rounded() { vi "Làm tròn, quy đổi tổng điểm", en "Rounding and re-scaling of the total" }
    reason(name, points) { vi "“{name}” ({points} điểm)", en "“{name}” ({points} point(s))" }
    reason_without(name, points, why) { vi "“{name}” ({points} điểm; {why})", en "“{name}” ({points} point(s); {why})" }
    and() { vi "và", en "and" }
    ahead(ahead, behind, gap) { vi "{ahead} hơn {gap} điểm so với {behind}.", en "{ahead} is {gap} point(s) ahead of {behind}." }
    ahead_by(ahead, behind, gap, reasons) { vi "{ahead} hơn {gap} điểm so với {behind}, chủ yếu nhờ {reasons}.", en "{ahead} is {gap} point(s) ahead of {behind}, mainly by {reasons}." }
    ahead_partly_by(ahead, behind, gap, reasons) { vi "{ahead} hơn {gap} điểm so với {behind}, nhiều nhất ở {reasons}.", en "{ahead} is {gap} point(s) ahead of {behind}, most of all on {reasons}." }
    ahead_besides_by(ahead, behind, gap, reasons) {
        vi "{ahead} hơn {gap} điểm so với {behind}; ngoài phần còn thay đổi, hơn nhiều nhất ở {reasons}.",
        en "{ahead} is {gap} point(s) ahead of {behind}; apart from what will change, most of all on {reasons}.",
    }
    to_overtake(unit) { vi "{unit} cần gì để vượt lên?", en "What does {unit} need to overtake?" }
    but_behind(behind, reasons) { vi "{behind} lại hơn ở {reasons}.", en "{behind} in turn is ahead on {reasons}." }
    ahead_here(unit) { vi "{unit} hơn điểm", en "{unit} has more points" }
    level(first, second, total) { vi "{first} và {second} bằng điểm nhau, cùng {total} điểm, tuy khác nhau ở từng chỉ tiêu.", en "{first} and {second} are level at {total} point(s), though they differ by indicator." }
    level_everywhere(first, second, total) { vi "{first} và {second} bằng điểm nhau ở mọi chỉ tiêu, cùng {total} điểm.", en "{first} and {second} are level on every indicator, at {total} point(s)." }
    pair_by_points() {
        vi "Cụm xếp hạng theo tỷ lệ điểm được giao; ở đây so sánh theo số điểm.",
        en "The cluster ranks by percent of the points assigned; here the points themselves are compared.",
    }
    column_step() { vi "Nội dung, chỉ tiêu", en "Content, indicator" }
    column_gap() { vi "Chênh lệch", en "Difference" }
}
