//! The tables of a cycle, one file each: cells become typed rows, ids become places, faults become diagnostics.

pub mod action_library;
pub mod actions;
pub mod activities;
pub mod adjustments;
mod aliases;
pub mod appeals;
pub mod assessments;
pub mod cells;
pub mod clients;
pub mod columns;
pub mod complaints;
pub mod content;
pub mod controls;
pub mod conventions;
pub mod csv_file;
pub mod declared;
pub mod directory;
pub mod environment;
mod faults;
mod fields;
pub mod file_text;
pub mod forgetting;
#[cfg(any(test, fuzzing))]
pub mod fuzzing;
pub mod goals;
pub mod handovers;
pub mod heading;
mod hours;
pub mod ideas;
pub mod limits;
pub mod mapping;
pub mod measures;
pub mod meetings;
pub mod members;
mod odd_rows;
pub mod overtime;
pub mod pay;
pub mod potential;
mod quoting;
pub mod raw;
pub mod recognition;
pub mod recorder;
pub mod records;
mod repeats;
pub mod safeguards;
mod separator;
pub mod shared_knowledge;
pub mod sheet;
mod sheet_header;
pub mod skills;
pub mod source;
mod spellings;
pub mod staff_survey;
pub mod successors;
pub mod surveys;
pub mod table;
pub mod table_names;
pub mod talks;
pub mod teams;
pub mod tidy;
mod traditional;
pub mod training;
pub mod vocabulary;
pub mod volunteering;

/// The tables of the data contract.
pub const CONTRACT: [&str; 29] = [
    "members",
    "teams",
    "clients",
    "handovers",
    "surveys",
    "complaints",
    "activities",
    "records",
    "assessments",
    "measures",
    "actions",
    "adjustments",
    "pay",
    "safeguards",
    "skills",
    "talks",
    "goals",
    "controls",
    "meetings",
    "shared_knowledge",
    "ideas",
    "recognition",
    "appeals",
    "potential",
    "successors",
    "overtime",
    "volunteering",
    "environment",
    "staff_survey",
];
