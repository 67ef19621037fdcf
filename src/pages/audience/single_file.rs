//! A reader's site as one file to send by e-mail: the same pages one below the other, with styles, scripts and data inside.
//!
//! What does not fit is left out, the oldest cycles first, and named. Mail servers take larger files, but nobody reads them on a
//! telephone.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;
use sha2::{Digest, Sha256};
use tera::Context;

use super::joining::{has_charts, is_paper, part};
use super::{ReaderPage, ReaderSite, pages_in, word};
use crate::languages::Texts;
use crate::model::CycleId;
use crate::model::configuration::Organisation;
use crate::pages::Site;
use crate::pages::brand;
use crate::pages::outputs::{ECHARTS, SCRIPT, TABLES};
use crate::pages::place::Place;
use crate::publish::{Content, Output, Rendered};

/// The most that a file holds, in bytes, without the little that surrounds its parts: 1.5 MB with it.
const MOST: usize = 1_450_000;

/// Unpacks and starts what [`packed_script`] holds.
const LOADER: &str = include_str!("../../../templates/assets/single_file.js");

/// What draws charts, compressed (RFC 1950) and as base64: a third of its size, and the same bytes for everybody.
pub fn packed_script() -> &'static str {
    static PACKED: LazyLock<String> =
        LazyLock::new(|| STANDARD.encode(miniz_oxide::deflate::compress_to_vec_zlib(&script(), 9)));
    &PACKED
}

fn script() -> Vec<u8> {
    [ECHARTS, b"\n", SCRIPT.as_bytes(), TABLES.as_bytes()].concat()
}

/// What the files' policy lets run: these scripts and no others.
fn policy() -> &'static str {
    static POLICY: LazyLock<String> = LazyLock::new(|| {
        let hash = |script: &[u8]| format!("'sha256-{}'", STANDARD.encode(Sha256::digest(script)));
        format!("{} {}", hash(LOADER.as_bytes()), hash(&script()))
    });
    &POLICY
}

