//! How letters leave, as the settings say.

use std::io::{self, IsTerminal};
use std::path::PathBuf;
use std::sync::Arc;

use domain::{AppError, ErrorKind};
use service::mail::{Post, Smtp, Transport};

use crate::config::{Config, HostName, MailTransport, Secret, Setting};
use crate::letters::LettersInWords;

/// The way letters go.
pub(super) fn post(config: &Config) -> Result<Post, AppError> {
    Ok(Post::new(config.mail_from.clone(), Arc::new(LettersInWords), transport(config)?))
}

pub(super) fn transport(config: &Config) -> Result<Transport, AppError> {
    match (config.mail_transport, &config.smtp_host) {
        (MailTransport::Smtp | MailTransport::Auto, Some(host)) => smtp(config, host).map(Transport::Smtp),
        (MailTransport::Console, _) => Ok(Transport::Console),
        (MailTransport::Auto, None) if io::stdout().is_terminal() => Ok(Transport::Console),
        _ => Ok(Transport::Folder(folder(config))),
    }
}

/// Where letters are put that do not leave.
pub(super) fn folder(config: &Config) -> PathBuf {
    config.data_dir.join("mail")
}

fn smtp(config: &Config, host: &HostName) -> Result<Smtp, AppError> {
    let port = config.smtp_port.map(std::num::NonZeroU16::get);
    let user = config.smtp_user.as_ref().map(|user| user.as_str().to_owned());
    let password = config.smtp_password.as_ref().map(|password| Secret::expose(password).to_owned());
    let smtp = Smtp::new(host.as_str(), port, config.smtp_security, user.zip(password), &config.mail_from);
    smtp.map_err(|error| {
        tracing::warn!(%error, "the mail server cannot be used");
        let (key, expected) = ("smtp_host".to_owned(), HostName::EXAMPLE.to_owned());
        ErrorKind::ConfigBadValue { origin: key.clone(), key, expected }.into()
    })
}
