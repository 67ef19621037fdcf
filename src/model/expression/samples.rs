//! Random expressions for tests: canonical trees, as the parser makes them.

use jiff::civil::date;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::{Comparison, Day, Expression, Number, Side, Sign, Text, Truth, ValueType};

/// Columns with their types; some need backquotes.
pub const COLUMNS: [(&str, ValueType); 9] = [
    ("hours", ValueType::Number),
    ("工时", ValueType::Number),
    ("fields filled", ValueType::Number),
    ("status", ValueType::Text),
    ("not", ValueType::Text),
    ("opened_on", ValueType::Date),
    ("到期 日", ValueType::Date),
    ("passed", ValueType::Truth),
    ("a`b", ValueType::Truth),
];

fn column(wanted: ValueType) -> BoxedStrategy<String> {
    let names: Vec<String> = COLUMNS
        .iter()
        .filter(|(_, kind)| *kind == wanted)
        .map(|(name, _)| (*name).to_owned())
        .collect();
    select(names).boxed()
}

fn comparison() -> BoxedStrategy<Comparison> {
    use Comparison::{AtLeast, AtMost, Equal, Less, More, Unequal};
    select(vec![Equal, Unequal, Less, AtMost, More, AtLeast]).boxed()
}

/// Two parts or more.
fn list<T: std::fmt::Debug + 'static>(part: BoxedStrategy<T>) -> BoxedStrategy<Vec<T>> {
    vec(part, 2..4).boxed()
}

/// `if(condition, x, y)`
fn choice<T: std::fmt::Debug + 'static>(
    depth: u32,
    part: &BoxedStrategy<T>,
) -> BoxedStrategy<Box<(Truth, T, T)>> {
    (truth(depth - 1), part.clone(), part.clone())
        .prop_map(Box::new)
        .boxed()
}

/// Two parts or more with an operator before each; the first one has the first operator.
fn chain<O: Copy + std::fmt::Debug + 'static>(
    part: &BoxedStrategy<Number>,
    first: O,
    other: O,
) -> BoxedStrategy<Vec<(O, Number)>> {
    vec((any::<bool>(), part.clone()), 2..4)
        .prop_map(move |parts| {
            let operator = |at, is_other| if is_other && at > 0 { other } else { first };
            let parts = parts.into_iter().enumerate();
            parts
                .map(|(at, (is_other, part))| (operator(at, is_other), part))
                .collect()
        })
        .boxed()
}

/// A number of limited depth.
pub fn number(depth: u32) -> BoxedStrategy<Number> {
    let leaf = prop_oneof![
        column(ValueType::Number).prop_map(Number::Column),
        (-500_i32..500).prop_map(|number| Number::Literal(f64::from(number) / 4.0)),
    ];
    if depth == 0 {
        return leaf.boxed();
    }
    let inner = number(depth - 1);
    prop_oneof![
        leaf,
        inner.clone().prop_map(|number| match number {
            Number::Literal(number) => Number::Literal(-number),
            number => Number::Negative(Box::new(number)),
        }),
        chain(&inner, Sign::Plus, Sign::Minus).prop_map(Number::Sum),
        chain(&inner, Side::Above, Side::Below).prop_map(Number::Product),
        (day(depth - 1), day(depth - 1)).prop_map(|(from, to)| Number::Days(from, to)),
        inner
            .clone()
            .prop_map(|number| Number::Absolute(Box::new(number))),
        list(inner.clone()).prop_map(Number::Least),
        list(inner.clone()).prop_map(Number::Greatest),
        day(depth - 1).prop_map(Number::Year),
        day(depth - 1).prop_map(Number::Month),
        text(depth - 1).prop_map(Number::Length),
        list(inner.clone()).prop_map(Number::Otherwise),
        choice(depth, &inner).prop_map(Number::If),
    ]
    .boxed()
}

/// A text of limited depth.
pub fn text(depth: u32) -> BoxedStrategy<Text> {
    let leaf = prop_oneof![
        column(ValueType::Text).prop_map(Text::Column),
        select(vec!["adopted", "it's", "已 采纳", "\"", "x"]).prop_map(|text| Text::Literal(text.to_owned())),
    ];
    if depth == 0 {
        return leaf.boxed();
    }
    let inner = text(depth - 1);
    prop_oneof![
        leaf,
        list(inner.clone()).prop_map(Text::Otherwise),
        choice(depth, &inner).prop_map(Text::If),
    ]
    .boxed()
}

