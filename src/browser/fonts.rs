//! The fonts of the page.

use wasm_bindgen::JsCast;
use web_sys::{CssFontFaceRule, CssStyleSheet};

use super::{BrowserError, document};

/// The rules of the page's style sheets that say where its fonts lie, as the browser writes them.
///
/// # Errors
/// [`BrowserError::NoPage`] or [`BrowserError::Refused`].
pub fn rules() -> Result<Vec<String>, BrowserError> {
    let sheets = document()?.style_sheets();
    let mut rules = Vec::new();
    for nth in 0..sheets.length() {
        let sheet = sheets.item(nth).and_then(|it| it.dyn_into().ok());
        let sheet: CssStyleSheet = sheet.ok_or(BrowserError::NoPage)?;
        let all = sheet.css_rules()?;
        let found = (0..all.length()).filter_map(|nth| all.item(nth));
        let fonts = found.filter(JsCast::has_type::<CssFontFaceRule>);
        rules.extend(fonts.map(|rule| rule.css_text()));
    }
    Ok(rules)
}
