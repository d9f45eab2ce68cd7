//! What the words of the product mean: types that the browser, the server and the command line share.
//!
//! Nothing here performs I/O, waits, reads a clock or draws a random number, so all of it runs in WebAssembly
//! and in a test without set-up.

mod account;
mod clock;
mod error;
mod locale;
mod preferences;
mod problem;
mod request_id;
mod status;
mod theme;

pub use account::{AccountId, Email, NewPassword};
pub use clock::{Clock, FixedClock};
pub use error::{AppError, ErrorClass, ErrorKind, FieldError, Param};
pub use locale::{Direction, Locale};
pub use preferences::{LANGUAGE_COOKIE, Preferences, THEME_COOKIE, parse_language, parse_theme, preference_cookie};
pub use problem::{CONTENT_TYPE as PROBLEM_CONTENT_TYPE, FieldProblem, Problem};
pub use request_id::RequestId;
pub use status::{Check, CheckName, Health, Status};
pub use theme::Theme;

/// The largest number of bytes something may have; written as a size wherever a person reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ByteSize(pub u64);
