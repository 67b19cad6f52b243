//! The words of the rubric itself: its levels, its rules and what is wrong with one.

words! {
    rubric() { vi "Bảng tiêu chí", en "Rubric" }
    bonus() { vi "Điểm thưởng", en "Bonus" }
    penalty() { vi "Điểm trừ", en "Penalty" }
    file_empty() { vi "Tệp rỗng, không có gì bên trong. Hãy chọn tệp khác.", en "The file is empty. Choose another." }
    not_text() { vi "Đây không phải tệp văn bản, còn bảng tiêu chí là tệp văn bản JSON. Hãy chọn tệp khác.", en "This is not text, and a rubric is JSON text. Choose another file." }
    utf_16() { vi "Tệp được lưu theo mã UTF-16. Hãy mở bằng Notepad, chọn lưu thành tệp khác với mã UTF-8.", en "The file was saved as UTF-16. Open it in Notepad and save it again as UTF-8." }
    file_cut() { vi "Tệp bị cắt ngang, thiếu phần cuối. Hãy xin lại tệp gốc.", en "The file is cut off: its end is missing. Ask for the original again." }
    not_json() { vi "Đây không phải tệp JSON đúng quy cách. Hãy kiểm tra dấu phẩy, dấu ngoặc ở vị trí này.", en "This is not well-formed JSON. Check the commas and brackets at this place." }
    wrong_type(expected, found) { vi "Cần {expected} nhưng gặp {found}.", en "Expected {expected} but found {found}." }
    field_missing(field) { vi "Thiếu mục “{field}”. Hãy bổ sung.", en "The field “{field}” is missing. Add it." }
    field_twice(field) { vi "Mục “{field}” ghi hai lần trong cùng một nhóm. Hãy bỏ bớt một.", en "The field “{field}” stands twice in one object. Remove one." }
    both_given(one, other) { vi "Chỉ được ghi một trong hai mục “{one}” và “{other}”. Hãy bỏ bớt một.", en "Only one of “{one}” and “{other}” may stand here. Remove the other." }
    out_of_range(field, least, most) { vi "Mục “{field}” phải từ {least} đến {most}. Hãy sửa lại.", en "“{field}” must be from {least} to {most}. Correct it." }
    too_low(field, least) { vi "Mục “{field}” không được nhỏ hơn {least}. Hãy sửa lại, xem có thừa dấu trừ không.", en "“{field}” must not be below {least}. Correct it; perhaps a minus sign stands before it by mistake." }
    too_high(field, most) { vi "Mục “{field}” không được lớn hơn {most}. Hãy sửa lại, xem có thiếu dấu trừ không.", en "“{field}” must not be above {most}. Correct it; perhaps a minus sign is missing." }
    limits_crossed(low, high) { vi "Mức thấp nhất {low} lại lớn hơn mức cao nhất {high}. Hãy sửa lại hai mức này.", en "The least, {low}, is above the most, {high}. Correct the two." }
    campaign_file() { vi "Đây là tệp kỳ thi đua, không phải bảng tiêu chí. Hãy chọn tệp bảng tiêu chí, hoặc mở tệp này như một kỳ thi đua; bảng tiêu chí của nó nằm ở mục “campaign.rubric”.", en "This is a campaign’s file, not a rubric. Choose a rubric’s file, or open this one as a campaign; its rubric stands under “campaign.rubric”." }
    field_unknown(field) { vi "Mục “{field}” không có trong quy cách. Hãy sửa lại tên hoặc bỏ đi.", en "The field “{field}” is unknown. Correct its name or remove it." }
    kind_unknown(kind, known) { vi "Không có loại “{kind}”. Các loại dùng được: {known}.", en "There is no kind “{kind}”. Known kinds: {known}." }
    not_a_decimal(text) { vi "“{text}” không phải số thập phân dạng 12.50 (dưới 10^16, tối đa 6 chữ số thập phân).", en "“{text}” is not a decimal such as 12.50 (below 10^16, at most 6 decimals)." }
    not_a_date(text) { vi "“{text}” không phải ngày. Hãy ghi như “2018-01-24”.", en "“{text}” is not a date. Write it like “2018-01-24”." }
    not_a_date_nor_never(text, never) { vi "“{text}” không phải ngày. Hãy ghi như “2018-01-24”, hoặc “{never}” nếu không bao giờ làm.", en "“{text}” is not a date. Write it like “2018-01-24”, or “{never}” for what was never done." }
    not_a_day(text, day) { vi "“{text}” không phải ngày. Hãy ghi như “2018-01-24”, hoặc “{day}” là ngày của năm thi đua.", en "“{text}” is not a date. Write it like “2018-01-24”, or “{day}” for a day of the campaign’s year." }
    year_too_early(text) { vi "“{text}” thuộc năm trước 1900, chắc là gõ nhầm. Hãy sửa lại năm.", en "“{text}” is of a year before 1900, surely mistyped. Correct the year." }
    not_a_year(text) { vi "“{text}” không phải năm thi đua: năm ghi bằng bốn chữ số, từ 1945 đến 2100.", en "“{text}” is not the year of a campaign: four digits, from 1945 to 2100." }
    version_unknown(version) { vi "Tệp thuộc phiên bản {version}, mới hơn bản đang dùng. Hãy mở bằng bản Giao Ước mới hơn.", en "The file has version {version}, newer than this program. Open it with a newer Giao Ước." }
    empty() { vi "Đang để trống. Hãy điền.", en "This is empty. Fill it in." }
    sum_differs(children, parent) { vi "Các mục con cộng lại {children} điểm, mục cha ghi {parent} điểm. Hãy sửa cho bằng nhau.", en "The children add up to {children} point(s), the parent says {parent}. Make them equal." }
    most_differs(children, parent) { vi "Chỉ một mục con được tính; mục cao nhất có {children} điểm, mục cha ghi {parent} điểm. Hãy sửa cho bằng nhau.", en "One of the children counts; the highest has {children} point(s), the parent says {parent}. Make them equal." }
    bands_overlap(other, at) { vi "Mức này và mức “{other}” chồng nhau tại {at}. Hãy ghi rõ giá trị này thuộc mức nào.", en "This tier and “{other}” overlap at {at}. State to which of them that value belongs." }
    bands_gap(at) { vi "Giá trị {at} không thuộc mức điểm nào. Hãy bổ sung mức hoặc nới cận.", en "The value {at} belongs to no tier. Add a tier or widen a bound." }
    band_empty() { vi "Cận dưới không thấp hơn cận trên nên không giá trị nào thuộc mức này. Hãy đổi chỗ hoặc sửa lại hai cận.", en "The lower bound is not below the upper one, so this tier is never reached. Swap or correct the bounds." }
    never_reached(at) { vi "Không kết quả nào lên tới {at} nên mức này không bao giờ đạt. Hãy sửa cận của mức hoặc trị số tối đa.", en "No result can reach {at}, so this level is never given. Correct its bound or the highest value that can be." }
    ratio_as_percent(at, percent, share) { vi "Tỷ lệ ở đây lấy 1 là 100%, nên {at} là {percent}%. Nếu muốn nói {at}%, hãy ghi “{share}”.", en "A ratio takes 1 for 100% here, so {at} is {percent}%. To say {at}%, write “{share}”." }
    part_never_reached() { vi "Phần đứng trước luôn áp dụng nên phần này không bao giờ được tính. Hãy ghi điều kiện “when” cho phần trước hoặc đổi thứ tự.", en "A part before this one always applies, so this one never counts. Give that part a “when”, or change the order." }
    maximum_zero() { vi "Điểm chuẩn bằng 0 nhưng cách tính lại cho điểm. Hãy ghi điểm chuẩn hoặc chuyển sang điểm thưởng.", en "The maximum is 0 although the rule gives points. State the maximum or move the item to the bonus." }
    maximum_unreachable(best, max) { vi "Mức cao nhất chỉ được {best} trong {max} điểm chuẩn. Hãy kiểm tra lại các mức.", en "The best tier gives only {best} of the maximum {max}. Check the tiers." }
    worth_above_maximum(worth, max) { vi "Có mức cho {worth} điểm, cao hơn điểm chuẩn {max}. Hãy sửa mức hoặc điểm chuẩn.", en "A tier gives {worth} point(s), above the maximum {max}. Correct the tier or the maximum." }
    code_twice(code) { vi "Số thứ tự “{code}” lặp lại trong cùng một mục. Hãy đánh số khác.", en "The code “{code}” appears twice under one parent. Give another code." }
    id_twice(id) { vi "Mã “{id}” dùng hai lần. Mỗi mã chỉ dùng một lần.", en "The id “{id}” is used twice. Use each id once." }
    name_twice(name) { vi "Tên “{name}” ghi hai lần nên không phân biệt được. Hãy đặt tên khác.", en "The name “{name}” stands twice, so the two cannot be told apart. Give another name." }
    part_of_itself(id) { vi "Số liệu “{id}” lại là một phần của chính nó. Hãy sửa “part_of” thành số liệu bao gồm nó.", en "The fact “{id}” is a part of itself. Let “part_of” name the fact that contains it." }
    classes_missing() { vi "Có hạ loại nhưng bảng tiêu chí chưa có danh sách xếp loại. Hãy thêm “settings.classes”.", en "The class is to go down, but the rubric has no classes. Add “settings.classes”." }
    cluster_figure_missing() { vi "Cần số chung của cụm nhưng chỉ tiêu chưa nói cách tính. Hãy thêm mục “cluster” cho chỉ tiêu.", en "A figure of the cluster is wanted, but the indicator does not say how it is made. Add “cluster” to the indicator." }
    fact_differs(id) { vi "Số liệu “{id}” được mô tả hai cách khác nhau. Hãy mô tả giống nhau.", en "The fact “{id}” is described in two different ways. Describe it alike." }
    fact_unknown(id) { vi "Không có số liệu “{id}” trong chỉ tiêu. Hãy khai báo ở mục “facts”.", en "There is no fact “{id}”. Declare it under “facts”." }
    unit_unknown(id) { vi "Không có đơn vị “{id}” trong danh sách đơn vị. Hãy sửa mã đơn vị hoặc bỏ mục này.", en "There is no unit “{id}” among the units. Correct the id or remove this." }
    reason_missing() { vi "Điểm thẩm định, điểm duyệt phải kèm lý do. Hãy bổ sung mục “reason”.", en "Points of a review and final points need a reason. Add “reason”." }
    node_unknown(id) { vi "Không có mục “{id}” trong bảng tiêu chí. Hãy sửa lại mã.", en "There is no node “{id}” in the rubric. Correct the id." }
    level_unknown(level) { vi "Không có mức “{level}” trong danh sách mức. Hãy ghi đúng tên một mức.", en "There is no level “{level}” in the list of levels. Write one of their names." }
    class_unknown(class) { vi "Không có loại “{class}” trong danh sách xếp loại. Hãy ghi đúng tên một loại.", en "There is no class “{class}” in the list of classes. Write one of their names." }
    levels_differ(levels, worths) { vi "Có {levels} mức nhưng ghi {worths} giá trị điểm. Mỗi mức cần đúng một giá trị điểm.", en "Levels: {levels}, worths: {worths}. Each level needs one worth." }
    fact_kind_wrong(id, wanted) { vi "Cách tính cần số liệu “{id}” thuộc loại {wanted}. Hãy sửa loại số liệu hoặc đổi cách tính.", en "The rule needs the fact “{id}” to be of the kind: {wanted}. Correct the fact’s kind, or the rule." }
    plan_not_entered(id) { vi "Cách tính so với kế hoạch của “{id}” nhưng số liệu này không nhập kế hoạch, nên không bao giờ có điểm. Hãy ghi “planned”: true ở mục “facts”, hoặc so với số khác.", en "The rule reads the plan of “{id}”, for which none is entered, so it never gives points. Write “planned”: true under “facts”, or compare with something else." }
    units_differ(one, other) { vi "Hai số liệu được so với nhau lại ghi theo hai đơn vị tính “{one}” và “{other}”, không đổi cho nhau khi tính. Hãy ghi cùng một đơn vị tính.", en "The two facts that are compared are in “{one}” and “{other}”, which are not converted here. Give both one unit." }
    units_unlike(one, other) { vi "Hai số liệu được so với nhau đo những thứ khác nhau: “{one}” và “{other}”. Nếu không cố ý, hãy ghi cùng một đơn vị tính.", en "The two facts that are compared measure different things: “{one}” and “{other}”. Unless this is meant, give both one unit." }
    sum_of_rates() { vi "Cộng các tỷ lệ % với nhau không cho số chung của cụm. Hãy ghi “mean” (bình quân) hoặc “weighted_mean” (bình quân có trọng số).", en "Rates in % added up give no figure of the cluster. Write “mean” or “weighted_mean”." }
    gives_nothing() { vi "Mỗi trường hợp, mỗi bước ghi 0 điểm nên không bao giờ cộng hay trừ. Hãy ghi số điểm.", en "Each case or step gives 0 points, so nothing is ever given or taken. Write the points." }
    better_gives_less(better, worse) { vi "Kết quả tốt hơn được {better} điểm, kém hơn lại được {worse} điểm. Hãy sửa số điểm, hoặc sửa “better_is” nếu ghi ngược chiều.", en "A better result gives {better}, a worse one {worse}. Correct the points, or “better_is” where it stands the wrong way round." }
    field_idle(field) { vi "Mục này có mục con nên “{field}” không có tác dụng. Hãy ghi “{field}” ở từng chỉ tiêu bên dưới, hoặc bỏ đi.", en "This node has children, so “{field}” does nothing. Write “{field}” at the indicators below it, or remove it." }
    rule_missing() { vi "Chỉ tiêu này chưa có cách tính điểm. Hãy thêm mục “rule”.", en "This indicator has no rule. Add the field “rule”." }
    rule_on_criterion() { vi "Mục có mục con thì điểm là tổng điểm các mục con; không ghi cách tính hay số liệu riêng ở đây.", en "A node with children takes its points from them; it carries no rule or facts." }
    step_zero() { vi "Bước tính điểm phải khác 0, bước làm tròn phải lớn hơn 0.", en "A step must not be 0, and a rounding step must be above 0." }
    too_deep() { vi "Các nhóm lồng nhau quá ba cấp. Hãy tách thành nhiều chỉ tiêu.", en "Groups are nested more than three deep. Split the indicator." }
    too_large() { vi "Bảng tiêu chí quá lớn (trên 10.000 mục hoặc sâu hơn 10 cấp).", en "The rubric is too large (over 10,000 nodes or 10 levels)." }
    unsettled() { vi "Điểm tính theo tỷ lệ của tổng điểm chỉ dùng được ở điểm thưởng, điểm trừ.", en "A share of the total may stand only in bonus and penalty items." }
    not_monotone() { vi "Kết quả tốt hơn mà có khi lại được ít điểm hơn. Hãy kiểm tra thứ tự các mức.", en "A better result may give fewer points. Check the order of the tiers." }
    penalty_gives() { vi "Điểm trừ mà lại cho điểm dương. Hãy ghi số điểm âm.", en "A penalty gives points. Write its points as negative." }
    type_object() { vi "một nhóm mục (object)", en "an object" }
    type_list() { vi "danh sách […]", en "a list […]" }
    type_text() { vi "chữ trong ngoặc kép", en "text in quotes" }
    type_boolean() { vi "true hoặc false", en "true or false" }
    type_number() { vi "số", en "a number" }
    type_whole_number() { vi "số nguyên", en "a whole number" }
    type_decimal() { vi "số thập phân", en "a decimal" }
    type_date() { vi "ngày", en "a date" }
    type_null() { vi "giá trị rỗng", en "null" }
    type_judged() { vi "điểm chấm", en "judged points" }
    type_level() { vi "xếp loại", en "level" }
}
