//! The table of the cluster: order, gaps, one indicator over all units.

words! {
    title() { vi "Xếp hạng cụm", en "Ranking of the cluster" }
    title_provisional() { vi "Thứ tự tạm thời của cụm", en "Provisional order of the cluster" }
    provisional_note() { vi "Thứ tự theo số liệu đã nhập đến nay, còn có thể thay đổi.", en "The order by what has been entered so far; it may still change." }
    not_locked_note() { vi "Chưa khóa điểm nên thứ tự còn có thể thay đổi.", en "Points are not locked, so the order may still change." }
    no_units() { vi "Cụm chưa có đơn vị nào", en "The cluster has no units yet" }
    no_units_note() { vi "Có đơn vị rồi mới nhập số liệu, chấm điểm và xếp hạng được.", en "Figures, points and ranks begin with its units." }
    column_rank() { vi "Hạng", en "Rank" }
    column_unit() { vi "Đơn vị", en "Unit" }
    column_by_content() { vi "Điểm theo nội dung", en "Points by content" }
    column_total() { vi "Tổng điểm", en "Total" }
    column_percent() { vi "Tỷ lệ", en "Percent" }
    column_gap() { vi "Kém đơn vị xếp trên", en "Behind the unit above" }
    content_max(code, name, max) { vi "{code}. {name}, {max} điểm chuẩn", en "{code}. {name}, maximum {max}" }
    bar(parts, total) { vi "{parts}; tổng {total}", en "{parts}; total {total}" }
    indicators(count) { vi "{count} chỉ tiêu", en "indicators: {count}" }
    all_entered() { vi "mọi bảng đã nhập đủ", en "every sheet is complete" }
    open_missing(count) { vi "{count} chỉ tiêu chưa nhập", en "indicators not entered: {count}" }
    open_undecidable(count) { vi "{count} chỉ tiêu chưa tính được", en "cannot be scored yet: {count}" }
    open_awaiting(count) { vi "{count} chỉ tiêu còn chờ đơn vị khác", en "waiting for other units: {count}" }
    open_provisional(count) { vi "{count} chỉ tiêu theo điểm tự chấm", en "by self-score only: {count}" }
    counts_wrong(count, units) { vi "Thứ hạng đang tính cả {count} chỉ tiêu có ô phải sửa, ở {units} đơn vị.", en "The ranks rest on indicators with a cell to correct: {count}, at units: {units}." }
    mistaken(count) { vi "{count} chỉ tiêu có ô phải sửa", en "indicators with a cell to correct: {count}" }
    more_undecidable(count) { vi "{count} chưa tính được", en "cannot be scored yet: {count}" }
    more_awaiting(count) { vi "{count} còn chờ đơn vị khác", en "waiting for other units: {count}" }
    more_provisional(count) { vi "{count} theo điểm tự chấm", en "by self-score only: {count}" }
    out_of_assigned(max) { vi "trên {max} điểm được giao", en "of {max} point(s) assigned" }
    out_of_ranking() { vi "không xếp hạng", en "not ranked" }
    by_percent() { vi "xếp theo tỷ lệ điểm được giao, vì các đơn vị được giao khác nhau; khoảng cách là hiệu của các tỷ lệ đã làm tròn", en "ranked by percent of the points assigned, because units were not assigned the same; gaps are the differences of the rounded percentages" }
    gap_first_second(points) { vi "Hạng nhất và hạng nhì cách nhau {points} điểm.", en "The first and the second are {points} point(s) apart." }
    gap_first_second_percent(points) { vi "Hạng nhất và hạng nhì cách nhau {points} điểm phần trăm.", en "The first and the second are {points} percentage point(s) apart." }
    level_at_the_top(first, second, equal) { vi "Ở vị trí đầu, {first} và {second} {equal}.", en "At the top, {first} and {second} have {equal}." }
    behind(points) { vi "kém {points} điểm", en "{points} point(s) behind" }
    behind_percent(points) { vi "kém {points} điểm phần trăm", en "{points} percentage point(s) behind" }
    equal_points() { vi "bằng điểm", en "equal points" }
    equal_percent() { vi "bằng tỷ lệ điểm", en "equal percent" }
    tied(equal) { vi "{equal}, đồng hạng", en "{equal}, rank shared" }
    decided_by_node(equal, name) { vi "{equal}, xét “{name}”", en "{equal}, decided by “{name}”" }
    decided_by_bonus(equal) { vi "{equal}, xét điểm thưởng", en "{equal}, decided by the bonus" }
    near_tie(trial, moved) { vi "Nếu {trial}, thứ hạng sẽ đổi: {moved}.", en "With {trial} ranks would change: {moved}." }
    moved(unit, from, to) { vi "{unit} từ {from} thành {to}", en "{unit} from {from} to {to}" }
    trial_declared() { vi "làm tròn như quy định", en "rounding as declared" }
    trial_without() { vi "không làm tròn", en "no rounding" }
    trial_half_up() { vi "làm tròn thông thường (từ nửa trở lên thì tăng)", en "rounding half up" }
    trial_half_even() { vi "làm tròn đúng nửa về số chẵn", en "rounding half to even" }
    trial_up() { vi "luôn làm tròn lên", en "rounding up" }
    trial_down() { vi "luôn làm tròn xuống", en "rounding down" }
    rank_for_now(rank) { vi "tạm {rank}", en "{rank} for now" }
    still_open(count, units) {
        vi "Thứ hạng mới tạm xếp: {count} chỉ tiêu chưa nhập hoặc chưa tính được, ở {units} đơn vị.",
        en "Ranks are for now only: indicators not entered or not yet scored {count}, at units {units}.",
    }
    over_units(counts, units) { vi "{counts} (cộng ở {units} đơn vị)", en "{counts} (added up over units: {units})" }
    no_points() { vi "chưa có điểm", en "no points yet" }
    note_for_now() { vi "hạng tạm tính", en "rank for now" }
    column_note() { vi "Ghi chú", en "Note" }
    bonus_of(points) { vi "thưởng {points}", en "bonus {points}" }
    penalty_of(points) { vi "trừ {points}", en "penalty {points}" }
    see_why() { vi "Xem vì sao", en "See why" }
    compare_with(unit) { vi "So sánh với {unit}: chênh lệch từ đâu", en "Beside {unit}: where the difference comes from" }
    firm() { vi "Thứ tự không đổi dù làm tròn theo cách nào.", en "The order stays the same under every way of rounding." }
    nothing_yet() { vi "Chưa đơn vị nào có điểm. Bấm vào tên đơn vị để mở bảng và nhập số liệu.", en "No unit has points yet. Choose the name of a unit to open its sheet and enter its figures." }
    findings() { vi "Số liệu đưa vào báo cáo", en "Figures to report" }
    whole_cluster(figure) { vi "cả cụm {figure}", en "the whole cluster {figure}" }
    of_plan(percent) { vi "đạt {percent} kế hoạch", en "{percent} of plan" }
    above_reference(value) { vi "cao hơn mức chung {value}", en "above the reference {value}" }
    not_above_reference(value) { vi "chưa cao hơn mức chung {value}", en "not above the reference {value}" }
    below_reference(value) { vi "thấp hơn mức chung {value}", en "below the reference {value}" }
    not_below_reference(value) { vi "chưa thấp hơn mức chung {value}", en "not below the reference {value}" }
    over_plan(percent) { vi "vượt {percent}", en "{percent} over" }
    of_cluster() { vi "cả cụm", en "the whole cluster" }
    against_plan() { vi "so với kế hoạch", en "of plan" }
    against_previous() { vi "so với năm trước", en "of last year" }
    against_reference() { vi "so với mức chung", en "of the reference" }
    gap_to_plan() { vi "chênh so với kế hoạch", en "against plan" }
    gap_to_previous() { vi "chênh so với năm trước", en "against last year" }
    gap_to_reference() { vi "chênh so với mức chung", en "against the reference" }
    percent_points(points) { vi "{points} điểm phần trăm", en "{points} pp" }
    units_that(test) { vi "đơn vị {test}", en "units {test}" }
    test_plan() { vi "đạt và vượt kế hoạch", en "reached or passed the plan" }
    test_at_least(value) { vi "từ {value} trở lên", en "at {value} or more" }
    test_above(value) { vi "trên {value}", en "above {value}" }
    test_at_most(value) { vi "không quá {value}", en "at {value} or less" }
    test_below(value) { vi "dưới {value}", en "below {value}" }
    test_equal(value) { vi "đúng {value}", en "at exactly {value}" }
    test_met() { vi "hoàn thành", en "met it" }
    test_level(level) { vi "đạt “{level}” trở lên", en "at “{level}” or better" }
    fell() { vi "giảm so với năm trước", en "below last year" }
    did_not_rise() { vi "không tăng so với năm trước", en "not above last year" }
    rose() { vi "tăng so với năm trước", en "above last year" }
    did_not_fall() { vi "không giảm so với năm trước", en "not below last year" }
    below_plan() { vi "thấp hơn kế hoạch", en "below plan" }
    within_plan() { vi "trong mức kế hoạch", en "within the plan" }
    above_plan() { vi "cao hơn kế hoạch", en "above plan" }
    not_below_plan() { vi "không thấp hơn kế hoạch", en "not below plan" }
    below_general() { vi "thấp hơn mức chung", en "below the reference" }
    not_above_general() { vi "bằng hoặc thấp hơn mức chung", en "not above the reference" }
    above_general() { vi "cao hơn mức chung", en "above the reference" }
    not_below_general() { vi "bằng hoặc cao hơn mức chung", en "not below the reference" }
    no_figure_yet() { vi "chưa có số liệu", en "no figures yet" }
    not_yet(names) { vi "chưa có số liệu: {names}", en "no figure yet: {names}" }
    plans_not_yet() { vi "chưa đủ kế hoạch nên chưa so được", en "not all plans yet, so not compared" }
    no_plan_yet(names) { vi "chưa có kế hoạch nên chưa so được: {names}", en "no plan yet, so not compared: {names}" }
    no_previous_yet(names) { vi "chưa có số năm trước: {names}", en "no figure of last year yet: {names}" }
    no_reference_yet() { vi "chưa có mức chung để so sánh", en "no reference to compare with yet" }
    does_not_arise(names) { vi "không tính: {names}", en "left out, does not arise: {names}" }
    cluster_not_yet(count) { vi "Cả cụm: chưa tính được, còn thiếu số liệu của {count} đơn vị.", en "The whole cluster: not known yet; units without figures: {count}." }
    cluster_share_not_yet(what, count) { vi "Cả cụm {what}: chưa tính được, còn thiếu số liệu của {count} đơn vị.", en "The whole cluster’s share {what}: not known yet; units without figures: {count}." }
    cluster_gap_not_yet(what, count) { vi "Cả cụm {what}: chưa tính được, còn thiếu số liệu của {count} đơn vị.", en "The whole cluster’s difference {what}: not known yet; units without figures: {count}." }
    left_out(units) { vi "Không tính vào đây: {units}.", en "Not counted: {units}." }
    not_compared(units) { vi "Chưa so được: {units}.", en "Cannot be compared yet: {units}." }
    left_out_for(names, reason) { vi "{names} ({reason})", en "{names} ({reason})" }
    unchanged() { vi "không tăng, không giảm so với năm trước", en "the same as last year" }
    as_planned() { vi "đúng kế hoạch", en "as planned" }
    as_reference() { vi "bằng mức chung", en "the same as the reference" }
    of_some(known, all) { vi "mới có {known}/{all} đơn vị", en "{known} of {all} unit(s) so far" }
    units_so_far(figure) { vi "các đơn vị đã nhập: {figure}", en "units entered so far: {figure}" }
    copy_table() { vi "Sao chép bảng", en "Copy table" }
    save_table() { vi "Lưu tệp Excel (csv)", en "Save for Excel (csv)" }
    copied() { vi "Đã sao chép. Hãy dán vào Excel hoặc Word.", en "Copied. Paste it into Excel or Word." }
    not_copied() { vi "Trình duyệt không cho sao chép. Hãy lưu tệp csv.", en "The browser does not allow copying. Save the csv file instead." }
    one_indicator() { vi "Một chỉ tiêu, mọi đơn vị", en "One indicator, every unit" }
    choose_indicator() { vi "Chỉ tiêu", en "Indicator" }
    plan_line() { vi "kế hoạch", en "plan" }
    max_line() { vi "điểm chuẩn", en "maximum" }
    chart_table() { vi "Xem dưới dạng bảng", en "Show as a table" }
    plan_sentence(reached, all, best, best_value) {
        vi "{reached}/{all} đơn vị đạt và vượt kế hoạch; cao nhất là {best}, {best_value}.",
        en "{reached}/{all} units reached or passed the plan; the highest is {best}, {best_value}.",
    }
    plan_sentence_none(all, best, best_value) {
        vi "Không đơn vị nào (0/{all}) đạt kế hoạch; cao nhất là {best}, {best_value}.",
        en "No unit (0/{all}) reached the plan; the highest is {best}, {best_value}.",
    }
    points_sentence_none(all, best, best_value) {
        vi "Không đơn vị nào (0/{all}) đạt điểm chuẩn; cao nhất là {best}, {best_value}.",
        en "No unit (0/{all}) has the maximum; the highest is {best}, {best_value}.",
    }
    points_sentence(reached, all, best, best_value) {
        vi "{reached}/{all} đơn vị đạt điểm chuẩn; cao nhất là {best}, {best_value}.",
        en "{reached}/{all} units have the maximum; the highest is {best}, {best_value}.",
    }
    nothing_entered() { vi "Chưa đơn vị nào có số liệu ở chỉ tiêu này.", en "No unit has a figure for this indicator yet." }
}
