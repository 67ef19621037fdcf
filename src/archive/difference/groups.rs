//! Who gains and who loses by group, and whether one group loses more often than the others.
//!
//! A group is told of only with as many members as the smallest cell, and never so that a smaller one could be worked out from the
//! others and the total.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Way;
use crate::stats::impact::fisher_exact;
use crate::stats::multiple::holm;
use crate::stats::suppression::shown_groups;

/// What members are grouped by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum GroupedBy {
    /// The team at the end of the later record.
    Team,
    /// The grade.
    Grade,
    /// The group for fairness checks.
    Group,
}

impl GroupedBy {
    /// The word of JSON and of texts.
    pub fn word(self) -> &'static str {
        match self {
            Self::Team => "team",
            Self::Grade => "grade",
            Self::Group => "group",
        }
    }
}

/// One member's part in the figures of groups.
#[derive(Clone, Copy, Debug)]
pub struct Outcome<'a> {
    /// The member's group.
    pub group: Option<&'a str>,
    /// Which way the rating went; none where it did not move, or is missing on both sides.
    pub way: Option<Way>,
    /// After less before, where there are both scores.
    pub change: Option<f64>,
}

/// How the ratings of a group moved.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GroupDifference {
    /// Its name, or the id of the team.
    pub group: String,
    /// Members on both sides.
    pub members: u64,
    /// Whose rating rose.
    pub up: u64,
    /// Whose rating fell.
    pub down: u64,
    /// Mean change of the scores, of those with both.
    pub mean_change: Option<f64>,
    /// Whether ratings fall more or less often here than among all others.
    pub fairness: Option<Fairness>,
}

/// How often ratings fall in a group against all others who are told of.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Fairness {
    /// Members of the other groups.
    pub others: u64,
    /// Whose rating fell among them.
    pub others_down: u64,
    /// Two-sided p value of "as often" (Fisher's exact test).
    pub p_value: f64,
    /// The same among all groups that are compared (Holm 1979).
    pub adjusted_p: f64,
}

/// The groups of one kind.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GroupFigures {
    /// What members are grouped by.
    pub by: GroupedBy,
    /// Groups that may be told of, by name.
    pub groups: Vec<GroupDifference>,
    /// How many are left out: too small, or what a smaller one could be worked out from.
    pub left_out: u64,
}

/// Who gains and who loses.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Groups {
    /// Fewer members are not told of.
    pub minimum: u64,
    /// By kind of group; kinds that no member states are left out.
    pub figures: Vec<GroupFigures>,
}

/// The figures of the groups of one kind; none where no member has a group. A mean over fewer scores than the minimum is not
/// told, whatever the size of the group.
pub fn figures(by: GroupedBy, people: &[Outcome<'_>], minimum: u64) -> Option<GroupFigures> {
    let mut groups: BTreeMap<&str, Vec<&Outcome<'_>>> = BTreeMap::new();
    for person in people {
        if let Some(group) = person.group {
            groups.entry(group).or_default().push(person);
        }
    }
    if groups.is_empty() {
        return None;
    }
    let sizes: Vec<u64> = groups.values().map(|group| group.len() as u64).collect();
    let shown = shown_groups(&sizes, minimum);
    let left_out = shown.iter().filter(|shown| !**shown).count() as u64;
    let told = groups.into_iter().zip(shown).filter(|(_, shown)| *shown);
    let mut groups: Vec<GroupDifference> = told
        .map(|((group, members), _)| figure(group, &members, minimum))
        .collect();
    if by == GroupedBy::Group {
        compare(&mut groups);
    }
    Some(GroupFigures { by, groups, left_out })
}

fn figure(group: &str, members: &[&Outcome<'_>], minimum: u64) -> GroupDifference {
    let went = |way: Way| members.iter().filter(|member| member.way == Some(way)).count() as u64;
    let changes: Vec<f64> = members.iter().filter_map(|member| member.change).collect();
    let enough = !changes.is_empty() && changes.len() as u64 >= minimum;
    GroupDifference {
        group: group.to_owned(),
        members: members.len() as u64,
        up: went(Way::Up),
        down: went(Way::Down),
        mean_change: enough.then(|| changes.iter().sum::<f64>() / changes.len() as f64),
        fairness: None,
    }
}

/// Each group against all the others.
fn compare(groups: &mut [GroupDifference]) {
    if groups.len() < 2 {
        return;
    }
    let (all, down) = groups.iter().fold((0, 0), |(all, down), group| {
        (all + group.members, down + group.down)
    });
    // Nobody falls, or everybody does: there is nothing to compare.
    if down == 0 || down == all {
        return;
    }
    for group in groups.iter_mut() {
        let (others, others_down) = (all - group.members, down - group.down);
        group.fairness = fisher_exact((group.down, group.members), (others_down, others))
            .ok()
            .map(|p_value| Fairness {
                others,
                others_down,
                p_value,
                adjusted_p: p_value,
            });
    }
    let tested = || groups.iter().filter_map(|group| group.fairness);
    let adjusted = holm(&tested().map(|fairness| fairness.p_value).collect::<Vec<f64>>());
    let tested = groups.iter_mut().filter_map(|group| group.fairness.as_mut());
    for (fairness, adjusted) in tested.zip(adjusted) {
        fairness.adjusted_p = adjusted;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people(group: &'static str, down: usize, all: usize) -> impl Iterator<Item = Outcome<'static>> {
        (0..all).map(move |place| Outcome {
            group: Some(group),
            way: (place < down).then_some(Way::Down),
            change: Some(if place < down { -4.0 } else { 1.0 }),
        })
    }

    #[test]
    fn a_small_group_is_left_out_and_takes_the_next_smallest_with_it() {
        let all: Vec<Outcome<'_>> = people("a", 1, 4)
            .chain(people("b", 2, 6))
            .chain(people("c", 3, 9))
            .collect();
        let found = figures(GroupedBy::Grade, &all, 5).unwrap();
        assert_eq!((found.left_out, found.groups.len()), (2, 1));
        // Nine members: three fall by 4, six rise by 1: (−12 + 6) / 9.
        let group = &found.groups[0];
        assert_eq!((group.group.as_str(), group.members, group.down), ("c", 9, 3));
        assert!((group.mean_change.unwrap() + 6.0 / 9.0).abs() < 1e-12);
        assert_eq!(group.fairness, None);
    }

    #[test]
    fn a_group_that_falls_more_often_is_told_with_its_p_value() {
        // Three of four against one of four: Fisher's tea, two-sided 34/70; Holm doubles it.
        let all: Vec<Outcome<'_>> = people("x", 3, 4).chain(people("y", 1, 4)).collect();
        let found = figures(GroupedBy::Group, &all, 3).unwrap();
        let fairness = found.groups[0].fairness.unwrap();
        assert_eq!((fairness.others, fairness.others_down), (4, 1));
        assert!((fairness.p_value - 34.0 / 70.0).abs() < 1e-9);
        assert!((fairness.adjusted_p - 68.0 / 70.0).abs() < 1e-9);
    }

    #[test]
    fn members_without_a_group_make_none() {
        let nobody = [Outcome {
            group: None,
            way: None,
            change: None,
        }];
        assert_eq!(figures(GroupedBy::Team, &nobody, 3), None);
    }
}
