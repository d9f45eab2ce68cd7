//! Every setting, declared once: its name, type and default, and what it is for.

use std::net::SocketAddr;
use std::num::{NonZeroU16, NonZeroU32};
use std::path::PathBuf;
use std::time::Duration;

use chrono::TimeDelta;
use domain::{AppError, ByteSize, Email, Locale};
use service::mail::{Sender, SmtpSecurity};
use service::scanner::ScannerAddress;

use super::layer::Layer;
use super::{
    DatabaseUrl, Endpoint, HostName, Issuer, LogFilter, LogFormat, MailTransport, Mode, Origin, Secret, Setting,
    StoreName, Text, TrustedProxies,
};

/// What is known about a setting besides its type.
#[derive(Clone, Copy, Debug)]
pub struct Key {
    /// The name in the file; flag and variable follow from it.
    pub name: &'static str,
    /// The value used where none is set, as one would write it; empty where there is none.
    pub default: &'static str,
    /// Values that work.
    pub example: &'static str,
    /// Whether the value is kept out of logs, and can be read from a file of its own.
    pub is_secret: bool,
    /// What it is for.
    pub doc: &'static str,
}

impl Key {
    /// The name on the command line, without the dashes before it.
    #[must_use]
    pub fn flag(&self) -> String {
        self.name.replace('_', "-")
    }

    /// The name in the environment. `JWT_SECRET` goes without the prefix, as other products know it; with the
    /// prefix it works too.
    #[must_use]
    pub fn variable(&self) -> String {
        if self.name == "jwt_secret" {
            return "JWT_SECRET".to_owned();
        }
        format!("TIEOUT_{}", self.name.to_ascii_uppercase())
    }

    /// The setting that a name means, and whether the value is the path of a file with the secret in it.
    pub(super) fn named(name: &str) -> Option<(&'static Self, bool)> {
        let exactly = |name: &str| KEYS.iter().find(|key| key.name == name);
        let by_path = || exactly(name.strip_suffix("_file")?).filter(|key| key.is_secret);
        exactly(name).map(|key| (key, false)).or_else(|| by_path().map(|key| (key, true)))
    }
}

