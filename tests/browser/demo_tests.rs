//! The demo site in a real browser and under the link check.

use crate::chromium::Chromium;
use crate::links::{UpLinks, check_links};
use crate::outcome::{Fault, Outcome, report};
use crate::page_rules::{WIDTHS, check_pages};
use crate::site::PagePath;
use crate::standards::{check_accessibility, check_html};
use crate::{demo, journeys, languages};

/// Fails with every fault that was found.
pub fn none(faults: Outcome<Vec<Fault>>) {
    let faults = faults.unwrap_or_else(|error| vec![Fault::new("", "check", error.to_string())]);
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), report(&faults));
}

#[test]
fn every_link_of_the_demo_leads_somewhere_inside_it() {
    none(demo::site().and_then(|site| check_links(&site, UpLinks::MustExist)));
}

#[test]
fn every_page_of_the_demo_exists_in_every_language_and_switches_in_place() {
    none(demo::site().and_then(|site| languages::check_languages(&site)));
}

#[test]
fn every_page_of_the_newest_cycle_and_the_extremes_of_the_others_open_without_a_fault() {
    none((|| {
        let site = demo::site()?;
        let pages = site.newest_and_extremes()?;
        check_pages(&Chromium::launch()?, &site, &pages, &[1440])
    })());
}

#[test]
fn every_kind_of_page_fits_every_width_in_every_language() {
    none((|| {
        let site = demo::site()?;
        check_pages(&Chromium::launch()?, &site, &site.samples()?, &WIDTHS)
    })());
}

#[test]
fn every_kind_of_page_is_accessible_at_every_width_in_every_language() {
    none((|| {
        let site = demo::site()?;
        check_accessibility(&Chromium::launch()?, &site, &site.samples()?)
    })());
}

#[test]
fn every_page_of_the_newest_cycle_and_the_extremes_of_the_others_are_valid_html() {
    none((|| {
        let site = demo::site()?;
        check_html(&site, &site.newest_and_extremes()?)
    })());
}

#[test]
fn the_search_of_the_demo_finds_members_however_they_are_typed() {
    none((|| {
        let site = demo::site()?;
        let chromium = Chromium::launch()?;
        let index = PagePath::new("index.html".to_owned(), 0);
        let name = demo::member_name()?;
        let mut faults = journeys::check_search(&chromium, &site, &index, (&name, &name))?;
        for (typed, name) in [
            ("沈静", "沈静怡"),
            ("shenjingyi", "沈静怡"),
            ("shen jing", "沈静怡"),
            ("sjy", "沈静怡"),
            // A letter left out, two swapped, one wrong.
            ("shnjingyi", "沈静怡"),
            ("lindmrak", "Anders Lindmark"),
            ("Andars lind", "Anders Lindmark"),
            ("m007", "陆思齐"),
            ("net promoter", "Net promoter score"),
            ("training pl", "Training plan"),
        ] {
            faults.extend(journeys::check_search(&chromium, &site, &index, (typed, name))?);
        }
        Ok(faults)
    })());
}

#[test]
fn a_click_on_a_head_sorts_a_table_of_the_demo() {
    none((|| {
        let site = demo::site()?;
        journeys::check_sorting(
            &Chromium::launch()?,
            &site,
            &site.sample("<cycle>/improvement")?,
            "Points lost",
        )
    })());
}

#[test]
fn a_click_on_the_language_switch_keeps_the_place() {
    none((|| {
        let site = demo::site()?;
        journeys::check_switch(&Chromium::launch()?, &site, &site.sample("members/<id>")?)
    })());
}

#[test]
fn a_member_page_reads_without_scripts() {
    none((|| {
        let site = demo::site()?;
        journeys::check_without_scripts(&Chromium::launch()?, &site, &site.sample("members/<id>")?)
    })());
}

#[test]
fn member_team_and_plan_pages_print_on_a4() {
    none((|| {
        let site = demo::site()?;
        let chromium = Chromium::launch()?;
        let mut faults = Vec::new();
        for kind in [
            "members/<id>",
            "teams/<id>",
            "improvement",
            "sheets/<id>",
            "meetings/<id>",
        ] {
            faults.extend(journeys::check_print(&chromium, &site, &site.sample(kind)?)?);
        }
        Ok(faults)
    })());
}

/// A sheet is handed over the table: it fills one side of A4 and no more, whatever there is to say.
#[test]
fn the_longest_sheets_of_the_demo_print_on_one_side() {
    none((|| {
        let site = demo::site()?;
        journeys::check_sides(&Chromium::launch()?, &site, "<cycle>/sheets/<id>", 20, 1)
    })());
}

#[test]
fn the_longest_meeting_packs_of_the_demo_print_on_two_sides() {
    none((|| {
        let site = demo::site()?;
        journeys::check_sides(&Chromium::launch()?, &site, "<cycle>/meetings/<id>", 6, 2)
    })());
}

#[test]
fn a_cycle_of_the_demo_opens_whole_on_its_own() {
    none((|| {
        let site = demo::site()?;
        let cycles = site.cycles()?;
        let newest = cycles.last().ok_or("the demo has no cycle")?;
        let destination = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
        journeys::check_carried_away(&Chromium::launch()?, &site, newest, destination.path())
    })());
}
