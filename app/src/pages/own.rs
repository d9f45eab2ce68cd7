//! The pages of one's own account that the server writes.

#[cfg(feature = "ssr")]
mod profile;
#[cfg(feature = "ssr")]
mod second_factor;
#[cfg(feature = "ssr")]
mod security;
#[cfg(feature = "ssr")]
mod sessions;
#[cfg(feature = "ssr")]
mod tokens;

crate::written::written_pages! {
    /// What somebody is called, and how the product looks and speaks to them.
    profile_page = profile::write;
    /// How an account is guarded.
    security_page = security::write;
    /// Switching the second factor on.
    second_factor_page = second_factor::write_enrolment;
    /// The codes for when it is lost, shown once.
    recovery_codes_page = second_factor::write_recovery_codes;
    /// One's own tokens.
    own_tokens_page = tokens::write;
}
