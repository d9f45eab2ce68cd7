//! The environment of the process, looked at once and passed on, so that a test can bring its own.

use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};

use domain::Locale;

/// The variables the process was started with. It has no `Debug`: secrets are among them.
#[derive(Clone, Default)]
pub struct Environment(BTreeMap<OsString, OsString>);

impl Environment {
    /// The environment of this process.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "the one place that reads the environment")]
    pub fn capture() -> Self {
        Self(std::env::vars_os().collect())
    }

    /// A variable; one that is empty or not text is as if it were not set.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.get(OsStr::new(name))?.to_str().filter(|value| !value.is_empty())
    }

    /// The variables that are text by name and not empty; a value that is not text is `None`.
    pub(super) fn variables(&self) -> impl Iterator<Item = (&str, Option<&str>)> {
        let set = self.0.iter().filter(|(_, value)| !value.is_empty());
        set.filter_map(|(name, value)| Some((name.to_str()?, value.to_str())))
    }

    /// The language of whoever started the program.
    #[must_use]
    pub fn locale(&self) -> Locale {
        let chosen = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(|name| self.get(name));
        chosen.map_or(Locale::default(), Locale::from_posix)
    }
}

impl<N: Into<OsString>, V: Into<OsString>> FromIterator<(N, V)> for Environment {
    fn from_iter<I: IntoIterator<Item = (N, V)>>(variables: I) -> Self {
        Self(variables.into_iter().map(|(name, value)| (name.into(), value.into())).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_is_the_first_of_three_variables_that_is_set() {
        let locale = |variables: &[(&str, &str)]| variables.iter().copied().collect::<Environment>().locale();
        assert_eq!(locale(&[("LANG", "de_DE.UTF-8")]), Locale::De);
        assert_eq!(locale(&[("LANG", "de_DE.UTF-8"), ("LC_ALL", ""), ("LC_MESSAGES", "fr_FR")]), Locale::Fr);
        assert_eq!(locale(&[("LANG", "de_DE.UTF-8"), ("LC_ALL", "C")]), Locale::En);
        assert_eq!(locale(&[]), Locale::En);
    }
}
