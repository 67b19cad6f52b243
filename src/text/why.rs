//! Why a score is what it is (cách tính): the panel beside the number.

words! {
    title(points) { vi "Vì sao {points} điểm?", en "Why {points} point(s)?" }
    title_none() { vi "Vì sao chưa có điểm?", en "Why are there no points yet?" }
    title_out() { vi "Vì sao không có điểm?", en "Why does this have no points?" }
    link(points) { vi "Vì sao {points} điểm", en "Why {points} point(s)" }
    link_words(words) { vi "Vì sao {words}", en "Why {words}" }
    link_none() { vi "Vì sao chưa có điểm", en "Why no points yet" }
    link_out() { vi "Vì sao không có điểm", en "Why this has no points" }
    total() { vi "Tổng điểm của đơn vị", en "The unit's total" }
    rule() { vi "Cách chấm", en "The rule" }
    pieces() { vi "Từng phần của cách chấm", en "The rule piece by piece" }
    reckoning() { vi "Cách tính", en "How it was calculated" }
    parts() { vi "Cộng từ", en "Added up from" }
    source(title) { vi "Nguồn: {title}.", en "Source: {title}." }
    source_illustrative(title) { vi "Nguồn: {title} (thang điểm minh họa).", en "Source: {title} (illustrative rule)." }
    edition(title, edition) { vi "{title}, {edition}.", en "{title}, {edition}." }
    figure_source(what, title) { vi "{what}: {title}.", en "{what}: {title}." }
    review_score() { vi "Điểm thẩm định", en "Review score" }
    with_reason(what) { vi "{what} và lý do", en "{what} and reason" }
    figure_illustrative(what) { vi "{what}: số liệu minh họa.", en "{what}: illustrative figure." }
    up(name) { vi "Lên: {name}", en "Up: {name}" }

    what_actual() { vi "Thực hiện", en "Actual" }
    what_actual_within() { vi "thực hiện", en "an actual figure" }
    base_plan() { vi "kế hoạch", en "plan" }
    base_previous() { vi "năm trước", en "last year" }
    base_reference() { vi "mức chung", en "reference" }
    base_fixed() { vi "mức quy định", en "fixed mark" }
    base_best(unit) { vi "đơn vị dẫn đầu ({unit})", en "best unit ({unit})" }
    ratio(what, actual, base_name, base, value) { vi "{what} {actual} trên {base_name} {base} {value}", en "{what} {actual} of {base_name} {base} {value}" }
    inverse(what, actual, base_name, base, value) {
        vi "Càng thấp càng tốt: {base_name} {base} trên {what} {actual} {value}",
        en "Lower is better: {base_name} {base} over {what} {actual} {value}",
    }
    two_minus(what, actual, base_name, base, value) {
        vi "Càng thấp càng tốt: 2 − {what} {actual} / {base_name} {base} {value}",
        en "Lower is better: 2 − {what} {actual} / {base_name} {base} {value}",
    }
    at_zero(base_name, value) { vi "Số chia ({base_name}) bằng 0: khi đó tỷ lệ tính là {value}", en "The divisor ({base_name}) is 0: the ratio then counts as {value}" }
    gap(what, actual, base_name, base, value) { vi "{what} {actual} so với {base_name} {base}: chênh {value}", en "{what} {actual} against {base_name} {base}: {value} apart" }
    plain(what, actual) { vi "{what}: {actual}", en "{what}: {actual}" }
    rank(what, actual, value) { vi "{what} {actual}: đứng thứ {value} trong cụm", en "{what} {actual}: place {value} in the cluster" }
    dated(what, date) { vi "{what} {date}", en "{what} {date}" }
    due(what, due) { vi "{what}, hạn {due}", en "{what}, due {due}" }
    due_after(days, start) { vi "{days} ngày từ {start}", en "{days} day(s) after {start}" }
    due_after_working(days, start) { vi "{days} ngày làm việc từ {start}", en "{days} working day(s) after {start}" }
    due_reckoned(due, reckoned) { vi "{due} ({reckoned})", en "{due} ({reckoned})" }
    days_late(what, days) { vi "{what}: trễ hạn {days}", en "{what}: {days} late" }
    days_early(what, days) { vi "{what}: sớm {days}", en "{what}: {days} early" }
    on_time(what) { vi "{what}: đúng hạn", en "{what}: on time" }
    never_done(what) { vi "{what}: chưa thực hiện", en "{what}: never done" }
    gauge_rounded(step, from, to) { vi "Làm tròn trước khi so, đến {step}: {from} → {to}", en "Rounded before comparing, to {step}: {from} → {to}" }

    held(test) { vi "Đạt điều kiện: {test}", en "Condition met: {test}" }
    not_held(test) { vi "Không đạt điều kiện: {test}; phần này không tính", en "Condition not met: {test}; this part does not count" }
    flat(points) { vi "Điểm cố định: {points} điểm", en "Fixed part: {points} point(s)" }
    flat_labelled(label, points) { vi "{label}: {points} điểm", en "{label}: {points} point(s)" }
    nothing_applies() { vi "Không có phần nào được tính: 0 điểm", en "No part counts: 0 points" }
    share(gauge, whole, points) { vi "{gauge} × {whole} điểm {points}", en "{gauge} × {whole} point(s) {points}" }
    line(gauge, from, gives, to, reaching, points) {
        vi "{from} được {gives} điểm, {to} được {reaching} điểm, ở giữa tính theo tỷ lệ: {gauge} được {points}",
        en "{from} gives {gives} point(s), {to} gives {reaching}, in proportion between them: {gauge} gives {points}",
    }
    steps_up(every, from, each, sum, points) { vi "Mỗi {every} trên {from}: {each} điểm; {sum} {points}", en "Each {every} above {from}: {each} point(s); {sum} {points}" }
    steps_down(every, from, each, sum, points) { vi "Mỗi {every} dưới {from}: {each} điểm; {sum} {points}", en "Each {every} below {from}: {each} point(s); {sum} {points}" }
    steps_entry(entry, words) { vi "Bắt đầu từ {entry} điểm. {words}", en "Starting at {entry} point(s). {words}" }
    no_steps(gauge, from) { vi "{gauge} chưa qua mốc {from}: không cộng, không trừ", en "{gauge} does not pass {from}: nothing added, nothing taken" }
    short_step_up(gauge, from, every) { vi "{gauge}, trên {from} chưa đủ {every}: không cộng, không trừ", en "{gauge} is less than {every} above {from}: nothing added, nothing taken" }
    short_step_down(gauge, from, every) { vi "{gauge}, dưới {from} chưa đủ {every}: không cộng, không trừ", en "{gauge} is less than {every} below {from}: nothing added, nothing taken" }
    band(gauge, band, points) { vi "{gauge} thuộc mức “{band}”: {points} điểm", en "{gauge} falls in “{band}”: {points} point(s)" }
    level(level, points) { vi "Mức “{level}”: {points} điểm", en "Level “{level}”: {points} point(s)" }
    judged(points) { vi "Chấm trực tiếp: {points} điểm", en "Judged: {points} point(s)" }
    judged_self(points) { vi "Đơn vị tự chấm: {points} điểm, tạm tính", en "The unit's own judgement: {points} point(s), provisional" }
    judged_self_before(points) { vi "Đơn vị tự chấm: {points} điểm", en "The unit's own judgement: {points} point(s)" }
    leader_alone(best_unit, best, actual, max, points) {
        vi "Không giao chỉ tiêu: {actual} / {best} (cao nhất, {best_unit}) × {max} {points}",
        en "No target given: {actual} / {best} (the best, {best_unit}) × {max} {points}",
    }
    best_reached(unit, actual, plan, value) { vi "Đơn vị dẫn đầu ({unit}): thực hiện {actual} trên kế hoạch {plan} {value}", en "Best unit ({unit}): actual {actual} of plan {plan} {value}" }
    leader_below(ratio, met, points) { vi "Chưa đạt chỉ tiêu: {ratio} × {met} điểm {points}", en "Below target: {ratio} × {met} point(s) {points}" }
    leader_met(met) { vi "Vừa đạt chỉ tiêu: {met} điểm", en "Target just met: {met} point(s)" }
    leader_best(points) { vi "Vượt chỉ tiêu cao nhất cụm: trọn {points} điểm", en "Furthest above target in the cluster: the full {points} point(s)" }
    leader_above(met, rest, over, best_over, best_unit, points) {
        vi "Vượt chỉ tiêu: {met} + {rest} × (vượt {over} / vượt {best_over} của {best_unit}) {points}",
        en "Above target: {met} + {rest} × ({over} over / {best_over} over of {best_unit}) {points}",
    }
    sum(parts, points) { vi "{parts} {points}", en "{parts} {points}" }
    best(points) { vi "Chỉ tính phần cao nhất: {points} điểm", en "Only the best part counts: {points} point(s)" }
    minuses_bounded(from, to) { vi "Các phần trừ: tổng {from}, chỉ trừ nhiều nhất {to}", en "The deductions add up to {from}; at most {to} is taken" }
    pluses_bounded(from, to) { vi "Các phần cộng: tổng {from}, chỉ cộng nhiều nhất {to}", en "The additions add up to {from}; at most {to} is given" }
    bounded_low(from, to) { vi "Không thấp hơn {to}: {from} → {to}", en "Not below {to}: {from} → {to}" }
    bounded_high(from, to) { vi "Không quá {to}: {from} → {to}", en "Not above {to}: {from} → {to}" }
    bounded_max(from, to) { vi "Không quá điểm chuẩn: {from} → {to}", en "Not above the maximum: {from} → {to}" }
    bounded_zero(from, to) { vi "Không thấp hơn 0: {from} → {to}", en "Not below 0: {from} → {to}" }
    rounded(step, from, to) { vi "Làm tròn đến {step}: {from} → {to}", en "Rounded to {step}: {from} → {to}" }
    rounded_by(step, mode, from, to) { vi "Làm tròn đến {step} ({mode}): {from} → {to}", en "Rounded to {step} ({mode}): {from} → {to}" }
    mode_even() { vi "đúng nửa thì về số chẵn", en "half to even" }
    mode_up() { vi "luôn lên", en "always up" }
    mode_down() { vi "luôn xuống", en "always down" }
    not_arisen(points) { vi "Không phát sinh: theo bảng tiêu chí được {points} điểm", en "Did not arise: the rubric gives {points} point(s)" }
    part_not_arisen(points) { vi "Phần này không phát sinh: {points} điểm", en "This part did not arise: {points} point(s)" }
    not_arisen_excluded() { vi "Không phát sinh: chỉ tiêu này không tính vào tổng", en "Did not arise: the indicator leaves the total's base" }
    not_assigned(points) { vi "Không giao chỉ tiêu: theo bảng tiêu chí được {points} điểm", en "Not assigned: the rubric gives {points} point(s)" }
    not_assigned_excluded() { vi "Không giao chỉ tiêu: chỉ tiêu này không tính vào tổng", en "Not assigned: the indicator leaves the total's base" }
    missing(list) { vi "Chưa đủ số liệu, còn thiếu: {list}. Chưa nhập không có nghĩa là 0 điểm.", en "Figures are missing: {list}. Not entered does not mean 0 points." }
    need_of(what, fact) { vi "{what} “{fact}”", en "{what} of “{fact}”" }
    need_self_score() { vi "điểm tự chấm", en "self-score" }
    need_previous() { vi "kết quả năm trước", en "last year’s result" }
    need_reference() { vi "mức chung", en "reference value" }
    mistaken(names) { vi "Có ô phải sửa ở: {names}. Sửa xong điểm có thể thay đổi.", en "A cell is to be corrected at: {names}. The points may change with it." }
    mistaken_many(names, others) { vi "Có ô phải sửa ở: {names} và {others} chỉ tiêu khác. Sửa xong điểm có thể thay đổi.", en "A cell is to be corrected at: {names} and at {others} more. The points may change with it." }
    awaiting(units) { vi "Tạm tính: còn chờ số liệu của {units}.", en "Provisional: still waiting for {units}." }
    reason_overflow() { vi "Số quá lớn, không tính được. Hãy kiểm tra lại số đã nhập.", en "A number is too large to calculate with. Check what was entered." }
    reason_divisor_zero(divisor) { vi "Không chia được cho {divisor}: số này bằng 0 hoặc âm, và bảng tiêu chí không quy định khi đó tính thế nào. Hãy kiểm tra lại, hoặc hỏi cụm trưởng.", en "Cannot divide by {divisor}: it is 0 or negative, and the rubric does not say what holds then. Check it or ask the lead." }
    reason_no_target(fact) { vi "{fact} không được giao kế hoạch, trong khi cách chấm cần có kế hoạch. Hãy nhập kế hoạch, hoặc nếu cả chỉ tiêu không được giao thì đánh dấu vào ô ở cuối phần này.", en "{fact} has no target, and the rule needs one. Enter the plan, or tick the box below if the whole indicator was not assigned." }
    reason_no_band(value) { vi "Giá trị {value} không thuộc mức điểm nào của bảng tiêu chí. Hãy báo cụm trưởng.", en "The value {value} falls into no tier of the rubric. Tell the lead." }
    reason_unit(fact) { vi "{fact} được nhập theo đơn vị tính khác, không đổi được. Hãy nhập lại theo đơn vị của chỉ tiêu.", en "{fact} was entered in a unit that cannot be converted. Enter it in the indicator's unit." }
    reason_kind(fact) { vi "{fact} được nhập sai loại. Hãy nhập lại.", en "{fact} was entered as another kind of value. Enter it again." }
    given_final(points) { vi "Điểm duyệt: {points} điểm", en "Final score: {points} point(s)" }
    given_review(points) { vi "Điểm thẩm định: {points} điểm", en "Review score: {points} point(s)" }
    given_instead(given, points) { vi "{given}, thay cho {points} điểm theo cách tính", en "{given}, in place of the {points} calculated" }
    given_reason(reason) { vi "Lý do: {reason}", en "Reason: {reason}" }
    zeroed(node) { vi "Bị tính 0 điểm do “{node}”", en "Set to 0 points because of “{node}”" }
    effect_zero(node) { vi "Hệ quả: “{node}” tính 0 điểm", en "Consequence: “{node}” gets 0 points" }
    effect_class_down(steps) { vi "Hệ quả: hạ {steps} mức xếp loại", en "Consequence: class lowered by {steps}" }
    effect_class_at_most(class) { vi "Hệ quả: xếp loại cao nhất là “{class}”", en "Consequence: class “{class}” at most" }
    effect_out() { vi "Hệ quả: không xếp hạng", en "Consequence: out of the ranking" }
    bonus_capped(from, to) { vi "Điểm thưởng không quá mức tối đa: {from} → {to}", en "Bonus limited: {from} → {to}" }
    penalty_capped(from, to) { vi "Điểm trừ không quá mức tối đa: {from} → {to}", en "Penalty limited: {from} → {to}" }
    rescaled(points, full, assigned, scaled) { vi "Quy về thang {full} điểm: {points} × {full} / {assigned} {scaled}", en "Re-scaled to {full} point(s): {points} × {full} / {assigned} {scaled}" }
    nothing_assigned() { vi "Không có chỉ tiêu nào được giao", en "No indicator was assigned" }
    first_of(points) { vi "Tính chỉ tiêu đầu tiên áp dụng được: {points} điểm", en "The first that applies counts: {points} point(s)" }
    rests_on(points, max) { vi "{points}/{max} điểm được giao", en "{points}/{max} assigned points" }

    at_maximum() { vi "Đã đạt điểm tối đa.", en "The maximum is reached." }
    nothing_deducted() { vi "Không bị trừ điểm.", en "Nothing is deducted." }
    still_full(max) { vi "Vẫn đủ {max} điểm", en "The full {max} is still given" }
    still_nothing_deducted() { vi "Vẫn không bị trừ điểm", en "Still nothing is deducted" }
    slack_from(still, what, value, slack) { vi "{still} khi {what} từ {value}, tức là còn dư {slack}.", en "{still} with {what} from {value}: {slack} to spare." }
    slack_to(still, what, value, slack) { vi "{still} khi {what} đến {value}, tức là còn dư {slack}.", en "{still} with {what} up to {value}: {slack} to spare." }
    next() { vi "Để được thêm điểm:", en "To gain more:" }
    next_more(what, value, delta, gain, points) { vi "{what} đạt {value} (thêm {delta}) thì được thêm {gain} điểm, thành {points}.", en "{gain} point(s) more with {what} at {value} ({delta} more), making {points}." }
    next_less(what, value, delta, gain, points) { vi "{what} còn {value} (bớt {delta}) thì được thêm {gain} điểm, thành {points}.", en "{gain} point(s) more with {what} at {value} ({delta} less), making {points}." }
    next_choice(what, value, gain, points) { vi "{what} là “{value}” thì được thêm {gain} điểm, thành {points}.", en "{gain} point(s) more with {what} at “{value}”, making {points}." }
    next_by(what, day, gain, points) { vi "{what} chậm nhất ngày {day} thì được thêm {gain} điểm, thành {points}.", en "{gain} point(s) more with {what} by {day}, making {points}." }
    next_from(what, day, gain, points) { vi "{what} từ ngày {day} trở đi thì được thêm {gain} điểm, thành {points}.", en "{gain} point(s) more with {what} from {day} on, making {points}." }
    next_nearest(way) { vi "Mức kế tiếp: {way}", en "Next: {way}" }
    next_most(way) { vi "Nhiều nhất: {way}", en "Most: {way}" }
    next_judged(left) { vi "Chỉ tiêu chấm trực tiếp, còn {left} điểm tới điểm chuẩn.", en "Judged by a person; {left} point(s) left to the maximum." }
    overtake() { vi "Để vượt lên:", en "To overtake:" }
    overtake_gap(unit, points) { vi "Còn kém {points} điểm so với {unit}.", en "{points} point(s) behind {unit}." }
    overtake_gap_percent(unit, points) { vi "Còn kém {points} điểm phần trăm so với {unit}.", en "{points} percentage point(s) behind {unit}." }
    overtake_equal(unit) { vi "Đang bằng {unit}, được thêm bao nhiêu cũng là vượt lên.", en "Level with {unit}: anything more overtakes." }
    overtake_step(name, way, total, other, unit) { vi "Chỉ cần một bước – {name}: {way} Tổng điểm khi đó là {total}, so với {other} của {unit}.", en "One step is enough – {name}: {way} The total is then {total}, against {other} of {unit}." }
    overtake_no_step() { vi "Không chỉ tiêu nào một mình đủ để vượt lên.", en "No single indicator is enough to overtake." }
    most_left(list) { vi "Còn được thêm nhiều điểm nhất: {list}.", en "Most points left to gain: {list}." }
    left_of(name, points) { vi "{name} (còn {points})", en "{name} ({points} left)" }
    not_assigned_switch() { vi "Không giao chỉ tiêu này cho đơn vị", en "This indicator was not assigned to the unit" }
    close() { vi "Đóng phần giải thích", en "Close the explanation" }

    gauge_inverse(base) { vi "tỷ lệ {base} trên thực hiện", en "{base} over the actual figure" }
    gauge_two_minus(base) { vi "(2 − tỷ lệ so với {base})", en "(2 − share of {base})" }
    gauge_plan() { vi "tỷ lệ so với kế hoạch", en "share of the plan" }
    gauge_ratio(base) { vi "tỷ lệ so với {base}", en "share of {base}" }
    gauge_gap(base) { vi "mức chênh so với {base}", en "difference from {base}" }
    gauge_days(due) { vi "số ngày trễ hạn (hạn {due})", en "days late (due {due})" }
    gauge_days_planned() { vi "số ngày trễ so với kế hoạch", en "days behind the plan" }
    gauge_rank(fact) { vi "thứ hạng {fact} trong cụm", en "place in the cluster by {fact}" }
    base_best_plain() { vi "đơn vị dẫn đầu", en "the best unit" }
    rule_share(gauge, whole) { vi "Điểm = {gauge} × {whole}", en "Points = {gauge} × {whole}" }
    rule_line(gauge, from, gives, to, reaching) { vi "Theo {gauge}: {from} được {gives} điểm, {to} được {reaching} điểm, ở giữa tính theo tỷ lệ", en "By {gauge}: {from} gives {gives} point(s), {to} gives {reaching}, in proportion between them" }
    rule_steps_up(gauge, every, from, each) { vi "Theo {gauge}: mỗi {every} trên {from}, {each} điểm", en "By {gauge}: {each} point(s) for each {every} above {from}" }
    rule_steps_down(gauge, every, from, each) { vi "Theo {gauge}: mỗi {every} dưới {from}, {each} điểm", en "By {gauge}: {each} point(s) for each {every} below {from}" }
    rule_entry(entry) { vi "bắt đầu từ {entry} điểm", en "starting at {entry} point(s)" }
    rule_whole() { vi "phần lẻ không tính", en "a started step does not count" }
    rule_started() { vi "phần lẻ tính tròn một bước", en "a started step counts in full" }
    rule_exact() { vi "phần lẻ tính theo tỷ lệ", en "a started step counts in proportion" }
    rule_bands(gauge, bands) { vi "Theo {gauge}: {bands}", en "By {gauge}: {bands}" }
    rule_band(band, points) { vi "{band}: {points} điểm", en "{band}: {points} point(s)" }
    rule_levels(levels) { vi "Theo mức: {levels}", en "By level: {levels}" }
    rule_judged(from, to) { vi "Chấm trực tiếp từ {from} đến {to} điểm", en "Judged, from {from} to {to} point(s)" }
    rule_leader(met) { vi "So với đơn vị dẫn đầu cụm: đạt chỉ tiêu được {met} điểm, vượt cao nhất được điểm chuẩn, vượt ít hơn theo tỷ lệ phần vượt", en "Against the best unit: meeting the target gives {met} point(s), going furthest beyond gives the maximum, others in proportion to how far they go beyond" }
    rule_flat(points) { vi "{points} điểm", en "{points} point(s)" }
    rule_sum() { vi "Cộng các phần:", en "The sum of:" }
    rule_best() { vi "Chỉ tính phần cao nhất trong:", en "Only the best of:" }
    rule_first() { vi "Tính phần đầu tiên áp dụng được:", en "The first that applies of:" }
    rule_when(test, rule) { vi "Khi {test}: {rule}", en "When {test}: {rule}" }
    rule_labelled(label, rule) { vi "{label}: {rule}", en "{label}: {rule}" }
    rule_at_least(points) { vi "thấp nhất {points}", en "at least {points}" }
    rule_at_most(points) { vi "nhiều nhất {points}", en "at most {points}" }
    rule_minuses(points) { vi "trừ nhiều nhất {points}", en "at most {points} taken" }
    rule_pluses(points) { vi "cộng nhiều nhất {points}", en "at most {points} given" }
    rule_rounded(step) { vi "làm tròn đến {step}", en "rounded to {step}" }
    worth_of_total(percent) { vi "{percent} tổng số", en "{percent} of the total" }
    band_from(lower) { vi "từ {lower} trở lên", en "{lower} and above" }
    band_above(lower) { vi "trên {lower}", en "above {lower}" }
    band_to(upper) { vi "đến {upper}", en "up to {upper}" }
    band_below(upper) { vi "dưới {upper}", en "below {upper}" }
    band_to_below(upper) { vi "đến dưới {upper}", en "to below {upper}" }
    band_between(lower, upper) { vi "{lower} {upper}", en "{lower} {upper}" }
    from_bound(lower) { vi "từ {lower}", en "from {lower}" }
    band_all() { vi "còn lại", en "anything else" }
    band_on_time() { vi "đúng hạn", en "on time" }
    beyond(level) { vi "từ {level} trở lên", en "{level} or more" }
    test_yes(fact) { vi "có “{fact}”", en "“{fact}” is yes" }
    test_no(fact) { vi "không có “{fact}”", en "“{fact}” is no" }
    test_compare(gauge, sign, number) { vi "{gauge} {sign} {number}", en "{gauge} {sign} {number}" }
    test_above(base) { vi "cao hơn {base}", en "above {base}" }
    test_below(base) { vi "thấp hơn {base}", en "below {base}" }
    test_not_below(base) { vi "không thấp hơn {base}", en "not below {base}" }
    test_not_above(base) { vi "không cao hơn {base}", en "not above {base}" }
    test_equal(base) { vi "bằng {base}", en "equal to {base}" }
    test_level(fact, level) { vi "“{fact}” từ mức “{level}” trở lên", en "“{fact}” is at least “{level}”" }
    test_class(class) { vi "đơn vị thuộc loại “{class}”", en "the unit belongs to “{class}”" }
    test_not(test) { vi "không phải: {test}", en "not: {test}" }
    and() { vi " và ", en " and " }
    or() { vi " hoặc ", en " or " }
    unit_days(days) { vi "{days} ngày", en "{days} day(s)" }
    unit_working_days(days) { vi "{days} ngày làm việc", en "{days} working day(s)" }
    unit_never() { vi "chưa thực hiện", en "never done" }
    unit_place(place) { vi "thứ {place}", en "place {place}" }
    unit_percent_points(number) { vi "{number} điểm phần trăm", en "{number} percentage point(s)" }
}
