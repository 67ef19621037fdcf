//! The sample's configuration.

use super::both;
use std::collections::BTreeMap;

use jiff::civil::date;

use crate::model::assessment::Relation;
use crate::model::configuration::{
    AbsentClients, ActionAudience, ActionOrigin, Brand, Course, Gate, GateCondition, HandedOverClients,
    LibraryAction, LimitSeconds, MeetingRules, MissingParts, Objective, ObjectiveArea, Organisation,
    PlanRules, Policy, RaterSeverity, RatingBand, ScoredEstimate, SeverityLimits, Skill, SkillArea,
    SmallRelations, Taught, TrainingRules,
};
use crate::model::indicator::{Dimension, Indicator, Measure, Scale, ScaleShape};
use crate::model::{
    Configuration, CourseId, DimensionId, IndicatorId, Language, Money, ObjectiveId, Points, RatingId, Share,
    SkillId, Weight,
};

fn weight(value: f64) -> Weight {
    Weight::new(value).unwrap()
}

fn dimension(id: &str, english: &str, chinese: &str, share: f64) -> Dimension {
    Dimension {
        id: DimensionId::new(id),
        name: both(english, chinese),
        weight: weight(share),
    }
}

fn indicator(
    id: &str,
    names: (&str, &str),
    dimension: &str,
    measure: Measure,
    target: f64,
    pairs: &[(f64, f64)],
) -> Indicator {
    Indicator {
        id: IndicatorId::new(id),
        name: both(names.0, names.1),
        description: Some(both(
            &format!("{} as the data contract defines it.", names.0),
            &format!("{}，口径见数据约定。", names.1),
        )),
        dimension: DimensionId::new(dimension),
        unit: measure.unit(),
        measure,
        weight: weight(50.0),
        minimum_sample: 5,
        target: Some(target),
        control: crate::model::indicator::Control::FULL,
        scale: Scale {
            shape: ScaleShape::Linear,
            pairs: pairs
                .iter()
                .map(|(value, points)| (*value, Points(*points)))
                .collect(),
        },
    }
}

