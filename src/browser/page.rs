use wasm_bindgen::JsCast;
use web_sys::{CssRule, CssStyleSheet};

/// Says how printed pages lie, `portrait` or `landscape`, or leaves it to the style sheet.
///
/// By a rule at the end of the last sheet: pages with a name, which a style sheet could choose by itself, have no size of
/// their own before Chromium 131.
pub fn set_page(lie: Option<&str>) {
    // Without a style sheet of its own the page prints as the browser thinks best.
    let _ = try_set(lie);
}

fn try_set(lie: Option<&str>) -> Option<()> {
    let sheets = web_sys::window()?.document()?.style_sheets();
    let sheet: CssStyleSheet = sheets.item(sheets.length().checked_sub(1)?)?.dyn_into().ok()?;
    let rules = sheet.css_rules().ok()?;
    let mut end = rules.length();
    if let Some(at) = end.checked_sub(1)
        && rules.item(at).is_some_and(|rule| rule.type_() == CssRule::PAGE_RULE)
    {
        sheet.delete_rule(at).ok()?;
        end = at;
    }
    if let Some(lie) = lie {
        let rule = format!("@page {{ size: A4 {lie}; margin: 0 }}");
        sheet.insert_rule_with_index(&rule, end).ok()?;
    }
    Some(())
}
