//! Signing in elsewhere: whether the identity provider answers as one.

use app::i18n::Arg;
use domain::Clock;
use service::SystemClock;
use service::oidc::Provider;

use super::Finding;
use crate::cli::open;
use crate::config::Config;

const CHECK: &str = "identity-provider";

pub(super) async fn findings(config: &Config) -> Vec<Finding> {
    match open::provider(config) {
        Ok(Some(provider)) => vec![of_provider(&provider).await],
        Ok(None) => vec![],
        Err(error) => vec![Finding::failed(CHECK, error)],
    }
}

async fn of_provider(provider: &Provider) -> Finding {
    let args = vec![("provider", Arg::from(provider.settings().issuer.as_str()))];
    match provider.try_out(SystemClock.now()).await {
        Ok(()) => Finding::ok(CHECK, "cli-doctor-oidc-ok", args),
        Err(_) => Finding::problem(CHECK, "cli-doctor-oidc-failed", args),
    }
}
