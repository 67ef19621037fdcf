//! The four teams and their members: who they are, when they were there, and how well they work.

use jiff::ToSpan;
use jiff::civil::{Date, date};

use super::calendar::Cycle;
use super::table::{Table, optional};

pub const EAST: &str = "T-EAST";
pub const SOUTH: &str = "T-SOUTH";
pub const NORTH: &str = "T-NORTH";
pub const INTL: &str = "T-INTL";

/// Id and name of each team.
pub const TEAMS: [(&str, &str); 4] = [
    (EAST, "East China Key Accounts 华东大客户组"),
    (SOUTH, "South China 华南组"),
    (NORTH, "North China 华北组"),
    (INTL, "International 国际组"),
];

/// Head of client relations: leads T-EAST, and the other leads report to her.
pub const HEAD: &str = "M001";
/// Lead of T-SOUTH until the end of February 2025.
pub const FORMER_SOUTH_LEAD: &str = "M009";
/// Lead of T-SOUTH from April 2025 on.
pub const NEW_SOUTH_LEAD: &str = "M029";
/// Last day of the former lead of T-SOUTH.
pub const SOUTH_LEAD_LEAVES: Date = date(2025, 2, 28);
/// Recovers after a training.
pub const RECOVERING: &str = "M004";
/// Has too few survey answers for a statement.
pub const FEW_ANSWERS: &str = "M026";
/// Moves from T-NORTH to T-EAST.
pub const MOVER: &str = "M020";
/// First day of the mover in T-EAST.
pub const MOVES: Date = date(2025, 5, 16);
/// Leaves T-EAST in 2025-Q1.
pub const LEAVER: &str = "M006";
/// Last day of that member.
pub const LEAVES: Date = date(2025, 3, 14);
/// Joins T-SOUTH in 2025-Q3.
pub const JOINER: &str = "M030";
/// First day of that member.
pub const JOINS: Date = date(2025, 7, 14);
/// First day of the new lead of T-SOUTH.
pub const SOUTH_LEAD_STARTS: Date = date(2025, 4, 1);
/// Is rated by two peers only, below an anonymity threshold of three.
pub const TWO_PEERS: &str = "M028";

/// A member. The three skills and the severity are in standard deviations and never change.
pub struct Member {
    pub id: &'static str,
    pub name: &'static str,
    /// The team, or the one before a move.
    team: &'static str,
    pub role: &'static str,
    grade: &'static str,
    /// `inherited` came with the company that was sold, `acquirer` from the buyer.
    group: &'static str,
    joined_on: Date,
    /// How clients feel served.
    pub service: f64,
    /// Answers in time, keeps files.
    pub diligence: f64,
    /// How much lower (below zero) or higher this person rates others.
    pub severity: f64,
}

/// A stretch of days in one team.
pub struct Stay {
    pub team: &'static str,
    pub from: Date,
    pub to: Date,
}

