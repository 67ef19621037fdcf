//! Ways of writing that were read by their meaning: each is told once for its column, with an example and a count. What one cell
//! alone cannot show is found here as well: a column that is written in two ways, one of which casts doubt on the other.

use std::collections::BTreeMap;

use super::cells::{DecimalMark, Reading, Spelling};
use super::faults::Faults;
use super::source::{Row, RowSource};
use super::table::Column;
use crate::diagnostics::{Code, Diagnostic, Span};

/// The first cell that is written in a way, and how many are.
struct Example {
    column: String,
    found: String,
    read: String,
    span: Span,
    count: u64,
}

/// Cells of a column that are written plainly, but may be doubted because of others.
#[derive(Default)]
struct Plain {
    /// Numbers other than zero that may be shares.
    numbers: u32,
    /// Numbers such as 1.234, whose point parts thousands where other numbers of the column have decimal commas.
    points: Option<Example>,
    /// Days up to the twelfth of a month.
    early: Option<Example>,
    /// Whether a day is after the twelfth.
    late: bool,
}

/// What was read in one table that is not written plainly.
#[derive(Default)]
pub struct Spellings {
    told: BTreeMap<(usize, Spelling), Example>,
    /// By column.
    plain: Vec<Plain>,
    /// Whether the plain form of each cell is kept.
    keeps: bool,
    /// Cells in plain form: line and place, and the way in which they were written.
    cells: BTreeMap<(u32, usize), (Option<Spelling>, String)>,
}

impl Spellings {
    /// For a table of which each cell is kept in plain form, or none.
    pub fn new(keeps: bool) -> Self {
        Self {
            keeps,
            ..Self::default()
        }
    }

    /// Whether the plain form of each cell is kept.
    pub fn keeps(&self) -> bool {
        self.keeps
    }

