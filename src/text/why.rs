//! Why a score is what it is (cách tính): the panel beside the number.

words! {
    title(points) { vi "Vì sao {points} điểm?", en "Why {points} points?" }
    link(points) { vi "Vì sao {points} điểm", en "Why {points} points" }
    at_maximum() { vi "Đã đạt điểm tối đa.", en "The maximum is reached." }
}
