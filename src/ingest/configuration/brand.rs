//! `[brand]`: the look of the organisation, but for its logo, which is a file.

use super::document::Section;
use crate::diagnostics::{Code, Diagnostic};
use crate::model::configuration::{Brand, Colour};

/// Reads the section.
pub fn read(root: &Section<'_>) -> Brand {
    let section = root.merged("brand");
    let accent = section.get("accent").and_then(|entry| {
        let text = entry.text()?;
        let colour = Colour::parse(text);
        if colour.is_none() {
            entry.report(Diagnostic::new(Code::NotAColour).with("found", text));
        }
        colour
    });
    let brand = Brand {
        accent,
        footer: section.get("footer").and_then(|entry| entry.localized()),
        confidentiality: section.get("confidentiality").and_then(|entry| entry.localized()),
        ..Brand::default()
    };
    section.finish();
    brand
}

#[cfg(test)]
mod tests {
    use crate::diagnostics::Code;
    use crate::ingest::configuration::read;

    #[test]
    fn a_brand_has_a_colour_and_texts() {
        let text = "[brand]\naccent = \"#a12b3c\"\nfooter = { en = \"Care\", zh-CN = \"关怀\" }\n";
        let brand = read(Some(text), &[]).0.unwrap().brand;
        assert_eq!(brand.accent.unwrap().parts, [0xa1, 0x2b, 0x3c]);
        assert!(brand.footer.is_some() && brand.confidentiality.is_none());
    }

    #[test]
    fn a_colour_that_is_none_is_told() {
        let (_, faults) = read(Some("[brand]\naccent = \"red\"\n"), &[]);
        let codes: Vec<Code> = faults.sorted().iter().map(|fault| fault.code).collect();
        assert_eq!(codes, [Code::NotAColour]);
    }
}
