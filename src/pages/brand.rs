//! The look of the organisation as rules of style: its colour, made readable, and its logo.

use std::borrow::Cow;
use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::outputs::STYLE;
use crate::model::Configuration;
use crate::model::configuration::{Colour, Logo, PictureFormat};

/// Red, green and blue from 0 to 1, as sRGB encodes them.
type Light = [f64; 3];

/// The lightest and the darkest ground that text in the accent stands on, in light and in dark colours: those of the style sheet.
const GROUNDS: [Light; 2] = [
    [1.0, 1.0, 1.0],
    [0x12 as f64 / 255.0, 0x18 as f64 / 255.0, 0x1d as f64 / 255.0],
];
/// Contrast that text needs (WCAG 2.2, success criterion 1.4.3), and a little more, since colours are rounded.
const CONTRAST: f64 = 4.6;
/// How much of the accent is in the grounds and lines that are derived from it, in light and in dark colours.
const SHARES: [(&str, f64, f64); 6] = [
    ("tint", 0.10, 0.14),
    ("link-line", 0.45, 0.50),
    ("s1", 0.08, 0.08),
    ("s2", 0.14, 0.14),
    ("s3", 0.24, 0.20),
    ("s4", 0.36, 0.26),
];

/// The style sheet of the site: the report's, and after it what the organisation's look changes.
pub fn style(configuration: &Configuration) -> Cow<'static, str> {
    let brand = &configuration.brand;
    let mut rules = String::new();
    if let Some(accent) = brand.accent {
        rules.push_str(&colours(accent));
    }
    if let Some(logo) = &brand.logo {
        rules.push_str(&picture(logo));
    }
    rules.push_str(&confidentiality(configuration));
    if rules.is_empty() {
        Cow::Borrowed(STYLE)
    } else {
        Cow::Owned(format!("{STYLE}\n/* The organisation's own look */\n{rules}"))
    }
}

/// The accent and what is derived from it. A colour that text could not be read in is made darker, or in dark colours lighter,
/// until it can.
fn colours(accent: Colour) -> String {
    let [light, dark] = readable(accent);
    let mut plain = format!("--accent: {};", hex(light));
    let mut both = format!("--accent: light-dark({}, {});", hex(light), hex(dark));
    for (name, of_light, of_dark) in SHARES {
        let one = hex(mix(GROUNDS[0], light, of_light));
        let other = hex(mix(GROUNDS[1], dark, of_dark));
        let _ = write!(plain, " --{name}: {one};");
        let _ = write!(both, " --{name}: light-dark({one}, {other});");
    }
    format!(
        "@media (forced-colors: none) {{\n:root {{ {plain} }}\n@supports (color: light-dark(#000, #fff)) {{ @media screen {{ :root {{ {both} }} }} }}\n}}\n"
    )
}

/// The accent in light and in dark colours, changed by no more than it takes to be read on the ground and on its own tint.
fn readable(accent: Colour) -> [Light; 2] {
    let asked = accent.parts.map(|part| f64::from(part) / 255.0);
    let toward = |ground: Light, end: Light, tint: f64| {
        let steps = (0..=100).map(|step| mix(asked, end, f64::from(step) / 100.0));
        let fits = |colour: &Light| {
            let colour = rounded(*colour);
            let tint = rounded(mix(ground, colour, tint));
            contrast(colour, ground) >= CONTRAST && contrast(colour, tint) >= CONTRAST
        };
        steps.clone().find(fits).unwrap_or(end)
    };
    let tint = SHARES[0];
    [
        toward(GROUNDS[0], [0.0; 3], tint.1),
        toward(GROUNDS[1], [1.0; 3], tint.2),
    ]
}

/// So much of the second colour in the first.
fn mix(one: Light, other: Light, share: f64) -> Light {
    let mut mixed = one;
    for (part, other) in mixed.iter_mut().zip(other) {
        *part += (other - *part) * share;
    }
    mixed
}

/// The colour as eight bits for each part hold it.
fn rounded(colour: Light) -> Light {
    colour.map(|part| (part.clamp(0.0, 1.0) * 255.0).round() / 255.0)
}

