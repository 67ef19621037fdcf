//! Personal data: whom each column of the data contract is about, what it is for and where what is made of it can be seen.

mod contract;

/// Whom a value is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum About {
    /// An appraised member.
    Member,
    /// Somebody who acts for a member or the organisation: a manager, a lead, an approver, a giver of thanks.
    Colleague,
    /// Somebody who gave 360° scores.
    Rater,
    /// A client: personal data where the client is a natural person, or where one speaks for it.
    Client,
    /// The people of a team together; no row says who.
    Team,
}

impl About {
    /// The word of texts.
    pub fn word(self) -> &'static str {
        match self {
            Self::Member => "member",
            Self::Colleague => "colleague",
            Self::Rater => "rater",
            Self::Client => "client",
            Self::Team => "team",
        }
    }
}

/// What a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Content {
    /// A person's id.
    Id,
    /// A person's name.
    Name,
    /// A person's id or name, as somebody typed it.
    IdOrName,
    /// Place in the organisation: team, role, days, grade.
    Employment,
    /// A group that fairness is looked at for.
    Group,
    /// What was done or came in, when, and of which kind.
    Event,
    /// A result that counts for somebody.
    Result,
    /// What somebody thinks of somebody.
    Judgement,
    /// Pay.
    Pay,
    /// Words that somebody typed; nobody knows beforehand what they say.
    Words,
    /// A client and the business with it.
    Business,
    /// The organisation and its rules: no personal data.
    Organisation,
}

/// How much care a value needs by law.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sensitivity {
    /// Not about a person.
    None,
    /// Personal data (个人信息).
    Personal,
    /// Sensitive (敏感个人信息), or of a special category, where what was typed makes it so.
    ByContent,
    /// To be handled as sensitive whatever it says.
    Sensitive,
}

impl Content {
    /// The word of texts.
    pub fn word(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::Name => "name",
            Self::IdOrName => "id-or-name",
            Self::Employment => "employment",
            Self::Group => "group",
            Self::Event => "event",
            Self::Result => "result",
            Self::Judgement => "judgement",
            Self::Pay => "pay",
            Self::Words => "words",
            Self::Business => "business",
            Self::Organisation => "organisation",
        }
    }

    /// How much care it needs.
    pub fn sensitivity(self) -> Sensitivity {
        match self {
            Self::Organisation => Sensitivity::None,
            Self::Group | Self::Words => Sensitivity::ByContent,
            Self::Pay => Sensitivity::Sensitive,
            _ => Sensitivity::Personal,
        }
    }

    /// Whether a cell says who somebody is.
    pub fn identifies(self) -> bool {
        matches!(self, Self::Id | Self::Name | Self::IdOrName)
    }
}

impl Sensitivity {
    /// The word of texts.
    pub fn word(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Personal => "personal",
            Self::ByContent => "by-content",
            Self::Sensitive => "sensitive",
        }
    }
}

/// What a value is used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Purpose {
    /// To tell people apart and to name them.
    Naming,
    /// To know whose a row or a client is, in which team, on which day.
    Attribution,
    /// To measure indicators.
    Measuring,
    /// The 360° assessment.
    Assessing,
    /// To look whether the appraisal treats groups alike.
    Fairness,
    /// Decided changes of scores and ratings.
    Adjusting,
    /// Improvement plans and their follow-up.
    Planning,
    /// Training plans.
    Training,
    /// Talks and meetings.
    Talking,
    /// Bonus, raises, promotions, performance plans.
    Rewarding,
    /// The review of risk, talent, collaboration, culture and care.
    Reviewing,
    /// Appeals against the appraisal.
    Appealing,
    /// To find rows that stand twice.
    Checking,
    /// Nothing: it is read and checked, and not used.
    Unused,
}

impl Purpose {
    /// The word of texts.
    pub fn word(self) -> &'static str {
        match self {
            Self::Naming => "naming",
            Self::Attribution => "attribution",
            Self::Measuring => "measuring",
            Self::Assessing => "assessing",
            Self::Fairness => "fairness",
            Self::Adjusting => "adjusting",
            Self::Planning => "planning",
            Self::Training => "training",
            Self::Talking => "talking",
            Self::Rewarding => "rewarding",
            Self::Reviewing => "reviewing",
            Self::Appealing => "appealing",
            Self::Checking => "checking",
            Self::Unused => "unused",
        }
    }
}

