use super::Number;

/// Gives the middle of some values, the mean of the two in the middle where their number is even; none of none.
///
/// ```
/// use giao_uoc_engine::quantity::{Number, median};
/// let values = [5, 5000].map(Number::whole).to_vec();
/// assert!(median(values).is_some_and(|middle| middle.compare("2502.5".parse().unwrap()).is_eq()));
/// ```
#[must_use]
pub fn median(mut values: Vec<Number>) -> Option<Number> {
    values.sort_by(|a, b| a.compare(*b));
    let half = values.len().checked_div(2)?;
    let upper = *values.get(half)?;
    if values.len().is_multiple_of(2) {
        let lower = *values.get(half.checked_sub(1)?)?;
        upper.plus(lower).ok()?.over(Number::whole(2)).ok()
    } else {
        Some(upper)
    }
}
