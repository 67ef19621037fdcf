//! The last look at every file before an audience gets it: does it hold what its reader may not be told?
//!
//! Pages cannot hold what was not disclosed to them. This proves it from the other end, by the bytes, and finds what no type can:
//! a name that somebody wrote into the name of a goal or of a client. Only what cannot be there by chance is looked for: whole
//! names and ids, amounts of five or more significant digits, values of relations in full precision, and stretches of notes. A
//! number of few digits is left out, since any page has it.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};

use aho_corasick::AhoCorasick;

use super::Disclosed;
use crate::archive::CycleRecord;
use crate::model::MemberId;
use crate::model::assessment::RelationMean;
use crate::model::configuration::{Audience, Sees};
use crate::model::measurement::Subject;

mod distinctive;

use distinctive::{Forms, amounts, id_is_distinctive, name_is_distinctive, revenues, stretches};

/// What something in a file would give away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Somebody's name.
    Name,
    /// Somebody's id.
    Id,
    /// An amount of pay.
    Pay,
    /// What one relation said.
    Relation,
    /// What somebody wrote.
    Comment,
}

impl Kind {
    /// The word by which a fault names it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Id => "id",
            Self::Pay => "pay",
            Self::Relation => "relation",
            Self::Comment => "comment",
        }
    }
}

/// Everything that is looked for, with whom it is about; nobody where it is about no single person.
pub struct Secrets {
    automaton: Option<AhoCorasick>,
    found: Vec<BTreeSet<(Kind, Option<MemberId>)>>,
    words: Vec<bool>,
}

/// What one reader may be told of them.
pub struct Permitted {
    people: BTreeSet<MemberId>,
    names: BTreeSet<String>,
    sees: BTreeSet<Sees>,
}

impl Permitted {
    /// To a reader of the audience who is told this.
    pub fn new(audience: &Audience, disclosed: &Disclosed) -> Self {
        let members = disclosed.records().iter().flat_map(|record| &record.members);
        let teams = disclosed.records().iter().flat_map(|record| &record.teams);
        let names = members.map(|member| member.name.clone());
        Self {
            people: disclosed.people().into_iter().cloned().collect(),
            names: names.chain(teams.map(|team| team.name.clone())).collect(),
            sees: audience.sees.clone(),
        }
    }

    fn allows(&self, kind: Kind, about: Option<&MemberId>) -> bool {
        let own = about.is_some_and(|about| self.people.contains(about));
        match kind {
            Kind::Name => own || self.sees.contains(&Sees::Names),
            Kind::Id => own,
            Kind::Pay => self.sees.contains(&Sees::Pay),
            Kind::Relation => own && self.sees.contains(&Sees::Relations),
            Kind::Comment => own && self.sees.contains(&Sees::Comments),
        }
    }
}

impl Secrets {
    /// Whatever the records hold of it.
    pub fn of(records: &[CycleRecord]) -> Self {
        let mut forms = Forms::default();
        // An amount that a row of a client states too, in whichever cycle, gives nothing away.
        let stated: BTreeSet<String> = records.iter().flat_map(revenues).collect();
        for record in records {
            people(record, &mut forms);
            relations(record, &mut forms);
            comments(record, &mut forms);
            for amount in amounts(&record.plans.results).difference(&stated) {
                forms.add_word(amount, &(Kind::Pay, None));
            }
        }
        let (patterns, found, words) = forms.into_parts();
        Self {
            // An automaton that cannot be built looks for nothing; `inspect` then refuses every file.
            automaton: AhoCorasick::new(&patterns).ok(),
            found,
            words,
        }
    }

    /// What the file must not hold for this reader, if it holds it: in its name, its bytes, or in the files of an archive.
    pub fn inspect(&self, path: &str, bytes: &[u8], permitted: &Permitted) -> Option<Kind> {
        if let Some(kind) = self.look(path.as_bytes(), permitted) {
            return Some(kind);
        }
        if bytes.starts_with(b"PK\x03\x04") {
            return self.look_into_archive(bytes, permitted);
        }
        self.look(bytes, permitted)
    }

    fn look_into_archive(&self, bytes: &[u8], permitted: &Permitted) -> Option<Kind> {
        let Ok(mut archive) = zip::ZipArchive::new(Cursor::new(bytes)) else {
            return self.look(bytes, permitted);
        };
        for place in 0..archive.len() {
            let Ok(mut file) = archive.by_index(place) else {
                continue;
            };
            let mut content = Vec::new();
            let name = file.name_raw().to_vec();
            // What cannot be unpacked is looked at as it is.
            if file.read_to_end(&mut content).is_err() {
                return self.look(bytes, permitted);
            }
            let found = self
                .look(&name, permitted)
                .or_else(|| self.look(&content, permitted));
            if found.is_some() {
                return found;
            }
        }
        None
    }

