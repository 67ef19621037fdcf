//! What changed from each superseded revision to the newest one: a page for each, in every language of the site.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{DataFolder, GENERATOR};
use crate::archive::Seal;
use crate::archive::difference::{Comparison, Difference, Side};
use crate::archive::sealed_record::RECORD;
use crate::archive::store::in_store;
use crate::model::{CycleId, Language};
use crate::pages::difference::{Compared, context};
use crate::pages::superseded;
use crate::publish::file_name::FileNames;
use crate::publish::{Content, Output};
use crate::score;

/// The pages of the cycles that are selected.
pub(super) fn pages<'s>(
    opened: &'s DataFolder,
    names: &FileNames,
    selected: &dyn Fn(&CycleId) -> bool,
) -> Vec<Output<'s>> {
    let organisation = &opened.dataset.configuration.organisation;
    let first = opened.dataset.configuration.first_language();
    let mut outputs = Vec::new();
    for (cycle, notice) in opened.seals.iter().filter(|(cycle, _)| selected(cycle)) {
        let Some((newest, earlier)) = opened.store.revisions(cycle).split_last() else {
            continue;
        };
        let shown = earlier
            .iter()
            .zip(&notice.superseded)
            .filter(|(_, old)| !old.withdrawn);
        for (old, _) in shown {
            let difference = Arc::new(difference(cycle, old, newest));
            for &language in &organisation.languages {
                let difference = Arc::clone(&difference);
                let other = |other: &&Language| **other != language;
                let others: Vec<(Language, String)> = (organisation.languages.iter().filter(other))
                    .map(|other| (*other, superseded::changes(*other, first)))
                    .collect();
                let page = superseded::changes(language, first);
                outputs.push(Output {
                    path: superseded::frame(&names.name(cycle.as_str()), old.revision().get(), &page),
                    content: Content::Page {
                        template: "difference.html",
                        language,
                        view: Box::new(move |texts| {
                            let compared = Compared {
                                difference: &difference,
                                before: &old.sealed.configuration,
                                after: &newest.sealed.configuration,
                                earlier: &old.sealed.record,
                                later: &newest.sealed.record,
                            };
                            let mut context = context(compared, texts, GENERATOR, &others);
                            context.insert("reason", &superseded::reason(notice, texts));
                            context
                                .insert("inputs", &superseded::inputs(&changed_inputs(old, newest), texts));
                            context
                        }),
                    },
                });
            }
        }
    }
    outputs
}

/// Input files that one revision read otherwise than another, or that only one of them read; in order of their paths.
fn changed_inputs<'s>(old: &'s Seal, new: &'s Seal) -> Vec<&'s str> {
    let changed = |of: &'s Seal, in_other: &'s Seal| {
        of.manifest.inputs().iter().filter(move |entry| {
            let other = in_other.manifest.input(entry.path.as_str());
            other.is_none_or(|other| other.sha256 != entry.sha256)
        })
    };
    let paths = changed(old, new).chain(changed(new, old));
    let paths: BTreeSet<&str> = paths.map(|entry| entry.path.as_str()).collect();
    // Of the seal of another cycle its record says it all.
    let said = |path: &&str| in_store(path).is_none() || path.ends_with(RECORD);
    paths.into_iter().filter(said).collect()
}

/// What differs between two revisions, without what follows from pay.
fn difference(cycle: &CycleId, old: &Seal, new: &Seal) -> Difference {
    let name = |seal: &Seal| format!("{cycle}@{}", seal.revision());
    let (then, now) = (name(old), name(new));
    let before = Side {
        name: &then,
        generator: &old.sealed.generator,
        configuration: &old.sealed.configuration,
        record: &old.sealed.record,
    };
    let after = Side {
        name: &now,
        generator: &new.sealed.generator,
        configuration: &new.sealed.configuration,
        record: &new.sealed.record,
    };
    score::differences(Comparison::Revisions, &before, &after, false)
}
