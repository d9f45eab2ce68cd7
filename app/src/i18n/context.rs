//! The language of the page, for components.

use std::borrow::Cow;
use std::sync::Arc;

use domain::{AppError, Locale};
use leptos::prelude::*;

use super::{Arg, Formatter, Localizer, Shown};

/// Stands for the element inside of a sentence; no message and nobody's text contains it.
const PLACE: char = '\u{e000}';

/// The language of the page. Whatever is worded through it follows a switch without a reload.
#[derive(Clone, Copy)]
pub struct I18n(RwSignal<Arc<Localizer>>);

impl I18n {
    /// The language now.
    #[must_use]
    pub fn locale(self) -> Locale {
        self.0.with(|localizer| localizer.locale())
    }

    /// A message now.
    #[must_use]
    pub fn text(self, id: &str, args: &[(&str, Arg)]) -> String {
        self.0.with(|localizer| localizer.text(id, args))
    }

    /// A message now, where there is one of this name.
    #[must_use]
    pub fn known(self, id: &str) -> Option<String> {
        self.0.with(|localizer| localizer.has(id).then(|| localizer.text(id, &[])))
    }

    /// A failure in words now.
    #[must_use]
    pub fn error(self, error: &AppError) -> Shown {
        self.0.with(|localizer| localizer.error(error))
    }

    /// Writes figures in the language of now.
    #[must_use]
    pub fn formatter(self) -> Formatter {
        Formatter::new(self.locale())
    }

    /// Speaks another language from now on.
    pub fn speak(self, localizer: Localizer) {
        self.0.set(Arc::new(localizer));
    }
}

/// Gives the page its language; called once, by the application's root.
pub fn provide_i18n(localizer: Localizer) -> I18n {
    provide_i18n_of(Arc::new(localizer))
}

/// Gives a part of the page a language, with messages that may be more than the rest of the page has.
pub fn provide_i18n_of(localizer: Arc<Localizer>) -> I18n {
    let i18n = I18n(RwSignal::new(localizer));
    provide_context(i18n);
    i18n
}

/// The language of the page.
#[must_use]
pub fn use_i18n() -> I18n {
    use_context().expect("the root component provides the language")
}

/// A message that follows the language; see [`tr!`](crate::tr).
pub fn text(
    id: impl Into<Cow<'static, str>>,
    args: impl Fn() -> Vec<(&'static str, Arg)> + Send + Sync + 'static,
) -> Signal<String> {
    let id = id.into();
    let i18n = use_i18n();
    Signal::derive(move || i18n.text(&id, &args()))
}

/// What a message says before and after the one variable it names, for a variable that is shown as an element of its
/// own, such as a command to type. Every language puts it where it belongs.
pub fn around(id: &'static str, name: &'static str) -> (Signal<String>, Signal<String>) {
    let whole = text(id, move || vec![(name, Arg::from(PLACE.to_string()))]);
    let part = move |choose: fn((&str, &str)) -> String| {
        Signal::derive(move || whole.with(|whole| choose(whole.split_once(PLACE).unwrap_or((whole, "")))))
    };
    (part(|(before, _)| before.to_owned()), part(|(_, after)| after.to_owned()))
}
