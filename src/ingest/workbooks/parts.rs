//! Which part of an XLSX archive holds which sheet, and parts that would make a reader reserve more than they hold.

use std::collections::BTreeMap;
use std::io::BufRead;

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::archive::Archive;
use super::damaged;
use crate::diagnostics::Diagnostic;

/// Longest value of an attribute in the styles; office programs write none of a tenth of it.
const LONGEST_STYLE: usize = 4096;
/// Most formats of cells that a workbook may have.
const MOST_STYLES: usize = 65_536;

/// The value of an attribute whose name, without the prefix of a namespace, is this one.
pub fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    element
        .attributes()
        .with_checks(false)
        .flatten()
        .find(|attribute| attribute.key.local_name().as_ref() == name)
        .and_then(|attribute| attribute.normalized_value(XmlVersion::Implicit1_0).ok())
        .map(std::borrow::Cow::into_owned)
}

/// Hands every element of a part to `each`.
fn elements(
    part: &str,
    reader: &mut Reader<impl BufRead>,
    mut each: impl FnMut(&BytesStart<'_>) -> Result<(), Box<Diagnostic>>,
) -> Result<(), Box<Diagnostic>> {
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(element)) => each(&element)?,
            Ok(Event::Eof) => return Ok(()),
            Ok(_) => {}
            Err(_) => return Err(damaged(part).into()),
        }
    }
}

/// What a part refers to: id, kind and target.
fn relations(
    archive: &mut Archive<'_>,
    part: &str,
) -> Result<Vec<(String, String, String)>, Box<Diagnostic>> {
    let mut found = Vec::new();
    let Some(mut reader) = archive.xml(part)? else {
        return Ok(found);
    };
    elements(part, &mut reader, |element| {
        if element.local_name().as_ref() == "Relationship" {
            let text = |name| attribute(element, name).unwrap_or_default();
            found.push((text("Id"), text("Type"), text("Target")));
        }
        Ok(())
    })?;
    Ok(found)
}

/// The folder of a part, with its slash, and its name.
fn split(part: &str) -> (&str, &str) {
    let name = part.rfind('/').map_or(0, |at| at + 1);
    part.split_at(name)
}

/// A target as it is found in the archive, seen from a folder.
fn resolved(folder: &str, target: &str) -> String {
    match target.strip_prefix('/') {
        Some(absolute) => absolute.to_owned(),
        None => format!("{folder}{target}"),
    }
}

/// The part that holds the list of sheets: `xl/workbook.xml`.
pub fn workbook_part(archive: &mut Archive<'_>) -> Result<Option<String>, Box<Diagnostic>> {
    let package = relations(archive, "_rels/.rels")?;
    let document = package
        .into_iter()
        .find(|(_, kind, _)| kind.ends_with("/officeDocument"));
    Ok(document.map(|(_, _, target)| resolved("", &target)))
}

/// The part of each sheet by the sheet's name.
pub fn sheet_parts(archive: &mut Archive<'_>) -> Result<BTreeMap<String, String>, Box<Diagnostic>> {
    let workbook = workbook_part(archive)?.unwrap_or_else(|| "xl/workbook.xml".to_owned());
    let (folder, name) = split(&workbook);
    let targets: BTreeMap<String, String> = relations(archive, &format!("{folder}_rels/{name}.rels"))?
        .into_iter()
        .map(|(id, _, target)| (id, resolved(folder, &target)))
        .collect();
    let mut parts = BTreeMap::new();
    let Some(mut reader) = archive.xml(&workbook)? else {
        return Err(damaged(&workbook).into());
    };
    elements(&workbook, &mut reader, |element| {
        if element.local_name().as_ref() == "sheet"
            && let (Some(name), Some(id)) = (attribute(element, "name"), attribute(element, "id"))
            && let Some(part) = targets.get(&id)
        {
            // The first sheet of a name is the one that is read by it.
            parts.entry(name).or_insert_with(|| part.clone());
        }
        Ok(())
    })?;
    Ok(parts)
}

/// Refuses a list of texts that says it has more of them than its bytes could hold, and styles that would be copied into more
/// memory than a workbook needs: the reader reserves room for the first and copies the second.
pub fn check_promises(archive: &mut Archive<'_>, folder: &str) -> Result<(), Box<Diagnostic>> {
    let strings = format!("{folder}sharedStrings.xml");
    let length = archive.size(&strings);
    if let Some(mut reader) = archive.xml(&strings)? {
        let mut buffer = Vec::new();
        loop {
            buffer.clear();
            match reader.read_event_into(&mut buffer) {
                Ok(Event::Start(list)) if list.local_name().as_ref() == "sst" => {
                    let promises = |value: &str| {
                        let promised = value.trim().parse::<u64>();
                        // The shortest text is `<si/>`.
                        promised.is_ok_and(|promised| promised > length / 5 + 1)
                    };
                    let mut attributes = list.attributes();
                    if attributes.with_checks(false).flatten().any(|attribute| {
                        attribute.key.local_name().as_ref() == "uniqueCount" && promises(&attribute.value)
                    }) {
                        return Err(damaged(&strings).into());
                    }
                    break;
                }
                Ok(Event::Eof) => break,
                Ok(_) => {}
                Err(_) => return Err(damaged(&strings).into()),
            }
        }
    }
    let styles = format!("{folder}styles.xml");
    if let Some(mut reader) = archive.xml(&styles)? {
        let mut formats = 0;
        elements(&styles, &mut reader, |element| {
            formats += usize::from(element.local_name().as_ref() == "xf");
            if formats > MOST_STYLES || element.attributes_raw().len() > LONGEST_STYLE {
                return Err(damaged(&styles).into());
            }
            Ok(())
        })?;
    }
    Ok(())
}
