//! The pages of those who look after a project. The server writes them.

#[cfg(feature = "ssr")]
mod audit;
#[cfg(feature = "ssr")]
mod entered;
#[cfg(feature = "ssr")]
mod invitation;
#[cfg(feature = "ssr")]
mod invitations;
#[cfg(feature = "ssr")]
mod members;
#[cfg(feature = "ssr")]
mod overview;
#[cfg(feature = "ssr")]
mod roles;
#[cfg(feature = "ssr")]
mod settings;
#[cfg(feature = "ssr")]
mod tokens;

crate::written::written_pages! {
    /// A project at a glance.
    project_page = overview::write;
    /// Who belongs to a project.
    project_members_page = members::write;
    /// What applies in a project.
    project_settings_page = settings::write;
    /// The tokens that were made for a project.
    project_tokens_page = tokens::write;
    /// Who did what in a project.
    project_audit_page = audit::write;
    /// What an invitation to a project is about, and accepting it.
    invitation_page = invitation::write;
}
