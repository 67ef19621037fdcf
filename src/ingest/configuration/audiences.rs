//! `[audiences.NAME]`: who has a site of their own, and what it tells them beyond its preset, or less.

use super::document::{Entry, Section};
use crate::diagnostics::{Code, Diagnostic};
use crate::model::configuration::{Audience, AudienceKind, Sees};

/// Reads the audiences: those that are always there, each replaced by one of its name, and the organisation's own.
pub fn read(root: &Section<'_>) -> Vec<Audience> {
    let mut audiences = Audience::built_in();
    let Some(entries) = root.get("audiences").and_then(|entry| entry.entries()) else {
        return audiences;
    };
    for entry in &entries {
        let Some(audience) = audience(entry, &audiences) else {
            continue;
        };
        match audiences.iter_mut().find(|known| known.name == audience.name) {
            Some(known) => *known = audience,
            None => audiences.push(audience),
        }
    }
    audiences
}

/// One audience. One that is always there keeps its kind where none is stated.
fn audience(entry: &Entry<'_>, built_in: &[Audience]) -> Option<Audience> {
    let plain = |character: char| {
        character.is_ascii_lowercase() || character.is_ascii_digit() || matches!(character, '-' | '_')
    };
    if entry.key.is_empty() || !entry.key.chars().all(plain) {
        entry.report_at_key(Diagnostic::new(Code::AudienceName).with("found", entry.key));
        return None;
    }
    let section = entry.section()?;
    let known = built_in.iter().find(|audience| audience.name == entry.key);
    let kind = match (known, section.get("kind")) {
        (_, Some(kind)) => kind.word(&AudienceKind::WORDS),
        (Some(known), None) => Some(known.kind),
        (None, None) => section.required("kind").and(None),
    };
    let stated: Vec<(Sees, Entry<'_>)> = Sees::ALL
        .into_iter()
        .filter_map(|sees| Some((sees, section.get(sees.word())?)))
        .collect();
    section.finish();
    let kind = kind?;
    let mut sees = kind.preset();
    for (what, entry) in stated {
        let Some(given) = entry.boolean() else { continue };
        if !kind.may_state(what, given) {
            let fault = Diagnostic::new(Code::AudienceSees)
                .with("key", what.word())
                .with("kind", kind.word())
                .with("given", if given { "true" } else { "false" });
            entry.report(fault);
        } else if given {
            sees.insert(what);
        } else {
            sees.remove(&what);
        }
    }
    Some(Audience {
        name: entry.key.to_owned(),
        kind,
        sees,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::configuration::read as read_all;

    fn audiences(text: &str) -> (Vec<Audience>, Vec<Code>) {
        let (configuration, faults) = read_all(Some(text), &[]);
        let codes = faults.sorted().into_iter().map(|fault| fault.code).collect();
        (configuration.unwrap().audiences, codes)
    }

    #[test]
    fn four_audiences_are_there_without_a_setting() {
        let (found, _) = audiences("");
        let names: Vec<&str> = found.iter().map(|audience| audience.name.as_str()).collect();
        assert_eq!(names, ["hr", "lead", "member", "public"]);
    }

    #[test]
    fn a_setting_changes_one_permission_and_leaves_the_others() {
        let (found, faults) = audiences("[audiences.member]\nrelations = true\n");
        assert!(!faults.contains(&Code::AudienceSees));
        let member = found.iter().find(|audience| audience.name == "member").unwrap();
        assert!(member.sees(Sees::Relations) && member.sees(Sees::OwnPerson) && !member.sees(Sees::Ranks));
    }

    #[test]
    fn pay_is_refused_to_a_member() {
        let (_, faults) = audiences("[audiences.member]\npay = true\n");
        assert!(faults.contains(&Code::AudienceSees));
    }

    #[test]
    fn an_audience_of_the_organisations_own_needs_a_kind_and_a_plain_name() {
        let (found, faults) =
            audiences("[audiences.board]\nkind = \"public\"\n[audiences.\"Works Council\"]\n");
        assert!(found.iter().any(|audience| audience.name == "board"));
        assert!(faults.contains(&Code::AudienceName));
        let (_, faults) = audiences("[audiences.board]\n");
        assert!(faults.contains(&Code::MissingKey));
    }
}
