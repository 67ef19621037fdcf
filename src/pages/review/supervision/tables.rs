//! What became of the rows of each table.

use crate::archive::CycleRecord;
use crate::model::Share;
use crate::model::review::TableQuality;
use crate::pages::review::grid::Grid;
use crate::pages::scope::Scope;

/// The answer to whether the data is whole.
pub fn answer(scope: &Scope<'_>, tables: &[TableQuality]) -> String {
    let limit = scope.configuration().review.supervision.rows_left_out;
    let many = tables.iter().filter(|table| table.left_out().0 > limit.0).count() as u64;
    let limit = scope.format.share(limit);
    if many == 0 {
        scope.say("supervision-rows-whole", &[("limit", &limit)])
    } else {
        scope.count("supervision-rows-many", many, &[("limit", &limit)])
    }
}

/// Every table.
pub fn view(scope: &Scope<'_>, record: &CycleRecord) -> Option<Grid> {
    let mut grid = Grid::new(
        scope,
        "supervision-rows-caption",
        &[
            ("data-table", false),
            ("data-read", true),
            ("data-counted", true),
            ("supervision-rows-outside", true),
            ("supervision-rows-without-member", true),
            ("supervision-rows-without-value", true),
            ("supervision-rows-left-out", true),
            ("supervision-rows-members", true),
            ("supervision-rows-weight", true),
        ],
    );
    for table in &record.review.supervision.tables {
        let count = |number| scope.format.count(number);
        let minimum = scope.configuration().minimum_cell();
        let covered = table.members.map(|(with_rows, all)| {
            // Of whom there are so few, they could be known.
            if (1..minimum).contains(&with_rows) {
                return scope.count("supervision-fewer-than", minimum, &[]);
            }
            scope.say(
                "supervision-of-all",
                &[("part", &count(with_rows)), ("all", &count(all))],
            )
        });
        let weight = (table.weight.0 > 0.0).then(|| scope.format.share(table.weight));
        grid.push(
            table.table.clone(),
            None,
            [
                count(table.read),
                count(table.counted),
                count(table.outside),
                count(table.without_member),
                count(table.without_value),
                scope.format.share(Share(table.left_out().0)),
                covered.unwrap_or_default(),
                weight.unwrap_or_default(),
            ],
        );
    }
    grid.filled()
}
