//! The fuzz target of manifests over its fixed corpus and bounded mutations of it.

use fluent_bundle::FluentValue;

use super::*;
use crate::ingest::fuzzing::mutations::run;
use crate::languages::Texts;
use crate::model::Language;

#[test]
fn manifests_of_any_bytes_keep_their_promises() {
    let texts = Language::ALL.map(Texts::new);
    run("archive_manifests", 3000, |bytes| {
        match archive_manifests(bytes) {
            Ok(None) => {}
            Ok(Some(fault)) => {
                let facts = fault.facts();
                let mut values = vec![("reason", FluentValue::from(fault.word()))];
                values.extend(facts.iter().map(|(name, value)| (*name, value.as_str().into())));
                for texts in &texts {
                    let said = texts.text("finding-manifest", &values);
                    let quoted = facts.iter().any(|(_, value)| value.contains(['⟦', '{']));
                    assert!(quoted || !(said.contains('⟦') || said.contains("{$")), "{said}");
                }
            }
            Err(broken) => panic!("{:?}: {broken}", String::from_utf8_lossy(bytes)),
        }
    });
}
