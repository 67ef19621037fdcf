//! `[[skills]]`, `[[courses]]`, `[training]`: what training plans choose from, and by which rules.

use std::collections::BTreeSet;

use jiff::civil::Date;
use rust_decimal::Decimal;
use toml::de::DeValue;

use super::document::{Entry, Section};
use super::lists::{items, references};
use crate::diagnostics::{Code, Diagnostic};
use crate::ingest::nearest::nearest;
use crate::model::configuration::{
    Course, CourseSession, Skill, SkillArea, TOP_LEVEL, Taught, TrainingRules,
};
use crate::model::{CourseId, IndicatorId, Money, Period, Points, SkillId};

/// Decimals of a price or the budget, at most.
const PLACES: u32 = 4;

/// The greatest price or budget: a thousand million.
const LARGEST: u32 = 1_000_000_000;

/// Words of `area`.
const AREAS: [(&str, SkillArea); 3] = [
    ("professional", SkillArea::Professional),
    ("communication", SkillArea::Communication),
    ("teamwork", SkillArea::Teamwork),
];

/// Reads the skills; the default's stay without indicators, since courses may teach them.
pub fn skills(root: &Section<'_>, indicators: &[IndicatorId]) -> Vec<Skill> {
    let mut skills = Vec::new();
    for item in items(root, "skills") {
        let section = item.section;
        // A skill that only assessments tell of has no indicators.
        let indicators = section
            .get("indicators")
            .map(|entry| references(&entry, "indicator", indicators))
            .unwrap_or_default();
        let name = section.required("name").and_then(|entry| entry.localized());
        let area = section
            .get("area")
            .map_or(Some(SkillArea::Professional), |entry| entry.word(&AREAS));
        section.finish();
        if let (Some(name), Some(area)) = (name, area) {
            skills.push(Skill {
                id: SkillId::new(item.id),
                name,
                area,
                indicators,
            });
        }
    }
    skills
}

/// Reads the courses, and looks for prerequisites that lead back to their own course.
pub fn courses(root: &Section<'_>, skills: &[Skill]) -> Vec<Course> {
    let known: Vec<SkillId> = skills.iter().map(|skill| skill.id.clone()).collect();
    let list = items(root, "courses");
    let ids: Vec<CourseId> = list.iter().map(|item| CourseId::new(item.id)).collect();
    let mut sessions_seen = BTreeSet::new();
    let mut courses = Vec::new();
    let mut asks: Vec<(CourseId, Entry<'_>)> = Vec::new();
    for item in list {
        let section = item.section;
        let id = CourseId::new(item.id);
        let name = section.required("name").and_then(|entry| entry.localized());
        let taught = section
            .required("skills")
            .map(|entry| references(&entry, "skill", &known))
            .unwrap_or_default();
        let skills = levels(&section, taught);
        let hours = section.number("hours", 0.0..=10_000.0);
        let price = section
            .get("price")
            .map_or(Some(Money::ZERO), |entry| money(&entry));
        let prerequisites = section.get("prerequisites").map(|entry| {
            let found = references(&entry, "course", &ids);
            asks.push((id.clone(), entry));
            found
        });
        let language = section
            .get("language")
            .and_then(|entry| entry.text())
            .map(str::to_owned);
        let mandatory_for = section.get("mandatory_for").map(|entry| texts(&entry));
        let dated = section
            .get("sessions")
            .map(|entry| sessions(&entry, &mut sessions_seen));
        let seats = if dated.is_some() {
            section
                .get("seats")
                .map_or(Some(0), |entry| entry.integer(0..=1_000_000))
        } else {
            section.integer("seats", 0..=1_000_000)
        };
        section.finish();
        if let (Some(name), Some(hours), Some(price), Some(seats)) = (name, hours, price, seats) {
            courses.push(Course {
                id,
                name,
                skills,
                hours,
                price,
                prerequisites: prerequisites.unwrap_or_default(),
                language,
                mandatory_for: mandatory_for.unwrap_or_default(),
                seats,
                sessions: dated.unwrap_or_default(),
            });
        }
    }
    report_circles(&courses, &asks);
    courses
}

/// The skills with the level that the course leads to: `level` for all of them, `levels` by skill, else the highest.
fn levels(section: &Section<'_>, taught: Vec<SkillId>) -> Vec<Taught> {
    let common = section
        .get("level")
        .and_then(|entry| entry.number_within(0.0..=TOP_LEVEL))
        .unwrap_or(TOP_LEVEL);
    let mut skills: Vec<Taught> = taught
        .into_iter()
        .map(|skill| Taught { skill, level: common })
        .collect();
    for entry in section
        .get("levels")
        .and_then(|entry| entry.entries())
        .unwrap_or_default()
    {
        let level = entry.number_within(0.0..=TOP_LEVEL);
        if let Some(taught) = skills
            .iter_mut()
            .find(|taught| taught.skill.as_str() == entry.key)
        {
            taught.level = level.unwrap_or(common);
            continue;
        }
        let mut fault = Diagnostic::new(Code::UnknownReference)
            .with("kind", "skill")
            .with("id", entry.key);
        if let Some(near) = nearest(entry.key, skills.iter().map(|taught| taught.skill.as_str())) {
            fault = fault.with("nearest", near);
        }
        entry.report_at_key(fault);
    }
    skills
}

fn texts(entry: &Entry<'_>) -> Vec<String> {
    let list = entry.filled_list().unwrap_or_default();
    list.iter().filter_map(Entry::text).map(str::to_owned).collect()
}

/// The dated sessions; their ids are unique over all courses.
fn sessions<'d>(entry: &Entry<'d>, seen: &mut BTreeSet<&'d str>) -> Vec<CourseSession> {
    let mut sessions = Vec::new();
    for element in entry.list().unwrap_or_default() {
        let Some(section) = element.section() else {
            continue;
        };
        let id_entry = section.required("id");
        let id = id_entry.as_ref().and_then(Entry::text);
        if let (Some(id), Some(entry)) = (id, &id_entry)
            && !seen.insert(id)
        {
            entry.report(
                Diagnostic::new(Code::DuplicateInList)
                    .with("list", "sessions")
                    .with("id", id),
            );
        }
        let from = section.required("from").and_then(|entry| entry.date());
        // A session of one day needs no end.
        let to_entry = section.get("to");
        let to = match &to_entry {
            Some(entry) => entry.date(),
            None => from,
        };
        let seats = section.integer("seats", 0..=1_000_000);
        let days = from
            .zip(to)
            .and_then(|(from, to)| in_order(from, to, to_entry.as_ref()));
        section.finish();
        if let (Some(id), Some(days), Some(seats)) = (id, days, seats) {
            sessions.push(CourseSession {
                id: id.to_owned(),
                days,
                seats,
            });
        }
    }
    sessions.sort_by(|a, b| (a.days, &a.id).cmp(&(b.days, &b.id)));
    sessions
}

