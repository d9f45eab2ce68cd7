//! What letters there are. Their words are given by whoever speaks the languages.

use std::fmt::Debug;

use domain::Locale;

/// A letter before it is worded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// What it tells.
    pub about: About,
    /// The one address to open.
    pub link: String,
}

/// What a letter tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// Somebody wants to set a new password.
    Reset {
        /// How long the link works.
        minutes: i64,
    },
    /// Somebody was invited to the site.
    Join {
        /// Who invites, as people call them.
        by: String,
        /// How long the link works.
        days: i64,
    },
    /// Somebody was invited to a project.
    Invitation {
        /// What the project is called.
        project: String,
        /// Who invites, as people call them.
        by: String,
        /// How long the link works.
        days: i64,
    },
    /// The password was changed.
    PasswordChanged,
    /// A second factor was switched on.
    SecondFactorOn,
    /// The second factor was switched off.
    SecondFactorOff,
    /// A recovery code was used.
    RecoveryCodeUsed {
        /// How many are left.
        left: i64,
    },
    /// The account was connected with a sign-in elsewhere.
    IdentityConnected,
}

/// A letter in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Worded {
    /// What it is about.
    pub subject: String,
    /// All of it, the link included.
    pub text: String,
}

/// Words letters.
pub trait Words: Debug + Send + Sync {
    /// The letter in a language.
    fn word(&self, locale: Locale, letter: &Letter) -> Worded;
}

/// No language at all: what is left where nobody who speaks one was given.
#[derive(Clone, Copy, Debug)]
pub struct PlainWords;

impl Words for PlainWords {
    fn word(&self, locale: Locale, letter: &Letter) -> Worded {
        Worded { subject: format!("{locale} {:?}", letter.about), text: format!("{}\n", letter.link) }
    }
}
