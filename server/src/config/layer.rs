//! Values as people wrote them, each with the place it was written, until the winner of each is read.

use std::collections::BTreeMap;
use std::fs;

use domain::{AppError, ErrorKind};

use super::{Environment, FILE_VARIABLE, Key, Setting};

const PREFIX: &str = "TIEOUT_";
const UNPREFIXED: [&str; 2] = ["JWT_SECRET", "JWT_SECRET_FILE"];
/// Variables that configure the tests of this repository may stand beside those of the program.
const TESTS: &str = "TIEOUT_TEST_";

/// One value, and where it was written.
#[derive(Clone)]
pub(super) struct Written {
    /// The name as it was written.
    pub(super) name: String,
    /// Where: a flag, a variable, or a line of a file.
    pub(super) origin: String,
    /// The value; `None` where it is nothing that a setting could be.
    pub(super) text: Option<String>,
}

/// The values of one source, or of several of which the strongest were kept.
#[derive(Clone, Default)]
pub(super) struct Layer(BTreeMap<&'static str, (Written, bool)>);

impl Layer {
    /// The values on the command line; the command line itself refuses unknown names.
    pub(super) fn of_flags(values: &[(String, String)]) -> Result<Self, AppError> {
        let mut layer = Self::default();
        for (name, value) in values {
            let flag = format!("--{}", name.replace('_', "-"));
            layer.add(name, Written { name: flag.clone(), origin: flag, text: Some(value.clone()) })?;
        }
        Ok(layer)
    }

    /// The values in the environment.
    pub(super) fn of_environment(environment: &Environment) -> Result<Self, AppError> {
        let mut layer = Self::default();
        for (variable, value) in environment.variables() {
            if let Some(name) = setting_of(variable) {
                let written =
                    Written { name: variable.to_owned(), origin: variable.to_owned(), text: value.map(Into::into) };
                layer.add(&name, written)?;
            }
        }
        Ok(layer)
    }

    /// Adds a value under the name of a setting.
    pub(super) fn add(&mut self, name: &str, written: Written) -> Result<(), AppError> {
        let Some((key, is_path)) = Key::named(name) else {
            return Err(ErrorKind::ConfigUnknownKey { key: written.name, origin: written.origin }.into());
        };
        if let Some((other, _)) = self.0.get(key.name) {
            return Err(ErrorKind::ConfigConflict { key: other.name.clone(), other: written.name }.into());
        }
        self.0.insert(key.name, (written, is_path));
        Ok(())
    }

    /// Lays these values over others.
    pub(super) fn over(self, mut below: Self) -> Self {
        below.0.extend(self.0);
        below
    }

    /// The value of a setting.
    pub(super) fn read<T: Setting>(&self, key: &str, default: &str, example: &str) -> Result<T, AppError> {
        let Some((written, is_path)) = self.0.get(key) else {
            return Ok(T::parse(default).expect("a default can be used"));
        };
        let text = if *is_path { written.file_content()? } else { written.text.clone() };
        let bad = || ErrorKind::ConfigBadValue {
            key: key.to_owned(),
            origin: written.origin.clone(),
            expected: example.to_owned(),
        };
        text.as_deref().and_then(T::parse).ok_or_else(|| bad().into())
    }
}

impl Written {
    /// The content of the file that the value names, without the line end that editors and `echo` add.
    fn file_content(&self) -> Result<Option<String>, AppError> {
        let Some(path) = &self.text else { return Ok(None) };
        let unreadable = |_| ErrorKind::ConfigFileUnreadable { key: self.name.clone(), path: path.clone() };
        let text = fs::read_to_string(path).map_err(unreadable)?;
        let text = text.strip_suffix('\n').unwrap_or(&text);
        Ok(Some(text.strip_suffix('\r').unwrap_or(text).to_owned()))
    }
}

/// The setting a variable is meant for; `None` where it belongs to somebody else.
fn setting_of(variable: &str) -> Option<String> {
    if variable == FILE_VARIABLE || variable.starts_with(TESTS) {
        return None;
    }
    let unprefixed = UNPREFIXED.contains(&variable).then_some(variable);
    variable.strip_prefix(PREFIX).or(unprefixed).map(str::to_ascii_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(variables: &[(&str, &str)]) -> ErrorKind {
        match Layer::of_environment(&variables.iter().copied().collect()) {
            Ok(_) => panic!("{variables:?} were read"),
            Err(error) => error.kind,
        }
    }

    #[test]
    fn a_variable_that_names_no_setting_is_refused_with_its_own_name() {
        let (key, origin) = ("TIEOUT_ADRESS".to_owned(), "TIEOUT_ADRESS".to_owned());
        assert_eq!(refusal(&[("TIEOUT_ADRESS", "x")]), ErrorKind::ConfigUnknownKey { key, origin });
        assert_eq!(refusal(&[("TIEOUT_ADDRESS_FILE", "x")]).code(), "config.unknown-key", "an address is no secret");
    }

    #[test]
    fn variables_of_others_are_left_alone() {
        let variables = [("PATH", "/bin"), ("TIEOUT_TEST_POSTGRES_URL", "x"), ("TIEOUT_CONFIG", "x"), ("TIEOUTX", "y")];
        assert!(Layer::of_environment(&variables.into_iter().collect()).unwrap().0.is_empty());
    }

    #[test]
    fn the_same_setting_twice_in_one_place_is_a_contradiction() {
        let (key, other) = ("JWT_SECRET".to_owned(), "TIEOUT_JWT_SECRET".to_owned());
        assert_eq!(
            refusal(&[("JWT_SECRET", "a"), ("TIEOUT_JWT_SECRET", "b")]),
            ErrorKind::ConfigConflict { key, other }
        );
        assert_eq!(refusal(&[("TIEOUT_SECRET_KEY", "a"), ("TIEOUT_SECRET_KEY_FILE", "b")]).code(), "config.conflict");
    }
}