    fn look(&self, bytes: &[u8], permitted: &Permitted) -> Option<Kind> {
        let Some(automaton) = &self.automaton else {
            return Some(Kind::Comment);
        };
        automaton.find_overlapping_iter(bytes).find_map(|hit| {
            let place = hit.pattern().as_usize();
            let whole = self.words.get(place).is_some_and(|word| *word);
            if whole && (!stands_alone(bytes, hit.start(), hit.end()) || is_drawn(bytes, hit.start())) {
                return None;
            }
            let about = self.found.get(place)?;
            let text = bytes.get(hit.range())?;
            // A name that several have, or that is part of one that the reader knows, tells nothing.
            if about
                .iter()
                .any(|(kind, about)| permitted.allows(*kind, about.as_ref()))
                || permitted.names.iter().any(|name| contains(name.as_bytes(), text))
            {
                return None;
            }
            about.first().map(|(kind, _)| *kind)
        })
    }
}

fn contains(whole: &[u8], part: &[u8]) -> bool {
    memchr::memmem::find(whole, part).is_some()
}

/// Whether no letter or digit of ASCII stands right before or after: `M001` is not in `M0012`.
fn stands_alone(bytes: &[u8], start: usize, end: usize) -> bool {
    let joins = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
    let first = bytes.get(start).is_some_and(u8::is_ascii_alphanumeric);
    let last = end
        .checked_sub(1)
        .and_then(|end| bytes.get(end))
        .is_some_and(u8::is_ascii_alphanumeric);
    let before = start.checked_sub(1).and_then(|before| bytes.get(before));
    !(first && joins(before) || last && joins(bytes.get(end)))
}

/// Whether it stands in the outline of a drawing, where `M100` moves the pen.
fn is_drawn(bytes: &[u8], start: usize) -> bool {
    let before = bytes.get(..start).unwrap_or_default();
    let quote = memchr::memrchr(b'"', before);
    quote.is_some_and(|quote| before.get(..quote).is_some_and(|before| before.ends_with(b" d=")))
}

fn people(record: &CycleRecord, forms: &mut Forms) {
    for member in &record.members {
        let about = Some(member.id.clone());
        if name_is_distinctive(&member.name) {
            forms.add_word(&member.name, &(Kind::Name, about.clone()));
        }
        if id_is_distinctive(member.id.as_str()) {
            forms.add_word(member.id.as_str(), &(Kind::Id, about));
        }
    }
}

fn relations(record: &CycleRecord, forms: &mut Forms) {
    for measured in record
        .measurements
        .members
        .iter()
        .chain(&record.measurements.teams)
    {
        let about = match &measured.subject {
            Subject::Member(id) => Some(id.clone()),
            Subject::Team(_) | Subject::Organisation => None,
        };
        let dimensions = measured
            .assessments
            .iter()
            .flat_map(|dimension| &dimension.relations);
        for (group, mean) in dimensions {
            if let RelationMean::Shown { mean, .. } = mean
                && !group.is_own()
                && distinctive::number_is_distinctive(*mean)
            {
                forms.add_word(&mean.to_string(), &(Kind::Relation, about.clone()));
            }
        }
    }
}

fn comments(record: &CycleRecord, forms: &mut Forms) {
    let mut add = |text: &str, about: Option<&MemberId>| {
        for stretch in stretches(text) {
            forms.add(stretch, &(Kind::Comment, about.cloned()));
        }
    };
    let mut told: BTreeMap<Option<&MemberId>, Vec<&crate::model::LocalizedText>> = BTreeMap::new();
    let notes = &record.notes;
    told.entry(None)
        .or_default()
        .extend(notes.overview.iter().chain(notes.teams.values()));
    for (id, note) in &notes.members {
        told.entry(Some(id)).or_default().push(note);
    }
    for (about, notes) in told {
        for note in notes {
            for language in crate::model::Language::ALL {
                add(note.get(language), about);
            }
        }
    }
    for (member, card) in record.members.iter().zip(&record.scorecards.members) {
        for adjustment in &card.adjustments {
            add(&adjustment.reason, Some(&member.id));
        }
    }
    for (member, plan) in record.members.iter().zip(&record.plans.members) {
        for note in (plan.follow_up.iter()).filter_map(|found| found.report.as_ref()?.note.as_ref()) {
            add(note, Some(&member.id));
        }
    }
}