fn in_order(from: Date, to: Date, entry: Option<&Entry<'_>>) -> Option<Period> {
    let days = Period::new(from, to);
    if let (None, Some(entry)) = (days, entry) {
        entry.report(
            Diagnostic::new(Code::SessionBackwards)
                .with("from", from)
                .with("to", to),
        );
    }
    days
}

/// Reports each course whose prerequisites lead back to it.
fn report_circles(courses: &[Course], asks: &[(CourseId, Entry<'_>)]) {
    for (id, entry) in asks {
        let mut seen: BTreeSet<&CourseId> = BTreeSet::new();
        let mut next: Vec<&CourseId> = vec![id];
        while let Some(course) = next.pop() {
            let found = courses.iter().find(|other| &other.id == course);
            for before in found.into_iter().flat_map(|course| &course.prerequisites) {
                if seen.insert(before) {
                    next.push(before);
                }
            }
        }
        if seen.contains(id) {
            entry.report(Diagnostic::new(Code::PrerequisiteCircle).with("course", id));
        }
    }
}

/// Reads the rules.
pub fn rules(root: &Section<'_>) -> Option<TrainingRules> {
    let section = root.merged("training");
    let budget = section.get("budget").map(|entry| money(&entry));
    let points_per_level = section.number("points_per_level", 0.0..=100.0);
    let mentees = section.integer("mentees", 0..=100);
    let minimum_pairs = section.integer("minimum_pairs", 2..=10_000);
    let caliper = section.number("caliper", 0.0..=1000.0);
    section.finish();
    Some(TrainingRules {
        budget: match budget {
            Some(budget) => Some(budget?),
            None => None,
        },
        points_per_level: Points(points_per_level?),
        mentees: mentees?,
        minimum_pairs: minimum_pairs?,
        caliper: Points(caliper?),
    })
}

/// An amount of money, zero or more, exactly as it is written.
fn money(entry: &Entry<'_>) -> Option<Money> {
    let written = match entry.value() {
        DeValue::Integer(integer) if integer.radix() == 10 => integer.as_str(),
        DeValue::Float(float) => float.as_str(),
        _ => return entry.wrong_type("number"),
    };
    let amount = written
        .replace('_', "")
        .trim_start_matches('+')
        .parse::<Decimal>();
    match amount {
        Ok(amount) if amount.is_sign_negative() && !amount.is_zero() => {
            entry.report(
                Diagnostic::new(Code::NegativeAmount)
                    .with("key", entry.key)
                    .with("found", written),
            );
            None
        }
        // More decimals would be rounded, and greater amounts could not be summed, where bookings reckon in small units.
        Ok(amount) if amount.normalize().scale() > PLACES => {
            entry.report(
                Diagnostic::new(Code::SettingNotADecimal)
                    .with("key", entry.key)
                    .with("found", written)
                    .with("places", PLACES),
            );
            None
        }
        Ok(amount) if amount > LARGEST.into() => {
            entry.report(
                Diagnostic::new(Code::SettingOutOfRange)
                    .with("key", entry.key)
                    .with("found", written)
                    .with("low", 0)
                    .with("high", LARGEST),
            );
            None
        }
        Ok(amount) => Some(Money(amount)),
        Err(_) => {
            entry.report(
                Diagnostic::new(Code::NotFinite)
                    .with("key", entry.key)
                    .with("found", written),
            );
            None
        }
    }
}
