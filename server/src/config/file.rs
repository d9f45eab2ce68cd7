//! The settings file.

use std::fs;
use std::path::Path;

use domain::{AppError, ErrorKind};
use toml::de::{DeTable, DeValue};

use super::layer::{Layer, Written};

/// Reads a settings file: flat TOML with the names of [`super::KEYS`].
pub(super) fn read(path: &Path) -> Result<Layer, AppError> {
    let shown = path.display().to_string();
    let unreadable = |_| ErrorKind::ConfigFileUnreadable { key: "config".to_owned(), path: shown.clone() };
    let text = fs::read_to_string(path).map_err(unreadable)?;
    let malformed = |error: toml::de::Error| ErrorKind::ConfigFileMalformed {
        path: shown.clone(),
        line: line_of(&text, error.span().map_or(0, |span| span.start)),
    };
    let document = DeTable::parse(&text).map_err(malformed)?;
    let mut layer = Layer::default();
    for (name, value) in document.get_ref() {
        let line = line_of(&text, name.span().start);
        let (name, origin) = (name.get_ref().to_string(), format!("{shown}:{line}"));
        layer.add(&name.clone(), Written { name, origin, text: text_of(value.get_ref()) })?;
    }
    Ok(layer)
}

fn line_of(text: &str, position: usize) -> i64 {
    let before = text.bytes().take(position).filter(|byte| *byte == b'\n').count();
    i64::try_from(before).unwrap_or(i64::MAX).saturating_add(1)
}

/// A value as it would be written in the environment; tables, fractions and dates are nothing that a setting can be.
fn text_of(value: &DeValue<'_>) -> Option<String> {
    match value {
        DeValue::String(text) => Some(text.to_string()),
        DeValue::Boolean(value) => Some(value.to_string()),
        DeValue::Integer(number) if number.radix() == 10 => Some(number.as_str().to_owned()),
        DeValue::Array(values) => {
            let texts = values.iter().map(|value| text_of(value.get_ref()));
            texts.collect::<Option<Vec<_>>>().map(|texts| texts.join(","))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Config, Environment, Flags};
    use super::*;

    fn config(text: &str) -> Result<Config, ErrorKind> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("t.toml");
        fs::write(&path, text).unwrap();
        let flags = Flags { file: Some(path), values: Vec::new() };
        Config::read(&flags, &Environment::default()).map_err(|error| error.kind)
    }

    #[test]
    fn lists_numbers_and_words_are_read() {
        let text = "trusted_proxies = ['10.0.0.0/8', '::1']\nrate_limit_api = 6_000\nworker = false\nlog = \"warn\"\n";
        let config = config(text).unwrap();
        assert_eq!(config.trusted_proxies.networks().len(), 2);
        assert_eq!(config.rate_limit_api.get(), 6000);
        assert!(!config.worker);
    }

    #[test]
    fn a_refusal_names_the_line() {
        let Err(ErrorKind::ConfigUnknownKey { key, origin }) = config("# one\n\nadress = 'x'\n") else {
            panic!("an unknown name was read")
        };
        assert_eq!(key, "adress");
        assert!(origin.ends_with("t.toml:3"), "{origin}");
        let Err(ErrorKind::ConfigBadValue { key, origin, .. }) = config("log = 'info'\nheader_timeout = 10\n") else {
            panic!("a bad value was read")
        };
        assert_eq!(key, "header_timeout");
        assert!(origin.ends_with("t.toml:2"), "{origin}");
    }

    #[test]
    fn what_is_not_toml_is_refused_with_the_line_where_reading_stopped() {
        let Err(ErrorKind::ConfigFileMalformed { line, .. }) = config("log = 'info'\nworker = = true\n") else {
            panic!("a malformed file was read")
        };
        assert_eq!(line, 2);
        assert_eq!(config("log = 'a'\nlog = 'b'\n").unwrap_err().code(), "config.file-malformed");
    }

    #[test]
    fn tables_fractions_and_dates_are_no_values() {
        for text in ["[log]\nlevel = 'info'\n", "slow_query = 0.2\n", "data_dir = 2026-01-01\n", "body_limit = 0x10\n"]
        {
            assert_eq!(config(text).unwrap_err().code(), "config.bad-value", "{text}");
        }
    }
}