/// The file of each language, below the folder `folder`, which ends with `/`, called after the folder.
pub fn outputs<'a>(reader: &'a ReaderSite<'a>, site: &'a Site<'a>, folder: &str) -> Vec<Output<'a>> {
    let first = site.configuration.first_language();
    let stem = folder.trim_end_matches('/');
    let mut outputs = Vec::new();
    for &language in &site.configuration.organisation.languages {
        let pages = pages_in(reader, site, "");
        let own: Vec<ReaderPage<'a>> = (pages.into_iter())
            .filter(|page| page.language == language)
            .collect();
        let ages = ages(own.iter().map(|page| &page.place));
        // What is never taken is not made either; its cycle is named.
        let (taken, never): (Vec<_>, Vec<_>) =
            (own.into_iter().zip(ages)).partition(|(page, age)| wanted(&page.place, *age).is_some());
        let never = never.into_iter().map(|(page, _)| page.place);
        let (mut places, parts): (Vec<Place>, Vec<Output<'a>>) = (taken.into_iter())
            .map(|(page, _)| (page.place, page.output))
            .unzip();
        places.extend(never);
        let name = match language {
            language if language == first => format!("{folder}{stem}.html"),
            language => format!("{folder}{stem}.{language}.html"),
        };
        let generator = reader.generator;
        let style = brand::style(site.configuration);
        let organisation = &site.configuration.organisation;
        outputs.push(Output {
            path: name,
            content: Content::Joined {
                parts,
                template: "single_file.html",
                language,
                view: Box::new(move |texts, pages| {
                    view(&places, pages, texts, (organisation, generator, &style))
                }),
            },
        });
    }
    outputs
}

/// A part of the file.
#[derive(Serialize)]
struct Part {
    anchor: String,
    paper: bool,
    html: String,
}

/// Parts of one cycle, or of none.
#[derive(Serialize)]
struct Group {
    cycle: Option<String>,
    links: Vec<PartLink>,
}

#[derive(Serialize)]
struct PartLink {
    anchor: String,
    text: String,
}

fn view(
    places: &[Place],
    pages: &[Rendered],
    texts: &Texts,
    (organisation, generator, style): (&Organisation, &str, &str),
) -> Context {
    let sizes: Vec<usize> = pages.iter().map(|page| page.html.len()).collect();
    let packed = packed_script();
    let taken = chosen(places, &sizes, MOST.saturating_sub(packed.len() + style.len()));
    let anchors: BTreeMap<&str, String> = (taken.iter())
        .filter_map(|place| Some((pages.get(*place)?.path.as_str(), format!("p{place}"))))
        .collect();
    let mut parts = Vec::new();
    let mut groups: Vec<Group> = Vec::new();
    for (number, page) in in_order(&taken, places).filter_map(|number| Some((number, pages.get(number)?))) {
        let Some(place) = places.get(number) else { continue };
        let anchor = format!("p{number}");
        let cycle = place.cycle().map(ToString::to_string);
        if groups.last().is_none_or(|group| group.cycle != cycle) {
            groups.push(Group {
                cycle,
                links: Vec::new(),
            });
        }
        if let Some(group) = groups.last_mut() {
            group.links.push(PartLink {
                anchor: anchor.clone(),
                text: word(place).map(|key| texts.plain(key)).unwrap_or_default(),
            });
        }
        parts.push(Part {
            anchor,
            paper: is_paper(page),
            html: part(page, &anchors),
        });
    }
    let left_out: BTreeSet<String> = (places.iter().enumerate())
        .filter(|(number, _)| !taken.contains(number))
        .filter_map(|(_, place)| place.cycle().map(ToString::to_string))
        .collect();
    let left_out: Vec<String> = left_out.into_iter().collect();
    let cycles = left_out.join(&texts.plain("list-separator"));
    let charts = pages.iter().any(has_charts);
    let mut context = Context::new();
    context.insert("lang", &texts.language().to_string());
    context.insert("organisation", organisation.name.get(texts.language()));
    context.insert("generator", generator);
    context.insert("style", style);
    context.insert("loader", LOADER);
    context.insert("packed", if charts { packed } else { "" });
    context.insert("policy", policy());
    context.insert("groups", &groups);
    context.insert("parts", &parts);
    let said = (!left_out.is_empty())
        .then(|| texts.text("single-file-left-out", &[("cycles", cycles.as_str().into())]));
    context.insert("left_out", &said);
    context
}

/// How soon a page of a cycle of this age is taken; none where it never is.
fn wanted(place: &Place, age: usize) -> Option<(u8, usize)> {
    match (place, age) {
        (Place::Index, _) => Some((0, 0)),
        (Place::Member(..) | Place::MemberEvidence(..) | Place::Sheet(..), 1) => Some((1, 0)),
        (Place::MemberTrend(_), _) => Some((2, 0)),
        (Place::Overview(_), 1) => Some((3, 0)),
        (Place::Method(_) | Place::Definitions(..) | Place::Privacy(_) | Place::Glossary(_), 1) => {
            Some((4, 0))
        }
        (Place::Member(..) | Place::MemberEvidence(..) | Place::Sheet(..), age) => Some((5, age)),
        (Place::Overview(_), age) => Some((6, age)),
        // How numbers are made changes little from cycle to cycle, and is said at length.
        _ => None,
    }
}

/// The pages that are taken: the most wanted first, until the next one does not fit.
fn chosen(places: &[Place], sizes: &[usize], most: usize) -> BTreeSet<usize> {
    let wanted = |(number, (place, age))| Some((wanted(place, age)?, number));
    let ages = ages(places.iter());
    let mut order: Vec<_> = (places.iter().zip(ages).enumerate()).filter_map(wanted).collect();
    order.sort_unstable();
    let mut left = most;
    let mut taken = BTreeSet::new();
    for (_, number) in order {
        let size = sizes.get(number).copied().unwrap_or_default();
        let Some(rest) = left.checked_sub(size) else { break };
        left = rest;
        taken.insert(number);
    }
    taken
}

/// How old the cycle of each place is: 1 is the newest, 0 is none. Places come in the order of the cycles, the oldest first.
fn ages<'p>(places: impl Iterator<Item = &'p Place> + Clone) -> Vec<usize> {
    let mut cycles: Vec<&CycleId> = Vec::new();
    for cycle in places.clone().filter_map(Place::cycle) {
        if !cycles.contains(&cycle) {
            cycles.push(cycle);
        }
    }
    let age = |place: &Place| {
        let found = place
            .cycle()
            .and_then(|cycle| cycles.iter().position(|other| *other == cycle));
        found.map_or(0, |found| cycles.len() - found)
    };
    places.map(age).collect()
}

/// The pages that are taken as they are read: those of no cycle, then the newest cycle's, and so on.
fn in_order(taken: &BTreeSet<usize>, places: &[Place]) -> impl Iterator<Item = usize> {
    let ages = ages(places.iter());
    let page = |place: &Place| match place {
        Place::Member(..) => 0,
        Place::MemberEvidence(..) => 1,
        Place::Sheet(..) => 2,
        Place::Overview(_) => 3,
        _ => 4,
    };
    let mut order: Vec<(usize, usize, usize)> = (taken.iter())
        .filter_map(|number| Some((*ages.get(*number)?, page(places.get(*number)?), *number)))
        .collect();
    order.sort_unstable();
    order.into_iter().map(|(_, _, number)| number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::MemberId;

    fn places() -> Vec<Place> {
        let member = || MemberId::new("M1");
        let mut places = vec![Place::Index, Place::MemberTrend(member())];
        for cycle in ["2025-Q1", "2025-Q2"] {
            let cycle = || CycleId::new(cycle);
            places.push(Place::Overview(cycle()));
            places.push(Place::Method(cycle()));
            places.push(Place::Member(cycle(), member()));
            places.push(Place::Sheet(cycle(), member()));
        }
        places
    }

    #[test]
    fn the_newest_cycle_is_taken_first_and_read_first() {
        let places = places();
        // Room for five of ten: home, the newest page and sheet, trends, the newest overview.
        let taken = chosen(&places, &[10; 10], 55);
        assert_eq!(taken.iter().copied().collect::<Vec<_>>(), [0, 1, 6, 8, 9]);
        assert_eq!(in_order(&taken, &places).collect::<Vec<_>>(), [0, 1, 8, 9, 6]);
        // The older method page is left out, however much room there is.
        assert_eq!(chosen(&places, &[10; 10], 1_000).len(), 9);
        assert!(!chosen(&places, &[10; 10], 1_000).contains(&3));
    }
}
