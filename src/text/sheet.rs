//! One unit's sheet: the head, the columns, the list of questions on a phone.

words! {
    column_number() { vi "STT", en "No." }
    column_name() { vi "Nội dung, tiêu chí, chỉ tiêu", en "Content, criterion, indicator" }
    column_unit_of_measure() { vi "Đơn vị tính", en "Unit of measure" }
    column_plan() { vi "Kế hoạch", en "Plan" }
    column_actual() { vi "Thực hiện", en "Actual" }
    column_plan_short() { vi "KH", en "Target" }
    column_actual_short() { vi "TH", en "Result" }
    column_achievement() { vi "Mức đạt", en "Reached" }
    column_achievement_note() {
        vi "Kết quả so với kế hoạch; không có kế hoạch thì so với năm trước hoặc mức chung. Chỉ tiêu càng thấp càng tốt thì lấy mức so sánh chia cho kết quả. Từ 100% trở lên là đạt.",
        en "The result against the plan, or against last year or the reference where there is no plan. Where less is better, that divided by the result. 100% or more is reached.",
    }
    column_points() { vi "Điểm", en "Points" }
    column_max() { vi "Chuẩn", en "Max." }
    column_self_score() { vi "Tự chấm", en "Self-score" }
    column_note() { vi "Ghi chú", en "Note" }
    column_evidence() { vi "Minh chứng", en "Evidence" }
    of_max(max) { vi "/{max} điểm chuẩn", en "/{max} maximum points" }
    of_max_assigned(max) { vi "/{max} điểm được giao", en "/{max} assigned points" }
    filled(done, all) { vi "Đã nhập {done}/{all} chỉ tiêu", en "{done}/{all} indicators entered" }
    no_evidence() { vi "chưa có", en "none yet" }
    differs() { vi "lệch", en "differs" }
    over(percent, against) { vi "vượt {percent} {against}", en "{percent} over {against}" }
    short(percent, against) { vi "thiếu {percent} {against}", en "{percent} short of {against}" }
    lower_than(against, percent) { vi "thấp hơn {percent} {against} (càng thấp càng tốt)", en "{percent} below {against} (less is better)" }
    higher_than(against, percent) { vi "cao hơn {percent} {against} (càng thấp càng tốt)", en "{percent} above {against} (less is better)" }
    against_plan() { vi "so với kế hoạch", en "the plan" }
    against_previous() { vi "so với năm trước", en "last year’s result" }
    against_reference() { vi "so với mức chung", en "the reference" }
    against_fixed() { vi "so với mức quy định", en "the set level" }
    against(what) { vi "{what}", en "against {what}" }
    reached() { vi "đạt", en "met" }
    not_reached() { vi "chưa đạt", en "not met" }
    provisional(open) { vi "tạm tính, còn {open} chỉ tiêu chưa nhập", en "provisional, indicators not entered: {open}" }
    missing() { vi "chưa nhập", en "not entered" }
    lacks_plan() { vi "chưa có kế hoạch", en "no plan yet" }
    lacks_previous() { vi "chưa có số năm trước", en "no figure of last year yet" }
    lacks_reference() { vi "chưa có mức chung", en "no reference value yet" }
    only_plan_open(count) { vi "{count} chỉ tiêu có kết quả mà chưa có kế hoạch", en "with a result but no plan yet: {count}" }
    next_missing(open) { vi "Mục chưa nhập tiếp theo ({open})", en "Next not entered ({open})" }
    illustrative_with_split() { vi "° Số liệu minh họa, không có trong báo cáo đã công bố; cách chia điểm cũng vậy.", en "° Illustrative figure, not in the published report; nor is the split of points." }
    heard_illustrative(figure) { vi "{figure} (số liệu minh họa)", en "{figure} (illustrative figure)" }
    illustrative_figures() { vi "Số liệu minh họa", en "Illustrative figures" }
    illustrative() { vi "số liệu minh họa, không có trong báo cáo đã công bố", en "illustrative figure, not in the published report" }
    level_met() { vi "Đạt", en "Met" }
    even_plan() { vi "bằng kế hoạch", en "equal to the plan" }
    even_previous() { vi "bằng năm trước", en "equal to last year" }
    even_reference() { vi "bằng mức chung", en "equal to the reference" }
    even_fixed() { vi "bằng mức quy định", en "equal to the set level" }
    not_arisen() { vi "không phát sinh", en "did not arise" }
    gives_full() { vi "được đủ điểm", en "full points" }
    gives_zero() { vi "0 điểm", en "0 points" }
    gives_excluded() { vi "không tính vào tổng", en "not counted" }
    not_arisen_short() { vi "kps", en "n/a" }
    no_target() { vi "không giao", en "no target" }
    no_target_short() { vi "kg", en "none" }
    no_target_counts() {
        vi "Không giao kế hoạch thì chưa tính được điểm. Nếu cả chỉ tiêu không được giao, hãy mở “Vì sao chưa có điểm” rồi đánh dấu “Không giao chỉ tiêu này cho đơn vị”.",
        en "Without a plan there are no points. If the whole indicator was not assigned, open “Why no points yet” and tick “This indicator was not assigned to the unit”.",
    }
    not_assigned() { vi "không giao chỉ tiêu", en "not assigned" }
    never() { vi "chưa thực hiện", en "never" }
    never_short() { vi "chưa", en "not done" }
    yes() { vi "Có", en "Yes" }
    no() { vi "Không", en "No" }
    no_short() { vi "ko", en "n" }
    cross() { vi "x", en "x" }
    tick() { vi "✓", en "✓" }
    ticked() { vi "✔", en "✔" }
    met() { vi "đạt", en "met" }
    not_met() { vi "không đạt", en "not met" }
    not_yet_met() { vi "chưa đạt", en "not yet met" }
    points_unit() { vi "điểm", en "points" }
    judged() { vi "chấm trực tiếp", en "judged" }
    figure_last_year() { vi "Kết quả năm trước", en "Last year’s result" }
    figure_reference() { vi "Mức chung để so sánh", en "Reference value" }
    last_year() { vi "năm trước", en "last year" }
    reference() { vi "mức chung", en "reference" }
    by_the_rubric() { vi "mức quy định", en "fixed" }
    undecidable() { vi "chưa tính được", en "undecided" }
    bonus() { vi "Điểm thưởng", en "Bonus points" }
    penalty() { vi "Điểm trừ", en "Penalty points" }
    at_most(points) { vi "tối đa {points}", en "at most {points}" }
    basis_final() { vi "điểm duyệt", en "final" }
    basis_review() { vi "thẩm định", en "reviewed" }
    basis_self() { vi "tự chấm", en "self-scored" }
    basis_awaiting() { vi "chờ đơn vị khác", en "awaits others" }
    no_such_level(levels) { vi "Ô này nhận một trong các mức: {levels}. Gõ một phần tên mức hoặc bấm Alt + ↓ để chọn.", en "This cell takes one of these levels: {levels}. Type a part of its name or press Alt + ↓ to choose." }
    several_levels(levels) { vi "Có hơn một mức như vậy: {levels}. Hãy gõ thêm cho rõ, hoặc bấm Alt + ↓ để chọn.", en "More than one level is called so: {levels}. Type more of its name or press Alt + ↓ to choose." }
    too_long(letters, most) { vi "Đoạn này dài {letters} ký tự, một ô chỉ nhận {most}, nên chưa ghi gì. Hãy để thành tài liệu riêng rồi ghi tên tài liệu vào ô.", en "This text has {letters} character(s); a cell takes {most}, so nothing was written. Keep it as a document and write its name here." }
    not_a_count() { vi "Ô này đếm số trường hợp: hãy gõ một số nguyên từ 0 trở lên.", en "This cell counts cases: type a whole number, 0 or more." }
    unread(count) { vi "{count} ô chưa đọc được, tính là chưa nhập", en "cells that cannot be read, counted as not entered: {count}" }
    judged_open(count) { vi "{count} chỉ tiêu theo điểm tự chấm", en "resting on self-scores: {count}" }
    awaiting(count) { vi "{count} chỉ tiêu chờ đơn vị khác", en "waiting for other units: {count}" }
    undecidable_count(count) { vi "{count} chỉ tiêu chưa tính được", en "indicators that cannot be decided: {count}" }
    of_assigned(points, max) { vi "trên {max} điểm được giao trong {points} điểm chuẩn", en "of {max} assigned point(s) out of {points}" }
    rank(rank) { vi "hạng {rank} trong cụm", en "place {rank} in the cluster" }
    self_total(points) { vi "tự chấm {points}", en "self-score {points}" }
    self_total_for_now(points) { vi "với điểm tự chấm đã ghi: {points}", en "with the self-scores given: {points}" }
    total_label() { vi "Tổng điểm, vì sao", en "Total, and why" }
    switch_to(number) { vi "đổi thành {number}", en "make it {number}" }
    evidence_count(count) { vi "Tự chấm, ghi chú, minh chứng ({count})", en "Self-score, note, evidence ({count})" }
    say_no_target() { vi "Không giao kế hoạch", en "No target set" }
    say_not_arisen() { vi "Không phát sinh", en "Did not arise" }
    say_missing() { vi "Chưa nhập", en "Not entered" }
    in_unit(name, unit) { vi "{name} ({unit})", en "{name} ({unit})" }
    to_indicators() { vi "Mục lục", en "Contents" }
    all_entered() { vi "Đã nhập đủ", en "All entered" }
    over_max(points, max) { vi "Tự chấm {points} vượt điểm tối đa {max}. Hãy sửa điểm.", en "The self-score of {points} is above the maximum of {max}. Correct it." }
    taken_away(points) { vi "Điểm trừ ghi bằng số âm. Hãy nhập {points}.", en "What is taken away is negative. Enter {points}." }
    under_min(points, min) { vi "Tự chấm {points} thấp hơn mức thấp nhất {min}. Hãy sửa điểm.", en "The self-score of {points} is below the least of {min}. Correct it." }
    sieve_label() { vi "Lọc chỉ tiêu", en "Filter the indicators" }
    sieve_all() { vi "Tất cả", en "All" }
    printed_in_part() {
        vi "Bản in này chưa đủ các dòng: bảng đang được lọc hoặc thu gọn.",
        en "Not every row is printed: the table is filtered or folded.",
    }
    sieve_missing() { vi "Chưa nhập", en "Not entered" }
    sieve_doubtful() { vi "Cần xem lại", en "To be checked" }
    sieve_no_plan() { vi "Có kết quả, thiếu kế hoạch", en "Result without plan" }
    sieve_below() { vi "Chưa đạt kế hoạch", en "Below the plan" }
    sieve_differs() { vi "Tự chấm lệch", en "Self-score differs" }
    sieve_no_evidence() { vi "Thiếu minh chứng", en "No evidence" }
    find() { vi "Tìm chỉ tiêu", en "Find" }
    find_label() { vi "Tìm chỉ tiêu theo tên hoặc số thứ tự", en "Find an indicator by name or number" }
    find_none() { vi "không có", en "none" }
    look_for() { vi "Tìm, lọc", en "Find, filter" }
    find_nothing() { vi "Không có chỉ tiêu nào như vậy", en "There is no such indicator" }
    find_less() { vi "Hãy gõ ít chữ hơn, không cần dấu, hoặc gõ số thứ tự.", en "Type fewer letters, no marks needed, or a number." }
    find_in_sieve() { vi "Đang chỉ tìm trong những chỉ tiêu đã lọc.", en "Only the filtered indicators are searched." }
    find_in_all() { vi "Tìm trong mọi chỉ tiêu", en "Search all indicators" }
    see_all() { vi "Xem mọi chỉ tiêu", en "See all indicators" }
    find_before() { vi "Chỗ trước", en "Previous" }
    find_next() { vi "Chỗ sau", en "Next" }
}
