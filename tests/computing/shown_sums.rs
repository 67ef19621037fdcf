//! What the built pages show adds up: contributions to the score, weights to the whole, dimensions on the method page.

use std::fs;
use std::path::Path;

use scorebook::pipeline::{self, BuildOptions, Progress, Stage};

struct Quiet;

impl Progress for Quiet {
    fn stage(&self, _: Stage) {}
    fn files(&self, _: usize, _: usize) {}
}

/// The pieces of a text between two marks.
fn between<'t>(text: &'t str, from: &str, to: &str) -> Vec<&'t str> {
    text.split(from)
        .skip(1)
        .filter_map(|rest| rest.split_once(to).map(|(piece, _)| piece))
        .collect()
}

/// The first number of a cell in tenths; none where it shows none.
fn tenths(cell: &str) -> Option<i64> {
    let text: String = cell
        .trim_start_matches(|c: char| c == '+' || c.is_whitespace())
        .replace('−', "-")
        .chars()
        .take_while(|c| c.is_ascii_digit() || "-.,".contains(*c))
        .filter(|c| *c != ',')
        .collect();
    let (whole, tenth) = text.split_once('.').unwrap_or((&text, "0"));
    assert!(tenth.len() <= 1, "{cell}");
    let magnitude = whole.trim_start_matches('-').parse::<i64>().ok()? * 10 + tenth.parse::<i64>().ok()?;
    Some(if whole.starts_with('-') {
        -magnitude
    } else {
        magnitude
    })
}

/// The cells of a row of numbers.
fn cells(row: &str) -> Vec<&str> {
    between(row, "<td class=\"num\">", "</td>")
}

/// What is wrong with the sums of a scorecard.
fn scorecard_faults(page: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let Some(table) = page
        .split_once("<table class=\"card stack")
        .and_then(|(_, rest)| rest.split_once("</table>"))
        .map(|(table, _)| table)
    else {
        return vec!["no scorecard".to_owned()];
    };
    let (body, foot) = table.split_once("<tfoot>").unwrap_or((table, ""));
    let (mut contributions, mut weights, mut missing, mut rows) = (0, 0, 0, 0);
    for row in body
        .split("<tr>")
        .filter(|row| row.contains("<th scope=\"row\">"))
    {
        // After the name, without end tags: value, target, figure, sample, points, weight, contribution, change, figure.
        let cells: Vec<&str> = row.split("<td>").skip(1).collect();
        let [_, _, _, _, _, weight, contribution, _, _] = cells.as_slice() else {
            faults.push(format!("a row of {} cells", cells.len()));
            continue;
        };
        if let (Some(weight), Some(contribution)) = (tenths(weight), tenths(contribution)) {
            rows += 1;
            weights += weight;
            contributions += contribution;
        } else if let Some((_, small)) = weight.split_once("<small>") {
            let digits = small.trim_start_matches(|c: char| !c.is_ascii_digit());
            missing += tenths(digits).unwrap_or(0);
        }
    }
    if rows == 0 {
        return faults;
    }
    if weights != 1000 {
        faults.push(format!("weights add up to {weights} tenths of a per cent"));
    }
    let sums: Vec<i64> = cells(foot).into_iter().filter_map(tenths).collect();
    let explained = page.contains("rounded from their exact values") || page.contains("分别由精确值四舍五入");
    match sums.as_slice() {
        [score] if *score == contributions => {}
        [computed, adjusted, score]
            if *computed == contributions && (computed + adjusted == *score || explained) => {}
        [] => {}
        _ => faults.push(format!("contributions {contributions}, sums {sums:?}")),
    }
    let coverage = between(page, "<div class=\"stat partial\">", "</div>")
        .first()
        .and_then(|stat| between(stat, "<b>", "</b>").first().copied().and_then(tenths));
    if let Some(coverage) = coverage
        && coverage + missing != 1000
    {
        faults.push(format!("coverage {coverage} and missing weights {missing}"));
    }
    faults
}

fn html(folder: &Path) -> Vec<(String, String)> {
    let mut pages: Vec<(String, String)> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "html"))
        .map(|path| (path.display().to_string(), fs::read_to_string(&path).unwrap()))
        .collect();
    pages.sort();
    pages
}

