//! Makes `target/site`: module, loader, style sheet, static files, compressed copies, build id.
//! Each part is made only when its inputs changed, so a second build takes seconds.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use crate::layout::{Layout, Profile};
use crate::{Outcome, bindings, budget, digest, tools};

/// Makes the whole site.
pub fn site(layout: &Layout, profile: Profile) -> Outcome {
    tools::compile(layout, profile)?;
    fs::create_dir_all(layout.pkg())?;
    module(layout, profile)?;
    style_sheet(layout)?;
    static_files(layout)?;
    mark_gallery(layout, profile)?;
    if profile.is_small() {
        tools::compress(layout)?
    } else {
        tools::uncompress(layout)?
    }
    let id = write_build_id(layout)?;
    println!("site {} build {id}", layout.site.display());
    budget::print_sizes(layout)
}

fn module(layout: &Layout, profile: Profile) -> Outcome {
    let wasm = layout.pkg().join(format!("{}_bg.wasm", bindings::STEM));
    let inputs = [layout.compiled_wasm(profile), layout.root.join("package-lock.json"), xtask_program()?];
    let inputs = digest::of_files(&layout.front, &inputs)?;
    digest::when_changed(&layout.stamp("module"), &inputs, &wasm, || {
        bindings::generate(layout, profile)?;
        if profile.is_small() {
            tools::shrink(layout, &wasm)?;
        }
        Ok(())
    })
}

fn style_sheet(layout: &Layout) -> Outcome {
    let main = layout.root.join("style/main.css");
    if !main.exists() {
        return Ok(());
    }
    let to = layout.pkg().join(format!("{}.css", bindings::STEM));
    tools::bundle_css(layout, &main, &to)
}

fn static_files(layout: &Layout) -> Outcome {
    let public = layout.root.join("public");
    for from in digest::files_under(&public)? {
        let to = layout.site.join(from.strip_prefix(&public)?);
        write_when_different(&to, &fs::read(&from)?)?;
    }
    Ok(())
}

/// Tells the server whether the gallery can come to life.
fn mark_gallery(layout: &Layout, profile: Profile) -> Outcome {
    let mark = layout.site.join("gallery");
    if profile.has_gallery() {
        write_when_different(&mark, b"")?;
    } else if mark.exists() {
        fs::remove_file(&mark)?;
    }
    Ok(())
}

fn write_when_different(to: &Path, bytes: &[u8]) -> Outcome {
    if fs::read(to).is_ok_and(|there| there == bytes) {
        return Ok(());
    }
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(to, bytes)?;
    Ok(())
}

fn write_build_id(layout: &Layout) -> Result<String, Box<dyn Error>> {
    let file = layout.site.join("build-id.txt");
    let mut shipped = digest::files_under(&layout.site)?;
    shipped.retain(|path| path != &file && !is_compressed_copy(path));
    let id = digest::of_files(&layout.site, &shipped)?.split_off(48);
    write_when_different(&file, id.as_bytes())?;
    Ok(id)
}

fn is_compressed_copy(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "br" || extension == "gz")
}

/// A change to this program may change what it writes.
fn xtask_program() -> Result<PathBuf, Box<dyn Error>> {
    Ok(std::env::current_exe()?)
}