macro_rules! declare_settings {
    ($($(#[doc = $doc:literal])+ $name:ident: $type:ty = $default:literal;)+) => {
        /// Every setting, read and checked.
        #[derive(Clone, Debug)]
        pub struct Config {
            $($(#[doc = $doc])+ pub $name: $type,)+
        }

        /// Every setting, in the order of the documentation.
        pub const KEYS: &[Key] = &[$(Key {
            name: stringify!($name),
            default: $default,
            example: <$type as Setting>::EXAMPLE,
            is_secret: <$type as Setting>::IS_SECRET,
            doc: concat!($($doc),+),
        }),+];

        impl Config {
            pub(super) fn from_layer(layer: &Layer) -> Result<Self, AppError> {
                Ok(Self { $($name: layer.read(stringify!($name), $default, <$type as Setting>::EXAMPLE)?),+ })
            }
        }
    };
}

declare_settings! {
    /// Where the server listens: address and port.
    address: SocketAddr = "127.0.0.1:3000";
    /// Where people reach the product: scheme, host and port, without a path. Cookies, redirects and the check
    /// against requests from other sites follow it. Without it, the `Host` header of each request is taken.
    public_url: Option<Origin> = "";
    /// The reverse proxies whose `X-Forwarded-For` is believed: addresses and networks, separated by commas.
    trusted_proxies: TrustedProxies = "";
    /// What the program runs for. In production it starts only with secrets of its own.
    env: Mode = "development";
    /// The folder of files and of the SQLite database; created where it is missing.
    data_dir: PathBuf = "./data";
    /// The database. Without it, the SQLite file `tieout.db` in the data folder.
    database_url: Option<DatabaseUrl> = "";
    /// How many connections to the database are kept when there is little to do.
    database_min_connections: u32 = "1";
    /// How many connections to the database are opened at most.
    database_max_connections: NonZeroU32 = "10";
    /// How long a request waits for a connection to the database.
    database_acquire_timeout: Duration = "5s";
    /// How long one statement may take.
    database_statement_timeout: Duration = "15s";
    /// A statement that takes longer is logged.
    slow_query: Duration = "200ms";
    /// What sessions and links are signed with: at least 32 random bytes. In development one is made and kept in
    /// the data folder.
    secret_key: Option<Secret> = "";
    /// The `secret_key` before the current one: what it signed goes on counting.
    secret_key_previous: Option<Secret> = "";
    /// What access tokens are signed with: at least 32 random bytes, others than `secret_key`. In development
    /// one is made and kept in the data folder.
    jwt_secret: Option<Secret> = "";
    /// The `jwt_secret` before the current one: access tokens signed with it live on until their time is over.
    jwt_secret_previous: Option<Secret> = "";
    /// After how long without a request a browser has to sign in again.
    session_idle: TimeDelta = "12h";
    /// After how long a browser has to sign in again in any case.
    session_lifetime: TimeDelta = "14d";
    /// Who looks after a new site, for installations without hands: the account is made at the first start, and once
    /// somebody looks after the site the setting is ignored.
    admin_email: Option<Email> = "";
    /// The password of that account.
    admin_password: Option<Secret> = "";
    /// Who sends it as `Authorization: Bearer` may read `/metrics` in production. Without it, only programs on the
    /// same machine may.
    metrics_token: Option<Secret> = "";
    /// Which log lines are written: levels, and levels of parts, separated by commas.
    log: LogFilter = "info";
    /// How log lines are written. `auto` is `text` in development on a terminal and `json` otherwise.
    log_format: LogFormat = "auto";
    /// How large an uploaded file may be.
    upload_limit: ByteSize = "100MB";
    /// How much one project may store: its files and the tables made of them.
    project_quota: ByteSize = "10GB";
    /// How much all projects may store together.
    site_quota: ByteSize = "100GB";
    /// The size of the pieces that large files are sent in, so that an upload that was interrupted goes on where it
    /// stopped.
    upload_chunk_size: ByteSize = "8MB";
    /// How long an upload may go on without a byte arriving. How long it takes in all is not limited.
    upload_idle_timeout: Duration = "30s";
    /// The slowest upload: how much has to arrive in a second, on average. It keeps strangers from holding connections.
    upload_min_rate: ByteSize = "1KB";
    /// The bucket that files and tables are kept in, on an S3-compatible store. Without it, they are kept in the folder
    /// `files` in the data folder.
    s3_bucket: Option<StoreName> = "";
    /// The address of that store. Without it, Amazon's for the region.
    s3_endpoint: Option<Endpoint> = "";
    /// The region of that store.
    s3_region: StoreName = "us-east-1";
    /// Who the program is there.
    s3_access_key: Option<Text> = "";
    /// How it proves that.
    s3_secret_key: Option<Secret> = "";
    /// The scanner that every uploaded file has to pass: ClamAV at an address or a socket, or an ICAP service. A file is
    /// refused when the scanner finds something, and also when it does not answer.
    scanner: Option<ScannerAddress> = "";
    /// How long the scanner may take for one step, such as saying what it found.
    scanner_timeout: Duration = "60s";
    /// How large the body of any other request may be.
    body_limit: ByteSize = "1MB";
    /// How long the headers of a request may take to arrive.
    header_timeout: Duration = "10s";
    /// How long a request may take, body and answer.
    request_timeout: Duration = "30s";
    /// How long requests may go on when the server is told to stop.
    shutdown_timeout: Duration = "25s";
    /// Whether `serve` also does the work of `worker`.
    worker: bool = "true";
    /// How many jobs, such as imports, a worker does at once.
    jobs_at_once: NonZeroU32 = "2";
    /// How much memory is used for what was read of tables, so that pages of records come quickly.
    table_cache: ByteSize = "256MB";
    /// How long a worker may fall silent before another does its job. It renews this three times as often.
    job_lease: Duration = "30s";
    /// How long reading one file may take; a file that takes longer is refused.
    import_time_limit: Duration = "1h";
    /// Pages a minute and caller.
    rate_limit_page: NonZeroU32 = "600";
    /// Reading API requests a minute and caller.
    rate_limit_api: NonZeroU32 = "1200";
    /// Changing requests a minute and caller.
    rate_limit_write: NonZeroU32 = "300";
    /// Attempts to sign in a minute and caller.
    rate_limit_sign_in: NonZeroU32 = "10";
    /// Uploads a minute and caller.
    rate_limit_upload: NonZeroU32 = "30";
    /// How letters leave. `auto` takes the mail server where `smtp_host` names one; else the terminal the program runs
    /// in, or, without a terminal, the folder `mail` in the data folder.
    mail_transport: MailTransport = "auto";
    /// Who letters come from.
    mail_from: Sender = "Tieout <tieout@localhost>";
    /// The mail server.
    smtp_host: Option<HostName> = "";
    /// The port of the mail server. Without it, the usual one: 587 with `starttls`, 465 with `tls`, 25 with `none`.
    smtp_port: Option<NonZeroU16> = "";
    /// How the connection to the mail server is protected.
    smtp_security: SmtpSecurity = "starttls";
    /// The user that the mail server knows the program by.
    smtp_user: Option<Text> = "";
    /// The password of that user.
    smtp_password: Option<Secret> = "";
    /// The identity provider that people can sign in with (OpenID Connect): its address, exactly as it writes it. It
    /// sends people back to `/oidc/callback`.
    oidc_issuer: Option<Issuer> = "";
    /// What the identity provider knows the product by.
    oidc_client_id: Option<Text> = "";
    /// The secret that goes with it; providers that trust PKCE alone give none.
    oidc_client_secret: Option<Secret> = "";
    /// What people call the identity provider. Without it, the name of its host.
    oidc_name: Option<Text> = "";
    /// Whether people who come from the identity provider for the first time get an account. Otherwise only accounts
    /// whose person connected them can be used.
    oidc_create_accounts: bool = "false";
    /// The language of people whose browser asks for none that the product speaks.
    default_language: Locale = "en";
}
