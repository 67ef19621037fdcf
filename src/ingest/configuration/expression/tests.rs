//! The language's grammar, types and faults; and that no text makes the parser panic.

use proptest::prelude::*;

use super::compile;
use super::fault::{Expected, FaultKind};
use crate::model::expression::{Expression, Truth, ValueType, samples};

/// The canonical spelling of what a text means as a condition.
fn condition(text: &str) -> String {
    match compile(text, Some(ValueType::Truth)) {
        Ok(expression) => expression.to_string(),
        Err(faults) => panic!("{text}: {faults:?}"),
    }
}

fn number(text: &str) -> String {
    compile(text, Some(ValueType::Number)).unwrap().to_string()
}

/// Every fault with the part of the text that it underlines.
fn faults(text: &str, wanted: ValueType) -> Vec<(String, FaultKind)> {
    let faults = compile(text, Some(wanted)).unwrap_err();
    faults
        .into_iter()
        .map(|fault| (text[fault.at].to_owned(), fault.kind))
        .collect()
}

fn types(text: &str) -> Vec<(String, ValueType)> {
    let expression = compile(text, Some(ValueType::Truth)).unwrap();
    let columns = expression.columns().into_iter();
    columns.map(|(name, kind)| (name.clone(), kind)).collect()
}

#[test]
fn operators_bind_as_in_school_and_keep_only_the_parentheses_that_they_need() {
    assert_eq!(number("1 + 2 * hours - -3"), "1 + 2 * hours - -3");
    assert_eq!(number("(1 + 2) * (hours)"), "(1 + 2) * hours");
    assert_eq!(number("hours / (2 * 3)"), "hours / (2 * 3)");
    assert_eq!(condition("not a or b and c"), "not a or b and c");
    assert_eq!(condition("(not (a or b)) and ((c))"), "not (a or b) and c");
    assert_eq!(condition("NOT hours + 1 >= 2"), "not hours + 1 >= 2");
    assert_eq!(
        condition("status = \"it's\" AND kind Not In ('visit','call')"),
        "status = 'it''s' and kind not in ('visit', 'call')"
    );
    assert_eq!(
        condition("note is not empty and x is not filled"),
        "note is filled and x is empty"
    );
}

#[test]
fn chinese_headings_and_signs_are_read_and_other_names_stand_in_backquotes() {
    assert_eq!(
        condition("工时≥2 and 状态＝'已采纳'"),
        "工时 >= 2 and 状态 = '已采纳'"
    );
    assert_eq!(condition("（数量 != 3）"), "数量 <> 3");
    assert_eq!(
        condition(
            "（工时＞2 and 工时＜9） or 状态 in （“已采纳”，‘试“行’） or 数量＜＞3 or 数量＞＝4 or 数量＜＝1"
        ),
        "工时 > 2 and 工时 < 9 or 状态 in ('已采纳', '试“行') or 数量 <> 3 or 数量 >= 4 or 数量 <= 1"
    );
    assert_eq!(
        condition("`days off` > 2 and `in` = 'x' and ` a``b `"),
        "`days off` > 2 and `in` = 'x' and `a``b`"
    );
    // A word is a function only where a parenthesis follows.
    assert_eq!(
        condition("days > 2 and days(days2, last_day()) < 3"),
        "days > 2 and days(days2, last_day()) < 3"
    );
}

#[test]
fn a_column_has_the_type_of_what_is_done_with_it() {
    use ValueType::{Date, Number, Text, Truth};
    let typed = |text: &str, wanted: &[ValueType]| {
        let found: Vec<ValueType> = types(text).into_iter().map(|(_, kind)| kind).collect();
        assert_eq!(found, wanted, "{text}");
    };
    typed("a = 1", &[Number]);
    typed("'x' = a", &[Text]);
    typed("a", &[Truth]);
    typed("a = true", &[Truth]);
    typed("a >= 2025-03-01", &[Date]);
    typed("a is empty", &[Text]);
    typed("a = b", &[Text, Text]);
    typed("a < b", &[Number, Number]);
    typed("reached_on <= due_on", &[Date, Date]);
    typed("到期日期 = 完成日期", &[Date, Date]);
    typed("reached_on = note", &[Text, Text]);
    typed("a < b and days(b, c) > 1", &[Date, Date, Date, Date]);
    typed("a = b and b < c", &[Number, Number, Number, Number]);
    typed("otherwise(a, last_day()) > b", &[Date, Date]);
    typed("if(a, b, c) = 'x'", &[Truth, Text, Text]);
    typed("a in (b, 3)", &[Number, Number]);
}

#[test]
fn what_has_no_meaning_is_told_with_what_would_have_one() {
    let one = |text: &str, part: &str, wanted: Expected| {
        let found = faults(text, ValueType::Truth);
        assert!(
            matches!(&found[..], [(at, FaultKind::Unexpected { expected, .. })] if at == part && *expected == wanted),
            "{text}: {found:?}"
        );
    };
    one("hours >=", "=", Expected::Value);
    one("hours > 2 status = 'x'", "status", Expected::Operator);
    one("1 < hours < 3", "<", Expected::Operator);
    one("kind in 'visit'", "'visit'", Expected::List);
    one("kind in ('visit'", "'", Expected::CommaOrClose);
    one("kind in ()", ")", Expected::Value);
    one("note is full", "full", Expected::EmptyOrFilled);
    one("kind not ('x')", "(", Expected::In);
    one("status = ''", "''", Expected::FilledText);
    one("hours > 2，", "，", Expected::Operator);
    one("hours > 2；", "；", Expected::Sense);
    one("a == b", "=", Expected::Value);
    one("and a", "and", Expected::Value);
}

