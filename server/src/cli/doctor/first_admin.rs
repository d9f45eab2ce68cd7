//! Whether somebody can sign in, and what became of the admin that the configuration names.

use app::i18n::Arg;
use store::{Schema, accounts};

use super::Finding;
use crate::cli::open;
use crate::config::Config;

const CHECK: &str = "first-admin";

/// Nothing where the database cannot tell: another finding says so.
pub(super) async fn findings(config: &Config) -> Vec<Finding> {
    let is_new = config.database().file().is_some_and(|file| !std::path::Path::new(&file).exists());
    let has_admin = if is_new { Some(false) } else { has_admin(config).await };
    has_admin.map(|has_admin| finding(config, has_admin)).into_iter().collect()
}

async fn has_admin(config: &Config) -> Option<bool> {
    let store = open::database(config).await.ok()?;
    let is_current = matches!(store.schema().await, Ok(Schema::Current { .. }));
    let found = match store.read().await {
        Ok(mut tx) if is_current => accounts::has_admin(&mut tx).await.ok(),
        _ => None,
    };
    store.close().await;
    found
}

fn finding(config: &Config, has_admin: bool) -> Finding {
    let email = config.admin_email.as_ref().map(|email| vec![("email", Arg::from(email.as_str()))]);
    match (email, has_admin) {
        (Some(email), true) => Finding::note(CHECK, "cli-doctor-first-admin-ignored", email),
        (Some(email), false) => Finding::note(CHECK, "cli-doctor-first-admin-configured", email),
        (None, true) => Finding::ok(CHECK, "cli-doctor-first-admin-ok", vec![]),
        (None, false) => Finding::note(CHECK, "cli-doctor-first-admin-missing", vec![]),
    }
}

#[cfg(test)]
mod tests {
    use super::super::Words;
    use super::*;
    use crate::config::{Environment, Flags};

    fn found(values: &[(&str, &str)], has_admin: bool) -> &'static str {
        let values = values.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let config = Config::read(&Flags { file: None, values }, &Environment::default()).unwrap();
        let Words::Message(id, _) = finding(&config, has_admin).words else { panic!("a message is found") };
        id
    }

    #[test]
    fn a_configured_admin_that_is_ignored_is_noted() {
        let named = [("admin_email", "ann@example.com"), ("admin_password", "correct horse battery")];
        assert_eq!(found(&named, true), "cli-doctor-first-admin-ignored");
        assert_eq!(found(&named, false), "cli-doctor-first-admin-configured");
        assert_eq!(found(&[], true), "cli-doctor-first-admin-ok");
        assert_eq!(found(&[], false), "cli-doctor-first-admin-missing");
    }
}
