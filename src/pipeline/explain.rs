//! How one subject's numbers were made: reads and computes, then asks the pages for the explanation.

use std::path::Path;

use super::computing::Review;
use super::folder::{DataFolder, Reading, Tables};
use super::{DatasetEvidence, folder};
use crate::archive::alignment::aligned;
use crate::archive::drift::Drift;
use crate::archive::{CycleRecord, Seal, SealedRecord};
use crate::diagnostics::Diagnostics;
use crate::ingest;
use crate::languages::Texts;
use crate::model::evidence::{EvidenceRow, EvidenceSource};
use crate::model::measurement::Subject;
use crate::model::{Configuration, CycleId, IndicatorId, MemberId, TeamId};
use crate::pages;
pub use crate::pages::explanation::{Branch, Explanation, SealedNote};
use crate::score;

/// What is to be explained, as it was asked for.
pub struct Question<'a> {
    /// The cycle's id.
    pub cycle: &'a str,
    /// A member's id, a team's, or `organisation`; `member:` or `team:` before an id says which, `organisation:` is the whole.
    pub subject: &'a str,
    /// An indicator's id; all where there is none.
    pub indicator: Option<&'a str>,
}

/// Why there is no explanation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unexplained {
    /// The diagnostics say it.
    Input,
    /// There is no such cycle; the nearest name, and those that exist.
    UnknownCycle(Option<String>, Vec<String>),
    /// The cycle has no such member or team; the nearest name.
    UnknownSubject(Option<String>),
    /// The name stands for more than one; what each of them is asked for by.
    Ambiguous(Vec<String>),
    /// There is no such indicator; the nearest name, and those that exist.
    UnknownIndicator(Option<String>, Vec<String>),
}

/// What came of a question.
pub struct Explained {
    /// Faults and warnings.
    pub diagnostics: Diagnostics,
    /// The explanation, or why there is none.
    pub result: Result<Explanation, Unexplained>,
}

/// Explains how a subject's numbers in a cycle were made, in the language of the texts. Those of a sealed cycle are explained as they
/// were sealed, under the settings of then; its rows are shown as long as they are still those that it was computed from.
pub fn explain(data: &Path, question: &Question<'_>, texts: &Texts) -> Explained {
    let reading = Reading {
        tables: Tables::Read,
        ..Reading::default()
    };
    let (opened, diagnostics) = folder::open_with(data, Review::LeftOut, reading, &|| ());
    let result = match opened {
        Some(opened) => {
            if let Some(seal) = opened.store.seal(&CycleId::new(question.cycle)) {
                of_sealed(&opened, seal, question, texts)
            } else {
                let rows = DatasetEvidence(&opened.dataset);
                let site = (
                    &rows as &dyn EvidenceSource,
                    &opened.dataset.configuration,
                    &*opened.records,
                );
                answer(&opened, site, question, texts)
            }
        }
        None => Err(Unexplained::Input),
    };
    Explained { diagnostics, result }
}

/// Explains a sealed cycle by its record.
fn of_sealed(
    opened: &DataFolder,
    seal: &Seal,
    question: &Question<'_>,
    texts: &Texts,
) -> Result<Explanation, Unexplained> {
    let then = &seal.sealed.configuration;
    let in_terms_of_then = |record: &CycleRecord| {
        if record.cycle.id == seal.sealed.cycle {
            return seal.sealed.record.clone();
        }
        let now = SealedRecord {
            cycle: record.cycle.id.clone(),
            configuration: opened.dataset.configuration.clone(),
            record: record.clone(),
            ..seal.sealed.clone()
        };
        aligned(&now, then)
    };
    let records: Vec<CycleRecord> = opened.records.iter().map(in_terms_of_then).collect();
    let drift = opened
        .seals
        .get(&seal.sealed.cycle)
        .map(|notice| notice.drift.as_slice());
    let drift = drift.unwrap_or_default();
    let rows = !drift.iter().any(|drift| {
        // What was computed after another cycle has its own rows still.
        drift.may_change_numbers() && !matches!(drift, Drift::EarlierRestated(..))
    });
    let revision = seal.revision().get();
    let facts = [
        ("revision", revision.into()),
        ("rows", rows.to_string().into()),
        ("what", Drift::listed(drift).into()),
        ("file", format!("{}/data/evidence.csv", seal.path).into()),
    ];
    let note = SealedNote {
        revision,
        rows,
        text: texts.text("explain-sealed", &facts),
    };
    let evidence = DatasetEvidence(&opened.dataset);
    let evidence: &dyn EvidenceSource = if rows { &evidence } else { &NoRows };
    let site = (evidence, then, records.as_slice());
    Ok(answer(opened, site, question, texts)?.of_sealed(note))
}

