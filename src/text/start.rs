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
    open_file() { vi "Mở tệp đã nhận", en "Open a file you received" }
    open_file_note() { vi "Kéo tệp .giaouoc.json vào đây, hoặc bấm để chọn tệp.", en "Drop a .giaouoc.json file here, or click to choose one." }
    drafts() { vi "Bản nháp trong trình duyệt này", en "Drafts in this browser" }
    filled(done, all) { vi "đã nhập {done}/{all} chỉ tiêu", en "{done}/{all} indicators entered" }
    units(count) { vi "{count} đơn vị", en "units: {count}" }
    open() { vi "Mở", en "Open" }
    open_draft(title) { vi "Mở {title}", en "Open {title}" }
}
