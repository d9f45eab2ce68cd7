//! The programs the build calls: cargo, and what npm installed beside the workspace.

use std::path::Path;
use std::process::Command;

use crate::Outcome;
use crate::layout::{Layout, Profile};

/// Twice, since the second time still finds what the first made the same; then what rustc's output uses today, since
/// wasm-opt refuses a feature it was not told about.
const WASM_OPT_FLAGS: [&str; 8] = [
    "-Oz",
    "-Oz",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-multivalue",
    "--enable-sign-ext",
    "--enable-mutable-globals",
];

/// Compiles the front end for the browser.
pub fn compile(layout: &Layout, profile: Profile) -> Outcome {
    let mut cargo = Command::new("cargo");
    cargo
        .args(["build", "--locked", "--package", "frontend", "--target", "wasm32-unknown-unknown"])
        .args(["--profile", profile.cargo_name()])
        .args(profile.has_gallery().then_some("--features=gallery"))
        .env("CARGO_TARGET_DIR", &layout.front)
        .current_dir(&layout.root);
    finish(&mut cargo, "the front end does not compile")
}

/// Shrinks the module in place; it halves it.
pub fn shrink(layout: &Layout, module: &Path) -> Outcome {
    let mut wasm_opt = npm_program(layout, "wasm-opt");
    wasm_opt.args(WASM_OPT_FLAGS).arg(module).arg("-o").arg(module);
    finish(&mut wasm_opt, "wasm-opt failed")
}

/// Bundles and minifies a style sheet with everything it imports.
pub fn bundle_css(layout: &Layout, from: &Path, to: &Path) -> Outcome {
    finish(assets(layout).arg("css").arg(from).arg(to), "the style sheet does not bundle")
}

/// Writes `.br` and `.gz` beside every file worth it.
pub fn compress(layout: &Layout) -> Outcome {
    finish(assets(layout).arg("compress").arg(&layout.site), "compression failed")
}

/// Removes those copies: a server prefers them, and they would be older than what they are copies of.
pub fn uncompress(layout: &Layout) -> Outcome {
    finish(assets(layout).arg("uncompress").arg(&layout.site), "the compressed copies cannot be removed")
}

fn assets(layout: &Layout) -> Command {
    let mut node = Command::new("node");
    node.arg(layout.root.join("xtask/assets.mjs"));
    node
}

fn npm_program(layout: &Layout, name: &str) -> Command {
    Command::new(layout.root.join("node_modules/.bin").join(name))
}

fn finish(command: &mut Command, problem: &str) -> Outcome {
    let program = command.get_program().to_string_lossy().into_owned();
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{problem} ({program}: {status})").into()),
        Err(error) => Err(format!("{program} cannot be started: {error}. Run `make setup` first.").into()),
    }
}
