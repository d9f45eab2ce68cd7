//! Every message the command line asks for is there.

use std::fs;
use std::path::Path;

use app::i18n::Localizer;
use domain::Locale;

#[test]
fn every_message_the_commands_name_is_in_the_english_file() {
    let mut named = Vec::new();
    collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/cli"), &mut named);
    assert!(named.len() > 20, "{named:?}");
    let english = Localizer::of(Locale::En);
    for id in named {
        assert!(english.has(&id), "{id}");
    }
}

fn collect(folder: &Path, named: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, named);
            continue;
        }
        let text = fs::read_to_string(path).unwrap();
        let literals = text.split('"').skip(1).step_by(2).filter(|literal| literal.starts_with("cli-"));
        named.extend(literals.filter(|literal| !literal.contains('{')).map(ToOwned::to_owned));
    }
}