/// Where a value, or what is made of it, can be seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shown {
    /// On every page that names the person, in downloads, in the search and in names of files.
    Everywhere,
    /// As it stands, on pages of the cycle and in its downloads.
    AsItStands,
    /// As it stands, on the page of results and in its download.
    Results,
    /// As it stands, on the page on talent.
    Talent,
    /// Row by row in the evidence of the person's values.
    Evidence,
    /// In nothing but values of a person, a team or the organisation.
    Values,
    /// In figures of groups that are large enough.
    Groups,
    /// In means over enough raters.
    Protected,
    /// On no page and in no download.
    Nowhere,
}

impl Shown {
    /// The word of texts.
    pub fn word(self) -> &'static str {
        match self {
            Self::Everywhere => "everywhere",
            Self::AsItStands => "as-it-stands",
            Self::Results => "results",
            Self::Talent => "talent",
            Self::Evidence => "evidence",
            Self::Values => "values",
            Self::Groups => "groups",
            Self::Protected => "protected",
            Self::Nowhere => "nowhere",
        }
    }
}

/// What is held in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Holding {
    /// Whom it is about; empty where it is about nobody.
    pub about: &'static [About],
    /// What it is.
    pub content: Content,
    /// What it is for.
    pub purpose: Purpose,
    /// Where it can be seen.
    pub shown: Shown,
}

/// Columns by which a row of any table finds its member or client.
const OF_ANY_TABLE: [(&str, Holding); 3] = [
    ("member_id", contract::MEMBER),
    ("owner_id", contract::MEMBER),
    ("client_id", contract::CLIENT),
];

/// A column of a table of one's own that a measure reads.
const DECLARED: Holding = Holding {
    about: &[About::Member],
    content: Content::Result,
    purpose: Purpose::Measuring,
    shown: Shown::Evidence,
};

/// What somebody wrote about the organisation or a team.
pub const NOTE_ON_ALL: Holding = Holding {
    about: &[About::Team],
    content: Content::Words,
    purpose: Purpose::Talking,
    shown: Shown::AsItStands,
};

/// What somebody wrote about a member.
pub const NOTE_ON_MEMBER: Holding = Holding {
    about: &[About::Member],
    ..NOTE_ON_ALL
};

/// What a column of the data contract holds; none where the contract does not have it.
pub fn of_contract(table: &str, column: &str) -> Option<Holding> {
    let groups = contract::TABLES.iter().find(|(name, _)| *name == table)?.1;
    let group = groups.iter().find(|(columns, _)| columns.contains(&column))?;
    Some(group.1)
}

/// What a column holds that a cycle has and that something reads.
pub fn holding(table: &str, column: &str) -> Holding {
    of_contract(table, column)
        .or_else(|| {
            let found = OF_ANY_TABLE.iter().find(|(name, _)| *name == column);
            found.map(|(_, holding)| *holding)
        })
        .unwrap_or(DECLARED)
}

/// The columns of the contract that are classified, with their table.
pub fn classified() -> impl Iterator<Item = (&'static str, &'static str)> {
    contract::TABLES.iter().flat_map(|(table, groups)| {
        let columns = groups.iter().flat_map(|(columns, _)| columns.iter());
        columns.map(move |column| (*table, *column))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn raters_are_shown_nowhere_and_pay_only_with_the_results() {
        assert_eq!(
            of_contract("assessments", "rater_id").map(|held| held.shown),
            Some(Shown::Nowhere)
        );
        for column in ["base", "range_low", "range_mid", "range_high"] {
            let held = of_contract("pay", column).unwrap();
            assert_eq!(held.shown, Shown::Results, "{column}");
            assert_eq!(held.content.sensitivity(), Sensitivity::Sensitive, "{column}");
        }
    }

    #[test]
    fn what_is_about_nobody_is_no_personal_data_and_the_other_way_round() {
        for (table, column) in classified() {
            let held = of_contract(table, column).unwrap();
            assert_eq!(
                held.about.is_empty(),
                held.content.sensitivity() == Sensitivity::None,
                "{table}.{column}"
            );
        }
    }

    #[test]
    fn a_table_of_ones_own_is_about_its_member() {
        assert_eq!(holding("calls", "minutes"), DECLARED);
        assert_eq!(holding("calls", "member_id").content, Content::Id);
        assert_eq!(holding("calls", "client_id").content, Content::Business);
    }
}
