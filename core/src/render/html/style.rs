//! How the report looks. `report.css` holds that once, for a page of its own and for a part of another page.

const REPORT: &str = include_str!("report.css");
const DOCUMENT: &str = include_str!("document.css");
const FRAGMENT: &str = include_str!("fragment.css");

/// Where the rules of a fragment hold. The page around it has rules as well, such as `.output td:nth-child(2)`; an id that
/// nothing has makes these go before all of them, wherever they stand.
const SCOPE: &str = ".kansrijk:not(#k#k)";

/// The pixels of one `rem`, as browsers have it.
const PIXELS: u32 = 16;

/// The style of a page of its own. Its rules stand by themselves: browsers of before 2023 know no rules inside rules, and a
/// report is sent to people who may have one.
pub(super) fn document() -> String {
    [REPORT, DOCUMENT].concat()
}

/// The style of a part of another page: rules inside one rule, so that none holds outside it. Lengths are in pixels, as
/// a `rem` is what that page makes of it.
pub(super) fn fragment() -> String {
    format!("{SCOPE} {{\n{}}}\n", in_pixels(&[FRAGMENT, REPORT].concat()))
}

/// The rules with each length in `rem` in pixels.
fn in_pixels(rules: &str) -> String {
    let mut out = String::with_capacity(rules.len());
    let mut rest = rules;
    while let Some((before, after)) = rest.split_once("rem") {
        let text = before.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.');
        match pixels(before.strip_prefix(text).unwrap_or_default()) {
            Some(pixels) => out.extend([text, &pixels, "px"]),
            // A word with these letters in it.
            None => out.extend([before, "rem"]),
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

/// "1.25" as "20": a share of the size of a letter, in pixels. Only shares of a sixteenth, so that pixels are whole.
fn pixels(number: &str) -> Option<String> {
    let (whole, share) = number.split_once('.').unwrap_or((number, "0"));
    let ten_thousandths: u32 = format!("{share:0<4}").parse().ok().filter(|_| share.len() <= 4)?;
    let all = (whole.parse::<u32>().ok()? * 10_000 + ten_thousandths) * PIXELS;
    all.is_multiple_of(10_000).then(|| (all / 10_000).to_string())
}
