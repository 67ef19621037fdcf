//! `[audiences]`: who reads a site of their own, and what it may tell them.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

/// Whom a site is for: what an audience is, and what it sees where its settings say nothing else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AudienceKind {
    /// Who answers for the appraisal: one site with everything.
    Everything,
    /// The lead of a team: a site for each team.
    Lead,
    /// A member: a site for each of them.
    Member,
    /// Everybody: one site.
    Public,
}

impl AudienceKind {
    /// Every kind with its word in settings.
    pub const WORDS: [(&'static str, Self); 4] = [
        ("everything", Self::Everything),
        ("lead", Self::Lead),
        ("member", Self::Member),
        ("public", Self::Public),
    ];

    /// The word of settings.
    pub fn word(self) -> &'static str {
        match self {
            Self::Everything => "everything",
            Self::Lead => "lead",
            Self::Member => "member",
            Self::Public => "public",
        }
    }

    /// What it sees where nothing else is stated.
    pub fn preset(self) -> BTreeSet<Sees> {
        match self {
            Self::Everything => Sees::ALL.into_iter().collect(),
            Self::Lead => BTreeSet::from([
                Sees::OwnPerson,
                Sees::OwnTeam,
                Sees::Organisation,
                Sees::Relations,
            ]),
            Self::Member => BTreeSet::from([Sees::OwnPerson, Sees::Organisation]),
            Self::Public => BTreeSet::from([Sees::Organisation]),
        }
    }

    /// Whether settings may give it this, or take it away: what nobody's own site has a place for is refused rather than ignored.
    pub fn may_state(self, sees: Sees, given: bool) -> bool {
        match self {
            Self::Everything => given,
            Self::Lead => match sees {
                Sees::OwnPerson | Sees::OwnTeam => given,
                Sees::Organisation | Sees::Relations | Sees::Comments | Sees::Names | Sees::Ranks => true,
                Sees::Pay | Sees::Findings => !given,
            },
            Self::Member => match sees {
                Sees::OwnPerson => given,
                Sees::Organisation | Sees::Relations | Sees::Comments | Sees::Names | Sees::Ranks => true,
                Sees::OwnTeam | Sees::Pay | Sees::Findings => !given,
            },
            Self::Public => match sees {
                Sees::Organisation => given,
                _ => !given,
            },
        }
    }
}

/// Something that an audience may see.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sees {
    /// The numbers, plans and talks of the person who reads.
    OwnPerson,
    /// Those of the team that the reader leads, and of its members.
    OwnTeam,
    /// The organisation's values and score, as far as they tell nobody's.
    Organisation,
    /// Pay, bonus, raises and what follows from ratings.
    Pay,
    /// What each relation said in a 360° assessment, by itself.
    Relations,
    /// Notes on people and teams, notes on plans, and the reasons of decisions: what somebody wrote in words of their own.
    Comments,
    /// Names of people whose numbers the reader does not see.
    Names,
    /// Ranks.
    Ranks,
    /// Findings of the review, and the figures behind them.
    Findings,
}

impl Sees {
    /// All of it, in the order of the settings.
    pub const ALL: [Self; 9] = [
        Self::OwnPerson,
        Self::OwnTeam,
        Self::Organisation,
        Self::Pay,
        Self::Relations,
        Self::Comments,
        Self::Names,
        Self::Ranks,
        Self::Findings,
    ];

    /// The key of settings.
    pub fn word(self) -> &'static str {
        match self {
            Self::OwnPerson => "own_person",
            Self::OwnTeam => "own_team",
            Self::Organisation => "organisation",
            Self::Pay => "pay",
            Self::Relations => "relations",
            Self::Comments => "comments",
            Self::Names => "names",
            Self::Ranks => "ranks",
            Self::Findings => "findings",
        }
    }
}

/// An audience: a name for the command line and for folders, and what it sees.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Audience {
    /// Its name: lower-case ASCII letters, digits, `-` and `_`.
    pub name: String,
    /// What it is.
    pub kind: AudienceKind,
    /// What it sees.
    pub sees: BTreeSet<Sees>,
}

impl Audience {
    /// An audience that sees what its kind sees.
    pub fn preset(name: &str, kind: AudienceKind) -> Self {
        Self {
            name: name.to_owned(),
            kind,
            sees: kind.preset(),
        }
    }

    /// The audiences that there are without any setting.
    pub fn built_in() -> Vec<Self> {
        vec![
            Self::preset("hr", AudienceKind::Everything),
            Self::preset("lead", AudienceKind::Lead),
            Self::preset("member", AudienceKind::Member),
            Self::preset("public", AudienceKind::Public),
        ]
    }

    /// Whether it sees this.
    pub fn sees(&self, what: Sees) -> bool {
        self.sees.contains(&what)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_preset_could_be_stated_and_nobody_but_everything_sees_pay_and_findings() {
        for (_, kind) in AudienceKind::WORDS {
            let preset = kind.preset();
            for sees in Sees::ALL {
                assert!(kind.may_state(sees, preset.contains(&sees)), "{kind:?} {sees:?}");
            }
            let all = kind == AudienceKind::Everything;
            for sees in [Sees::Pay, Sees::Findings] {
                assert_eq!(kind.may_state(sees, true), all, "{kind:?} {sees:?}");
            }
        }
    }
}