/// Rows that are not there any more, or are others.
struct NoRows;

impl EvidenceSource for NoRows {
    fn each(&self, _cycle: &CycleId, _indicator: Option<usize>, _visit: &mut dyn FnMut(EvidenceRow)) {}
}

fn answer(
    opened: &DataFolder,
    (evidence, configuration, records): (&dyn EvidenceSource, &Configuration, &[CycleRecord]),
    question: &Question<'_>,
    texts: &Texts,
) -> Result<Explanation, Unexplained> {
    let trends = score::trends(records, configuration);
    let site = pages::Site {
        configuration,
        records,
        evidence,
        trends: &trends,
        seals: &opened.seals,
        generator: "",
    };
    let found = records
        .iter()
        .find(|record| record.cycle.id.as_str() == question.cycle);
    let record = found.ok_or_else(|| {
        // The newest first: where they are too many to list, those are wanted.
        let known: Vec<&str> = records
            .iter()
            .rev()
            .map(|record| record.cycle.id.as_str())
            .collect();
        let (nearest, known) = known_names(question.cycle, &known);
        Unexplained::UnknownCycle(nearest, known)
    })?;
    let subject = subject(record, question.subject)?;
    let indicator = question
        .indicator
        .map(|asked| indicator(configuration, asked))
        .transpose()?;
    pages::explanation::explain(&site, record, &subject, indicator, texts)
        .ok_or(Unexplained::UnknownSubject(None))
}

/// The subject of a name.
fn subject(record: &CycleRecord, asked: &str) -> Result<Subject, Unexplained> {
    let member = |id: &str| record.members.iter().any(|member| member.id.as_str() == id);
    let team = |id: &str| record.teams.iter().any(|team| team.id.as_str() == id);
    if let Some(id) = asked.strip_prefix("member:").filter(|id| member(id)) {
        return Ok(Subject::Member(MemberId::new(id)));
    }
    if let Some(id) = asked.strip_prefix("team:").filter(|id| team(id)) {
        return Ok(Subject::Team(TeamId::new(id)));
    }
    if asked.strip_suffix(':') == Some(ORGANISATION) {
        return Ok(Subject::Organisation);
    }
    let mut meant: Vec<(Subject, String)> = Vec::new();
    if member(asked) {
        meant.push((Subject::Member(MemberId::new(asked)), format!("member:{asked}")));
    }
    if team(asked) {
        meant.push((Subject::Team(TeamId::new(asked)), format!("team:{asked}")));
    }
    if asked == ORGANISATION {
        meant.push((Subject::Organisation, format!("{ORGANISATION}:")));
    }
    if meant.len() > 1 {
        return Err(Unexplained::Ambiguous(
            meant.into_iter().map(|(_, name)| name).collect(),
        ));
    }
    meant.pop().map(|(subject, _)| subject).ok_or_else(|| {
        let known = (record.members.iter().map(|member| member.id.as_str()))
            .chain(record.teams.iter().map(|team| team.id.as_str()))
            .chain([ORGANISATION]);
        let id = asked.split_once(':').map_or(asked, |(_, id)| id);
        Unexplained::UnknownSubject(ingest::nearest(id, known).map(str::to_owned))
    })
}

/// The word for the whole organisation.
const ORGANISATION: &str = "organisation";

fn indicator(configuration: &Configuration, asked: &str) -> Result<usize, Unexplained> {
    configuration
        .indicator_position(&IndicatorId::new(asked))
        .ok_or_else(|| {
            let known = configuration.indicators.iter();
            let known: Vec<&str> = known.map(|indicator| indicator.id.as_str()).collect();
            let (nearest, known) = known_names(asked, &known);
            Unexplained::UnknownIndicator(nearest, known)
        })
}

/// The nearest of the known names, and all of them.
fn known_names(asked: &str, known: &[&str]) -> (Option<String>, Vec<String>) {
    let nearest = ingest::nearest(asked, known.iter().copied());
    let known = known.iter().map(|name| (*name).to_owned()).collect();
    (nearest.map(str::to_owned), known)
}
