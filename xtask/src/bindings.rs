//! The JavaScript that loads the module, written by wasm-bindgen's own library: no second program to install.

use std::fs;
use std::path::Path;

use wasm_bindgen_cli_support::Bindgen;

use crate::Outcome;
use crate::layout::{Layout, Profile};

/// The stem leptos puts into the page; the module is `<stem>_bg.wasm`.
pub const STEM: &str = "tieout";

/// Writes the module and its loader into the folder pages load from.
pub fn generate(layout: &Layout, profile: Profile) -> Outcome {
    let pkg = layout.pkg();
    clear_snippets(&pkg)?;
    fs::create_dir_all(&pkg)?;
    Bindgen::new()
        .input_path(layout.compiled_wasm(profile))
        .out_name(STEM)
        .web(true)?
        .typescript(false)
        .omit_default_module_path(true)
        .keep_debug(profile == Profile::Dev)
        .remove_name_section(profile == Profile::Release)
        .generate(&pkg)?;
    Ok(())
}

fn clear_snippets(pkg: &Path) -> Outcome {
    let snippets = pkg.join("snippets");
    if snippets.exists() {
        fs::remove_dir_all(snippets)?;
    }
    Ok(())
}
