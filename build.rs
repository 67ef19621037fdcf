//! Finds `ECharts` in the charming crate's own sources, checks it, and tells the library where it lies.
//!
//! `ECharts` (Apache-2.0) comes out of the package registry with charming; it is never copied into this repository. Its
//! file begins with its licence notice, which travels with it into every site.

use std::env;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use sha2::{Digest, Sha256};

/// The asset's place below the folder of charming's manifest.
const ASSET: &str = "src/asset/echarts-5.5.1.min.js";

/// SHA-256 of the asset that was reviewed: `ECharts` 5.5.1, as charming 0.6.0 carries it.
const ASSET_SHA256: &str = "e84270bd0cd5bdf60fefc26d00c2a391cb2e81f4d26a7a9ee16185a54773a3cf";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed=Cargo.lock");
    println!("cargo:rerun-if-changed=build.rs");

    let asset = charming_folder()?.join(ASSET);
    let script = fs::read(&asset).map_err(|fault| {
        format!(
            "charming does not carry {ASSET} ({fault}). Pin charming to 0.6.0 in Cargo.toml, or review the file that \
             the new version carries and change ASSET and ASSET_SHA256 in build.rs."
        )
    })?;
    let found = sha256_hex(&script);
    if found != ASSET_SHA256 {
        return Err(format!(
            "{ASSET} in the charming crate is not the file that was reviewed: SHA-256 {found} instead of \
             {ASSET_SHA256}. Remove the crate from the package cache (or mend the vendored copy) and build again; \
             after an upgrade of charming, review the file and change ASSET_SHA256 in build.rs."
        )
        .into());
    }

    let copy = PathBuf::from(variable("OUT_DIR")?).join("echarts.min.js");
    fs::write(&copy, &script)?;
    println!("cargo:rustc-env=SCOREBOOK_ECHARTS={}", copy.display());
    Ok(())
}

/// The folder of charming's manifest, from `cargo metadata`.
///
/// The call is offline and takes the lock file as it is, so that a build script never touches the network. It asks for the
/// target's platform only: without that filter cargo wants crates of other platforms, which nobody has fetched.
fn charming_folder() -> Result<PathBuf, Box<dyn Error>> {
    let root = variable("CARGO_MANIFEST_DIR")?;
    let output = Command::new(variable("CARGO")?)
        .args([
            "metadata",
            "--format-version",
            "1",
            "--offline",
            "--locked",
            "--filter-platform",
        ])
        .arg(variable("TARGET")?)
        .current_dir(&root)
        .output()
        .map_err(|fault| format!("cargo metadata could not be started: {fault}"))?;
    if !output.status.success() {
        return Err(format!(
            "cargo metadata failed, so that ECharts cannot be found in the charming crate. Run `cargo fetch --locked` \
             once (with vendored crates: see that the source replacement is in .cargo/config.toml of this project or \
             of your home) and build again. Cargo said:\n{}",
            String::from_utf8_lossy(&output.stderr)
        )
        .into());
    }
    let metadata: Value = serde_json::from_slice(&output.stdout)?;
    let manifest = metadata
        .get("packages")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .find(|package| package.get("name").and_then(Value::as_str) == Some("charming"))
        .and_then(|package| package.get("manifest_path"))
        .and_then(Value::as_str)
        .ok_or("cargo metadata names no package `charming`: it must stay in [dependencies] of Cargo.toml")?;
    Ok(Path::new(manifest)
        .parent()
        .ok_or("charming's manifest lies in no folder")?
        .to_path_buf())
}

/// An environment variable that cargo sets for build scripts.
fn variable(name: &str) -> Result<String, Box<dyn Error>> {
    env::var(name).map_err(|_| format!("{name} is not set: build.rs is run by cargo").into())
}

fn sha256_hex(bytes: &[u8]) -> String {
    let mut text = String::new();
    for byte in Sha256::digest(bytes) {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}
