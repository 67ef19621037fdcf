//! A table for download: its columns with their meaning, its rows, and its CSV text.

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::stats::Interval;

/// The mark by which office programs know that a CSV file is UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// A table.
pub(super) struct Table {
    /// Name, also of the file.
    pub(super) name: &'static str,
    /// What it holds, in a few words.
    pub(super) title: &'static str,
    /// What one row is.
    pub(super) description: &'static str,
    pub(super) columns: Vec<Column>,
    /// Rows of cells in the order of the columns.
    pub(super) rows: Vec<Vec<Cell>>,
}

impl Table {
    pub(super) fn file_name(&self) -> String {
        format!("{}.csv", self.name)
    }

    /// The beginning of every CSV file.
    pub(super) fn byte_order_mark() -> Vec<u8> {
        BYTE_ORDER_MARK.as_bytes().to_vec()
    }

    /// The table as RFC 4180 CSV in UTF-8 with a byte-order mark and line feeds.
    pub(super) fn to_csv(&self) -> Vec<u8> {
        let mut writer = csv::WriterBuilder::new()
            .flexible(true)
            .from_writer(Self::byte_order_mark());
        // Writing to memory cannot fail.
        let _ = writer.write_record(self.columns.iter().map(|column| column.name));
        for row in &self.rows {
            let _ = writer.write_record(row.iter().map(Cell::text));
        }
        writer.into_inner().unwrap_or_default()
    }
}

/// A column and what it means.
pub(super) struct Column {
    pub(super) name: &'static str,
    pub(super) kind: Kind,
    /// What it means; units, and when it is empty.
    pub(super) description: &'static str,
    /// Whether every row has a value.
    pub(super) required: bool,
    /// The only words that it holds; any where there are none.
    pub(super) words: Vec<String>,
}

/// What a column holds, by the names of Table Schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    Number,
    /// A share, 0 to 1.
    Share,
    /// A whole number, not negative.
    Count,
    Date,
    Boolean,
}

impl Column {
    pub(super) fn new(name: &'static str, kind: Kind, description: &'static str) -> Self {
        Self {
            name,
            kind,
            description,
            required: false,
            words: Vec::new(),
        }
    }

    /// The same with a value in every row.
    pub(super) fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// The same with these words only.
    pub(super) fn one_of<W: AsRef<str>>(mut self, words: impl IntoIterator<Item = W>) -> Self {
        self.words = words.into_iter().map(|word| harmless(word.as_ref())).collect();
        self
    }
}

/// A cell.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Cell {
    /// Nothing.
    Empty,
    /// Text as it stands in the data.
    Text(String),
    /// A word of ours.
    Word(&'static str),
    Number(f64),
    /// An exact decimal, such as an amount of money.
    Exact(Decimal),
    Count(u64),
    Date(Date),
    Boolean(bool),
}

impl Cell {
    /// Text from the data or the configuration.
    pub(super) fn of<T: ToString + ?Sized>(text: &T) -> Self {
        Self::Text(text.to_string())
    }

    /// Texts from the data or the configuration, joined by `;`.
    pub(super) fn list<T: ToString>(texts: impl IntoIterator<Item = T>) -> Self {
        let texts: Vec<String> = texts
            .into_iter()
            .map(|text| text.to_string().replace(';', ","))
            .collect();
        Self::Text(texts.join(";"))
    }

    pub(super) fn number(value: Option<f64>) -> Self {
        value.map_or(Self::Empty, Self::Number)
    }

    pub(super) fn exact(value: Option<Decimal>) -> Self {
        value.map_or(Self::Empty, Self::Exact)
    }

    /// The two ends of an interval.
    pub(super) fn ends(interval: Option<Interval>) -> [Self; 2] {
        [
            Self::number(interval.map(|interval| interval.low)),
            Self::number(interval.map(|interval| interval.high)),
        ]
    }

    /// The cell's text. Numbers have the fewest digits that give the same binary number when they are read again.
    fn text(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => harmless(text),
            Self::Word(word) => (*word).to_owned(),
            // A number that is not finite has no text in the contract.
            Self::Number(number) if !number.is_finite() => String::new(),
            // Adding zero turns −0 into 0.
            Self::Number(number) => (number + 0.0).to_string(),
            Self::Exact(number) => number.normalize().to_string(),
            Self::Count(count) => count.to_string(),
            Self::Date(date) => date.to_string(),
            Self::Boolean(value) => value.to_string(),
        }
    }
}

/// The text with a `'` before it where a spreadsheet would run it as a formula.
pub(super) fn harmless(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_that_a_spreadsheet_would_run_is_made_harmless_and_numbers_are_not() {
        for text in ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"] {
            assert_eq!(Cell::of(text).text(), format!("'{text}"));
        }
        assert_eq!(Cell::of("a=b").text(), "a=b");
        assert_eq!(Cell::Number(-1.5).text(), "-1.5");
    }

    #[test]
    fn numbers_have_their_shortest_exact_text() {
        assert_eq!(Cell::Number(0.1 + 0.2).text(), "0.30000000000000004");
        assert_eq!(Cell::Number(2.0 / 3.0).text(), "0.6666666666666666");
        assert_eq!(Cell::Number(1.0).text(), "1");
        assert_eq!(Cell::Number(-0.0).text(), "0");
        assert_eq!(Cell::Number(f64::NAN).text(), "");
    }

    #[test]
    fn cells_are_quoted_as_rfc_4180_says() {
        let table = Table {
            name: "t",
            title: "",
            description: "",
            columns: vec![
                Column::new("a", Kind::Text, ""),
                Column::new("b", Kind::Number, ""),
            ],
            rows: vec![
                vec![Cell::of("x, \"y\"\nz"), Cell::Number(0.5)],
                vec![Cell::of("客户"), Cell::Empty],
            ],
        };
        assert_eq!(
            String::from_utf8(table.to_csv()).unwrap(),
            "\u{feff}a,b\n\"x, \"\"y\"\"\nz\",0.5\n客户,\n"
        );
    }

    #[test]
    fn the_parts_of_a_list_can_be_told_apart() {
        assert_eq!(Cell::list(["a;b", "c"]).text(), "a,b;c");
    }
}
