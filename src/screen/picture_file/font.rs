//! The font in a saved picture: the page's own rules for it, with the letters in them, so that
//! the picture looks the same wherever it is opened.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::Saved;

/// What an address stands between in a rule, as browsers write it.
const ADDRESS: (&str, &str) = ("url(\"", "\")");

/// Where a rule of a style sheet has its font from; `None` where it has it in itself, as in a
/// page that is one file, or names none.
pub fn font_address(rule: &str) -> Option<&str> {
    let (_, after) = rule.split_once(ADDRESS.0)?;
    let (address, _) = after.split_once(ADDRESS.1)?;
    (!address.starts_with("data:")).then_some(address)
}

/// The rule with the font in it.
pub fn with_font(rule: &str, font: &[u8]) -> String {
    let Some(address) = font_address(rule) else {
        return rule.to_owned();
    };
    let inner = format!("data:font/woff2;base64,{}", STANDARD.encode(font));
    rule.replacen(address, &inner, 1)
}

impl Saved {
    /// It, as SVG that is written in the font of these rules.
    pub fn lettered(&self, rules: &str) -> String {
        // The style is the only element of this name: what the data says is escaped.
        let style = format!("<style>{rules}");
        self.svg.replacen("<style>", &style, 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RULE: &str = "@font-face { font-family: \"A\"; src: url(\"fonts/a.woff2\") format(\"woff2\"); font-weight: 200 900; }";

    #[test]
    fn a_rule_has_the_font_itself_in_place_of_its_address() {
        assert_eq!(font_address(RULE), Some("fonts/a.woff2"));
        let held = with_font(RULE, b"abc");
        assert_eq!(
            held,
            RULE.replace("fonts/a.woff2", "data:font/woff2;base64,YWJj")
        );
        assert_eq!(font_address(&held), None, "nothing more is fetched");
        assert_eq!(with_font(&held, b"d"), held);
    }
}
