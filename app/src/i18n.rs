//! The one place where a failure, a figure or a label becomes words.
//!
//! [`Localizer`] does the work and knows no framework: the server, the command line and the browser use the same
//! one. The rest of this module brings it to components: [`I18n`] holds the language of the page, and
//! [`tr!`](crate::tr) is a text that follows it.

mod context;
mod format;
mod localizer;
#[cfg(feature = "ssr")]
mod messages;
mod shown;

#[cfg(feature = "ssr")]
pub use context::provide_i18n_of;
pub use context::{I18n, around, provide_i18n, text, use_i18n};
pub use format::Formatter;
pub use localizer::{Arg, Localizer};
#[cfg(feature = "ssr")]
pub use messages::page_messages;
pub use shown::{Shown, ShownField};

/// A text in the language of the page that follows a switch: `tr!("nav-status")`,
/// `tr!("ui-pager-range", "from" = 1, "to" = last.get())`. Arguments are read again at each change.
#[macro_export]
macro_rules! tr {
    ($id:expr) => {
        $crate::i18n::text($id, Vec::new)
    };
    ($id:expr, $($name:literal = $value:expr),+ $(,)?) => {
        $crate::i18n::text($id, move || vec![$(($name, $crate::i18n::Arg::from($value))),+])
    };
}
