//! The words of the rubric itself: its levels, its rules and what is wrong with one.

words! {
    rubric() { vi "Bảng tiêu chí", en "Rubric" }
    content() { vi "Nội dung", en "Content" }
    criterion() { vi "Tiêu chí", en "Criterion" }
    indicator() { vi "Chỉ tiêu", en "Indicator" }
    bonus() { vi "Điểm thưởng", en "Bonus" }
    penalty() { vi "Điểm trừ", en "Penalty" }
}
