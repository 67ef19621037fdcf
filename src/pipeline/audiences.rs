//! Sites for audiences: the same records, disclosed to each reader, in folders of their own beside the whole site.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::computing::Review;
use super::{
    BuildFailure, BuildOptions, BuildSummary, DataFolder, GENERATOR, Progress, Stage, folder, publish_site,
    summary, unknown_cycle,
};
use crate::archive::disclosure::scan::{Kind, Permitted, Secrets};
use crate::archive::disclosure::{Disclosed, Disclosure, Scoring, Viewer};
use crate::archive::{CycleRecord, SealNotices};
use crate::diagnostics::Diagnostics;
use crate::languages::Texts;
use crate::model::configuration::{Audience, AudienceKind};
use crate::model::evidence::NoEvidence;
use crate::model::measurement::Measurement;
use crate::model::scorecard::{Change, Scorecard};
use crate::model::trend::Trends;
use crate::model::{Configuration, CycleId, Period};
use crate::pages::audience::{self, ReaderSite};
use crate::pages::{self, Site};
use crate::publish::file_name::FileNames;
use crate::publish::{self, Output, PATIENCE, PublishError, Reservation};
use crate::score;

/// Which audiences a build is for.
#[derive(Clone, Copy, Debug)]
pub enum Wanted<'a> {
    /// Those of these names.
    Named(&'a [String]),
    /// All of them.
    All,
}

/// What was built for audiences, with everything there is to say about the input.
#[derive(Debug)]
pub struct BuiltForAudiences {
    /// Faults and warnings.
    pub diagnostics: Diagnostics,
    /// Each audience with its folder's summary, or why there is none.
    pub result: Result<Vec<(String, BuildSummary)>, (PathBuf, BuildFailure)>,
}

/// Reads, computes, and publishes for each audience what it may see: `site` becomes `site-member` with a folder for each member,
/// `site-lead` with one for each team, `site-public`. Each of these folders is published as a whole or not at all. With
/// `single_files`, each member's folder also holds a file of the same name with all of it, to send by e-mail.
pub fn build(
    options: &BuildOptions<'_>,
    (wanted, single_files): (Wanted<'_>, bool),
    progress: &dyn Progress,
) -> BuiltForAudiences {
    progress.stage(Stage::Read);
    let measure = || progress.stage(Stage::Measure);
    let (opened, mut diagnostics) = folder::open(options.data, Review::Made, None, &measure);
    let out = options.out.to_owned();
    let Some(opened) = opened else {
        return failed(diagnostics, out, BuildFailure::Input);
    };
    diagnostics.extend(opened.store.check());
    if diagnostics.has_errors() {
        return failed(diagnostics, out, BuildFailure::Input);
    }
    let (configuration, records) = (&opened.dataset.configuration, opened.records.as_slice());
    let audiences = match chosen(configuration, wanted) {
        Ok(audiences) => audiences,
        Err(failure) => return failed(diagnostics, out, failure),
    };
    if let Some(failure) = unknown_cycle(records, options.cycles) {
        return failed(diagnostics, out, failure);
    }
    if options.warnings_as_errors && !diagnostics.is_empty() {
        return failed(diagnostics, out, BuildFailure::Input);
    }
    progress.stage(Stage::Render);
    let mut built = Vec::new();
    for audience in audiences {
        let folder = folder_of(options.out, audience);
        let published = reserved(options, &folder, progress).and_then(|reservation| match audience.kind {
            AudienceKind::Everything => publish_site(options, &opened, &reservation, progress),
            _ => publish_for(
                &reservation,
                &opened,
                (audience, options.cycles, single_files),
                progress,
            ),
        });
        match published {
            Ok(published) => {
                let options = BuildOptions {
                    out: &folder,
                    ..*options
                };
                let mut summary = summary(&options, records, published);
                if matches!(audience.kind, AudienceKind::Lead | AudienceKind::Member) {
                    summary.index.clone_from(&folder);
                }
                built.push((audience.name.clone(), summary));
            }
            Err(fault) => return failed(diagnostics, folder, BuildFailure::CannotWrite(fault)),
        }
    }
    BuiltForAudiences {
        diagnostics,
        result: Ok(built),
    }
}

fn failed(diagnostics: Diagnostics, folder: PathBuf, failure: BuildFailure) -> BuiltForAudiences {
    BuiltForAudiences {
        diagnostics,
        result: Err((folder, failure)),
    }
}

/// The audiences that are wanted, in the order of the settings.
fn chosen<'c>(
    configuration: &'c Configuration,
    wanted: Wanted<'_>,
) -> Result<Vec<&'c Audience>, BuildFailure> {
    let audiences = &configuration.audiences;
    let names = match wanted {
        Wanted::All => return Ok(audiences.iter().collect()),
        Wanted::Named(names) => names,
    };
    let known = |name: &String| audiences.iter().any(|audience| audience.name == *name);
    if let Some(asked) = names.iter().find(|name| !known(name)) {
        return Err(BuildFailure::UnknownAudience {
            asked: asked.clone(),
            known: audiences.iter().map(|audience| audience.name.clone()).collect(),
        });
    }
    Ok((audiences.iter())
        .filter(|audience| names.contains(&audience.name))
        .collect())
}

