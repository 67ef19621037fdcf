//! The look of an organisation: its logo, its colour, what stands at the foot of each page.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::model::LocalizedText;

/// The look of an organisation. No record holds it: it changes how pages look, and no number.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Brand {
    /// The colour of links and values, as it was asked for.
    pub accent: Option<Colour>,
    /// What stands at the foot of each page.
    pub footer: Option<LocalizedText>,
    /// Who may read the site: at the foot of each page and of each sheet of paper.
    pub confidentiality: Option<LocalizedText>,
    /// What stands before the organisation's name.
    pub logo: Option<Logo>,
    /// Templates that take the place of ours, by file name.
    pub templates: BTreeMap<String, String>,
}

/// A colour in sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour {
    /// Red, green and blue, from 0 to 255.
    pub parts: [u8; 3],
}

impl Colour {
    /// A colour as web pages write it, such as `#1d5d8c`.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.trim().strip_prefix('#')?;
        let sound = digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
        let number = u32::from_str_radix(digits, 16).ok().filter(|_| sound)?;
        let [_, red, green, blue] = number.to_be_bytes();
        Some(Self {
            parts: [red, green, blue],
        })
    }
}

/// A picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Logo {
    /// Its format.
    pub format: PictureFormat,
    /// Its file.
    pub bytes: Arc<[u8]>,
}

/// Formats of pictures that every browser shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureFormat {
    /// A drawing.
    Svg,
    /// A bitmap.
    Png,
}

impl PictureFormat {
    /// Every format.
    pub const ALL: [Self; 2] = [Self::Svg, Self::Png];

    /// The ending of its files.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
        }
    }

    /// Its media type (IANA).
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Svg => "image/svg+xml",
            Self::Png => "image/png",
        }
    }

    /// Whether a file most likely is of the format, by how it begins.
    pub fn is(self, bytes: &[u8]) -> bool {
        match self {
            Self::Png => bytes.starts_with(b"\x89PNG\r\n\x1a\n"),
            Self::Svg => std::str::from_utf8(bytes).is_ok_and(|text| {
                let text = text.trim_start_matches('\u{feff}').trim_start();
                text.starts_with('<') && text.contains("<svg") && text.contains("</svg>")
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_have_six_digits() {
        assert_eq!(Colour::parse(" #1d5D8c").unwrap().parts, [0x1d, 0x5d, 0x8c]);
        for text in ["1d5d8c", "#fff", "#1d5d8", "#1d5d8cc", "#+1d5d8", "red", ""] {
            assert_eq!(Colour::parse(text), None, "{text}");
        }
    }

    #[test]
    fn pictures_are_known_by_how_they_begin() {
        assert!(PictureFormat::Png.is(b"\x89PNG\r\n\x1a\n\0"));
        assert!(PictureFormat::Svg.is(b"<?xml version=\"1.0\"?>\n<svg></svg>"));
        assert!(!PictureFormat::Svg.is(b"\x89PNG\r\n\x1a\n"));
        assert!(!PictureFormat::Png.is(b"<svg></svg>"));
    }
}
