//! The first page: try, begin, open, go on with a draft.

words! {
    title() { vi "Chấm điểm giao ước thi đua, điểm nào cũng giải thích được.", en "Score emulation pacts, with every point explained." }
    lead() {
        vi "Mỗi đơn vị tự chấm theo bảng tiêu chí chung, cụm trưởng tập hợp, thẩm định, xếp hạng. Dữ liệu nằm trên máy của bạn, không gửi đi đâu.",
        en "Each unit scores itself by the common rubric; the lead of the cluster gathers, reviews and ranks. The data stay on your computer and are sent nowhere.",
    }
    try_sample() { vi "Xem thử với Cụm thi đua số 2 năm 2017", en "Try it with Cluster 2 of 2017" }
    try_sample_note() { vi "Năm đơn vị, 912 và 911,43 điểm: hơn nhau 0,57 điểm, và vì sao.", en "Five units, 912 and 911.43 points: 0.57 points apart, and why." }
    new_campaign() { vi "Lập kỳ thi đua của cụm mình", en "Start a campaign for my cluster" }
    new_campaign_note() { vi "Chọn bảng tiêu chí có sẵn, nhập tên các đơn vị.", en "Choose a rubric that ships with the program and enter the names of the units." }
    begin() { vi "Lập kỳ thi đua", en "Start the campaign" }
    begin_lead() { vi "Kỳ thi đua gồm một cụm, một năm và một bảng tiêu chí.", en "A campaign is one cluster, one year and one rubric." }
    rubric_source(source) { vi "Nguồn: {source}", en "Source: {source}" }
    rubric_source_illustrative(source) { vi "Nguồn: {source} (thang điểm minh họa)", en "Source: {source} (illustrative scale)" }
    cluster_name() { vi "Tên cụm thi đua", en "Name of the cluster" }
    cluster_name_hint() { vi "Ví dụ: Cụm thi đua số 4, tỉnh An Giang", en "For example: Cụm thi đua số 4, tỉnh An Giang" }
    name_missing() { vi "Hãy ghi tên cụm.", en "Enter the name of the cluster." }
    year() { vi "Năm", en "Year" }
    year_wrong() { vi "Hãy ghi năm bằng bốn chữ số, từ 1945 đến 2100.", en "Enter the year in four digits, from 1945 to 2100." }
    unit_list() { vi "Các đơn vị trong cụm", en "The units of the cluster" }
    unit_list_hint() { vi "Mỗi dòng một đơn vị; dán được cả cột từ Excel hay danh sách đánh số từ Word.", en "One unit a line; a column from Excel or a numbered list from Word can be pasted." }
    units_read(count, names) { vi "Hiểu là {count} đơn vị: {names}", en "Read as {count} units: {names}" }
    units_too_few() { vi "Một cụm cần ít nhất hai đơn vị.", en "A cluster needs at least two units." }
    unit_twice(name) { vi "“{name}” có hai lần. Hãy bỏ bớt hoặc ghi rõ hơn.", en "“{name}” appears twice. Remove one or tell them apart." }
    open_file() { vi "Mở tệp đã nhận", en "Open a file you received" }
    file_not_opened(name, words) { vi "Không mở được {name}. {words}", en "{name} could not be opened. {words}" }
    open_file_note() { vi "Kéo tệp .giaouoc.json vào trang này, hoặc bấm để chọn tệp.", en "Drop a .giaouoc.json file on this page, or click to choose one." }
    drop_here() { vi "Thả tệp .giaouoc.json vào đây để mở. Những gì đang mở vẫn giữ nguyên.", en "Drop the .giaouoc.json file here to open it. What is open stays as it is." }
    drafts() { vi "Bản nháp trong trình duyệt này", en "Drafts in this browser" }
    units(count) { vi "{count} đơn vị", en "units: {count}" }
    open() { vi "Mở", en "Open" }
    open_draft(title) { vi "Mở {title}", en "Open {title}" }
}