#[test]
fn quotes_days_functions_and_their_parts_are_checked() {
    use ValueType::{Number, Truth};
    assert_eq!(
        faults("status = 'x", Truth),
        [("'x".to_owned(), FaultKind::Unclosed('\''))]
    );
    assert_eq!(
        faults("a > 2025-02-30", Truth),
        [("2025-02-30".to_owned(), FaultKind::NotADay)]
    );
    assert_eq!(
        faults("day(a, b)", Number),
        [("day".to_owned(), FaultKind::UnknownFunction("day".to_owned()))]
    );
    let arguments = FaultKind::Arguments {
        function: "days",
        usage: "days(from, to)",
        found: 1,
    };
    assert_eq!(faults("1 + days(a)", Number), [("days(a)".to_owned(), arguments)]);
    assert_eq!(faults(&"not ".repeat(9), Truth)[0].1, FaultKind::TooDeep);
    assert_eq!(
        faults(&format!("{}a", "(".repeat(99)), Truth)[0].1,
        FaultKind::TooDeep
    );
    assert_eq!(faults(&"a+".repeat(600), Number)[0].1, FaultKind::TooLong);
}

/// A record is read back with a limit of 128 levels; the deepest expression that is accepted stays below it.
#[test]
fn the_deepest_expression_can_be_read_back() {
    let deepest = (1..8).fold("a".to_owned(), |inner, _| format!("b or c and ({inner})"));
    let text = format!(
        "{deepest} or {}",
        (1..8).fold("1".to_owned(), |inner, _| format!("2 + 3 * ({inner})")) + " > 1"
    );
    let expression = compile(&text, Some(ValueType::Truth)).unwrap();
    let json = serde_json::to_string(&expression).unwrap();
    assert_eq!(serde_json::from_str::<Expression>(&json).unwrap(), expression);
}

#[test]
fn every_wrong_type_is_told_at_its_place() {
    use ValueType::{Date, Number, Text, Truth};
    let wrong = |needed, found| FaultKind::WrongType { needed, found };
    let one = |text: &str, of: ValueType, part: &str, kind: FaultKind| {
        assert_eq!(faults(text, of), [(part.to_owned(), kind)], "{text}");
    };
    one("hours + 'x'", Number, "'x'", wrong(Some(Number), Text));
    let twice = |first, second| FaultKind::TwoTypes {
        column: "hours".to_owned(),
        first,
        second,
    };
    one("hours = 'x' and hours > 2", Truth, "hours", twice(Text, Number));
    one("hours + 1 > 2 and hours", Truth, "hours", twice(Number, Truth));
    one("days(opened_on, 3)", Number, "3", wrong(Some(Date), Number));
    one("hours > 2", Number, "hours > 2", wrong(Some(Number), Truth));
    one("'x' < status", Truth, "'x'", wrong(None, Text));
    one(
        "passed and hours + 1",
        Truth,
        "hours + 1",
        wrong(Some(Truth), Number),
    );
    one(
        "length(hours + 1) > 2",
        Truth,
        "hours + 1",
        wrong(Some(Text), Number),
    );
    assert_eq!(faults("hours + 'x' > 1 and days('y', 3) > 1", Truth).len(), 3);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_or_refused(text in any::<String>()) {
        for wanted in [None, Some(ValueType::Number), Some(ValueType::Truth)] {
            let _ = compile(&text, wanted);
        }
    }

    #[test]
    fn words_in_any_order_are_read_or_refused_at_a_place_within_the_text(
        words in proptest::collection::vec(proptest::sample::select(vec![
            "hours", "工时", "`a b`", "'x'", "2", "2.5", "2025-03-01", "2025-13-01", "(", ")", ",", "=", "<>", ">=", "+", "-",
            "*", "/", "and", "or", "not", "in", "is", "empty", "filled", "true", "days(", "if(", "otherwise(", "min(", "x(",
            "last_day()", "，", "'",
        ]), 0..14),
    ) {
        let text = words.join(" ");
        for wanted in [None, Some(ValueType::Number), Some(ValueType::Truth)] {
            match compile(&text, wanted) {
                Ok(expression) => {
                    let again = compile(&expression.to_string(), Some(expression.value_type()));
                    prop_assert!(again.is_ok(), "{} from {}", expression, text);
                }
                Err(faults) => {
                    prop_assert!(!faults.is_empty());
                    for fault in faults {
                        prop_assert!(text.get(fault.at.clone()).is_some(), "{fault:?} in {text}");
                    }
                }
            }
        }
    }

    #[test]
    fn what_is_written_is_read_as_the_same(truth in samples::truth(2)) {
        let expression = Expression::Truth(samples::anchored(truth));
        let text = expression.to_string();
        prop_assume!(text.chars().count() <= super::LONGEST);
        prop_assert_eq!(compile(&text, Some(ValueType::Truth)), Ok(expression), "{}", text);
    }

    #[test]
    fn a_record_keeps_an_expression_as_it_is(truth in samples::truth(3)) {
        let json = serde_json::to_string(&truth).unwrap();
        prop_assert_eq!(serde_json::from_str::<Truth>(&json).unwrap(), truth);
    }
}