#[test]
fn what_the_demos_pages_show_adds_up() {
    let out = tempfile::tempdir().unwrap();
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let built = pipeline::build(
        &BuildOptions {
            data: &data,
            out: &out.path().join("site"),
            cycles: &[],
            warnings_as_errors: false,
        },
        &Quiet,
    );
    built.result.unwrap();
    let mut faults = Vec::new();
    let (mut cards, mut methods) = (0, 0);
    let mut reasons = 0;
    for cycle in fs::read_dir(data.join("cycles")).unwrap() {
        let name = cycle.unwrap().file_name();
        let folder = out.path().join("site").join(name);
        let mut pages = html(&folder.join("members"));
        pages.extend(html(&folder.join("teams")));
        for (path, page) in html(&folder) {
            if path.contains("strategy.") {
                reasons += 1;
                let found = reason_faults(&page);
                faults.extend(found.into_iter().map(|fault| format!("{path}: {fault}")));
            }
            if path.contains("index.") {
                pages.push((path, page));
            } else if path.contains("method.") {
                methods += 1;
                faults.extend(
                    method_faults(&page)
                        .into_iter()
                        .map(|fault| format!("{path}: {fault}")),
                );
            }
        }
        for (path, page) in &pages {
            cards += 1;
            faults.extend(
                scorecard_faults(page)
                    .into_iter()
                    .map(|fault| format!("{path}: {fault}")),
            );
        }
    }
    assert!(
        cards > 100 && methods > 3 && reasons > 3,
        "{cards} {methods} {reasons}"
    );
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Shares of the reasons add up to what stands beside each, and to all of it.
fn reason_faults(page: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let tables = between(page, "<table class=\"short\">", "</table>");
    let Some(table) = tables.first() else {
        return faults;
    };
    let mut so_far = 0;
    for row in table
        .split("<tr>")
        .filter(|row| row.contains("<th scope=\"row\">"))
    {
        let cells = cells(row);
        let [.., share, added_up] = cells.as_slice() else {
            faults.push(format!("a row of {} numbers", cells.len()));
            continue;
        };
        so_far += tenths(share).unwrap_or(-1);
        if tenths(added_up) != Some(so_far) {
            faults.push(format!("{added_up} where the shares add up to {so_far} tenths"));
        }
    }
    if so_far != 1000 {
        faults.push(format!("reasons add up to {so_far} tenths of a per cent"));
    }
    faults
}

/// Dimensions add up to the whole, the indicators of each to their dimension.
fn method_faults(page: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let number = |text: &str| {
        let digits = text.trim_start_matches(|c: char| !c.is_ascii_digit());
        tenths(digits).unwrap_or(-1)
    };
    let mut whole = 0;
    for section in page.split("<tbody><tr class=\"group\">").skip(1) {
        let section = section.split("</tbody>").next().unwrap_or("");
        let dimension = between(section, "<span>", "</span>")
            .first()
            .map_or(-1, |text| number(text));
        whole += dimension;
        // Weight and target are the numbers of each line; a label stands before the number.
        let inside: i64 = section
            .split("<tr>")
            .skip(1)
            .filter_map(|row| {
                between(row, "<td class=\"num\" data-l=", "</td>")
                    .first()
                    .copied()
            })
            .filter_map(|cell| Some(cell.split_once('>')?.1))
            .filter(|weight| weight.contains('%'))
            .map(number)
            .sum();
        if inside != dimension {
            faults.push(format!("indicators {inside} of a dimension of {dimension}"));
        }
    }
    if whole != 1000 {
        faults.push(format!("dimensions add up to {whole}"));
    }
    faults
}

#[test]
fn the_check_finds_what_does_not_add_up() {
    let page = |first: &str, score: &str| {
        format!(
            "<table class=\"card stack named\"><tbody><tr><th scope=\"row\">A<td>1<td><td><td>9<td>50<td>60%<td>{first}<td><td></tr>\
             <tr><th scope=\"row\">B<td>1<td><td><td>9<td>50<td>40%<td>1,020.5<td><td></tr></tbody><tfoot><tr class=\"total\"><td class=\"num\">{score}</td></tr></tfoot></table>"
        )
    };
    assert!(scorecard_faults(&page("−10.2", "1,010.3")).is_empty());
    assert_eq!(scorecard_faults(&page("−10.2", "1,010.4")).len(), 1);
}
