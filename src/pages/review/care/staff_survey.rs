//! The staff survey: what everybody said, and what teams said that are large enough to hide everybody in.

use serde::Serialize;

use crate::archive::CycleRecord;
use crate::model::Share;
use crate::model::indicator::Unit;
use crate::model::measurement::Subject;
use crate::model::review::{AnswerGroup, StaffChange, StaffQuestion, StaffSurvey};
use crate::pages::figures::{interval_row, ruler};
use crate::pages::scope::Scope;

/// The survey as the page shows it.
#[derive(Serialize)]
pub(super) struct SurveyView {
    /// Whose survey it is, where the cycle pools others.
    of: Option<String>,
    participation: Option<String>,
    teams: Vec<String>,
    rows: Vec<QuestionRow>,
    /// That small groups are not shown.
    withheld: Vec<String>,
}

/// A question.
#[derive(Serialize)]
struct QuestionRow {
    question: String,
    answers: String,
    mean: Option<String>,
    mean_interval: Option<String>,
    share: String,
    interval: String,
    figure: String,
    change: Option<ChangeView>,
    low: bool,
    /// Each team's share; none where it is not shown.
    teams: Vec<Option<String>>,
}

/// A change since the last survey.
#[derive(Serialize)]
struct ChangeView {
    class: &'static str,
    text: String,
}

pub(super) fn view(
    scope: &Scope<'_>,
    record: &CycleRecord,
    survey: Option<&StaffSurvey>,
) -> Option<SurveyView> {
    let survey = survey?;
    let minimum = survey.minimum;
    let mut withheld = vec![scope.count("care-survey-minimum", minimum, &[])];
    if survey.withheld > 0 {
        withheld.push(scope.count("care-survey-withheld", survey.withheld, &[]));
    }
    Some(SurveyView {
        of: (survey.of.as_ref()).map(|cycle| scope.say("care-survey-of", &[("cycle", cycle.as_str())])),
        participation: survey.participation.as_ref().map(|share| {
            let interval = scope.format.share(Share(share.value));
            scope.say("care-survey-participation", &[("share", &interval)])
        }),
        teams: (survey.teams.iter())
            .map(|team| scope.subject_name(record, &Subject::Team(team.clone())))
            .collect(),
        rows: survey
            .questions
            .iter()
            .map(|question| row(scope, question))
            .collect(),
        withheld,
    })
}

fn row(scope: &Scope<'_>, question: &StaffQuestion) -> QuestionRow {
    let all = &question.all;
    let mean = all.mean.as_ref();
    let target = scope.configuration().review.care.favourable_share;
    QuestionRow {
        question: question.question.clone(),
        answers: scope.format.count(all.answers),
        mean: mean.map(|mean| scope.format.value(Unit::Score, mean.value)),
        mean_interval: mean
            .and_then(|mean| mean.interval)
            .map(|interval| scope.format.interval(Unit::Score, interval)),
        share: share(scope, all),
        interval: scope.format.interval(Unit::Share, all.share.interval),
        figure: interval_row(
            ruler([0.0, 1.0]),
            all.share.value,
            Some(all.share.interval),
            None,
            Some(target.0),
        ),
        change: question.change.as_ref().map(|one| change(scope, one)),
        low: question.low,
        teams: (question.teams.iter())
            .map(|group| group.as_ref().map(|group| share(scope, group)))
            .collect(),
    }
}

fn share(scope: &Scope<'_>, group: &AnswerGroup) -> String {
    scope.format.value(Unit::Share, group.share.value)
}

fn change(scope: &Scope<'_>, change: &StaffChange) -> ChangeView {
    let difference = scope.format.difference(Unit::Share, change.difference);
    let since = change.since.to_string();
    let (class, key) = match change.difference {
        up if change.real && up > 0.0 => ("better", "care-survey-better"),
        _ if change.real => ("worse", "care-survey-worse"),
        _ => ("same", "care-survey-same"),
    };
    ChangeView {
        class,
        text: scope.say(key, &[("difference", &difference), ("since", &since)]),
    }
}