/// The colour as style sheets write it.
fn hex(colour: Light) -> String {
    colour.iter().fold("#".to_owned(), |mut text, part| {
        let nearest = (0..=u8::MAX).find(|eighth| f64::from(*eighth) + 0.5 > part * 255.0);
        let _ = write!(text, "{:02x}", nearest.unwrap_or(u8::MAX));
        text
    })
}

/// The colour's parts as shares of light.
pub(super) fn linear(colour: Light) -> Light {
    colour.map(|part| {
        if part <= 0.040_45 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    })
}

/// Contrast as WCAG 2.2 defines it, from 1 to 21.
pub(super) fn contrast(one: Light, other: Light) -> f64 {
    let luminance = |colour: Light| {
        let [red, green, blue] = linear(colour);
        0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05
    };
    let (one, other) = (luminance(one), luminance(other));
    one.max(other) / one.min(other)
}

/// The logo before the organisation's name, as high as two lines and in its own proportions.
fn picture(logo: &Logo) -> String {
    const HEIGHT: f64 = 30.0;
    let width = (HEIGHT * proportion(logo).unwrap_or(1.0))
        .clamp(12.0, 180.0)
        .round();
    format!(
        ".top .wrap {{ align-items: center; }}\n.brand {{ display: inline-flex; align-items: center; gap: 10px; }}\n.brand::before {{ content: \"\"; flex: none; width: {width}px; height: {HEIGHT}px; \
         background: url(\"{}\") center / contain no-repeat; print-color-adjust: exact; -webkit-print-color-adjust: exact; }}\n",
        data_address(logo)
    )
}

/// The picture as an address that holds it.
fn data_address(logo: &Logo) -> String {
    format!(
        "data:{};base64,{}",
        logo.format.media_type(),
        STANDARD.encode(&logo.bytes)
    )
}

/// The picture of the browser's tab: its file's name among the assets, and its bytes. The logo, or three bars in the accent.
pub fn icon(configuration: &Configuration) -> (&'static str, Vec<u8>) {
    let name = icon_name(configuration);
    let brand = &configuration.brand;
    if let Some(logo) = &brand.logo {
        return (name, logo.bytes.to_vec());
    }
    let accent = brand
        .accent
        .map_or_else(|| "#1d5d8c".to_owned(), |accent| hex(readable(accent)[0]));
    let drawing = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 16 16\"><rect width=\"16\" height=\"16\" rx=\"3\" fill=\"{accent}\"/>\
         <path d=\"M4 12V8M8 12V4M12 12V6\" stroke=\"#fff\" stroke-width=\"2\" stroke-linecap=\"round\"/></svg>\n"
    );
    (name, drawing.into_bytes())
}

/// The name of the file of [`icon`].
pub fn icon_name(configuration: &Configuration) -> &'static str {
    match configuration.brand.logo.as_ref().map(|logo| logo.format) {
        Some(PictureFormat::Png) => "icon.png",
        _ => "icon.svg",
    }
}

/// Width by height, as the file states them.
fn proportion(logo: &Logo) -> Option<f64> {
    let [width, height] = match logo.format {
        // The first chunk of a PNG begins with both (PNG specification, 11.2.1).
        PictureFormat::Png => [16, 20].map(|at| {
            let bytes = logo.bytes.get(at..at + 4).and_then(|bytes| bytes.try_into().ok());
            bytes.map_or(0.0, |bytes| f64::from(u32::from_be_bytes(bytes)))
        }),
        PictureFormat::Svg => {
            let text = std::str::from_utf8(&logo.bytes).ok()?;
            let head = text.get(text.find("<svg")?..)?;
            let head = head.split('>').next()?;
            let numbers: Vec<f64> = (attribute(head, "viewBox")?.split([' ', ',']))
                .filter_map(|part| part.parse().ok())
                .collect();
            [*numbers.get(2)?, *numbers.get(3)?]
        }
    };
    Some(width / height).filter(|share| share.is_finite() && *share > 0.0)
}

