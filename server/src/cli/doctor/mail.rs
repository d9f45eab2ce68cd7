//! Mail: whether letters leave, and for where.

use std::time::Duration;

use app::i18n::Arg;
use service::mail::{Smtp, Transport};

use super::Finding;
use crate::cli::post;
use crate::config::{Config, MailTransport};

const CHECK: &str = "mail";
/// An examination is not kept waiting longer.
const PATIENCE: Duration = Duration::from_secs(10);

pub(super) async fn findings(config: &Config) -> Vec<Finding> {
    let folder = || vec![("folder", Arg::from(post::folder(config).display().to_string()))];
    // Whether the server has a terminal is nothing that another program knows.
    if config.mail_transport == MailTransport::Auto && config.smtp_host.is_none() {
        return vec![Finding::note(CHECK, "cli-doctor-mail-unset", folder())];
    }
    match post::transport(config) {
        Err(error) => vec![Finding::failed(CHECK, error)],
        Ok(Transport::Console) => vec![Finding::note(CHECK, "cli-doctor-mail-console", vec![])],
        Ok(Transport::Folder(_)) => vec![Finding::note(CHECK, "cli-doctor-mail-folder", folder())],
        Ok(Transport::Smtp(smtp)) => of_server(config, &smtp).await,
    }
}

async fn of_server(config: &Config, smtp: &Smtp) -> Vec<Finding> {
    let args = vec![("server", Arg::from(smtp.place()))];
    let answers = tokio::time::timeout(PATIENCE, smtp.try_out()).await;
    let mut findings = vec![match answers {
        Ok(Ok(true)) => Finding::ok(CHECK, "cli-doctor-mail-smtp-ok", args),
        _ => Finding::problem(CHECK, "cli-doctor-mail-smtp-failed", args),
    }];
    if config.mail_from.domain() == "localhost" {
        let sender = Arg::from(config.mail_from.to_string());
        findings.push(Finding::note(CHECK, "cli-doctor-mail-sender-local", vec![("sender", sender)]));
    }
    findings
}
