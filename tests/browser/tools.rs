//! What scripts add to tables and charts of the demo: filtering, copying, columns, pages; saving; the search in the head.

use crate::chromium::{Chromium, Page};
use crate::demo;
use crate::demo_tests::none;
use crate::journeys;
use crate::outcome::{Fault, Outcome};
use crate::site::PagePath;
use serde_json::Value;

/// The largest page of a site that is read in a browser and printed, in bytes.
const MOST_BYTES: u64 = 60_000;

/// What a script says that looks at a page, and what it should say.
fn expect(
    page: &Page,
    path: &PagePath,
    rule: &'static str,
    script: &str,
    wanted: &Value,
) -> Outcome<Vec<Fault>> {
    let found = page.evaluate(script)?;
    let fault = Fault::new(&path.relative, rule, format!("{found}, not {wanted}"));
    Ok(if found == *wanted { Vec::new() } else { vec![fault] })
}

fn opened(chromium: &Chromium, kind: &str) -> Outcome<(Page, PagePath)> {
    let site = demo::site()?;
    let path = site.sample(kind)?;
    let page = chromium.page()?;
    page.open(site.url(&path)?.as_str())?;
    Ok((page, path))
}

#[test]
fn no_page_of_the_demo_weighs_more_than_sixty_kilobytes() {
    none((|| {
        let pages = demo::site()?.pages()?;
        assert!(pages.len() > 2000, "{}", pages.len());
        let heavy = pages.into_iter().filter(|page| page.bytes > MOST_BYTES);
        Ok(heavy
            .map(|page| Fault::new(&page.relative, "is light", format!("{} bytes", page.bytes)))
            .collect())
    })());
}

#[test]
fn typing_above_a_table_leaves_the_rows_that_have_every_word() {
    const TYPE: &str = "(() => {
      const table = document.querySelector('table.card');
      const tools = table.parentNode.previousElementSibling;
      const all = table.rows.length;
      const field = tools.querySelector('input');
      field.value = 'clients KEPT';
      field.dispatchEvent(new Event('input'));
      const names = [...table.querySelectorAll('tbody tr:not(.group) th')].map(cell => cell.textContent.trim());
      const groups = table.querySelectorAll('tr.group').length;
      const said = tools.querySelector('output').textContent;
      field.value = '';
      field.dispatchEvent(new Event('input'));
      return [names, groups, said.startsWith('2 of '), table.rows.length === all];
    })()";
    none((|| {
        let chromium = Chromium::launch()?;
        let (page, path) = opened(&chromium, "members/<id>")?;
        let wanted = serde_json::json!([
            ["Clients kept", "Inherited clients kept since the transfer"],
            1,
            true,
            true
        ]);
        expect(&page, &path, "filters rows", TYPE, &wanted)
    })());
}

#[test]
fn what_is_shown_of_a_table_is_copied_with_tabs_and_without_hidden_columns() {
    const COPY: &str = "(() => {
      const tools = document.querySelector('table.card').parentNode.previousElementSibling;
      const field = tools.querySelector('input');
      field.value = 'clients kept inherited';
      field.dispatchEvent(new Event('input'));
      const boxes = [...tools.querySelectorAll('.columns-of input')];
      const kept = ['Value', 'Target'];
      boxes.filter(box => !kept.includes(box.parentNode.textContent.trim())).forEach(box => box.click());
      let text = '';
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: copied => { text = copied; return Promise.resolve(); } } });
      [...tools.querySelectorAll('button')].find(button => button.textContent === 'Copy').click();
      return text.split('\\n').map(line => line.split('\\t').length + ':' + line.split('\\t')[0]);
    })()";
    none((|| {
        let chromium = Chromium::launch()?;
        let (page, path) = opened(&chromium, "members/<id>")?;
        let name = "3:Inherited clients kept since the transfer";
        let wanted = serde_json::json!(["3:Indicator", "1:Client retention", name, "1:"]);
        let mut faults = Vec::new();
        let found = page.evaluate(COPY)?;
        // The row of the dimension also says its points.
        let starts = |place: usize, text: &str| {
            let line = found.get(place).and_then(Value::as_str);
            line.is_some_and(|line| line.starts_with(text))
        };
        let lines = wanted.as_array().into_iter().flatten().filter_map(Value::as_str);
        if found.as_array().map(Vec::len) != Some(4)
            || !lines.enumerate().all(|(place, text)| starts(place, text))
        {
            faults.push(Fault::new(&path.relative, "copies a table", found.to_string()));
        }
        Ok(faults)
    })());
}

