//! The sheets of a PDF as Chromium writes it.

/// Width and height of each page in points, in the order of the file.
pub fn page_sizes(pdf: &[u8]) -> Vec<(f64, f64)> {
    let text = String::from_utf8_lossy(pdf);
    // Every page object names its type; `/Pages` is the tree above them.
    text.split("/Type /Page")
        .skip(1)
        .filter(|rest| !rest.starts_with('s'))
        .filter_map(media_box)
        .collect()
}

/// The first `/MediaBox [left bottom right top]` of a page object.
fn media_box(object: &str) -> Option<(f64, f64)> {
    let object = object.split("endobj").next()?;
    let numbers = object
        .split("/MediaBox")
        .nth(1)?
        .split('[')
        .nth(1)?
        .split(']')
        .next()?;
    let numbers: Vec<f64> = numbers
        .split_whitespace()
        .filter_map(|number| number.parse().ok())
        .collect();
    match numbers.as_slice() {
        [left, bottom, right, top] => Some((right - left, top - bottom)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_counted_and_their_tree_is_not() {
        let pdf = b"1 0 obj\n<</Type /Pages /Count 1>>\nendobj\n2 0 obj\n<</Type /Page\n/MediaBox [0 0 594.96 841.92]>>\nendobj";
        assert_eq!(page_sizes(pdf), [(594.96, 841.92)]);
    }
}
