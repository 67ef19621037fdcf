//! Declared measures by expressions, against numbers computed by hand.

use scorebook::model::measurement::Measurement;

use crate::data_folder::{Computed, close, compute};

const IDEAS: &str = "member_id,proposed_on,decided_on,status,kind,hours,saved,share,passed,所属 客户\n\
    A,2025-01-10,2025-01-20,Adopted,visit,2,10,1,1,C1\n\
    A,2025-01-11,,rejected,call,4,30,3,0,C1\n\
    C,2025-02-11,2025-03-01,adopted,,6,,0,,C2\n\
    C,2025-02-12,2025-02-12,,paper,,8,-1,是,c2\n";

/// Three members in one team, and one declared measure over the table above.
fn ideas(measure: &str) -> Computed {
    let model = format!(
        "[[dimensions]]\nid = \"d\"\nname = \"D\"\nweight = 100\n\
        [[indicators]]\nid = \"i\"\nname = \"I\"\ndimension = \"d\"\nmeasure = \"declared\"\ntable = \"ideas\"\n\
        date_column = \"proposed_on\"\nweight = 100\nminimum_sample = 0\nscale = [[0, 0], [1, 100]]\n{measure}\n"
    );
    compute(&[
        ("scorebook.toml", model.as_str()),
        (
            "cycles/2025-Q1/members.csv",
            "member_id,name,team_id\nA,Ada,T1\nB,Ben,T1\nC,Cleo,T1\n",
        ),
        ("cycles/2025-Q1/ideas.csv", IDEAS),
    ])
}

fn of<'c>(computed: &'c Computed, subject: &str) -> &'c Measurement {
    computed.measured(subject, "i")
}

#[test]
fn every_aggregate_takes_expressions() {
    for (measure, a, organisation) in [
        (
            "aggregate = \"count\"\nfilter = \"status = 'adopted'\"",
            1.0,
            2.0 / 3.0,
        ),
        // An empty cell leaves the condition open, and what is open is not counted: of rows two to four only the second is.
        (
            "aggregate = \"count\"\nfilter = \"hours >= 2 and not (kind in ('visit'))\"",
            1.0,
            1.0 / 3.0,
        ),
        // Ten days, eighteen days and none; one idea is not decided yet.
        (
            "aggregate = \"mean\"\nvalue = \"days(proposed_on, decided_on)\"",
            10.0,
            28.0 / 3.0,
        ),
        // The open one has waited 79 days on the last day of March.
        (
            "aggregate = \"mean\"\nvalue = \"days(proposed_on, otherwise(decided_on, last_day()))\"",
            44.5,
            26.75,
        ),
        ("aggregate = \"median\"\nvalue = \"max(hours, 3)\"", 3.5, 4.0),
        ("aggregate = \"sum\"\nvalue = \"saved / hours\"", 12.5, 12.5 / 3.0),
        // (10 × 1 + 30 × 3) / 4; a weight of zero or less, or a missing value, gives a row no say.
        (
            "aggregate = \"weighted_mean\"\nvalue = \"saved\"\nweighted_by = \"share\"",
            25.0,
            25.0,
        ),
        (
            "aggregate = \"ratio\"\nnumerator = \"saved * share\"\ndenominator = \"share\"\nfilter = \"share > 0\"",
            25.0,
            25.0,
        ),
        // Letter case does not make another client.
        (
            "aggregate = \"distinct\"\ndistinct = \"`所属 客户`\"",
            1.0,
            2.0 / 3.0,
        ),
        ("aggregate = \"share\"\nof = \"passed\"", 0.5, 2.0 / 3.0),
    ] {
        let computed = ideas(measure);
        close(of(&computed, "A").value, a);
        close(of(&computed, "").value, organisation);
    }
}

#[test]
fn a_share_leaves_out_what_an_expression_leaves_open_and_the_table_form_counts_it_as_not_met() {
    let open = ideas("aggregate = \"share\"\nof = \"hours > 3\"");
    close(of(&open, "").value, 2.0 / 3.0);
    assert_eq!((of(&open, "").n, of(&open, "").against.count), (3, 1));
    let not_met = ideas("aggregate = \"share\"\nof = { hours = { at_least = 3.5 } }");
    close(of(&not_met, "").value, 2.0 / 4.0);
    assert_eq!((of(&not_met, "").n, of(&not_met, "").against.count), (4, 2));
}

#[test]
fn the_table_form_of_a_filter_means_the_same_as_before() {
    for (filter, organisation) in [
        ("{ status = \"adopted\", hours = { at_least = 3 } }", 1.0),
        // An empty cell is none of the texts, and is no number.
        ("{ status = { not = [\"adopted\"] } }", 2.0),
        ("{ hours = { at_most = 9 } }", 3.0),
        ("{ kind = { filled = false } }", 1.0),
        ("{ kind = [\"\", \"visit\"] }", 2.0),
        ("{ kind = { not = [\"\", \"visit\"] } }", 2.0),
        ("{ share = { not = \"3\", at_least = 0 } }", 2.0),
    ] {
        let computed = ideas(&format!("aggregate = \"count\"\nfilter = {filter}"));
        close(of(&computed, "").value, organisation / 3.0);
    }
}

#[test]
fn a_member_without_a_value_to_average_has_no_data_and_one_without_rows_counts_zero() {
    let mean = ideas("aggregate = \"mean\"\nvalue = \"hours\"");
    assert_eq!(of(&mean, "B").value, None);
    let distinct = ideas("aggregate = \"distinct\"\ndistinct = \"status\"");
    close(of(&distinct, "B").value, 0.0);
    // A has ideas adopted (in two spellings) and rejected, C has one: three pairs of member and status over three members.
    close(of(&distinct, "").value, 1.0);
    assert_eq!(of(&distinct, "").n, 3);
}

#[test]
fn the_interval_of_a_weighted_mean_ends_where_its_values_cannot_be() {
    // (2 × 0.5 + 4 × 1) / 6 of two rows: Student's interval with one degree of freedom would reach far beyond a share.
    let mean = ideas(
        "aggregate = \"weighted_mean\"\nvalue = \"min(max(saved / 20, 0), 1)\"\nweighted_by = \"hours\"\nunit = \"share\"",
    );
    close(of(&mean, "A").value, 5.0 / 6.0);
    let interval = of(&mean, "A").interval.unwrap();
    close(interval.low, 0.0);
    close(interval.high, 1.0);
}
