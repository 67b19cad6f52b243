//! The first page: try, begin, open, go on with a draft.

words! {
    title() { vi "Chấm điểm giao ước thi đua, điểm nào cũng giải thích được.", en "Score emulation pacts, with every point explained." }
    lead() {
        vi "Các đơn vị chấm theo một bảng tiêu chí chung; tổng điểm và thứ hạng của cụm được tính ngay. Dữ liệu nằm trên máy của bạn, không gửi đi đâu.",
        en "All units are scored by one common rubric; totals and ranks of the cluster follow at once. The data stay on your computer and are sent nowhere.",
    }
    try_sample() { vi "Xem thử với Cụm thi đua số 2 năm 2017", en "Try it with Cluster 2 of 2017" }
    try_sample_note() { vi "Năm đơn vị, 912 và 911,43 điểm: hơn nhau 0,57 điểm, và vì sao.", en "Five units, 912 and 911.43 points: 0.57 points apart, and why." }
    new_campaign() { vi "Lập kỳ thi đua của cụm mình", en "Start a campaign for my cluster" }
    begin() { vi "Lập kỳ thi đua", en "Start the campaign" }
    begin_lead() { vi "Kỳ thi đua gồm một cụm, một năm và một bảng tiêu chí.", en "A campaign is one cluster, one year and one rubric." }
    new_campaign_note() { vi "Chọn một trong ba bảng tiêu chí có sẵn, dán tên các đơn vị.", en "Choose one of three rubrics that ship with the program and paste the names of the units." }
    template_communes() { vi "Cụm xã, phường, đặc khu", en "Communes, wards, special zones" }
    template_communes_note() { vi "1000 điểm: 700 kinh tế - xã hội, quốc phòng - an ninh; 200 xây dựng Đảng, chính quyền; 100 thi đua, khen thưởng. Cho chính quyền hai cấp từ 01/7/2025.", en "1000 points: 700 economy, society, defence and security; 200 Party and government; 100 emulation and awards. For the two-tier government since 1 July 2025." }
    template_try() { vi "Thử nhanh", en "A first try" }
    template_try_note() { vi "100 điểm, cách chấm dễ hiểu. Cho xã, phường, trường học, cơ quan muốn làm quen trong mười phút.", en "100 points, rules that are easily understood. For communes, schools and offices that want to get to know the program in ten minutes." }
    template_districts() { vi "Cụm huyện, theo năm 2017", en "Districts, on the model of 2017" }
    template_districts_note() { vi "1000 điểm, dựng theo Cụm thi đua số 2, tỉnh Kiên Giang. Cho cụm huyện, thị xã, thành phố; các hạn chuyển sang năm thi đua.", en "1000 points, on the model of Cluster 2 of Kiên Giang province. For clusters of districts; deadlines move to the campaign’s year." }
    template_size(count) { vi "{count} chỉ tiêu", en "indicators: {count}" }
    template_size_extras(count, extras) { vi "{count} chỉ tiêu + {extras} mục thưởng, trừ", en "indicators: {count}, bonus and penalty items: {extras}" }
    templates_illustrative() { vi "Chỉ tiêu và mức điểm của ba bảng là minh họa; nguồn ghi ở từng chỉ tiêu và ở trang Thiết lập.", en "Indicators and points of all three are illustrative; sources stand with each indicator and on the page Settings." }
    rubric_unreadable() { vi "Không mở được bảng tiêu chí này. Hãy chọn bảng khác, hoặc tải lại trang.", en "This rubric could not be opened. Choose another, or load the page again." }
    cluster_name() { vi "Tên cụm thi đua", en "Name of the cluster" }
    cluster_name_hint() { vi "Ví dụ: Cụm thi đua số 4, tỉnh An Giang", en "For example: Cụm thi đua số 4, tỉnh An Giang" }
    name_missing() { vi "Hãy ghi tên cụm.", en "Enter the name of the cluster." }
    year() { vi "Năm", en "Year" }
    year_wrong() { vi "Hãy ghi năm bằng bốn chữ số, từ 1945 đến 2100.", en "Enter the year in four digits, from 1945 to 2100." }
    unit_list() { vi "Các đơn vị trong cụm", en "The units of the cluster" }
    unit_list_hint() { vi "Mỗi dòng một đơn vị, ví dụ: Xã An Biên. Dán được cả cột từ Excel hay danh sách đánh số từ Word.", en "One unit a line, for example: Xã An Biên. A column from Excel or a numbered list from Word can be pasted." }
    units_read(count) { vi "Nhận được {count} đơn vị", en "Read as {count} unit(s)" }
    units_read_kinds(count, kinds) { vi "Nhận được {count} đơn vị ({kinds})", en "Read as {count} unit(s) ({kinds})" }
    units_of_no_kind(count) { vi "{count} không ghi loại", en "{count} of no kind" }
    units_too_few() { vi "Một cụm cần ít nhất hai đơn vị. Hãy ghi mỗi dòng một đơn vị.", en "A cluster needs at least two units. Enter one unit a line." }
    units_unusual(count) { vi "Có {count} đơn vị; một cụm thường có từ 3 đến 15. Vẫn lập được nếu đúng như vậy.", en "Units: {count}; a cluster usually has 3 to 15. You may begin all the same." }
    line_left_out(line, text) { vi "dòng {line} “{text}”", en "line {line} “{text}”" }
    lines_left_out(lines) { vi "Không phải tên đơn vị, nên không lấy: {lines}.", en "No names of units, left out: {lines}." }
    columns_left_out(taken, others) { vi "Chỉ lấy cột “{taken}”, không lấy: {others}.", en "Only the column “{taken}” was taken, left out: {others}." }
    lines_empty(lines) { vi "Bỏ qua dòng {lines} vì trống.", en "Passed over, because empty: line {lines}." }
    unit_twice(line, name, first) { vi "Dòng {line}: “{name}” đã có ở dòng {first}. Hãy bỏ bớt hoặc ghi rõ hơn.", en "Line {line}: “{name}” stands in line {first} already. Remove one or tell them apart." }
    unit_no_name(line, text) { vi "Dòng {line}: “{text}” không có tên đơn vị. Hãy ghi tên hoặc xóa dòng.", en "Line {line}: “{text}” holds no name. Enter one or remove the line." }
    open_file() { vi "Mở tệp đã nhận", en "Open a file you received" }
    file_not_opened(name, words) { vi "Không mở được {name}. {words}", en "{name} could not be opened. {words}" }
    open_file_note() { vi "Chọn tệp .giaouoc.json.", en "Choose a .giaouoc.json file." }
    open_file_drop() { vi "Cũng có thể kéo tệp vào trang này.", en "You can also drop it on this page." }
    drop_here() { vi "Thả tệp .giaouoc.json vào đây để mở. Những gì đang mở vẫn giữ nguyên.", en "Drop the .giaouoc.json file here to open it. What is open stays as it is." }
    drafts() { vi "Bản nháp trong trình duyệt này", en "Drafts in this browser" }
    units(count) { vi "{count} đơn vị", en "units: {count}" }
    open() { vi "Mở", en "Open" }
    open_draft(title) { vi "Mở {title}", en "Open {title}" }
}