/// A configuration with eight indicators in five dimensions.
pub fn configuration() -> Configuration {
    let limits = SeverityLimits {
        default: LimitSeconds(8 * 3600),
        by_severity: BTreeMap::new(),
    };
    let share_scale = [(0.5, 0.0), (0.7, 60.0), (0.85, 90.0), (0.95, 100.0)];
    Configuration {
        organisation: Organisation {
            name: both("Lantern Client Services", "灯塔客户服务公司"),
            transfer_date: Some(date(2024, 7, 1)),
            currency: "CNY".to_owned(),
            time_zone: "Asia/Shanghai".to_owned(),
            languages: vec![Language::English, Language::Chinese],
        },
        policy: Policy {
            confidence: 0.95,
            estimate: ScoredEstimate::Observed,
            plausible_weights: Share(0.5),
            minimum_coverage: Share(0.6),
            minimum_presence: Share(0.5),
            handed_over_clients: HandedOverClients::Start,
            missing_parts: MissingParts::Reweight,
            anonymity_threshold: 3,
            small_relations: SmallRelations::Withhold,
            rater_severity: RaterSeverity::Shown,
            relation_weights: BTreeMap::from([
                (Relation::Superior, weight(40.0)),
                (Relation::Peer, weight(30.0)),
            ]),
            absent_clients: AbsentClients::Fault,
            response_limits: limits.clone(),
            resolution_limits: limits,
            working_hours: None,
            timeliness_days: 90,
            check_after_days: 45,
            improvement_items: 3,
            target_quantile: crate::model::Share(0.75),
            training_hours: 16.0,
        },
        dimensions: vec![
            dimension("satisfaction", "Client satisfaction", "客户满意度", 30.0),
            dimension("retention", "Client retention", "客户留存", 30.0),
            dimension("complaints", "Complaint handling", "投诉处理", 20.0),
            dimension("information", "Client information", "客户信息管理", 10.0),
            dimension("conduct", "360° assessment", "360度评估", 10.0),
        ],
        indicators: vec![
            indicator(
                "satisfaction",
                ("Satisfied clients", "客户满意率"),
                "satisfaction",
                Measure::Csat,
                0.85,
                &share_scale,
            ),
            indicator(
                "recommendation",
                ("Net promoter score", "净推荐值"),
                "satisfaction",
                Measure::Nps,
                40.0,
                &[(-20.0, 0.0), (20.0, 60.0), (40.0, 90.0), (60.0, 100.0)],
            ),
            indicator(
                "client-retention",
                ("Clients kept", "客户留存率"),
                "retention",
                Measure::ClientRetention,
                0.97,
                &share_scale,
            ),
            indicator(
                "transfer-retention",
                (
                    "Inherited clients kept since the transfer",
                    "转让后承接客户留存率",
                ),
                "retention",
                Measure::TransferRetention,
                0.9,
                &share_scale,
            ),
            indicator(
                "response",
                ("Complaints answered in time", "投诉及时响应率"),
                "complaints",
                Measure::ResponseSla,
                0.9,
                &share_scale,
            ),
            indicator(
                "resolution-time",
                ("Median time to resolution", "投诉办结时长中位数"),
                "complaints",
                Measure::ResolutionTime,
                24.0,
                &[(8.0, 100.0), (24.0, 90.0), (72.0, 0.0)],
            ),
            indicator(
                "completeness",
                ("Complete client files", "客户档案完整率"),
                "information",
                Measure::Completeness,
                0.95,
                &share_scale,
            ),
            indicator(
                "assessment",
                ("360° assessment", "360度综合评价"),
                "conduct",
                Measure::Assessment { dimension: None },
                4.0,
                &[(1.0, 0.0), (3.0, 50.0), (4.0, 90.0), (5.0, 100.0)],
            ),
        ],
        ratings: [
            ("A", "Outstanding", "优秀", 90.0),
            ("B", "Good", "良好", 75.0),
            ("C", "Meets the standard", "合格", 60.0),
            ("D", "Needs improvement", "待改进", 0.0),
        ]
        .into_iter()
        .map(|(id, english, chinese, from)| RatingBand {
            id: RatingId::new(id),
            name: both(english, chinese),
            from: Points(from),
        })
        .collect(),
        gates: vec![Gate {
            indicator: IndicatorId::new("client-retention"),
            condition: GateCondition::Below(0.8),
            cap: RatingId::new("C"),
            reason: both(
                "Losing one client in five outweighs everything else.",
                "流失五分之一客户，一票否决。",
            ),
        }],
        meetings: MeetingRules::EXAMPLE,
        plans: PlanRules {
            effort_member: 24.0,
            effort_team: 60.0,
            actions_per_item: 2,
            action_share: 0.5,
            prior_tries: 4.0,
            matched_cause: 1.5,
            minimum_pairs: 12,
            minimum_tries: 4,
            useful_points: 0.2,
        },
        actions: vec![LibraryAction {
            id: "call-back".to_owned(),
            indicators: vec![IndicatorId::new("satisfaction")],
            text: both(
                "Call back every client who answered 3 or lower within five working days; note the cause and what was agreed.",
                "五个工作日内回访所有评分3分及以下的客户，记录原因和约定事项。",
            ),
            audience: ActionAudience::Both,
            causes: Vec::new(),
            effort: 4.0,
            owner_role: None,
            steps: Vec::new(),
            success: None,
            origin: ActionOrigin::Settings,
        }],
        skills: vec![Skill {
            id: SkillId::new("service"),
            name: both("Service conversations", "服务沟通"),
            area: SkillArea::Communication,
            indicators: vec![IndicatorId::new("satisfaction")],
        }],
        courses: vec![Course {
            id: CourseId::new("difficult-talks"),
            name: both("Difficult conversations", "高难度沟通"),
            skills: vec![Taught {
                skill: SkillId::new("service"),
                level: 3.0,
            }],
            hours: 8.0,
            price: Money(800.into()),
            prerequisites: vec![CourseId::new("difficult-talks")],
            language: Some("zh-CN".to_owned()),
            mandatory_for: vec!["relationship manager".to_owned()],
            seats: 12,
            sessions: Vec::new(),
        }],
        results: super::results::rules(),
        training: TrainingRules {
            budget: Some(Money(3000.into())),
            points_per_level: Points(2.0),
            mentees: 2,
            minimum_pairs: 5,
            caliper: Points(10.0),
        },
        objectives: vec![Objective {
            id: ObjectiveId::new("keep"),
            name: both("Keep what we took over", "守住承接客户"),
            area: ObjectiveArea::Market,
            weight: Weight::new(2.0).unwrap(),
            indicators: vec![IndicatorId::new("client-retention")],
            targets: BTreeMap::new(),
        }],
        review: super::review::weights(),
        definition_changes: Vec::new(),
        audiences: crate::model::configuration::Audience::built_in(),
        brand: Brand::default(),
        privacy: crate::model::configuration::PrivacyRules::default(),
        cycle_targets: BTreeMap::new(),
    }
}
