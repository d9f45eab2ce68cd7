//! The pages of those who look after the site. The server writes them.

#[cfg(feature = "ssr")]
mod audit;
#[cfg(feature = "ssr")]
mod health;
#[cfg(feature = "ssr")]
mod jobs;
#[cfg(feature = "ssr")]
pub(super) mod lines;
#[cfg(feature = "ssr")]
mod projects;
#[cfg(feature = "ssr")]
mod settings;
#[cfg(feature = "ssr")]
pub(super) mod token_rows;
#[cfg(feature = "ssr")]
pub(super) mod tokens;
#[cfg(feature = "ssr")]
mod user;
#[cfg(feature = "ssr")]
mod users;

crate::written::written_pages! {
    /// Every account.
    admin_users_page = users::write;
    /// One account.
    admin_user_page = user::write;
    /// Every project.
    admin_projects_page = projects::write;
    /// Every token there is.
    admin_tokens_page = tokens::write;
    /// Who did what.
    admin_audit_page = audit::write;
    /// What applies on the whole site.
    admin_settings_page = settings::write;
    /// What runs in the background.
    admin_jobs_page = jobs::write;
    /// How the parts of the product do.
    admin_health_page = health::write;
}
