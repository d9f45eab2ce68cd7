//! Whether the admins allow requests from some networks only, which can lock people out.

use app::i18n::Arg;
use store::{Schema, Store, site_settings};

use super::Finding;
use crate::cli::open;
use crate::config::Config;

const CHECK: &str = "networks";

/// Nothing where the database cannot tell: another finding says so.
pub(super) async fn findings(config: &Config) -> Vec<Finding> {
    let is_new = config.database().file().is_some_and(|file| !std::path::Path::new(&file).exists());
    let networks = if is_new { None } else { networks(config).await };
    networks.as_deref().map(finding).into_iter().collect()
}

async fn networks(config: &Config) -> Option<String> {
    let store = open::database(config).await.ok()?;
    let networks = look(&store).await;
    store.close().await;
    networks
}

async fn look(store: &Store) -> Option<String> {
    let is_current = matches!(store.schema().await, Ok(Schema::Current { .. }));
    let mut tx = store.read().await.ok().filter(|_| is_current)?;
    let settings = site_settings::find(&mut tx).await.ok()?;
    Some(settings.map(|settings| settings.networks).unwrap_or_default())
}

fn finding(networks: &str) -> Finding {
    if networks.is_empty() {
        return Finding::ok(CHECK, "cli-doctor-networks-open", vec![]);
    }
    let networks = networks.replace(',', ", ");
    Finding::note(CHECK, "cli-doctor-networks-limited", vec![("networks", Arg::from(networks))])
}
