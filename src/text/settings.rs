//! The settings of a campaign: its name and year, its units, the figures from outside, the rubric in words.

words! {
    title() { vi "Thiết lập", en "Settings" }
    lead() { vi "Sửa ở đây lúc nào cũng được; thay đổi nào cũng hoàn tác được khi bản nháp còn mở.", en "Change these at any time; every change can be undone while the draft is open." }
    read_only() { vi "Kỳ thi đua này đã khóa điểm: chỉ xem, không sửa được.", en "The points of this campaign are locked: it can be looked at, not changed." }
    cluster() { vi "Cụm và năm", en "Cluster and year" }
    year_note() { vi "Các hạn nộp trong bảng tiêu chí chuyển theo năm.", en "The deadlines of the rubric go with the year." }
    basis() { vi "Căn cứ ghi trên văn bản", en "Basis named on papers" }
    basis_note() { vi "In dưới tên văn bản, ví dụ: Theo Quyết định số 12/QĐ-UBND ngày 05/01/2026. Để trống thì chừa chỗ ghi tay.", en "Printed below the title of a paper, for example: Theo Quyết định số 12/QĐ-UBND ngày 05/01/2026. Empty, there is room for a pen." }
    lead_unit() { vi "Cụm trưởng", en "Lead" }
    deputy_unit() { vi "Cụm phó", en "Deputy" }
    nobody() { vi "Chưa chọn", en "Not chosen" }
    units() { vi "Đơn vị", en "Units" }
    unit_name(place) { vi "Tên đơn vị thứ {place}", en "Name of unit {place}" }
    class_unknown() { vi "chưa rõ loại đơn vị: ghi ở đầu tên", en "kind of unit not known: begin the name with it" }
    entered(count) { vi "đã nhập {count} mục", en "entries: {count}" }
    up() { vi "Lên", en "Up" }
    down() { vi "Xuống", en "Down" }
    remove() { vi "Bỏ", en "Remove" }
    up_unit(name) { vi "Chuyển {name} lên", en "Move {name} up" }
    down_unit(name) { vi "Chuyển {name} xuống", en "Move {name} down" }
    remove_unit(name) { vi "Bỏ {name}", en "Remove {name}" }
    removed(name, count) { vi "Đã bỏ {name} cùng {count} mục đã nhập.", en "{name} was removed, with entries: {count}." }
    last_unit() { vi "Cụm cần ít nhất một đơn vị.", en "A cluster needs at least one unit." }
    name_empty() { vi "Tên không để trống được; tên cũ vẫn giữ.", en "A name cannot be empty; the old one stays." }
    add_units() { vi "Thêm đơn vị", en "Add units" }
    add_units_hint() { vi "Mỗi dòng một đơn vị; dán được cả danh sách.", en "One unit a line; a list can be pasted." }
    add() { vi "Thêm", en "Add" }
    unit_exists(name) { vi "“{name}” đã có trong cụm.", en "“{name}” is in the cluster already." }
    figures() { vi "Kế hoạch và số liệu để so sánh", en "Plans and figures to compare with" }
    figures_plans() { vi "Nhập kế hoạch của cả cụm", en "Enter the plans of all units" }
    figures_previous() { vi "Nhập kết quả năm trước", en "Enter last year’s results" }
    references() { vi "Mức chung để so sánh (toàn tỉnh, cả nước)", en "Values to compare with (the province, the country)" }
    references_none() { vi "Bảng tiêu chí này không so với mức chung nào.", en "This rubric compares with no such value." }
    reference_column() { vi "Mức chung", en "Value" }
    not_assigned() { vi "Không giao chỉ tiêu", en "Indicators not assigned" }
    not_assigned_note() { vi "Đánh dấu chỉ tiêu mà đơn vị không được giao. Không giao khác với 0 điểm và khác với chưa nhập.", en "Tick what a unit was not given. That is neither 0 points nor a missing entry." }
    not_assigned_all() { vi "Cả cụm được giao đủ chỉ tiêu.", en "Every unit was given every indicator." }
    not_assigned_of(unit, codes) { vi "{unit}: {codes}", en "{unit}: {codes}" }
    rubric() { vi "Bảng tiêu chí", en "Rubric" }
    rubric_note() { vi "Bảng tiêu chí đi cùng kỳ thi đua, không sửa ở đây.", en "The rubric goes with the campaign and is not changed here." }
    name() { vi "Tên", en "Name" }
    named(title, edition) { vi "{title}, {edition}", en "{title}, {edition}" }
    source() { vi "Nguồn", en "Source" }
    illustrative() { vi "Chỉ tiêu và mức điểm là minh họa.", en "Indicators and points are illustrative." }
    sums() { vi "Thang điểm", en "Points" }
    content(code, name, max, count) { vi "{code}. {name}: {max} điểm, {count} chỉ tiêu", en "{code}. {name}: {max} point(s), indicators: {count}" }
    bonus(count, cap) { vi "Điểm thưởng: {count} mục, tối đa {cap} điểm", en "Bonus items: {count}, at most {cap} point(s)" }
    bonus_open(count) { vi "Điểm thưởng: {count} mục", en "Bonus items: {count}" }
    penalty(count, cap) { vi "Điểm trừ: {count} mục, tối đa {cap} điểm", en "Penalty items: {count}, at most {cap} point(s)" }
    penalty_open(count) { vi "Điểm trừ: {count} mục", en "Penalty items: {count}" }
    rounding() { vi "Làm tròn", en "Rounding" }
    rounding_leaf(step, mode) { vi "Điểm từng chỉ tiêu: đến {step} ({mode})", en "Each indicator: to {step} ({mode})" }
    rounding_criterion(step, mode) { vi "Điểm từng tiêu chí: đến {step} ({mode})", en "Each criterion: to {step} ({mode})" }
    rounding_total(step, mode) { vi "Tổng điểm: đến {step} ({mode})", en "The total: to {step} ({mode})" }
    rounding_none() { vi "Không làm tròn", en "None" }
    half_up() { vi "từ 5 trở lên thì làm tròn lên", en "5 and more up" }
    half_up_part() { vi "từ nửa trở lên thì làm tròn lên", en "half and more up" }
    half_even() { vi "đúng nửa thì về số chẵn", en "half to even" }
    mode_up() { vi "luôn lên", en "always up" }
    mode_down() { vi "luôn xuống", en "always down" }
    policy() { vi "Khi thiếu căn cứ chấm", en "Where nothing can be scored" }
    exclude() { vi "Không giao chỉ tiêu: bỏ khỏi thang điểm, xếp hạng theo tỷ lệ", en "Not assigned: leaves the scale; ranking is by percent" }
    rescale() { vi "Không giao chỉ tiêu: bỏ ra rồi quy về đủ thang điểm", en "Not assigned: leaves the scale, then re-scaled to the full one" }
    full_points() { vi "Không giao chỉ tiêu: cho điểm tối đa", en "Not assigned: gives the maximum" }
    arisen_full() { vi "Không phát sinh: đủ điểm, nếu chỉ tiêu không ghi khác", en "Nothing arose: full points, unless the indicator says otherwise" }
    arisen_zero() { vi "Không phát sinh: không điểm, nếu chỉ tiêu không ghi khác", en "Nothing arose: no points, unless the indicator says otherwise" }
    arisen_excluded() { vi "Không phát sinh: bỏ khỏi thang điểm, nếu chỉ tiêu không ghi khác", en "Nothing arose: leaves the scale, unless the indicator says otherwise" }
    ties() { vi "Khi bằng điểm", en "Equal totals" }
    tie_node(name) { vi "Điểm cao hơn ở “{name}”", en "More points in “{name}”" }
    tie_bonus() { vi "Điểm thưởng cao hơn", en "More bonus points" }
    tie_ballot() { vi "Bình chọn", en "A ballot" }
    tie_shared() { vi "Còn bằng nhau thì đồng hạng, bỏ hạng kế tiếp", en "Still equal: the rank is shared and the next one skipped" }
    classes() { vi "Xếp loại", en "Classes" }
    class_below(name, percent) { vi "{name}: dưới {percent}% số điểm được giao", en "{name}: below {percent}% of the points assigned" }
    class(name, percent) { vi "{name}: từ {percent}% số điểm được giao", en "{name}: from {percent}% of the points assigned" }
}