    /// Keeps a cell in plain form. A text with a point is none where points part thousands.
    pub fn keep(
        &mut self,
        (line, column): (u32, Column<'_>),
        spelling: Option<Spelling>,
        reading: &Reading,
        read: impl FnOnce() -> String,
    ) {
        let Some(place) = column.place.filter(|_| self.keeps) else {
            return;
        };
        let text = read();
        if !text.contains('.') || reading.decimal_mark != Some(DecimalMark::Comma) {
            self.cells.insert((line, place), (spelling, text));
        }
    }

    /// The cells that were kept; those in per cent only where the whole column is.
    pub fn kept(&self) -> BTreeMap<(u32, usize), String> {
        let mixed = |place: usize| self.plain.get(place).is_some_and(|plain| plain.numbers > 0);
        let cells = self.cells.iter();
        cells
            .filter(|((_, place), (spelling, _))| *spelling != Some(Spelling::PerCent) || !mixed(*place))
            .map(|(at, (_, text))| (*at, text.clone()))
            .collect()
    }

    /// Notes a cell.
    pub fn note(
        &mut self,
        (column, spelling): (Column<'_>, Spelling),
        found: &str,
        read: impl FnOnce() -> String,
        (row, source): (&Row, &dyn RowSource),
    ) {
        let Some(place) = column.place else { return };
        let example = self
            .told
            .entry((place, spelling))
            .or_insert_with(|| example(column, found, read(), (row, source)));
        example.count += 1;
    }

    /// Notes a plain number other than zero in a column that may hold shares.
    pub fn plain_number(&mut self, column: Column<'_>) {
        if let Some(plain) = self.plain(column) {
            plain.numbers = plain.numbers.saturating_add(1);
        }
    }

    /// Notes a plain number of which a text such as `1.234` may be written by somebody whose points part thousands.
    pub fn point_before_three(&mut self, column: Column<'_>, found: &str, at: (&Row, &dyn RowSource)) {
        if let Some(plain) = self.plain(column) {
            let points = &mut plain.points;
            points
                .get_or_insert_with(|| example(column, found, found.replace('.', ""), at))
                .count += 1;
        }
    }

    /// Notes a plain date, or a date and time.
    pub fn plain_day(&mut self, column: Column<'_>, day: i8, found: &str, at: (&Row, &dyn RowSource)) {
        let Some(plain) = self.plain(column).filter(|plain| !plain.late) else {
            return;
        };
        if day > 12 {
            plain.late = true;
        } else {
            let early = &mut plain.early;
            early
                .get_or_insert_with(|| example(column, found, String::new(), at))
                .count += 1;
        }
    }

    fn plain(&mut self, column: Column<'_>) -> Option<&mut Plain> {
        let place = column.place?;
        if place >= self.plain.len() {
            self.plain.resize_with(place + 1, Plain::default);
        }
        self.plain.get_mut(place)
    }

    /// Tells what was found. A column with numbers of per cent and plain ones is a fault: whether 85 beside 85% is the same or a
    /// hundred times as much, nobody knows. So is one with decimal commas and numbers whose point may be one between thousands.
    pub fn report(mut self, faults: &mut Faults<'_>) {
        // A system writes all columns of an export alike.
        let is_comma = |spelling| matches!(spelling, Spelling::DecimalComma | Spelling::PointThousands);
        let mut told = self.told.iter();
        let elsewhere = told
            .find(|((_, spelling), _)| is_comma(*spelling))
            .map(|(_, example)| example.found.clone());
        for (place, plain) in std::mem::take(&mut self.plain).into_iter().enumerate() {
            let told = |spelling| self.told.get(&(place, spelling));
            let here = told(Spelling::DecimalComma).or_else(|| told(Spelling::PointThousands));
            let commas = here.map(|example| &example.found).or(elsewhere.as_ref());
            if let (Some(commas), Some(points)) = (commas, plain.points) {
                let fault = Diagnostic::new(Code::PointsBesideCommas)
                    .with("other", commas)
                    .with("first", points.read)
                    .with("second", points.found.trim_end_matches('0').trim_end_matches('.'));
                report(
                    fault,
                    points.column,
                    points.found,
                    points.count,
                    points.span,
                    faults,
                );
            }
            let (day_first, month_first) = (told(Spelling::DayFirst), told(Spelling::MonthFirst));
            if let (Some(day_first), Some(month_first)) = (day_first, month_first) {
                let fault = Diagnostic::new(Code::TwoDateOrders)
                    .with("other", &day_first.found)
                    .with("other_count", day_first.count)
                    .with("column", &month_first.column)
                    .with("found", &month_first.found)
                    .with("count", month_first.count);
                faults.report_span(fault, month_first.span.clone());
            } else if let (Some(texts), Some(early), false) =
                (day_first.or(month_first), plain.early, plain.late)
            {
                let fault = Diagnostic::new(Code::DaysMaybeSwapped)
                    .with("other", &texts.found)
                    .with("other_count", texts.count);
                report(fault, early.column, early.found, early.count, early.span, faults);
            }
            let shares = self.told.remove(&(place, Spelling::PerCent));
            if let Some(shares) = shares {
                let fault = if plain.numbers > 0 {
                    Diagnostic::new(Code::PerCentBesidePlain).with("plain", plain.numbers)
                } else {
                    Diagnostic::new(Code::ReadByMeaning).with("read", shares.read)
                };
                report(
                    fault,
                    shares.column,
                    shares.found,
                    shares.count,
                    shares.span,
                    faults,
                );
            }
        }
        for example in self.told.into_values() {
            let note = Diagnostic::new(Code::ReadByMeaning).with("read", example.read);
            report(
                note,
                example.column,
                example.found,
                example.count,
                example.span,
                faults,
            );
        }
    }
}

/// The first cell of its kind.
fn example(column: Column<'_>, found: &str, read: String, (row, source): (&Row, &dyn RowSource)) -> Example {
    Example {
        column: column.name.to_owned(),
        found: found.to_owned(),
        read,
        span: source.locate(row, column.place),
        count: 0,
    }
}

fn report(fault: Diagnostic, column: String, found: String, count: u64, span: Span, faults: &mut Faults<'_>) {
    let fault = fault
        .with("column", column)
        .with("found", found)
        .with("count", count);
    faults.report_span(fault, span);
}
