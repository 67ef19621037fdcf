//! Checks of a finished site: links on the disk, everything else in a real browser.
//!
//! The checks take any folder of pages. `broken_pages` proves on a small hand-made site that each of them passes what is
//! right and fails on what is wrong; `demo_tests` applies them to the demo.

mod broken_journeys;
mod broken_pages;
mod chromium;
mod concerns;
mod demo;
mod demo_tests;
mod fixture;
mod hostile;
mod html;
mod journeys;
mod languages;
mod links;
mod outcome;
mod page_rules;
mod pdf;
mod served;
mod single_file;
mod site;
mod standards;
mod tools;
