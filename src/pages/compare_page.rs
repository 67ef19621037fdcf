//! The page on which teams and members are put side by side, by a link that can be shared: its frame, and the file of what it shows.

use serde::Serialize;
use tera::Context;

use super::scope::Scope;
use super::trend_chart::script_safe;
use crate::archive::CycleRecord;
use crate::model::Language;
use crate::model::measurement::Subject;
use crate::model::scorecard::Scorecard;

/// One team or member.
#[derive(Serialize)]
struct Entry {
    id: String,
    name: String,
    /// Team or role in a word, for whoever chooses between people of one name.
    note: String,
    href: String,
    score: Option<String>,
    interval: Option<String>,
    /// The ends of the interval, by which the page says whether two can be told apart.
    ends: Option<[f64; 2]>,
    rating: String,
    coverage: String,
    /// Points by dimension, with their intervals.
    dimensions: Vec<Option<[String; 2]>>,
}

/// All that the page shows.
#[derive(Serialize)]
struct Everybody {
    dimensions: Vec<String>,
    entries: Vec<Entry>,
}

/// The frame of the page.
pub fn view(scope: &Scope<'_>, record: &CycleRecord) -> Context {
    let mut context = Context::new();
    context.insert("title", &scope.plain("page-compare"));
    context.insert("days", &scope.format.period(record.cycle.period));
    context.insert("data", &scope.path.asset(&file(scope.texts.language())));
    context.insert("script", &scope.path.asset("compare.js"));
    context
}

/// The name of the file of what the page shows, among the assets of the cycle.
pub fn file(language: Language) -> String {
    format!("compare.{language}.js")
}

/// A script that hands the page's script what it shows; a page that was opened from a file cannot fetch it. `scope` is that of the
/// page.
pub fn data(scope: &Scope<'_>, record: &CycleRecord) -> String {
    let teams = record.teams.iter().map(|team| Subject::Team(team.id.clone()));
    let members = record
        .members
        .iter()
        .map(|member| Subject::Member(member.id.clone()));
    let everybody = Everybody {
        dimensions: (scope.configuration().dimensions.iter())
            .map(|dimension| scope.local(&dimension.name).to_owned())
            .collect(),
        entries: teams
            .chain(members)
            .filter_map(|subject| entry(scope, record, &subject))
            .collect(),
    };
    let json = serde_json::to_string(&everybody).unwrap_or_else(|_| "{}".to_owned());
    format!("window.scorebookCompare = {};\n", script_safe(&json))
}

fn entry(scope: &Scope<'_>, record: &CycleRecord, subject: &Subject) -> Option<Entry> {
    let card: &Scorecard = scope.history.appraisal(record, subject)?.scorecard;
    let note = match subject {
        Subject::Member(id) => (scope.history.member(record, id))
            .and_then(|member| record.current_team(member))
            .map(|team| team.name.clone()),
        _ => Some(scope.plain("trend-of-team")),
    };
    let rating = scope.rating(&card.rating, card.coverage);
    Some(Entry {
        id: subject.id().to_owned(),
        name: scope.subject_name(record, subject),
        note: note.unwrap_or_default(),
        href: scope.subject_link(record, subject)?.href,
        score: card.score.map(|score| scope.format.points(score)),
        interval: card
            .interval
            .map(|interval| scope.format.points_interval(interval)),
        ends: card.interval.map(|interval| [interval.low, interval.high]),
        rating: rating.id.unwrap_or(rating.name),
        coverage: scope.format.share(card.coverage),
        dimensions: (card.dimensions.iter())
            .map(|dimension| {
                let interval = dimension
                    .interval
                    .map(|interval| scope.format.points_interval(interval));
                Some([
                    scope.format.points(dimension.points?),
                    interval.unwrap_or_default(),
                ])
            })
            .collect(),
    })
}
