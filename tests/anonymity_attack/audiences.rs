//! The attack on sites for audiences: somebody reads every site that is theirs (their own, that of each team that they lead, that for
//! everybody, over all cycles) and solves for the rows of people whom they do not know.

use std::collections::BTreeMap;
use std::path::Path;

use scorebook::archive::disclosure::{Disclosed, Disclosure, Viewer};
use scorebook::diagnostics::render;
use scorebook::ingest;
use scorebook::languages::Texts;
use scorebook::model::configuration::{Audience, AudienceKind, Sees};
use scorebook::model::{Dataset, Language, MemberId, TeamId};
use scorebook::pipeline;
use scorebook::pipeline::audiences::Told;
use serde_json::Value;

use crate::data_folder::write;
use crate::published::{Gradient, STEP, Steps, slopes};
use crate::space::{Space, exposed_pairs};
use crate::teams::{Organisation, Row};

/// An audience of a kind that sees all that settings may give it.
fn audience(kind: AudienceKind) -> Audience {
    let mut audience = Audience::preset(kind.word(), kind);
    audience
        .sees
        .extend(Sees::ALL.into_iter().filter(|sees| kind.may_state(*sees, true)));
    audience
}

/// The sites of somebody; of nobody in particular, that for everybody.
fn sites(reader: Option<&str>, organisation: &Organisation) -> Vec<(Audience, Viewer)> {
    let mut sites = vec![(audience(AudienceKind::Public), Viewer::Anybody)];
    if let Some(reader) = reader {
        let own = Viewer::Member(MemberId::new(reader));
        sites.push((audience(AudienceKind::Member), own));
        let led = organisation.leads.iter().filter(|(_, lead)| lead == reader);
        sites.extend(led.map(|(team, _)| (audience(AudienceKind::Lead), Viewer::LeadOf(TeamId::new(*team)))));
    }
    sites
}

type Sites = Vec<Vec<(Audience, Viewer)>>;

/// What each reader is told, as trees.
fn told(dataset: &Dataset, sites: &Sites) -> Vec<Vec<Value>> {
    let records = pipeline::compute(dataset).0;
    let scoring = Told(&dataset.configuration);
    let disclosure = Disclosure::new(&records, &dataset.configuration, &scoring);
    let trees = |disclosed: Disclosed| -> Vec<Value> {
        let records = disclosed.records().iter();
        records
            .map(|record| serde_json::to_value(record).unwrap())
            .collect()
    };
    sites
        .iter()
        .map(|sites| {
            let told = sites
                .iter()
                .map(|(audience, viewer)| disclosure.to(audience, viewer));
            told.flat_map(trees).collect()
        })
        .collect()
}

/// Sets of fewer people than the smallest cell, here three, of whose rows some combination can be worked out.
fn exposed(rows: &[Row], known: &dyn Fn(&Row) -> bool, gradients: &[Gradient]) -> Vec<Vec<String>> {
    let mut space = Space::new(rows.len());
    for (place, _) in rows.iter().enumerate().filter(|(_, row)| known(row)) {
        let mut unit = vec![0.0; rows.len()];
        unit[place] = 1.0;
        space.add(unit, 0.0);
    }
    for Gradient { row, blur, .. } in gradients {
        space.add(row.clone(), *blur);
    }
    let outside = space.outside();
    let mut of_member: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (place, row) in rows.iter().enumerate().filter(|(_, row)| !known(row)) {
        of_member.entry(&row.member).or_default().push(place);
    }
    exposed_pairs(&outside, &of_member)
}

fn dataset(folder: &Path) -> Dataset {
    let ingested = ingest::read(folder);
    let text = render(&ingested.diagnostics, &Texts::new(Language::English), false);
    ingested.dataset.unwrap_or_else(|| panic!("{text}"))
}

/// What came of an attack on an organisation.
#[derive(Default)]
struct Outcome {
    readers: usize,
    equations: usize,
    unknowns: usize,
    /// Who is exposed to whom, and the number that gives it away.
    exposed: Vec<String>,
}

/// Attacks by everybody in the organisation, and by somebody outside it. `careless` sites are made as if no cell were too small.
fn attack(seed: u64, careless: bool, outcome: &mut Outcome) {
    let organisation = Organisation::random(seed);
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), &organisation.files());
    let mut dataset = dataset(folder.path());
    if careless {
        dataset.configuration.policy.anonymity_threshold = 1;
        dataset.configuration.review.minimum_cell = 1;
    }
    let people: Vec<Option<&str>> = std::iter::once(None)
        .chain(organisation.people().into_iter().map(Some))
        .collect();
    let sites: Sites = (people.iter())
        .map(|reader| self::sites(*reader, &organisation))
        .collect();
    let like = told(&dataset, &sites);
    let mut steps: Vec<Vec<Steps>> = people.iter().map(|_| Vec::new()).collect();
    for row in &organisation.rows {
        Organisation::set(&mut dataset, row, row.hours + STEP);
        let up = told(&dataset, &sites);
        Organisation::set(&mut dataset, row, row.hours - STEP);
        let down = told(&dataset, &sites);
        Organisation::set(&mut dataset, row, row.hours);
        for (steps, (up, down)) in steps.iter_mut().zip(up.into_iter().zip(down)) {
            steps.push(Steps { up, down });
        }
    }
    for (place, reader) in people.iter().enumerate() {
        let gradients = slopes(&like[place], &steps[place]);
        let known = |row: &Row| organisation.knows(*reader, row);
        let rows = &organisation.rows;
        let found = exposed(rows, &known, &gradients);
        if !found.is_empty() {
            let mut by = 0..gradients.len();
            let by = by.find(|last| !exposed(rows, &known, &gradients[..=*last]).is_empty());
            let by = &gradients[by.unwrap()].place;
            (outcome.exposed).push(format!("seed {seed}: {found:?} to {reader:?} by {by}"));
        }
        outcome.readers += 1;
        outcome.equations += gradients.len();
        outcome.unknowns += rows.iter().filter(|row| !known(row)).count();
    }
}

#[test]
fn nobody_works_out_a_row_of_fewer_people_than_the_smallest_cell_from_all_their_sites() {
    let mut outcome = Outcome::default();
    for seed in 60..64 {
        attack(seed, false, &mut outcome);
    }
    let Outcome {
        readers,
        equations,
        unknowns,
        exposed,
    } = outcome;
    println!("{readers} readers, {equations} equations, {unknowns} unknowns");
    assert!(exposed.is_empty(), "{exposed:#?}");
    assert!(equations > 100 * readers && unknowns > 10 * readers);
}

/// The same attack where no cell is too small to be told; were it blind, it would find nothing here either.
#[test]
fn the_attack_on_audiences_finds_people_where_small_cells_are_told() {
    let mut outcome = Outcome::default();
    attack(60, true, &mut outcome);
    assert!(!outcome.exposed.is_empty());
}