/// A day of limited depth.
pub fn day(depth: u32) -> BoxedStrategy<Day> {
    let leaf = prop_oneof![
        column(ValueType::Date).prop_map(Day::Column),
        (1_i8..=12, 1_i8..=28).prop_map(|(month, day)| Day::Literal(date(2025, month, day))),
        Just(Day::First),
        Just(Day::Last),
    ];
    if depth == 0 {
        return leaf.boxed();
    }
    let inner = day(depth - 1);
    prop_oneof![
        leaf,
        list(inner.clone()).prop_map(Day::Otherwise),
        choice(depth, &inner).prop_map(Day::If),
    ]
    .boxed()
}

/// A condition of limited depth.
pub fn truth(depth: u32) -> BoxedStrategy<Truth> {
    let leaf = prop_oneof![
        column(ValueType::Truth).prop_map(Truth::Column),
        any::<bool>().prop_map(Truth::Literal),
    ];
    if depth == 0 {
        return leaf.boxed();
    }
    let inner = truth(depth - 1);
    let (numbers, texts, days) = (number(depth - 1), text(depth - 1), day(depth - 1));
    let any_type = prop_oneof![
        numbers.clone().prop_map(Expression::Number),
        texts.clone().prop_map(Expression::Text),
        days.clone().prop_map(Expression::Date),
        inner.clone().prop_map(Expression::Truth),
    ];
    prop_oneof![
        leaf,
        inner.clone().prop_map(|truth| Truth::Not(Box::new(truth))),
        list(inner.clone()).prop_map(Truth::All),
        list(inner.clone()).prop_map(Truth::Any),
        (numbers.clone(), comparison(), numbers.clone())
            .prop_map(|(left, comparison, right)| Truth::Numbers(left, comparison, right)),
        (days.clone(), comparison(), days.clone())
            .prop_map(|(left, comparison, right)| Truth::Days(left, comparison, right)),
        (texts.clone(), any::<bool>(), texts.clone())
            .prop_map(|(left, same, right)| Truth::Texts(left, same, right)),
        (inner.clone(), inner.clone(), any::<bool>())
            .prop_map(|(left, right, same)| Truth::Truths(Box::new((left, right)), same)),
        (numbers.clone(), vec(numbers, 1..4)).prop_map(|(value, list)| Truth::NumberIn(value, list)),
        (days.clone(), vec(days, 1..4)).prop_map(|(value, list)| Truth::DayIn(value, list)),
        (texts.clone(), vec(texts.clone(), 1..4)).prop_map(|(value, list)| Truth::TextIn(value, list)),
        (any_type, any::<bool>()).prop_map(|(value, filled)| Truth::Filled(Box::new(value), filled)),
        (texts.clone(), texts.clone()).prop_map(|(text, part)| Truth::Contains(text, part)),
        (texts.clone(), texts).prop_map(|(text, part)| Truth::StartsWith(text, part)),
        list(inner.clone()).prop_map(Truth::Otherwise),
        choice(depth, &inner).prop_map(Truth::If),
    ]
    .boxed()
}

/// A condition that says of every column which type it has: the given one, and a harmless use of all columns.
pub fn anchored(truth: Truth) -> Truth {
    let named = |wanted: ValueType| {
        let columns = COLUMNS.iter().filter(move |(_, kind)| *kind == wanted);
        columns
            .map(|(name, _)| (*name).to_owned())
            .collect::<Vec<String>>()
    };
    let numbers = named(ValueType::Number)
        .into_iter()
        .map(|name| (Sign::Plus, Number::Column(name)));
    let days: Vec<Number> = named(ValueType::Date)
        .into_iter()
        .map(|name| Number::Days(Day::Column(name), Day::First))
        .collect();
    let texts: Vec<Number> = named(ValueType::Text)
        .into_iter()
        .map(|name| Number::Length(Text::Column(name)))
        .collect();
    let zero = Number::Literal(0.0);
    Truth::All(vec![
        truth,
        Truth::Any(named(ValueType::Truth).into_iter().map(Truth::Column).collect()),
        Truth::Numbers(Number::Sum(numbers.collect()), Comparison::More, zero.clone()),
        Truth::NumberIn(zero.clone(), days),
        Truth::NumberIn(zero, texts),
    ])
}