#[rustfmt::skip]
pub const MEMBERS: [Member; 30] = [
    member("M001", "沈静怡", EAST, "lead", "M2", "acquirer", date(2015, 3, 9), 0.8, 0.6, -0.2),
    member("M002", "顾承泽", EAST, "senior adviser", "P6", "inherited", date(2016, 7, 18), 1.0, 0.7, 0.1),
    member("M003", "Hannah Whitcombe", EAST, "adviser", "P4", "acquirer", date(2021, 9, 6), 0.1, 0.4, 0.3),
    member("M004", "罗子骞", EAST, "adviser", "P4", "inherited", date(2020, 4, 13), 0.0, -0.2, 0.0),
    member("M005", "蒋雨桐", EAST, "adviser", "P4", "acquirer", date(2022, 2, 21), 0.4, -0.3, -0.1),
    member("M006", "Oliver Brandow", EAST, "adviser", "P5", "inherited", date(2018, 10, 8), -0.3, 0.0, 0.2),
    member("M007", "陆思齐", EAST, "adviser", "P4", "inherited", date(2019, 6, 3), 0.6, 0.9, -0.4),
    member("M008", "Marta Kowalewicz", EAST, "adviser", "P3", "acquirer", date(2023, 5, 15), -0.2, 0.2, 0.1),
    member("M009", "梁启铭", SOUTH, "lead", "M1", "inherited", date(2012, 8, 20), 1.1, 0.5, 0.3),
    member("M010", "黎婉晴", SOUTH, "senior adviser", "P6", "inherited", date(2014, 11, 3), 0.7, 0.5, 0.0),
    member("M011", "Daniel Okonta", SOUTH, "adviser", "P4", "acquirer", date(2022, 6, 13), 0.2, -0.2, 0.2),
    member("M012", "谭家瑞", SOUTH, "adviser", "P4", "inherited", date(2019, 3, 11), -0.1, 0.3, -0.2),
    member("M013", "冯若琳", SOUTH, "adviser", "P5", "inherited", date(2017, 5, 22), 0.5, 0.1, 0.1),
    member("M014", "Sofia Almeirim", SOUTH, "adviser", "P4", "acquirer", date(2021, 1, 18), 0.3, 0.6, 0.0),
    member("M015", "邓以恒", SOUTH, "adviser", "P3", "inherited", date(2022, 9, 5), -0.5, -0.6, -0.1),
    member("M016", "韩立群", NORTH, "lead", "M1", "inherited", date(2013, 4, 15), 0.5, 1.0, -0.8),
    member("M017", "乔雪莹", NORTH, "senior adviser", "P6", "inherited", date(2016, 2, 29), 0.6, 1.1, 0.0),
    member("M018", "Anders Lindmark", NORTH, "adviser", "P5", "acquirer", date(2020, 8, 17), 0.0, 0.8, 0.2),
    member("M019", "崔明序", NORTH, "adviser", "P4", "inherited", date(2021, 7, 12), -0.4, 0.5, 0.1),
    member("M020", "白晓岚", NORTH, "adviser", "P5", "inherited", date(2018, 3, 26), 0.8, 0.7, -0.1),
    member("M021", "Emma Thornbury", NORTH, "adviser", "P4", "acquirer", date(2022, 11, 14), -0.1, 0.9, 0.0),
    member("M022", "Gareth Pellow", INTL, "lead", "M1", "acquirer", date(2014, 9, 1), 0.4, 0.0, 0.7),
    member("M023", "唐悦宁", INTL, "senior adviser", "P6", "acquirer", date(2015, 12, 7), 0.9, 0.3, -0.1),
    member("M024", "Claire Aubrac", INTL, "adviser", "P4", "acquirer", date(2021, 5, 10), 0.3, -0.4, 0.1),
    member("M025", "Tomasz Nowicki", INTL, "adviser", "P4", "inherited", date(2019, 9, 23), -0.2, -0.1, 0.0),
    member("M026", "叶景澄", INTL, "adviser", "P3", "inherited", date(2023, 8, 28), 0.0, 0.1, -0.2),
    member("M027", "Priya Nambiar", INTL, "adviser", "P5", "acquirer", date(2018, 6, 19), 0.7, 0.4, 0.2),
    member("M028", "方博衍", INTL, "adviser", "P4", "inherited", date(2020, 10, 12), -0.6, -0.5, 0.0),
    member("M029", "何敏之", SOUTH, "lead", "M1", "acquirer", date(2017, 2, 13), 0.6, 0.7, 0.0),
    member("M030", "Lukas Meierhof", SOUTH, "adviser", "P3", "acquirer", JOINS, 0.2, 0.3, 0.1),
];

#[allow(clippy::too_many_arguments, reason = "a row of the table above")]
const fn member(
    id: &'static str,
    name: &'static str,
    team: &'static str,
    role: &'static str,
    grade: &'static str,
    group: &'static str,
    joined_on: Date,
    service: f64,
    diligence: f64,
    severity: f64,
) -> Member {
    Member {
        id,
        name,
        team,
        role,
        grade,
        group,
        joined_on,
        service,
        diligence,
        severity,
    }
}

impl Member {
    /// The member's days in each team in this cycle; empty before joining and after leaving.
    pub fn stays(&self, cycle: &Cycle) -> Vec<Stay> {
        let (from, to) = match self.id {
            FORMER_SOUTH_LEAD => (cycle.first, SOUTH_LEAD_LEAVES),
            LEAVER => (cycle.first, LEAVES),
            NEW_SOUTH_LEAD => (SOUTH_LEAD_STARTS, cycle.last),
            JOINER => (JOINS, cycle.last),
            _ => (cycle.first, cycle.last),
        };
        let mut stays = vec![Stay {
            team: self.team,
            from,
            to,
        }];
        if self.id == MOVER {
            stays = vec![
                Stay {
                    team: NORTH,
                    from,
                    to: MOVES.saturating_sub(1.day()),
                },
                Stay {
                    team: EAST,
                    from: MOVES,
                    to,
                },
            ];
        }
        for stay in &mut stays {
            stay.from = stay.from.max(cycle.first);
            stay.to = stay.to.min(cycle.last);
        }
        stays.retain(|stay| stay.from <= stay.to);
        stays
    }

