//! The sample's training plan, with every state that a page must show.

use jiff::civil::date;

use crate::model::configuration::SkillArea;
use crate::model::plans::{
    AreaNeed, BookedSession, CourseEffect, CoveredNeed, EffectVerdict, Enrolment, LevelSource, MatchedEffect,
    Mentoring, MissedMandatory, Obstacle, Offer, PlanProof, PlanQuality, SkillLevel, SkillRow, TrainingNeed,
    TrainingPlan, UncoveredNeed,
};
use crate::model::{CourseId, IndicatorId, MemberId, Money, Period, Points, Share, SkillId, TeamId};
use crate::stats::{Interval, NotEstimable};

fn level(now: f64, wanted: f64, source: LevelSource) -> SkillLevel {
    SkillLevel {
        now,
        wanted,
        interval: (source == LevelSource::Indicators).then_some(Interval {
            low: now - 0.3,
            high: now + 0.3,
        }),
        source,
    }
}

fn need(member: &str, indicators: &[&str], source: LevelSource) -> TrainingNeed {
    TrainingNeed {
        member: MemberId::new(member),
        skill: SkillId::new("service"),
        indicators: indicators.iter().map(IndicatorId::new).collect(),
        points_lost: Points(6.2),
        worth: Points(5.7),
        level: level(2.1, 3.0, source),
    }
}

fn enrolment(member: &str, needs: Vec<(TrainingNeed, f64)>) -> Enrolment {
    Enrolment {
        member: MemberId::new(member),
        course: CourseId::new("difficult-talks"),
        session: None,
        hours: 8.0,
        price: Money(800.into()),
        mandatory: false,
        prepares: None,
        needs: needs
            .into_iter()
            .map(|(need, share)| CoveredNeed {
                need,
                share: Share(share),
            })
            .collect(),
    }
}

fn effect(course: &str, effect: Result<(f64, f64), NotEstimable>) -> CourseEffect {
    CourseEffect {
        course: CourseId::new(course),
        passed: 9,
        participants: 8,
        pairs: 7,
        before: effect.is_ok().then_some(Points(61.4)),
        price_per_point: matches!(effect, Ok((gain, _)) if gain > 5.0).then_some(Money(95.into())),
        effect: effect.map(|(gain, reach)| MatchedEffect {
            change: Points(gain + 1.0),
            change_of_others: Points(1.0),
            gain: Points(gain),
            interval: Interval {
                low: gain - reach,
                high: gain + reach,
            },
            verdict: match (gain.abs() > reach, gain > 0.0) {
                (true, true) => EffectVerdict::Worked,
                (true, false) => EffectVerdict::Backfired,
                (false, _) => EffectVerdict::WithinNoise,
            },
        }),
    }
}

fn one_of_many() -> CourseEffect {
    let mut course = effect("one-of-many", Ok((4.0, 3.5)));
    if let Ok(found) = &mut course.effect {
        found.verdict = EffectVerdict::OneOfMany;
    }
    course
}

/// Every kind of seat, need, effect and pair.
pub fn training() -> TrainingPlan {
    let gaps = ["satisfaction", "recommendation"];
    let course = || CourseId::new("difficult-talks");
    let days = Period::new(date(2025, 4, 8), date(2025, 4, 9)).unwrap();
    let session = BookedSession {
        id: "talks-1".to_owned(),
        days,
    };
    let obstacles = [
        vec![Obstacle::NoCourse],
        vec![Obstacle::TooBasic],
        vec![Obstacle::AlreadyTaken],
        vec![Obstacle::Language("de".to_owned())],
        vec![Obstacle::Prerequisite(course())],
        vec![Obstacle::NoSeat, Obstacle::NoHours(4.0)],
        vec![Obstacle::OverBudget(Money(350.into()))],
        vec![Obstacle::Clash(course())],
        vec![Obstacle::OtherPlan],
    ];
    let row = |levels: Option<SkillLevel>| vec![levels];
    TrainingPlan {
        enrolments: vec![
            Enrolment {
                session: Some(session.clone()),
                mandatory: true,
                ..enrolment("m1", vec![(need("m1", &gaps, LevelSource::Indicators), 1.0)])
            },
            enrolment("m2", vec![(need("m2", &gaps, LevelSource::Declared), 0.6)]),
            Enrolment {
                prepares: Some(course()),
                ..enrolment("m3", vec![(need("m3", &[], LevelSource::Declared), 1.0)])
            },
        ],
        uncovered: obstacles
            .iter()
            .enumerate()
            .map(|(place, obstacles)| UncoveredNeed {
                need: match place % 3 {
                    0 => need("m1", &gaps, LevelSource::Indicators),
                    1 => need("m1", &gaps, LevelSource::Declared),
                    _ => need("m1", &[], LevelSource::Declared),
                },
                course: (place > 2).then(course),
                obstacles: obstacles.clone(),
            })
            .collect(),
        missed: vec![MissedMandatory {
            member: MemberId::new("m4"),
            course: course(),
            obstacles: vec![Obstacle::NoSeat],
        }],
        offered: vec![
            Offer {
                course: course(),
                session: Some(session),
                seats: 1,
                taken: 1,
            },
            Offer {
                course: course(),
                session: None,
                seats: 12,
                taken: 2,
            },
        ],
        areas: vec![AreaNeed {
            team: TeamId::new("north"),
            area: SkillArea::Communication,
            members: 2,
            needs: 3,
            worth: Points(17.1),
            covered: Points(9.1),
            share: Some(Share(9.1 / 17.1)),
        }],
        members: [
            ("m1", Some(level(2.1, 3.0, LevelSource::Indicators))),
            ("m2", Some(level(1.0, 3.0, LevelSource::Declared))),
            ("m3", Some(level(3.6, 3.6, LevelSource::Indicators))),
            ("m4", None),
        ]
        .into_iter()
        .map(|(id, found)| SkillRow {
            subject: MemberId::new(id),
            levels: row(found),
        })
        .collect(),
        teams: [("north", 2.4), ("south", 3.4)]
            .into_iter()
            .map(|(id, now)| SkillRow {
                subject: TeamId::new(id),
                levels: row(Some(level(now, 3.0_f64.max(now), LevelSource::Indicators))),
            })
            .collect(),
        quality: Some(PlanQuality {
            proof: PlanProof::Bounded,
            asked: Points(68.4),
            covered: Points(14.8),
            bound: Points(15.0),
            gap: Share(0.0133),
            mandatory: 1,
            mandatory_bound: 2,
            spent: Money(2400.into()),
        }),
        effects: vec![
            effect("difficult-talks", Ok((8.4, 5.0))),
            effect("worked-free", Ok((4.0, 3.0))),
            one_of_many(),
            effect("unclear", Ok((2.0, 5.0))),
            effect("backfired", Ok((-6.0, 4.0))),
            effect("few", Err(NotEstimable::TooFewValues { needed: 5, found: 2 })),
            effect("alike", Err(NotEstimable::NoVariation)),
        ],
        mentors: vec![Mentoring {
            skill: SkillId::new("service"),
            mentor: MemberId::new("m3"),
            strong: level(3.6, 3.6, LevelSource::Indicators),
            mentee: MemberId::new("m2"),
            weak: level(1.0, 3.0, LevelSource::Declared),
            mean: 2.2,
        }],
        completed: Vec::new(),
    }
}
