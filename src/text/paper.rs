//! Papers to be printed, and the page that shows them. What stands on a paper is always said in Vietnamese: the offices
//! that file it want no other; the English says what it means.

words! {
    print() { vi "In", en "Print" }
    mistakes(count) {
        vi "{count} ô còn sai sẽ in nguyên như đã nhập: xem lại",
        en "mistakes, which will be printed as entered: {count}",
    }
    title() { vi "In biểu mẫu", en "Forms to print" }
    choose_paper() { vi "Loại biểu mẫu", en "Form" }
    choose_unit() { vi "Đơn vị", en "Unit" }
    all_units() { vi "Tất cả đơn vị", en "All units" }
    scored() { vi "Bảng chấm điểm", en "Scored sheet" }
    blank() { vi "Bảng trống để điền tay", en "Blank sheet to fill in by hand" }
    summary() { vi "Bảng tổng hợp cụm", en "Table of the cluster" }
    pages_landscape(count) { vi "Khổ A4 ngang, {count} trang", en "A4 landscape, pages: {count}" }
    pages_portrait(count) { vi "Khổ A4 dọc, {count} trang", en "A4 portrait, pages: {count}" }
    laying_out() { vi "Đang xếp trang…", en "Laying out the pages…" }
    page(number) { vi "Trang {number}", en "Page {number}" }
    back() { vi "Quay lại", en "Back" }
    nation() { vi "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", en "SOCIALIST REPUBLIC OF VIET NAM" }
    motto() { vi "Độc lập - Tự do - Hạnh phúc", en "Independence - Freedom - Happiness" }
    committee() { vi "ỦY BAN NHÂN DÂN", en "PEOPLE'S COMMITTEE" }
    number() { vi "Số: ……/……", en "No.: ……/……" }
    place_and_date() { vi "………………, ngày …… tháng …… năm ………", en "………………, day …… month …… year ………" }
    sheet_title(year) { vi "BẢNG TỰ CHẤM ĐIỂM THI ĐUA NĂM {year}", en "SELF-SCORING SHEET FOR EMULATION, {year}" }
    summary_title(year) { vi "BẢNG TỔNG HỢP ĐIỂM THI ĐUA NĂM {year}", en "TABLE OF EMULATION POINTS, {year}" }
    sheet_about(unit, cluster) { vi "Đơn vị: {unit} – {cluster}", en "Unit: {unit} – {cluster}" }
    by_rubric(title, edition) { vi "Theo {title}, {edition}", en "By {title}, {edition}" }
    basis_blank() { vi "Theo ………………………………………………", en "By ………………………………………………" }
    self_note() { vi "Chỗ đơn vị không ghi điểm tự chấm, cột Điểm tự chấm là điểm tính theo bảng tiêu chí.", en "Where the unit wrote no self-score, that column has the points by the rubric." }
    in_brackets(text) { vi "({text})", en "({text})" }
    not_locked() { vi "(Điểm tạm tính)", en "(Provisional points)" }
    order() { vi "STT", en "No." }
    name() { vi "Nội dung, tiêu chí, chỉ tiêu", en "Content, criterion, indicator" }
    measure() { vi "Đơn vị tính", en "Unit of measure" }
    plan() { vi "Kế hoạch", en "Plan" }
    actual() { vi "Thực hiện", en "Actual" }
    share() { vi "Tỷ lệ (%)", en "Share (%)" }
    max() { vi "Điểm chuẩn", en "Maximum" }
    self_score() { vi "Điểm tự chấm", en "Self-score" }
    evidence() { vi "Minh chứng, giải thích của đơn vị", en "Evidence and remarks of the unit" }
    review() { vi "Điểm thẩm định", en "Reviewed" }
    remark() { vi "Ghi chú", en "Remarks" }
    total() { vi "Tổng cộng", en "Total" }
    bonus() { vi "Điểm thưởng", en "Bonus points" }
    penalty() { vi "Điểm trừ", en "Penalty points" }
    unit() { vi "Đơn vị", en "Unit" }
    content(code) { vi "Nội dung {code}", en "Content {code}" }
    content_name(code, name) { vi "Nội dung {code}: {name}.", en "Content {code}: {name}." }
    part(number, parts) { vi "(Phần {number}/{parts})", en "(Part {number} of {parts})" }
    total_points() { vi "Tổng điểm", en "Total points" }
    percent() { vi "Tỷ lệ đạt (%)", en "Reached (%)" }
    rank() { vi "Xếp hạng", en "Rank" }
    gap_percent() { vi "Kém đơn vị xếp trên (điểm %)", en "Behind the unit above (pp)" }
    counts_as(points) { vi "tính {points}", en "counts {points}" }
    mistaken_note(count) { vi "{count} chỉ tiêu có ô phải sửa, in nguyên như đã nhập.", en "Indicators with a cell to correct, printed as entered: {count}." }
    row_for_now() { vi "tạm tính", en "for now" }
    for_now(column) { vi "{column} (tạm tính)", en "{column} (for now)" }
    blank_line() { vi "……", en "……" }
    missing_note(count) {
        vi "Còn {count} chỉ tiêu chưa nhập hoặc chưa tính được (chỗ có dấu “……” là chưa có số liệu); tổng điểm là tạm tính.",
        en "Indicators not entered or not yet scored: {count} (“……” stands where there is no figure yet); the total is provisional.",
    }
    assigned_note(max, full) { vi "Tính trên {max} điểm được giao trong {full} điểm chuẩn.", en "Out of {max} point(s) assigned of {full}." }
    total_by_rubric(points, count) {
        vi "Cộng cột Điểm tự chấm. Tính theo bảng tiêu chí: {points}; khác nhau ở {count} chỉ tiêu.",
        en "The sum of the self-scores. By the rubric: {points}; indicators that differ: {count}.",
    }
    total_with_review(points, count) {
        vi "Cộng cột Điểm tự chấm. Tính cả điểm thẩm định: {points}; khác nhau ở {count} chỉ tiêu.",
        en "The sum of the self-scores. With the reviewed points: {points}; indicators that differ: {count}.",
    }
    by_percent_note(decimals) {
        vi "Xếp hạng theo tỷ lệ trên điểm được giao, vì các đơn vị được giao chỉ tiêu khác nhau. Tỷ lệ làm tròn đến {decimals} chữ số sau dấu phẩy; khoảng cách là hiệu của các tỷ lệ đã làm tròn.",
        en "Ranked by the share of the points assigned, because these differ between units. Shares are rounded to {decimals} decimals, and gaps are the differences of the rounded shares.",
    }
    illustrative_note() { vi "° Số liệu minh họa, không có trong báo cáo đã công bố.", en "° Illustrative figure, not in the published report." }
    illustrative_alone() { vi "° Số liệu minh họa.", en "° Illustrative figure." }
    prepared_by() { vi "NGƯỜI LẬP BIỂU", en "PREPARED BY" }
    sign_name() { vi "(Ký, ghi rõ họ tên)", en "(Signature, full name)" }
    on_behalf() { vi "TM. ỦY BAN NHÂN DÂN", en "ON BEHALF OF THE PEOPLE'S COMMITTEE" }
    on_behalf_of_cluster() { vi "TM. CỤM THI ĐUA", en "ON BEHALF OF THE CLUSTER" }
    cluster_lead() { vi "CỤM TRƯỞNG", en "LEAD OF THE CLUSTER" }
    chairman() { vi "CHỦ TỊCH", en "CHAIRMAN" }
    chairman_of_committee() { vi "CHỦ TỊCH ỦY BAN NHÂN DÂN", en "CHAIRMAN OF THE PEOPLE'S COMMITTEE" }
    head() { vi "THỦ TRƯỞNG ĐƠN VỊ", en "HEAD OF THE UNIT" }
    head_of() { vi "THỦ TRƯỞNG", en "HEAD OF" }
    sign_and_seal() { vi "(Ký, đóng dấu, ghi rõ họ tên)", en "(Signature, seal, full name)" }
}