#[test]
fn a_table_of_ten_thousand_rows_is_shown_by_pages_and_stays_quick() {
    // The table is made before the script of tables runs again, as a page of a large organisation would have it.
    const MAKE: &str = "(async () => {
      const box = document.createElement('div');
      box.className = 'scroll';
      let rows = '';
      for (let row = 0; row < 10000; row += 1) rows += `<tr><th>Member ${row}<td>${(row * 7919) % 10000}</tr>`;
      box.innerHTML = `<table><thead><tr><th>Name</th><th class=num>Points</th></tr></thead><tbody>${rows}</tbody></table>`;
      document.querySelectorAll('main > section, .tools').forEach(part => part.remove());
      document.querySelector('main').appendChild(box);
      const script = document.createElement('script');
      script.src = document.querySelector('script[src$=\"tables.js\"]').src;
      await new Promise(done => { script.onload = done; document.body.appendChild(script); });
      const table = box.querySelector('table');
      const seen = () => [table.tBodies[0].rows.length, table.tBodies[0].rows[0].textContent];
      const found = [seen()];
      table.querySelectorAll('.sort')[1].click();
      found.push(seen());
      const pager = document.querySelector('.pager');
      pager.querySelectorAll('button')[1].click();
      found.push(seen(), pager.querySelector('output').textContent);
      const field = box.previousElementSibling.querySelector('input');
      field.value = 'member 4321';
      field.dispatchEvent(new Event('input'));
      found.push(seen());
      window.dispatchEvent(new Event('beforeprint'));
      field.value = '';
      field.dispatchEvent(new Event('input'));
      window.dispatchEvent(new Event('beforeprint'));
      found.push(table.tBodies[0].rows.length);
      return found;
    })()";
    none((|| {
        let chromium = Chromium::launch()?;
        let (page, path) = opened(&chromium, "<cycle>/privacy")?;
        // Of the rows that say 4321 one does so by its name, another by its points. 7919 and 10,000 have no common factor, so points are 0 to 9999, each once; 9999 is that of row 2321.
        let row = |points: u64| {
            (0..10_000_u64)
                .find(|row| row * 7919 % 10_000 == points)
                .unwrap_or_default()
        };
        let shown = |points: u64| format!("Member {}{points}", row(points));
        let wanted = serde_json::json!([
            [100, "Member 00"],
            [100, shown(9999)],
            [100, shown(9899)],
            "101 to 200 of 10,000",
            [2, format!("Member 4321{}", 4321 * 7919 % 10_000)],
            10_000
        ]);
        expect(&page, &path, "pages a long table", MAKE, &wanted)
    })());
}

