//! `[[actions]]`, `[[skills]]`, `[[courses]]`, `[[objectives]]`: what plans choose from.

use super::document::Section;
use super::lists::{items, references};
use crate::model::configuration::{ActionAudience, Course, LibraryAction, Objective, Skill};
use crate::model::{CourseId, IndicatorId, ObjectiveId, SkillId};

/// Words of `audience`.
const AUDIENCES: [(&str, ActionAudience); 3] = [
    ("member", ActionAudience::Member),
    ("team", ActionAudience::Team),
    ("both", ActionAudience::Both),
];

/// Reads the actions; the default's are left out when none of their indicators is left.
pub fn actions(root: &Section<'_>, indicators: &[IndicatorId]) -> Vec<LibraryAction> {
    let mut actions = Vec::new();
    for item in items(root, "actions") {
        let section = item.section;
        let answered = answers(&section, indicators);
        let text = section.required("text").and_then(|entry| entry.localized());
        let audience = section
            .get("audience")
            .map_or(Some(ActionAudience::Both), |entry| entry.word(&AUDIENCES));
        section.finish();
        if let (false, Some(text), Some(audience)) = (answered.is_empty(), text, audience) {
            actions.push(LibraryAction {
                id: item.id.to_owned(),
                indicators: answered,
                text,
                audience,
            });
        }
    }
    actions
}

/// Reads the skills; the default's stay without indicators, since courses may teach them.
pub fn skills(root: &Section<'_>, indicators: &[IndicatorId]) -> Vec<Skill> {
    let mut skills = Vec::new();
    for item in items(root, "skills") {
        let section = item.section;
        let indicators = answers(&section, indicators);
        let name = section.required("name").and_then(|entry| entry.localized());
        section.finish();
        if let Some(name) = name {
            skills.push(Skill {
                id: SkillId::new(item.id),
                name,
                indicators,
            });
        }
    }
    skills
}

/// Reads the courses.
pub fn courses(root: &Section<'_>, skills: &[Skill]) -> Vec<Course> {
    let known: Vec<SkillId> = skills.iter().map(|skill| skill.id.clone()).collect();
    let mut courses = Vec::new();
    for item in items(root, "courses") {
        let section = item.section;
        let name = section.required("name").and_then(|entry| entry.localized());
        let taught = section
            .required("skills")
            .map(|entry| references(&entry, "skill", &known))
            .unwrap_or_default();
        let hours = section
            .required("hours")
            .and_then(|entry| entry.number_within(0.0..=10_000.0));
        let seats = section
            .required("seats")
            .and_then(|entry| entry.integer(0..=1_000_000));
        section.finish();
        if let (Some(name), Some(hours), Some(seats)) = (name, hours, seats) {
            courses.push(Course {
                id: CourseId::new(item.id),
                name,
                skills: taught,
                hours,
                seats,
            });
        }
    }
    courses
}

/// Reads the objectives.
pub fn objectives(root: &Section<'_>, indicators: &[IndicatorId]) -> Vec<Objective> {
    let mut objectives = Vec::new();
    for item in items(root, "objectives") {
        let section = item.section;
        let name = section.required("name").and_then(|entry| entry.localized());
        let indicators = answers(&section, indicators);
        section.finish();
        if let Some(name) = name {
            objectives.push(Objective {
                id: ObjectiveId::new(item.id),
                name,
                indicators,
            });
        }
    }
    objectives
}

fn answers(section: &Section<'_>, indicators: &[IndicatorId]) -> Vec<IndicatorId> {
    section
        .required("indicators")
        .map(|entry| references(&entry, "indicator", indicators))
        .unwrap_or_default()
}
