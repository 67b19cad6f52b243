//! Numbers, units of measure and dates: what was understood, what could not be read.

words! {
    either(understood, other) { vi "{understood}; F4: đổi thành {other}", en "{understood}; F4: make it {other}" }
    understood(number) { vi "hiểu là {number}", en "read as {number}" }
    converted(typed, number) { vi "{typed} đổi thành {number}", en "{typed} converted to {number}" }

    fault_empty() { vi "Ô còn trống: hãy gõ một số, ví dụ 911,43.", en "Nothing was typed: type a number, such as 911.43." }
    fault_no_digits() { vi "Không có chữ số nào: hãy gõ một số, ví dụ 911,43.", en "There is no digit here: type a number, such as 911.43." }
    fault_words_before() { vi "Hãy bỏ phần chữ đứng trước số.", en "Remove the words before the number." }
    fault_comparison(sign) { vi "Ô này nhận một số, hãy bỏ dấu “{sign}”.", en "The cell takes a number, remove the sign “{sign}”." }
    fault_formula() { vi "Ô không tính công thức: hãy gõ kết quả.", en "Cells do not calculate: type the result." }
    fault_fraction() { vi "Ô này nhận một số, không nhận ngày tháng hay dạng 3/5: hãy gõ riêng con số, ví dụ 3.", en "The cell takes one number, neither a date nor a form like 3/5: type the number alone, such as 3." }
    fault_two_numbers() { vi "Có hơn một số, hãy chỉ gõ một số.", en "There is more than one number, type a single one." }
    fault_exponent() { vi "Hãy gõ đủ các chữ số, không gõ dạng rút gọn như 1E+05.", en "Type all the digits, not a short form like 1E+05." }
    fault_grouping() {
        vi "Dấu ngăn cách không tách thành nhóm ba chữ số, hãy gõ như 1.234.567,8.",
        en "The separators do not part groups of three digits, type it like 1,234,567.8.",
    }
    fault_unfinished() { vi "Sau dấu này còn thiếu chữ số.", en "Digits are missing after this sign." }
    fault_too_many_decimals() { vi "Có nhiều hơn 6 chữ số thập phân, hãy làm tròn bớt.", en "There are more than 6 decimals, round the number." }
    fault_letter_for_zero(letter) { vi "Có chữ “{letter}” trong số, hãy gõ số 0.", en "There is the letter “{letter}” in the number, type the digit 0." }
    fault_too_fine(unit, rounded) {
        vi "Đổi ra {unit} thì có nhiều hơn 6 chữ số thập phân. Hãy gõ số đã làm tròn: {rounded}.",
        en "In {unit} there are more than 6 decimals. Type the rounded number: {rounded}.",
    }
    fault_too_large() { vi "Số quá lớn, phải nhỏ hơn 10 triệu tỷ; hãy dùng đơn vị tính lớn hơn.", en "The number is too large, it must be below 10^16; use a larger unit of measure." }
    fault_unexpected(sign) { vi "Không hiểu “{sign}”, hãy chỉ để lại số.", en "“{sign}” is not understood, leave only the number." }
    fault_unit(typed, expected) { vi "Ô này tính bằng “{expected}”, không phải “{typed}”.", en "The cell is in “{expected}”, not in “{typed}”." }
    fault_not_a_date(year) { vi "Không đọc được ngày: hãy gõ như 24/01/{year}.", en "This could not be read as a date: type it like 24/01/{year}, the day first." }
    fault_no_such_day() { vi "Lịch không có ngày này: hãy xem lại ngày và tháng.", en "The calendar has no such day, check the day and the month." }
    fault_no_such_month(month, year) { vi "Không có tháng {month}, hãy gõ ngày trước, tháng sau, như 24/01/{year}.", en "There is no month {month}, type the day before the month, like 24/01/{year}." }
    fault_early_year(year) { vi "Năm này trước năm 1900, hãy gõ lại năm, như {year}.", en "This year is before 1900, type the year again, like {year}." }
    fault_short_year(year) { vi "Hãy gõ đủ bốn chữ số của năm, như {year}.", en "Type the year with four digits, like {year}." }

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
