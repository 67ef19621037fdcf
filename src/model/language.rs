//! The languages that a site is written in, and text that is given in several of them.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

/// A language of the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Language {
    /// English.
    #[serde(rename = "en")]
    English,
    /// Simplified Chinese.
    #[serde(rename = "zh-CN")]
    Chinese,
}

impl Language {
    /// Every language that Scorebook speaks.
    pub const ALL: [Self; 2] = [Self::English, Self::Chinese];

    /// The BCP 47 tag, as in `<html lang>` and in file names.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Chinese => "zh-CN",
        }
    }

    /// The language of a BCP 47 tag; `zh` and `zh-Hans` are read as `zh-CN`.
    pub fn from_tag(tag: &str) -> Option<Self> {
        match tag.to_ascii_lowercase().as_str() {
            "en" | "en-us" | "en-gb" => Some(Self::English),
            "zh" | "zh-cn" | "zh-hans" | "zh-hans-cn" => Some(Self::Chinese),
            _ => None,
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.tag())
    }
}

/// Text from the data folder, given once for all languages or once for each.
///
/// ```
/// use scorebook::model::{Language, LocalizedText};
///
/// let name = LocalizedText::by_language([(Language::Chinese, "华南组".to_owned())].into());
/// assert_eq!(name.get(Language::English), "华南组");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LocalizedText {
    any: Option<String>,
    by_language: BTreeMap<Language, String>,
}

impl LocalizedText {
    /// The same text in every language.
    pub fn plain(text: impl Into<String>) -> Self {
        Self {
            any: Some(text.into()),
            by_language: BTreeMap::new(),
        }
    }

    /// One text per language; languages that are missing show the first that is there.
    pub fn by_language(texts: BTreeMap<Language, String>) -> Self {
        Self {
            any: None,
            by_language: texts,
        }
    }

    /// The text in this language, or in the nearest that is given.
    pub fn get(&self, language: Language) -> &str {
        self.by_language
            .get(&language)
            .or(self.any.as_ref())
            .or_else(|| self.by_language.values().next())
            .map_or("", String::as_str)
    }
}
