//! The help: short, for somebody who knows Excel and Word and has a question.

words! {
    title() { vi "Trợ giúp", en "Help" }
    lead() {
        vi "Không cần đọc hết mới làm được: mỗi mục trả lời một câu hay hỏi.",
        en "You need not read this to begin: each part answers one common question.",
    }
    back() { vi "Quay lại", en "Back" }

    ways() { vi "Ba cách làm việc", en "Three ways of working" }
    way_file() { vi "Một tệp mang đi", en "One file to carry" }
    way_file_note() {
        vi "Tệp giao-uoc.html chứa cả chương trình. Chép vào USB hay gửi qua thư; bấm đúp là mở, không cần mạng, không cần cài đặt.",
        en "The file giao-uoc.html holds the whole program. Copy it to a USB stick or mail it; a double click opens it, with no network and nothing to install.",
    }
    way_link() { vi "Một đường dẫn", en "One link" }
    way_link_note() {
        vi "Mở địa chỉ mà cơ quan đã đặt trang này. Không cần tài khoản; máy chủ chỉ đưa trang xuống, không nhận số liệu.",
        en "Open the address at which your office has put this page. There are no accounts; the server only hands out the page and receives no data.",
    }
    way_self() { vi "Từng đơn vị tự chấm", en "Each unit scores itself" }
    way_self_note() {
        vi "Đơn vị nhập bảng của mình, lưu tệp .giaouoc.json rồi gửi cụm trưởng. Cụm trưởng mở tệp để xem, và nhập hoặc dán số liệu của các đơn vị vào kỳ thi đua của cụm.",
        en "A unit fills in its sheet, saves a .giaouoc.json file and sends it to the lead. The lead opens the file to look at it, and types or pastes the units' figures into the campaign of the cluster.",
    }

    sheet() { vi "Chấm điểm một đơn vị", en "Scoring one unit" }
    sheet_choose() { vi "Mở Bảng tự chấm và chọn đơn vị.", en "Open the self-scoring sheet and choose the unit." }
    sheet_enter() {
        vi "Nhập Kế hoạch và Thực hiện của từng chỉ tiêu. Điểm tính ngay theo bảng tiêu chí.",
        en "Enter plan and actual of each indicator. The points follow at once, by the rubric.",
    }
    sheet_self() {
        vi "Chỉ tiêu chấm trực tiếp thì ghi điểm vào Tự chấm. Ở các chỉ tiêu khác, điểm tự chấm chỉ để đối chiếu với điểm tính ra.",
        en "Where an indicator is judged, enter the points as self-score. Elsewhere the self-score is only compared with the points calculated.",
    }
    sheet_why() {
        vi "Bấm vào số điểm (trên điện thoại: “Vì sao… điểm” dưới câu hỏi) để xem vì sao: cách chấm, các con số đã dùng, làm tròn, căn cứ, và cần thêm bao nhiêu để được điểm tiếp theo.",
        en "Click the points (on a phone: “Why… points” below the question) to see why: the rule, the figures used, the rounding, the source, and what the next point would take.",
    }
    sheet_phone() {
        vi "Trên điện thoại, bảng thành từng câu hỏi: nút ở cuối màn hình dẫn tới câu chưa trả lời tiếp theo, “Mục lục” dẫn tới từng nội dung, “Tìm, lọc” tìm chỉ tiêu theo tên hoặc chỉ để lại những chỉ tiêu chưa nhập, chưa đạt. Các nút không thấy ở đầu trang nằm sau “⋯”.",
        en "On a phone the sheet becomes questions: the button at the foot leads to the next open one, “Contents” to each content, and “Find, filter” finds an indicator by name or leaves only those that are not entered or below their plan. Buttons that are not seen at the top are behind “⋯”.",
    }
    sheet_save() { vi "Lưu tệp khi xong, hoặc trước khi nghỉ.", en "Save a file when you finish, or before you stop for the day." }

    numbers() { vi "Con số được đọc thế nào", en "How numbers are read" }
    decimals() { vi "911,43 hoặc 911.43", en "911,43 or 911.43" }
    decimals_note() { vi "Phần thập phân viết bằng dấu phẩy hay dấu chấm đều được.", en "Decimals may stand after a comma or a point." }
    thousands() { vi "18.596", en "18,596" }
    thousands_note() {
        vi "Dấu chấm trước đúng ba chữ số ngăn hàng nghìn. Chỗ có thể hiểu hai cách thì có dòng “hiểu là 18.596” và nút đổi thành 18,596.",
        en "A comma before exactly three digits separates thousands. Where two readings are possible, a line says which was taken and a button switches to the other.",
    }
    units() { vi "1,5 tỷ; 350 triệu", en "1,5 tỷ; 350 triệu" }
    units_note() { vi "Ghi kèm đơn vị tính cũng được: số được đổi sang đơn vị tính của chỉ tiêu.", en "A unit may be typed too (tỷ: thousand million, triệu: million): the figure is converted to the indicator's unit." }
    dates() { vi "24/01/2018", en "24/01/2018" }
    dates_note() { vi "Ngày viết theo ngày/tháng/năm; không ghi năm thì hiểu là năm thi đua.", en "Dates are written day/month/year; without a year, the campaign’s is taken." }
    choices() { vi "có, x; không", en "có, x: yes; không: no" }
    choices_note() {
        vi "Ở chỉ tiêu có hay không, “x” và “đạt” cũng là có. Tên các mức gõ vài chữ đầu là đủ.",
        en "Where an indicator asks yes or no, “x” and “met” are yes too. Of the names of levels the first letters are enough.",
    }
    not_arisen() { vi "không phát sinh (kps)", en "không phát sinh (kps): did not arise" }
    not_arisen_note() { vi "Trong năm không có việc này. Khác với 0 và khác với chưa nhập.", en "There was no such case this year. It is neither 0 nor missing." }
    no_target() { vi "không giao (kg)", en "không giao (kg): no target" }
    no_target_note() {
        vi "Ghi ở cột Kế hoạch khi chỉ tiêu có kết quả mà không giao kế hoạch. Cả chỉ tiêu không giao cho đơn vị thì đánh dấu trong phần giải thích điểm.",
        en "Typed as the plan where there is a result but no target. Where the whole indicator was not assigned to the unit, tick that in the explanation of its points.",
    }

    marks() { vi "Ý nghĩa các dấu", en "What the marks mean" }
    missing() { vi "chưa nhập", en "not entered" }
    missing_note() {
        vi "Ô gạch chéo còn thiếu số liệu. Thiếu không phải là 0: chỉ tiêu này chưa được cộng vào tổng.",
        en "A hatched cell still waits for its figure. Missing is not zero: the indicator is not yet in the total.",
    }
    unread() { vi "12,5,3", en "12,5,3" }
    unread_note() {
        vi "Không đọc được thành số. Những gì đã gõ được giữ nguyên để sửa; tới khi sửa xong, ô này tính là chưa nhập.",
        en "Cannot be read as a number. What was typed stays for you to correct; until then the cell counts as not entered.",
    }
    illustrative() { vi "60 °", en "60 °" }
    illustrative_note() { vi "Số liệu minh họa của kỳ mẫu, không có trong báo cáo đã công bố.", en "An illustrative figure of the sample, not in the published report." }
    differs() { vi "lệch", en "differs" }
    differs_note() { vi "Điểm tự chấm khác với điểm tính theo bảng tiêu chí.", en "The self-score is another than the points by the rubric." }
    provisional() { vi "tạm tính", en "provisional" }
    provisional_note() {
        vi "Tổng điểm còn thay đổi: còn chỉ tiêu chưa nhập, chờ số của đơn vị khác, hoặc mới theo điểm tự chấm.",
        en "The total will still change: an indicator is not entered, waits for another unit, or rests on a self-score.",
    }
    no_points() { vi "–", en "–" }
    no_points_note() { vi "Chưa có điểm. Bấm vào, hoặc vào “Vì sao chưa có điểm”, để xem còn thiếu gì.", en "No points yet. Click it, or “Why no points yet”, to see what is missing." }
    bar() { vi "102,4%", en "102.4%" }
    bar_note() {
        vi "Thanh ngang là kết quả, vạch đứng là kế hoạch. Xanh: đạt hoặc vượt. Vàng đất: chưa đạt.",
        en "The bar is the result, the upright line the plan. Blue: reached or passed. Ochre: below.",
    }

    words_here() { vi "Từ dùng ở đây", en "Words used here" }
    pact() { vi "giao ước thi đua", en "giao ước thi đua: emulation pact" }
    pact_note() { vi "Các chỉ tiêu mà mỗi đơn vị ký nhận đầu năm để thi đua.", en "The targets that each unit signs at the start of the year." }
    cluster() { vi "cụm thi đua", en "cụm thi đua: emulation cluster" }
    cluster_note() { vi "Các đơn vị thi đua với nhau trong một năm, theo cùng một bảng tiêu chí.", en "The units that compete with each other for a year, by one rubric." }
    leads() { vi "cụm trưởng, cụm phó", en "cụm trưởng, cụm phó: lead, deputy" }
    leads_note() { vi "Đơn vị đứng đầu cụm trong năm và đơn vị giúp; mỗi năm luân phiên.", en "The unit that leads the cluster this year and the one that helps it; they change every year." }
    max() { vi "điểm chuẩn", en "điểm chuẩn: maximum" }
    max_note() { vi "Điểm tối đa của chỉ tiêu.", en "The most points that an indicator gives." }
    self_score() { vi "điểm tự chấm", en "điểm tự chấm: self-score" }
    self_score_note() { vi "Số điểm đơn vị tự cho mình.", en "The points a unit gives itself." }
    review_score() { vi "điểm thẩm định", en "điểm thẩm định: review score" }
    review_score_note() { vi "Số điểm cụm cho khi kiểm tra chéo.", en "The points the cluster gives when it checks." }
    final_score() { vi "điểm duyệt", en "điểm duyệt: final score" }
    final_score_note() { vi "Số điểm được chốt sau khi xem lại, thay cho điểm theo cách tính.", en "The points settled after review, in place of the calculated ones." }
    extras() { vi "điểm thưởng, điểm trừ", en "điểm thưởng, điểm trừ: bonus, penalty" }
    extras_note() { vi "Số điểm cộng thêm hay bớt đi ngoài các nội dung thi đua, mỗi loại có mức tối đa riêng nếu bảng tiêu chí đặt.", en "Points added to or taken from those of the contents, each with a limit of its own where the rubric sets one." }

    paste() { vi "Dán từ Excel", en "Pasting from Excel" }
    paste_copy() { vi "Trong Excel, chọn vùng số liệu rồi bấm Ctrl+C.", en "In Excel, select the figures and press Ctrl+C." }
    paste_here() { vi "Ở đây, bấm vào ô đầu tiên cần dán rồi bấm Ctrl+V.", en "Here, click the first cell to fill and press Ctrl+V." }
    paste_said() {
        vi "Trước khi ghi, bảng xem trước nói rõ số nào vào ô nào, chỗ nào chưa đọc được, ô nào không nhập được. Cả lần dán là một bước: Ctrl+Z trả lại như cũ.",
        en "Before anything goes in, a preview says which figure goes where, what cannot be read and which cells take no entry. One paste is one step: Ctrl+Z takes it back.",
    }
    paste_all() {
        vi "Khối chỉ tiêu × đơn vị của cả cụm thì dán ở trang Nhập cả cụm.",
        en "A block of indicators × units, for the whole cluster, goes into the page “The whole cluster”.",
    }

    whole() { vi "Toàn bộ trợ giúp", en "All help topics" }
    here() { vi "Trợ giúp về trang này", en "Help on this page" }

    ranking() { vi "Xếp hạng cụm", en "Ranking of the cluster" }
    for_now() { vi "tạm 1", en "1 for now" }
    for_now_note() {
        vi "Còn chỉ tiêu chưa nhập hoặc chưa tính được, nên hạng còn có thể đổi.",
        en "Indicators are not entered or cannot be scored yet, so the rank may still change.",
    }
    gap() { vi "0,57", en "0.57" }
    gap_note() {
        vi "Số điểm kém đơn vị xếp ngay trên. Bấm vào để xem chênh lệch từ chỉ tiêu nào.",
        en "So many points behind the unit above. Choose it to see from which indicators they come.",
    }
    equal() { vi "bằng điểm", en "equal points" }
    equal_note() {
        vi "Xét tiếp theo thứ tự mà bảng tiêu chí đặt, xem ở trang Thiết lập. Vẫn bằng nhau thì đồng hạng và bỏ hạng kế tiếp.",
        en "Decided in the order that the rubric sets, shown under Settings. Still equal, the rank is shared and the next one skipped.",
    }
    other_rounding() { vi "làm tròn", en "rounding" }
    other_rounding_note() {
        vi "Nếu làm tròn theo cách khác mà thứ hạng đổi, trang nói rõ đơn vị nào đổi hạng.",
        en "Where another way of rounding would change ranks, the page says whose.",
    }
    by_percent() { vi "tỷ lệ", en "percent" }
    by_percent_note() {
        vi "Khi các đơn vị được giao khác nhau, bảng tiêu chí có thể xếp theo phần trăm số điểm được giao.",
        en "Where units were not assigned the same, a rubric may rank by percent of the points assigned.",
    }
    not_ranked() { vi "không xếp hạng", en "not ranked" }
    not_ranked_note() {
        vi "Có việc mà bảng tiêu chí quy định là không xếp hạng. Lý do ghi ở phần giải thích tổng điểm của đơn vị.",
        en "Something happened for which the rubric ranks no unit. The reason stands in the explanation of the unit's total.",
    }

    charts() { vi "Đọc biểu đồ", en "Reading the charts" }
    finding() { vi "Câu đầu tiên", en "The first sentence" }
    finding_note() {
        vi "Nói ngay điều biểu đồ cho thấy. Bản đồ màu đã là bảng; con số đứng sau các biểu đồ khác xem ở “Xem dưới dạng bảng”.",
        en "Says at once what the chart shows. A coloured map is a table already; the figures behind the other charts open by “Show as a table”.",
    }
    chart_plan_note() {
        vi "Mỗi ô là kết quả của một đơn vị ở một chỉ tiêu, bằng bao nhiêu phần trăm kế hoạch. Bấm vào ô để xem vì sao.",
        en "Each cell is the result of one unit for one indicator, in percent of its plan. Choose a cell to see why.",
    }
    chart_points_note() {
        vi "Mỗi ô là số điểm; màu cho biết đạt được bao nhiêu phần của điểm chuẩn.",
        en "Each cell holds points; its colour tells how much of the maximum they are.",
    }
    chart_indicator_note() { vi "Một chỉ tiêu ở mọi đơn vị, bên cạnh vạch kế hoạch.", en "One indicator in every unit, beside the line of the plan." }
    chart_contents_note() { vi "Tổng điểm của mỗi đơn vị gồm những nội dung nào.", en "Of which contents the total of each unit is made." }
    chart_profile_note() {
        vi "Một đơn vị mạnh hay yếu ở tiêu chí nào, so với trung vị của cụm (mức ở giữa khi xếp các đơn vị theo thứ tự) và mức cao nhất.",
        en "In which criteria one unit is strong or weak, beside the median of the cluster (the middle one when the units are put in order) and the best.",
    }
    chart_pair_note() {
        vi "Đi từ tổng điểm của đơn vị này đến tổng điểm của đơn vị kia: hơn ở đâu, kém ở đâu.",
        en "From the total of one unit to that of the other: where it gains, where it loses.",
    }

    review() { vi "Cần xem lại", en "To be checked" }
    review_all() {
        vi "Trang này gom mọi chỗ còn thiếu hoặc khác thường của cả cụm, khỏi phải dò từng bảng.",
        en "This page gathers whatever is missing or out of the ordinary in the whole cluster, so that no sheet need be searched.",
    }
    review_kinds() {
        vi "“Phải sửa” là chỗ chưa chấm đúng được. “Nên xem” là chỗ có thể đúng, nhưng nên xem lại một lần.",
        en "“Must be corrected” marks what cannot be scored right as it is; “worth a look” marks what may be right, but should be looked at once more.",
    }
    review_go() {
        vi "Bấm vào một dòng để đến đúng ô; nút quay lại của trình duyệt đưa về danh sách.",
        en "Choose a line to go to its cell; the browser's back button leads back to the list.",
    }
    review_done() { vi "Sửa xong, dòng đó tự mất.", en "Once it is corrected, the line goes by itself." }

    comparing() { vi "So sánh tệp với bản nháp", en "Comparing a file with a draft" }
    asked() { vi "Khi nào được hỏi", en "When you are asked" }
    asked_note() {
        vi "Khi mở tệp của kỳ thi đua đã có ở đây mà số liệu khác nhau. Trang cho biết bản nào mới hơn, khác ở ô nào; chưa trả lời thì chưa có gì thay đổi.",
        en "When you open a file of a campaign that is here already, with other figures. The page tells which is newer and which cells differ; nothing changes before you answer.",
    }
    take_note() {
        vi "Bản nháp nhận số liệu của tệp. Bản trước nằm ở “Đã xóa gần đây”, lấy lại được.",
        en "The draft takes what the file holds. What it held before is under “Recently deleted” and can be brought back.",
    }
    keep_both_note() { vi "Tệp thành một bản nháp riêng, đứng cạnh bản đang có.", en "The file becomes a draft of its own beside the one that is here." }
    cancel_note() { vi "Không mở tệp, không có gì thay đổi.", en "The file is not opened and nothing changes." }

    settings() { vi "Thiết lập", en "Settings" }
    settings_cluster_note() {
        vi "Tên cụm, năm, cụm trưởng, cụm phó, và căn cứ in trên văn bản.",
        en "Name of the cluster, year, lead, deputy, and the basis printed on papers.",
    }
    settings_units_note() {
        vi "Đổi tên, đổi thứ tự, thêm hay bỏ đơn vị. Bỏ nhầm thì bấm Hoàn tác, số liệu trở lại đủ.",
        en "Rename, reorder, add or remove units. Removed by mistake, a unit comes back by undo with all its figures.",
    }
    settings_figures_note() {
        vi "Kế hoạch và kết quả năm trước của mọi đơn vị; mức chung của tỉnh, cả nước nếu bảng tiêu chí so với mức ấy.",
        en "Plans and last year's results of every unit; values of the province or the country where the rubric compares with them.",
    }
    settings_rubric_note() {
        vi "Thang điểm, cách làm tròn, cách xét khi bằng điểm, xếp loại: ghi ra để xem, không sửa ở đây.",
        en "Points, rounding, what decides between equal totals, classes: shown to be read, not changed here.",
    }

    printing() { vi "In trên giấy", en "Printing" }
    printing_choose() {
        vi "Bấm In ở đầu trang (trên điện thoại: bấm “⋯” trước): bảng tự chấm của một hay mọi đơn vị, bảng để trống, hoặc bảng tổng hợp cụm hiện ra theo khổ A4.",
        en "Press “Print” at the top (on a phone behind “⋯”): the sheet of one unit or all, a blank one, or the table of the cluster appears as A4 pages.",
    }
    printing_paper() {
        vi "Khi máy in hỏi, để nguyên khổ A4 và lề đã đặt; bỏ chọn đầu trang, chân trang của trình duyệt.",
        en "When the printer asks, keep A4 and the margins as set, and turn the browser's own headers and footers off.",
    }

    keeping() { vi "Bản nháp và tệp", en "Drafts and files" }
    draft() { vi "Bản nháp", en "Draft" }
    draft_note() {
        vi "Mỗi thay đổi tự lưu trong trình duyệt này. Bản nháp mất khi xóa dữ liệu duyệt web và không có ở máy khác. Trình duyệt ghi xuống đĩa chậm hơn, có khi vài phút: mất điện thì phần vừa nhập có thể mất, việc quan trọng nên lưu tệp.",
        en "Every change is saved in this browser by itself. A draft is lost when browsing data are cleared, and is not on other computers. The browser writes to the disk later, sometimes minutes later: where power fails the latest part may be lost, so save what matters to a file.",
    }
    file() { vi "Tệp .giaouoc.json", en "File .giaouoc.json" }
    file_note() {
        vi "Bản giữ lâu dài, lưu bằng nút Lưu tệp hoặc Ctrl+S, nằm trong thư mục tải về. Sang máy khác thì mở bằng “Mở tệp đã nhận” ở trang đầu.",
        en "What lasts: saved by the button “Save file” or by Ctrl+S into the download folder. On another computer open it by “Open a file you received” on the start page.",
    }
    tabs() { vi "Hai thẻ cùng một bản nháp", en "Two tabs, one draft" }
    tabs_note() {
        vi "Thẻ đến sau được báo ngay. Sửa ở cả hai thì mỗi thẻ thành một bản nháp riêng, không thẻ nào ghi đè thẻ nào.",
        en "The one that comes later is told at once. Edited in both, each becomes a draft of its own, so that neither writes over the other.",
    }

    privacy() { vi "Số liệu của bạn", en "Your data" }
    stays() { vi "Chỉ ở máy này", en "On this computer only" }
    privacy_note() {
        vi "Không có số liệu nào rời khỏi máy này. Trang không gửi gì đi, không có tài khoản, không theo dõi; người khác chỉ có số liệu khi bạn đưa tệp cho họ.",
        en "No data leave this computer. The page sends nothing, has no accounts and follows nobody; others have the data only if you give them a file.",
    }
    languages() { vi "Tiếng Việt và tiếng Anh", en "Vietnamese and English" }
    languages_note() {
        vi "Đổi ngôn ngữ bằng nút English ở đầu trang (trên điện thoại: bấm “⋯” trước). Tên chỉ tiêu, đơn vị tính, các mức, căn cứ và biểu mẫu in ra vẫn bằng tiếng Việt.",
        en "The button “Tiếng Việt” at the top (on a phone behind “⋯”) changes the language. The rubric's own text (names, units of measure, levels, sources) and printed forms stay Vietnamese.",
    }
}
