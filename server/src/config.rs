//! The settings of the program: one typed [`Config`] from the command line, the environment and a file.
//!
//! Whatever a setting is called, it is called the same everywhere: `public_url` in the file, `--public-url` on the
//! command line, `TIEOUT_PUBLIC_URL` in the environment; `keys.rs` lists each exactly once. Reading refuses unknown
//! names and unusable values instead of ignoring them, because a setting that is silently not used is worse than
//! one that is missing.

mod docs;
mod environment;
mod file;
mod keys;
mod layer;
mod limits;
mod mail;
mod network;
mod refusals;
mod secret;
mod setting;
mod storage;
mod stored_secrets;

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::path::PathBuf;

use domain::AppError;

pub use docs::markdown;
pub use environment::Environment;
pub use keys::{Config, KEYS, Key};
pub use mail::{HostName, Issuer, MailTransport, Text};
pub use network::{DatabaseUrl, Origin, TrustedProxies};
pub use secret::Secret;
pub use setting::{LogFilter, LogFormat, Mode, Setting};
pub use storage::{Endpoint, StoreName};
pub use stored_secrets::stored_secret;

use layer::Layer;

/// The variable that names the settings file.
const FILE_VARIABLE: &str = "TIEOUT_CONFIG";

/// What the command line says about settings.
#[derive(Clone, Default)]
pub struct Flags {
    /// The settings file.
    pub file: Option<PathBuf>,
    /// Names and values, as typed.
    pub values: Vec<(String, String)>,
}

impl Config {
    /// Reads every setting: a flag wins over the environment, the environment over the file, the file over the
    /// default. Nothing is created or changed.
    ///
    /// # Errors
    ///
    /// The first setting that cannot be used, with its name and where it was set.
    pub fn read(flags: &Flags, environment: &Environment) -> Result<Self, AppError> {
        let named = environment.get(FILE_VARIABLE).map(PathBuf::from);
        let file = match flags.file.clone().or(named) {
            Some(path) => file::read(&path)?,
            None => Layer::default(),
        };
        let flags = Layer::of_flags(&flags.values)?;
        let config = Self::from_layer(&flags.over(Layer::of_environment(environment)?).over(file))?;
        refusals::refuse(&config)?;
        Ok(config)
    }

    /// Whether the program serves other people than its developer.
    #[must_use]
    pub fn is_production(&self) -> bool {
        self.env == Mode::Production
    }

    /// The database: the one configured, or a file in the data folder.
    #[must_use]
    pub fn database(&self) -> DatabaseUrl {
        self.database_url.clone().unwrap_or_else(|| DatabaseUrl::in_folder(&self.data_dir))
    }

    /// The address at which a program on this machine reaches the server.
    #[must_use]
    pub fn local_address(&self) -> SocketAddr {
        let ip = match self.address.ip() {
            IpAddr::V4(ip) if ip.is_unspecified() => Ipv4Addr::LOCALHOST.into(),
            IpAddr::V6(ip) if ip.is_unspecified() => Ipv6Addr::LOCALHOST.into(),
            ip => ip,
        };
        SocketAddr::new(ip, self.address.port())
    }

    /// The address to open in a browser.
    #[must_use]
    pub fn browser_url(&self) -> String {
        let local = || format!("http://{}", self.local_address());
        self.public_url.as_ref().map_or_else(local, ToString::to_string)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(flags: &[(&str, &str)], variables: &[(&str, &str)]) -> Result<Config, AppError> {
        let values = flags.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let environment = variables.iter().copied().collect();
        Config::read(&Flags { file: None, values }, &environment)
    }

    #[test]
    fn every_default_can_be_used() {
        let config = read(&[], &[]).unwrap();
        assert_eq!(config.address.to_string(), "127.0.0.1:3000");
        assert!(!config.is_production());
        assert!(config.worker);
    }

    #[test]
    fn a_flag_wins_over_the_environment_which_wins_over_the_file() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("settings.toml");
        std::fs::write(&file, "address = '127.0.0.1:1'\nlog = 'debug'\nworker = false\nbody_limit = 2048\n").unwrap();
        let variables =
            [("TIEOUT_ADDRESS", "127.0.0.1:2"), ("TIEOUT_LOG", "warn"), ("TIEOUT_CONFIG", file.to_str().unwrap())];
        let config = read(&[("address", "127.0.0.1:3")], &variables).unwrap();
        assert_eq!(config.address.port(), 3);
        assert_eq!(config.log.as_str(), "warn");
        assert!(!config.worker);
        assert_eq!(config.body_limit.0, 2048);
    }

    #[test]
    fn an_empty_variable_is_as_if_it_were_not_set() {
        let config = read(&[], &[("TIEOUT_ADDRESS", ""), ("TIEOUT_SECRET_KEY_FILE", "")]).unwrap();
        assert_eq!(config.address.port(), 3000);
    }

    #[test]
    fn a_server_that_listens_everywhere_is_reached_at_the_loopback_address() {
        let config = read(&[("address", "0.0.0.0:80")], &[]).unwrap();
        assert_eq!(config.local_address().to_string(), "127.0.0.1:80");
        assert_eq!(config.browser_url(), "http://127.0.0.1:80");
        let config = read(&[("address", "[::]:80"), ("public_url", "https://tieout.example/")], &[]).unwrap();
        assert_eq!(config.local_address().to_string(), "[::1]:80");
        assert_eq!(config.browser_url(), "https://tieout.example");
    }

    #[test]
    fn nothing_secret_is_written_by_debug() {
        let variables = [
            ("TIEOUT_SECRET_KEY", "hidden-key"),
            ("JWT_SECRET", "hidden-jwt"),
            ("TIEOUT_METRICS_TOKEN", "hidden-token"),
            ("TIEOUT_DATABASE_URL", "postgres://app:hidden-password@db/tieout?password=hidden-too"),
        ];
        let config = read(&[], &variables).unwrap();
        let written = format!("{config:?}");
        assert!(!written.contains("hidden"), "{written}");
        assert!(written.contains("postgres://"), "{written}");
        assert_eq!(config.secret_key.unwrap().expose(), "hidden-key");
    }
}