fn attribute<'t>(head: &'t str, name: &str) -> Option<&'t str> {
    let after = head.split_once(&format!("{name}="))?.1;
    let quote = after.chars().next().filter(|first| matches!(first, '"' | '\''))?;
    after.get(1..)?.split(quote).next()
}

/// Who may read the site, at the foot of each sheet of paper, in the language of the page.
fn confidentiality(configuration: &Configuration) -> String {
    let Some(text) = &configuration.brand.confidentiality else {
        return String::new();
    };
    let languages = configuration.organisation.languages.iter();
    languages.fold(String::new(), |mut rules, &language| {
        let tag = language.tag();
        let text = quoted(text.get(language));
        let _ = writeln!(
            rules,
            "@page {tag} {{ @bottom-left {{ content: {text}; font-size: 7.5pt; color: #56636f; }} }}\n:lang({tag}) body, body:lang({tag}) {{ page: {tag}; }}"
        );
        rules
    })
}

/// A text as style sheets quote it; nothing in it can end the text, the rule or a style element.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for character in text.chars() {
        if character.is_alphanumeric() || character == ' ' {
            quoted.push(character);
        } else {
            let _ = write!(quoted, "\\{:x} ", u32::from(character));
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn contrast_is_that_of_the_standard() {
        // Black on white, and the grey that WCAG's examples call the lightest that passes on white.
        assert!((contrast([0.0; 3], [1.0; 3]) - 21.0).abs() < 1e-9);
        let grey = [f64::from(0x76) / 255.0; 3];
        assert!((contrast(grey, [1.0; 3]) - 4.54).abs() < 0.005);
    }

    #[test]
    fn a_colour_that_can_be_read_stays_as_it_is() {
        let accent = Colour::parse("#7a1f3d").unwrap();
        assert!(colours(accent).contains("--accent: #7a1f3d;"));
        // Yellow on white cannot be read, and on dark it can.
        let rules = colours(Colour::parse("#ffd400").unwrap());
        assert!(!rules.contains("--accent: #ffd400;"), "{rules}");
        assert!(rules.contains(", #ffd400);"), "{rules}");
    }

    #[test]
    fn the_grounds_are_those_of_the_style_sheet() {
        assert!(STYLE.contains("--paper: light-dark(#fff, #12181d)"));
    }

    proptest! {
        #[test]
        fn every_colour_is_made_readable_with_its_tint_and_texts_on_its_shades(parts in any::<[u8; 3]>()) {
            let inks = [[0x1c, 0x27, 0x31], [0xe3, 0xe8, 0xec]].map(|ink: [u8; 3]| ink.map(|part| f64::from(part) / 255.0));
            for (place, colour) in readable(Colour { parts }).into_iter().enumerate() {
                let colour = rounded(colour);
                prop_assert!(contrast(colour, GROUNDS[place]) >= 4.5);
                for (name, of_light, of_dark) in SHARES {
                    let shade = rounded(mix(GROUNDS[place], colour, [of_light, of_dark][place]));
                    if name == "tint" {
                        prop_assert!(contrast(colour, shade) >= 4.5);
                    }
                    if name != "link-line" {
                        prop_assert!(contrast(inks[place], shade) >= 4.5, "{} {}", name, contrast(inks[place], shade));
                    }
                }
            }
        }

        #[test]
        fn no_text_ends_its_quotes(text in ".*") {
            let inside = quoted(&text);
            let inside = &inside[1..inside.len() - 1];
            let ends = inside.contains(['"', '<', '\n', ';', '}']);
            prop_assert!(!ends, "{}", inside);
        }
    }

    #[test]
    fn proportions_are_read_from_the_file() {
        let logo = |format, bytes: &[u8]| Logo {
            format,
            bytes: Arc::from(bytes),
        };
        let drawing = b"<svg xmlns='x' viewBox='0 0 120 40'></svg>";
        assert_eq!(proportion(&logo(PictureFormat::Svg, drawing)), Some(3.0));
        let bitmap = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x40\0\0\0\x20";
        assert_eq!(proportion(&logo(PictureFormat::Png, bitmap)), Some(2.0));
        assert_eq!(proportion(&logo(PictureFormat::Svg, b"<svg></svg>")), None);
    }
}
