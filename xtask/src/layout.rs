//! Where the front-end build reads and writes.

use std::path::PathBuf;

/// How the front end is compiled.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// Small: optimised, run through wasm-opt, compressed ahead of time.
    Release,
    /// The same with the gallery of components in it, which browser tests look at.
    Gallery,
    /// Quick to make, large to load.
    Dev,
}

impl Profile {
    /// Names the cargo profile.
    pub fn cargo_name(self) -> &'static str {
        match self {
            Self::Release | Self::Gallery => "wasm-release",
            Self::Dev => "dev",
        }
    }

    fn folder(self) -> &'static str {
        match self {
            Self::Release | Self::Gallery => "wasm-release",
            Self::Dev => "debug",
        }
    }

    /// Whether people load it, and not only those who build it.
    pub fn is_small(self) -> bool {
        self != Self::Dev
    }

    /// Whether the gallery of components is in it.
    pub fn has_gallery(self) -> bool {
        self != Self::Release
    }
}

/// The folders of one checkout.
pub struct Layout {
    pub root: PathBuf,
    /// Cargo's folder for the browser build, apart from the server's so that neither waits for the other's lock.
    pub front: PathBuf,
    pub site: PathBuf,
}

impl Layout {
    /// Finds the folders of the checkout this program runs for.
    pub fn of_workspace() -> Self {
        let root = manifest_dir().parent().expect("xtask lives one folder below the workspace root").to_path_buf();
        let target = cargo_target_dir().map_or_else(|| root.join("target"), |folder| root.join(folder));
        Self {
            front: target.join("front"),
            // The server looks here whatever folder cargo compiles into.
            site: root.join("target/site"),
            root,
        }
    }

    /// Gives the file cargo leaves the browser build in.
    pub fn compiled_wasm(&self, profile: Profile) -> PathBuf {
        self.front.join("wasm32-unknown-unknown").join(profile.folder()).join("frontend.wasm")
    }

    /// Gives the folder of scripts, styles and the module that pages load.
    pub fn pkg(&self) -> PathBuf {
        self.site.join("pkg")
    }

    /// Gives the file that remembers what a part was made from.
    pub fn stamp(&self, part: &str) -> PathBuf {
        self.root.join("target/site-inputs").join(part)
    }
}

/// Cargo says so when it starts this program. Checkouts that share a target folder share the program as well, so the
/// place where it was compiled may be another's.
#[expect(clippy::disallowed_methods, reason = "cargo tells the program it runs in the environment")]
fn manifest_dir() -> PathBuf {
    std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from)
}

#[expect(clippy::disallowed_methods, reason = "cargo itself takes its target folder from the environment")]
fn cargo_target_dir() -> Option<std::ffi::OsString> {
    std::env::var_os("CARGO_TARGET_DIR").filter(|folder| !folder.is_empty())
}