/// The folder of an audience, beside that of the whole site and never within it.
fn folder_of(out: &Path, audience: &Audience) -> PathBuf {
    let mut name = out
        .file_name()
        .map_or_else(|| "site".into(), std::ffi::OsStr::to_owned);
    name.push("-");
    name.push(&audience.name);
    out.with_file_name(name)
}

/// Every reader of an audience, with the name of their folder; none where all read one site.
fn readers(records: &[CycleRecord], audience: &Audience) -> Vec<(Option<String>, Viewer)> {
    let members: BTreeSet<_> = records
        .iter()
        .flat_map(|record| &record.members)
        .map(|member| &member.id)
        .collect();
    let teams: BTreeSet<_> = records
        .iter()
        .flat_map(|record| &record.teams)
        .map(|team| &team.id)
        .collect();
    match audience.kind {
        AudienceKind::Everything | AudienceKind::Public => vec![(None, Viewer::Anybody)],
        AudienceKind::Lead => {
            let names = FileNames::new(teams.iter().map(|id| id.as_str()));
            let reader =
                |id: &&crate::model::TeamId| (Some(names.name(id.as_str())), Viewer::LeadOf((*id).clone()));
            teams.iter().map(reader).collect()
        }
        AudienceKind::Member => {
            let names = FileNames::new(members.iter().map(|id| id.as_str()));
            let reader =
                |id: &&crate::model::MemberId| (Some(names.name(id.as_str())), Viewer::Member((*id).clone()));
            members.iter().map(reader).collect()
        }
    }
}

/// Scores what is told of the organisation by the rules in force.
pub struct Told<'a>(pub &'a Configuration);

impl Scoring for Told<'_> {
    fn card(&self, measurements: &[Measurement]) -> Scorecard {
        score::organisation_card(measurements, self.0)
    }

    fn change(&self, now: (Period, &Scorecard), then: (&CycleId, Period, &Scorecard)) -> Option<Change> {
        score::change_of_organisation(now, then, self.0)
    }
}

/// What one reader gets.
struct Reader {
    folder: String,
    viewer: Viewer,
    disclosed: Disclosed,
    trends: Trends,
    /// Which cycles were stated again.
    seals: SealNotices,
    permitted: Permitted,
}

/// Cycles that were stated again, of those that the reader is told of.
fn seals_told(seals: &SealNotices, disclosed: &Disclosed) -> SealNotices {
    let cycles = disclosed.records().iter().map(|record| &record.cycle.id);
    let restated = cycles.filter_map(|id| Some((id, seals.get(id).filter(|seal| seal.is_restated())?)));
    restated
        .map(|(id, seal)| (id.clone(), seal.without_words()))
        .collect()
}