#[test]
fn charts_are_saved_as_drawing_picture_and_table_with_title_and_source() {
    const SAVE: &str = "(async () => {
      const saved = [];
      const names = [];
      URL.createObjectURL = blob => { saved.push(blob); return 'about:blank#saved'; };
      HTMLAnchorElement.prototype.click = function () { names.push(this.download); };
      const figure = [...document.querySelectorAll('figure.chart')].find(figure => figure.querySelector('[data-chart] svg') && figure.querySelector('table'));
      figure.querySelectorAll('.save button').forEach(button => button.click());
      for (let wait = 0; wait < 200 && saved.length < 3; wait += 1) await new Promise(done => setTimeout(done, 25));
      const of = kind => saved.find(blob => blob.type.startsWith(kind));
      const drawing = await of('image/svg+xml').text();
      const table = await of('text/csv').arrayBuffer();
      const picture = new Uint8Array(await of('image/png').arrayBuffer());
      const title = figure.querySelector('figcaption b').textContent;
      const parsed = new DOMParser().parseFromString(drawing, 'image/svg+xml');
      const texts = [...parsed.querySelectorAll('svg > text')].map(text => text.textContent).join(' ');
      const rows = new TextDecoder().decode(table).trim().split('\\r\\n');
      return [
        names.map(name => name.split('.').pop()).sort(),
        parsed.querySelector('parsererror') === null && parsed.querySelectorAll('path').length > 5,
        texts.replace(/\\s/g, '').includes(title.replace(/\\s/g, '')), /20\\d\\d-Q\\d/.test(texts),
        [...picture.slice(1, 4)].map(code => String.fromCharCode(code)).join(''),
        [...new Uint8Array(table).slice(0, 3)],
        rows.length === figure.querySelectorAll('table tr').length && rows.every(row => row.startsWith('\"')),
      ];
    })()";
    none((|| {
        let chromium = Chromium::launch()?;
        let (page, path) = opened(&chromium, "members/<id>")?;
        let wanted = serde_json::json!([
            ["csv", "png", "svg"],
            true,
            true,
            true,
            "PNG",
            [0xef, 0xbb, 0xbf],
            true
        ]);
        expect(&page, &path, "saves a chart", SAVE, &wanted)
    })());
}

#[test]
fn hints_are_said_once_and_lead_to_how_sure_a_number_is() {
    const HINTS: &str = "(() => {
      if (document.querySelector('.hints')) return 'before the reader moves';
      window.dispatchEvent(new Event('scroll'));
      const box = document.querySelector('.hints');
      const target = box.querySelector('a').getAttribute('href');
      box.querySelector('button').click();
      return [target, document.querySelector('.hints') === null, localStorage.getItem('scorebook-hints')];
    })()";
    none((|| {
        let chromium = Chromium::launch()?;
        let (page, path) = opened(&chromium, "members/<id>")?;
        let wanted = serde_json::json!(["../glossary.html#sure", true, "said"]);
        let mut faults = expect(&page, &path, "shows hints", HINTS, &wanted)?;
        page.open(demo::site()?.url(&path)?.as_str())?;
        let again = "window.dispatchEvent(new Event('scroll')); document.querySelector('.hints') === null";
        faults.extend(expect(
            &page,
            &path,
            "says hints once",
            again,
            &Value::Bool(true),
        )?);
        Ok(faults)
    })());
}

#[test]
fn a_link_puts_members_side_by_side_and_says_whether_they_can_be_told_apart() {
    const SEE: &str = "(() => {
      const table = document.querySelector('#compare table');
      const heads = () => [...document.querySelectorAll('#compare thead a')].map(link => link.textContent);
      const found = [heads(), table.tBodies[0].rows.length > 8, document.querySelectorAll('#compare .reading li').length];
      document.querySelector('#compare .remove').click();
      return new Promise(done => setTimeout(() => done([...found, location.hash, heads()]), 100));
    })()";
    none((|| {
        let site = demo::site()?;
        let chromium = Chromium::launch()?;
        let path = PagePath::new("2025-Q4/compare.html".to_owned(), 0);
        let page = chromium.page()?;
        page.open(&format!("{}#with=M007,M002,nobody", site.url(&path)?))?;
        let wanted = serde_json::json!([["陆思齐", "顾承泽"], true, 1, "#with=M002", ["顾承泽"]]);
        expect(&page, &path, "compares members", SEE, &wanted)
    })());
}

#[test]
fn the_search_in_the_head_leads_to_members_and_to_findings_by_their_words() {
    none((|| {
        let site = demo::site()?;
        let chromium = Chromium::launch()?;
        let mut faults = Vec::new();
        for (kind, typed, name) in [
            ("<cycle>/risk", "sjy", "沈静怡"),
            ("<cycle>/indicators/<id>", "sjy", "沈静怡"),
            ("<cycle>/data", "pairs of teams", "pairs of teams"),
        ] {
            let path = site.sample(kind)?;
            faults.extend(journeys::check_search(&chromium, &site, &path, (typed, name))?);
        }
        Ok(faults)
    })());
}
