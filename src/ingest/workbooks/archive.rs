//! The ZIP archive that a newer workbook is: its parts by name, within limits that are checked before anything is expanded.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Cursor};

use quick_xml::Reader;
use zip::ZipArchive;

use super::{damaged, too_large};
use crate::diagnostics::Diagnostic;

/// Bytes that the parts of a workbook may expand to: a full sheet of twenty columns.
const MOST_EXPANDED: u64 = 1 << 30;
/// Below so many bytes nobody asks how far they were compressed.
const MODEST: u64 = 64 << 20;
/// So many times its size a workbook may expand to. What people fill in reaches 30, a sheet of one repeated value 100.
const MOST_RATIO: u64 = 200;

/// An archive in memory.
pub struct Archive<'b> {
    zip: ZipArchive<Cursor<&'b [u8]>>,
    /// Every part by its name in small letters.
    names: BTreeMap<String, usize>,
}

impl<'b> Archive<'b> {
    /// Opens an archive. No part of it gives more bytes than the archive says, so the sum of what it says is a limit.
    ///
    /// # Errors
    /// That it is damaged, or larger than may be.
    pub fn open(bytes: &'b [u8]) -> Result<Self, Box<Diagnostic>> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| damaged("ZIP"))?;
        let mut names = BTreeMap::new();
        let mut expanded: u64 = 0;
        for place in 0..zip.len() {
            let part = zip.by_index_data(place).map_err(|_| damaged("ZIP"))?;
            expanded = expanded.saturating_add(part.size());
            let name = part.name().map_err(|_| damaged("ZIP"))?;
            names.insert(name.replace('\\', "/").to_ascii_lowercase(), place);
        }
        let ratio = expanded / (bytes.len() as u64).max(1);
        if expanded > MOST_EXPANDED {
            return Err(too_large("expanded", expanded >> 20, MOST_EXPANDED >> 20).into());
        }
        if expanded > MODEST && ratio > MOST_RATIO {
            return Err(too_large("ratio", ratio, MOST_RATIO).into());
        }
        Ok(Self { zip, names })
    }

    /// Whether it has a part of this name, in any ASCII letter case.
    pub fn has(&self, name: &str) -> bool {
        self.names.contains_key(&name.to_ascii_lowercase())
    }

    /// Whether it has a part whose name begins so.
    pub fn has_folder(&self, folder: &str) -> bool {
        self.names.keys().any(|name| name.starts_with(folder))
    }

    /// How many bytes a part expands to.
    pub fn size(&self, name: &str) -> u64 {
        let place = self.names.get(&name.to_ascii_lowercase());
        let part = place.and_then(|place| self.zip.by_index_data(*place).ok());
        part.map_or(0, |part| part.size())
    }

    /// The XML of a part; none where there is no such part.
    ///
    /// # Errors
    /// That the part is damaged.
    pub fn xml(&mut self, name: &str) -> Result<Option<Reader<impl BufRead>>, Box<Diagnostic>> {
        let Some(place) = self.names.get(&name.to_ascii_lowercase()) else {
            return Ok(None);
        };
        let part = self.zip.by_index(*place).map_err(|_| damaged(name))?;
        let mut reader = Reader::from_reader(BufReader::new(part));
        let config = reader.config_mut();
        config.check_end_names = false;
        config.expand_empty_elements = true;
        Ok(Some(reader))
    }
}
