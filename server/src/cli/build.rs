//! The name of what is served.

use std::hash::{DefaultHasher, Hash, Hasher};

use app::i18n::page_messages;
use domain::Locale;

use crate::assets::Site;

/// Names the version with the files and messages that go to browsers: whoever serves the same has the same name, so
/// replicas agree, and a rebuilt page is never taken from a browser's cache.
pub(super) fn build_id() -> String {
    let mut files: Vec<_> = Site::iter().collect();
    files.sort();
    let mut content = DefaultHasher::new();
    for path in files {
        let hash = Site::get(&path).map(|file| file.metadata.sha256_hash());
        (path, hash).hash(&mut content);
    }
    for locale in Locale::ALL {
        page_messages(locale).hash(&mut content);
    }
    format!("{}-{:016x}", env!("CARGO_PKG_VERSION"), content.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_files_have_the_same_name() {
        assert_eq!(build_id(), build_id());
        assert!(build_id().starts_with(env!("CARGO_PKG_VERSION")));
    }
}
