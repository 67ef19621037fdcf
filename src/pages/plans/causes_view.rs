//! Causes of a gap as pages show them: what stands out in sentences, and how the rows are spread as tables.

use serde::Serialize;

use crate::model::Share;
use crate::model::losses::{Attribute, HOURS};
use crate::model::plans::{CauseLine, CauseTable, ImprovementItem};
use crate::pages::figures::pareto;
use crate::pages::scope::Scope;

/// The causes of an item.
#[derive(Serialize)]
pub struct CausesView {
    /// Each cause in a sentence; empty where none stands out.
    pub named: Vec<String>,
    /// That none stands out, or that there are too few rows to look for one.
    pub none: Option<String>,
    /// How the rows are spread, the attribute that stands out most first.
    pub tables: Vec<CauseTableView>,
}

/// The rows by one attribute.
#[derive(Serialize)]
pub struct CauseTableView {
    /// What it shows.
    pub caption: String,
    /// What the values are.
    pub attribute: String,
    /// The Pareto chart; none of a single value.
    pub figure: Option<String>,
    /// The values.
    pub lines: Vec<CauseLineView>,
}

/// A value.
#[derive(Serialize)]
pub struct CauseLineView {
    /// The value.
    pub value: String,
    /// Rows against.
    pub against: String,
    /// Their share.
    pub share: String,
    /// With those before it.
    pub cumulative: String,
    /// The share in the rest of the organisation.
    pub elsewhere: Option<String>,
    /// Whether it is a cause.
    pub stands_out: bool,
}

/// Fewer rows against than this name nothing; the plan stage looks for no cause in them.
const FEWEST: u64 = 3;

/// The causes of an item; none where its rows could not be told apart.
pub fn causes_view(scope: &Scope<'_>, item: &ImprovementItem) -> Option<CausesView> {
    if item.causes.is_empty() {
        return (1..FEWEST).contains(&item.against).then(|| CausesView {
            named: Vec::new(),
            none: Some(scope.plain("cause-few")),
            tables: Vec::new(),
        });
    }
    let named = named(scope, item);
    Some(CausesView {
        none: named.is_empty().then(|| scope.plain("cause-none")),
        named,
        tables: item.causes.iter().map(|table| table_view(scope, table)).collect(),
    })
}

/// The causes of an item, each in a sentence.
pub fn named(scope: &Scope<'_>, item: &ImprovementItem) -> Vec<String> {
    (item.causes.iter())
        .flat_map(|table| table.named().map(move |line| sentence(scope, table, line)))
        .collect()
}

fn sentence(scope: &Scope<'_>, table: &CauseTable, line: &CauseLine) -> String {
    let value = value(scope, table.attribute, line.value.as_deref());
    let share = scope.format.share(Share(line.share));
    let elsewhere = line.elsewhere.map(|share| scope.format.share(Share(share)));
    scope.count(
        match table.attribute {
            Attribute::MissingField => "cause-named-field",
            Attribute::Client => "cause-named-client",
            _ => "cause-named",
        },
        line.against,
        &[
            ("attribute", &attribute(scope, table.attribute)),
            ("value", &value),
            ("all", &scope.format.count(table.against)),
            ("share", &share),
            ("elsewhere", elsewhere.as_deref().unwrap_or("–")),
        ],
    )
}

fn table_view(scope: &Scope<'_>, table: &CauseTable) -> CauseTableView {
    let rest = table.rest.map(|rest| {
        let listed = table.lines.iter().map(|line| line.share).sum::<f64>();
        (rest, (1.0 - listed).max(0.0))
    });
    let bars: Vec<(f64, bool)> = (table.lines.iter())
        .map(|line| (line.share, line.stands_out))
        .collect();
    let share = |share: f64| scope.format.share(Share(share));
    let lines = table.lines.iter().map(|line| CauseLineView {
        value: value(scope, table.attribute, line.value.as_deref()),
        against: scope.format.count(line.against),
        share: share(line.share),
        cumulative: share(line.cumulative),
        // Somebody's own client is nobody else's.
        elsewhere: line
            .elsewhere
            .filter(|_| table.attribute != Attribute::Client)
            .map(share),
        stands_out: line.stands_out,
    });
    let others = rest.map(|(rest, of)| CauseLineView {
        value: scope.count("cause-rest", rest.values, &[]),
        against: scope.format.count(rest.against),
        share: share(of),
        cumulative: share(1.0),
        elsewhere: None,
        stands_out: false,
    });
    let name = attribute(scope, table.attribute);
    CauseTableView {
        caption: scope.say("cause-caption", &[("attribute", &name)]),
        attribute: name,
        figure: (bars.len() > 1).then(|| pareto(&bars, rest.map_or(0.0, |(_, share)| share))),
        lines: lines.chain(others).collect(),
    }
}

fn attribute(scope: &Scope<'_>, attribute: Attribute) -> String {
    scope.plain(&format!("cause-by-{}", attribute.word()))
}

/// A value in words: as the data calls it, or ours.
pub(super) fn value(scope: &Scope<'_>, attribute: Attribute, value: Option<&str>) -> String {
    let Some(value) = value else {
        return scope.plain("cause-not-stated");
    };
    match attribute {
        Attribute::Weekday => scope.plain(&format!("cause-weekday-{value}")),
        Attribute::Origin => scope.plain(&format!("cause-origin-{value}")),
        Attribute::Hours => HOURS
            .iter()
            .find(|(_, _, word)| *word == value)
            .map_or_else(|| value.to_owned(), |(from, to, _)| format!("{from}:00–{to}:00")),
        Attribute::Segment => scope.segment(value),
        Attribute::Category | Attribute::Kind | Attribute::LossReason => scope.kind(value),
        Attribute::Client | Attribute::Severity | Attribute::MissingField => value.to_owned(),
    }
}
