//! Commentary in Markdown, in both languages.
//!
//! The texts name causes and intentions and leave figures to the pages, so that they cannot contradict the data.

mod members;
mod overviews;
mod teams;

/// A note of a cycle in one language.
pub struct Note {
    pub cycle: &'static str,
    /// Below `notes/`, without the ending: `teams/T-SOUTH.zh-CN`.
    pub path: String,
    pub text: &'static str,
}

/// Cycle, path below `notes/`, English text, Chinese text.
type Pair = (&'static str, &'static str, &'static str, &'static str);

/// Every note: the overviews, the teams, the members.
pub fn all() -> Vec<Note> {
    let pairs = overviews::OVERVIEWS
        .iter()
        .chain(&teams::TEAMS)
        .chain(&members::MEMBERS);
    pairs
        .flat_map(|(cycle, path, english, chinese)| {
            [
                Note {
                    cycle,
                    path: (*path).to_owned(),
                    text: english,
                },
                Note {
                    cycle,
                    path: format!("{path}.zh-CN"),
                    text: chinese,
                },
            ]
        })
        .collect()
}
