//! Numbers, units of measure and dates: what was understood, what could not be read.

words! {
    understood(number) { vi "hiểu là {number}", en "read as {number}" }
    converted(typed, number) { vi "{typed} đổi thành {number}", en "{typed} converted to {number}" }

    fault_at(place, what) { vi "Ký tự thứ {place}: {what}", en "Character {place}: {what}" }
    fault_empty() { vi "Ô còn trống: hãy gõ một số, ví dụ 911,43.", en "Nothing was typed: type a number, such as 911.43." }
    fault_no_digits() { vi "Không có chữ số nào: hãy gõ một số, ví dụ 911,43.", en "There is no digit here: type a number, such as 911.43." }
    fault_words_before() { vi "hãy bỏ phần chữ đứng trước số.", en "remove the words before the number." }
    fault_comparison(sign) { vi "ô này nhận một số, hãy bỏ dấu “{sign}”.", en "the cell takes a number, remove the sign “{sign}”." }
    fault_fraction() { vi "đây là phân số, hãy chỉ gõ số đứng trước dấu “/”.", en "this is a fraction, type only the number before the “/”." }
    fault_two_numbers() { vi "có hơn một số, hãy chỉ gõ một số.", en "there is more than one number, type a single one." }
    fault_grouping() {
        vi "dấu ngăn cách không tách thành nhóm ba chữ số, hãy gõ như 1.234.567,8.",
        en "the separators do not part groups of three digits, type it like 1,234,567.8.",
    }
    fault_unfinished() { vi "sau dấu này còn thiếu chữ số.", en "digits are missing after this sign." }
    fault_too_many_decimals() { vi "có nhiều hơn 6 chữ số thập phân, hãy làm tròn bớt.", en "there are more than 6 decimals, round the number." }
    fault_too_large() { vi "số quá lớn, phải nhỏ hơn 10 triệu tỷ; hãy dùng đơn vị tính lớn hơn.", en "the number is too large, it must be below 10^16; use a larger unit of measure." }
    fault_unexpected(sign) { vi "không hiểu “{sign}”, hãy chỉ để lại số.", en "“{sign}” is not understood, leave only the number." }
    fault_unit(typed, expected) { vi "ô này tính bằng “{expected}”, không phải “{typed}”.", en "the cell is in “{expected}”, not in “{typed}”." }
    fault_not_a_date() { vi "Không đọc được ngày: hãy gõ như 24/01/2018.", en "This could not be read as a date: type it like 24/01/2018, the day first." }
    fault_no_such_day() { vi "lịch không có ngày này, hãy xem lại ngày và tháng.", en "the calendar has no such day, check the day and the month." }
    fault_no_such_month(month) { vi "không có tháng {month}, hãy gõ ngày trước, tháng sau, như 24/01/2018.", en "there is no month {month}, type the day before the month, like 24/01/2018." }
    fault_short_year() { vi "hãy gõ đủ bốn chữ số của năm, như 2018.", en "type the year with four digits, like 2018." }

    date_long(day, month, year) { vi "ngày {day} {month} năm {year}", en "{day} {month} {year}" }
    january() { vi "tháng 01", en "January" }
    february() { vi "tháng 02", en "February" }
    march() { vi "tháng 3", en "March" }
    april() { vi "tháng 4", en "April" }
    may() { vi "tháng 5", en "May" }
    june() { vi "tháng 6", en "June" }
    july() { vi "tháng 7", en "July" }
    august() { vi "tháng 8", en "August" }
    september() { vi "tháng 9", en "September" }
    october() { vi "tháng 10", en "October" }
    november() { vi "tháng 11", en "November" }
    december() { vi "tháng 12", en "December" }
}