    /// Since when in the grade: nobody is promoted in the demo's six cycles.
    fn grade_since(&self) -> Date {
        match self.id {
            // Too short for the next step by the demo's rules.
            "M020" => date(2024, 4, 1),
            _ if self.grade == "P3" => self.joined_on,
            _ => self.joined_on.saturating_add(14.months()),
        }
    }

    /// The working days on which the member was there.
    pub fn workdays(&self, cycle: &Cycle) -> Vec<Date> {
        self.stays(cycle)
            .iter()
            .flat_map(|stay| cycle.workdays(stay.from, stay.to))
            .collect()
    }

    /// The team on a day, if the member was there.
    pub fn team_on(&self, cycle: &Cycle, day: Date) -> Option<&'static str> {
        self.stays(cycle)
            .into_iter()
            .find(|stay| (stay.from..=stay.to).contains(&day))
            .map(|stay| stay.team)
    }

    /// The team on the last day of the cycle, or before leaving.
    pub fn team(&self, cycle: &Cycle) -> Option<&'static str> {
        self.stays(cycle).last().map(|stay| stay.team)
    }

    /// The part of the cycle's working days on which the member was there, 0 to 1.
    pub fn presence(&self, cycle: &Cycle) -> f64 {
        self.workdays(cycle).len() as f64 / cycle.workdays(cycle.first, cycle.last).len() as f64
    }

    /// The team in the members' list, before any move.
    pub fn home(&self) -> &'static str {
        self.team
    }

    /// The languages that the member can be taught in.
    pub fn speaks(&self) -> &'static [&'static str] {
        let chinese = self.name.chars().any(|letter| letter > '\u{2e7f}');
        match (chinese, self.team) {
            (false, _) => &["en"],
            (true, INTL) => &["zh-CN", "en"],
            (true, _) => &["zh-CN"],
        }
    }

    pub fn is_lead(&self) -> bool {
        self.role == "lead"
    }

    /// Whom the member reports to in a team; nobody is above the head.
    pub fn manager(&self, cycle: &Cycle, team: &str) -> Option<&'static str> {
        match (self.id, self.is_lead()) {
            (HEAD, _) => None,
            (_, true) => Some(HEAD),
            _ => Some(lead_of(cycle, team)),
        }
    }
}

/// The members who were there on at least one day of the cycle, in the order of their ids.
pub fn present(cycle: &Cycle) -> impl Iterator<Item = &'static Member> {
    MEMBERS.iter().filter(|member| !member.stays(cycle).is_empty())
}

/// The members who were still there on the cycle's last day.
pub fn remaining(cycle: &Cycle) -> Vec<&'static Member> {
    MEMBERS
        .iter()
        .filter(|member| member.team_on(cycle, cycle.last).is_some())
        .collect()
}

/// The member with this id.
pub fn find(id: &str) -> Option<&'static Member> {
    MEMBERS.iter().find(|member| member.id == id)
}

/// The lead of a team in a cycle. In 2025-Q1 T-SOUTH still counts as the former lead's team.
pub fn lead_of(cycle: &Cycle, team: &str) -> &'static str {
    match team {
        SOUTH if cycle.first > SOUTH_LEAD_LEAVES => NEW_SOUTH_LEAD,
        SOUTH => FORMER_SOUTH_LEAD,
        NORTH => "M016",
        INTL => "M022",
        _ => HEAD,
    }
}

/// `members`: two rows for who moved; `from` and `to` only where they are not the cycle's own days.
pub fn members_table(cycle: &Cycle) -> Table {
    let header = "member_id,name,team_id,role,from,to,manager_id,joined_on,grade,grade_since,group,languages";
    let mut table = Table::new("members", header);
    for member in present(cycle) {
        for stay in member.stays(cycle) {
            table.push([
                member.id.into(),
                member.name.into(),
                stay.team.into(),
                member.role.into(),
                optional((stay.from > cycle.first).then_some(stay.from)),
                optional((stay.to < cycle.last).then_some(stay.to)),
                optional(member.manager(cycle, stay.team)),
                member.joined_on.to_string(),
                member.grade.into(),
                member.grade_since().to_string(),
                member.group.into(),
                member.speaks().join("; "),
            ]);
        }
    }
    table
}

/// `teams`.
pub fn teams_table(cycle: &Cycle) -> Table {
    let mut table = Table::new("teams", "team_id,name,lead_id");
    for (id, name) in TEAMS {
        table.push([id.into(), name.into(), lead_of(cycle, id).into()]);
    }
    table
}