fn reserved(
    options: &BuildOptions<'_>,
    folder: &Path,
    progress: &dyn Progress,
) -> Result<Reservation, PublishError> {
    let (inputs, closed) = ([options.data], [&*options.data.join("cycles")]);
    let waiting = || progress.waiting(PATIENCE.as_secs());
    Reservation::take(folder, (&inputs, &closed), PATIENCE, &waiting)
}

fn publish_for(
    reservation: &Reservation,
    opened: &DataFolder,
    (audience, cycles, single_files): (&Audience, &[CycleId], bool),
    progress: &dyn Progress,
) -> Result<publish::Published, PublishError> {
    let (configuration, records) = (&opened.dataset.configuration, opened.records.as_slice());
    let scoring = Told(configuration);
    let disclosure = Disclosure::new(records, configuration, &scoring);
    let secrets = Secrets::of(records);
    let readers: Vec<Reader> = readers(records, audience)
        .into_par_iter()
        .map(|(name, viewer)| {
            let disclosed = disclosure.to(audience, &viewer);
            Reader {
                folder: name.map_or_else(String::new, |name| format!("{name}/")),
                trends: score::trends(disclosed.records(), disclosed.configuration()),
                seals: seals_told(&opened.seals, &disclosed),
                permitted: Permitted::new(audience, &disclosed),
                viewer,
                disclosed,
            }
        })
        .collect();
    let sites: Vec<(ReaderSite<'_>, Site<'_>)> = readers.iter().map(|reader| sites(reader, cycles)).collect();
    let mut outputs: Vec<Output<'_>> = (readers.iter().zip(&sites))
        .flat_map(|(reader, (own, site))| audience::outputs(own, site, &reader.folder))
        .collect();
    if single_files && audience.kind == AudienceKind::Member {
        let files = readers.iter().zip(&sites);
        outputs.extend(
            files.flat_map(|(reader, (own, site))| audience::single_files(own, site, &reader.folder)),
        );
    }
    let by_folder: BTreeMap<&str, &Permitted> = (readers.iter())
        .map(|reader| (reader.folder.trim_end_matches('/'), &reader.permitted))
        .collect();
    // Assets are part of the program, the same for everybody.
    let inspect = |path: &str, bytes: &[u8]| {
        if path.split('/').any(|folder| folder == "assets") {
            return None;
        }
        // So is the script within single files, whose letters could spell anything.
        let bytes = &*if single_files {
            without_script(bytes)
        } else {
            bytes.into()
        };
        let own = path.split('/').next().unwrap_or_default();
        let found = match by_folder.get(own).or_else(|| by_folder.get("")) {
            Some(permitted) => secrets.inspect(path, bytes, permitted),
            // Nobody is permitted anything in a folder that is no reader's.
            None => Some(Kind::Comment),
        };
        found.map(Kind::word)
    };
    let languages = configuration.organisation.languages.iter();
    let texts: Vec<Texts> = languages.map(|language| Texts::new(*language)).collect();
    let of = outputs.len();
    publish::publish_inspected(
        outputs,
        &pages::templates(configuration),
        &texts,
        reservation,
        &inspect,
        &|done| {
            progress.files(done, of);
        },
    )
}

/// A file without the packed script of single files.
fn without_script(bytes: &[u8]) -> Cow<'_, [u8]> {
    let script = audience::packed_script().as_bytes();
    match memchr::memmem::find(bytes, script).map(|at| bytes.split_at(at)) {
        Some((before, from)) => {
            let after = from.get(script.len()..).unwrap_or_default();
            [before, after].concat().into()
        }
        None => bytes.into(),
    }
}

fn sites<'r>(reader: &'r Reader, cycles: &'r [CycleId]) -> (ReaderSite<'r>, Site<'r>) {
    let own = ReaderSite {
        viewer: &reader.viewer,
        disclosed: &reader.disclosed,
        trends: &reader.trends,
        cycles,
        generator: GENERATOR,
    };
    let site = Site {
        configuration: reader.disclosed.configuration(),
        records: reader.disclosed.records(),
        evidence: &NoEvidence,
        trends: &reader.trends,
        seals: &reader.seals,
        generator: GENERATOR,
    };
    (own, site)
}
