//! The pages that stand between somebody and the product: one question, one form, nothing else. The server writes them.

#[cfg(feature = "ssr")]
mod code;
#[cfg(feature = "ssr")]
mod confirm;
#[cfg(feature = "ssr")]
mod join;
#[cfg(feature = "ssr")]
mod provider;
#[cfg(feature = "ssr")]
mod reset;
#[cfg(feature = "ssr")]
mod setup;
#[cfg(feature = "ssr")]
mod sign_in;

crate::written::written_pages! {
    /// The first account, and what the site assumes where nobody says otherwise.
    setup_page = setup::write;
    /// Address and password.
    sign_in_page = sign_in::write;
    /// The second step of signing in.
    code_page = code::write;
    /// Asking for a link to set a new password.
    ask_reset_page = reset::write_asking;
    /// Setting a new password with the link.
    reset_page = reset::write_setting;
    /// An account for somebody who was invited.
    join_page = join::write;
    /// The password once more, for what matters most.
    confirm_page = confirm::write;
}
