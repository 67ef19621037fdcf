//! Writes the demo's cycles again: `cargo run --example demo_data -- data`.

#[path = "mod.rs"]
mod demo_data;

use std::error::Error;
use std::path::PathBuf;

fn main() -> Result<(), Box<dyn Error>> {
    let data = std::env::args_os()
        .nth(1)
        .map(PathBuf::from)
        .ok_or("usage: demo_data DATA_FOLDER")?;
    let count = demo_data::write(&data)?;
    println!("{count} files under {}", data.join("cycles").display());
    Ok(())
}
