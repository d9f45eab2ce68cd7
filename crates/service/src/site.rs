//! What the operator decided, as far as use cases obey it.

use std::num::NonZero;
use std::path::PathBuf;
use std::time::Duration;

use chrono::TimeDelta;
use domain::ByteSize;

use crate::mail::Post;
use crate::oidc::Provider;
use crate::scanner::Scanner;

/// The part of the configuration that use cases obey; the default is what a laptop has.
#[derive(Clone, Debug)]
pub struct Site {
    /// Where people reach the product, without a slash at the end: links in mails begin with it.
    pub url: String,
    /// After how long without a request a browser has to sign in again.
    pub session_idle: TimeDelta,
    /// After how long a browser has to sign in again in any case.
    pub session_lifetime: TimeDelta,
    /// The file that the link of the first start is written to, for those who cannot see the log.
    pub setup_link_file: Option<PathBuf>,
    /// The largest file that anybody may upload.
    pub upload_limit: ByteSize,
    /// How much the files of a project may take.
    pub project_quota: ByteSize,
    /// How much the files of all projects may take.
    pub site_quota: ByteSize,
    /// The size of the pieces of a file that arrives piece by piece.
    pub chunk_size: ByteSize,
    /// The scanner that files have to pass.
    pub scanner: Option<Scanner>,
    /// How many jobs a worker does at once.
    pub jobs_at_once: NonZero<u32>,
    /// How long a worker may fall silent before its job goes to another.
    pub job_lease: TimeDelta,
    /// How long reading one file may take.
    pub import_time: Duration,
    /// How mail leaves.
    pub post: Post,
    /// Where people can sign in instead of here.
    pub oidc: Option<Provider>,
}

impl Default for Site {
    fn default() -> Self {
        Self {
            url: "http://127.0.0.1:3000".to_owned(),
            session_idle: TimeDelta::hours(12),
            session_lifetime: TimeDelta::days(14),
            setup_link_file: None,
            upload_limit: ByteSize(100 * 1024 * 1024),
            project_quota: ByteSize(10 * 1024 * 1024 * 1024),
            site_quota: ByteSize(100 * 1024 * 1024 * 1024),
            chunk_size: ByteSize(8 * 1024 * 1024),
            scanner: None,
            jobs_at_once: NonZero::<u32>::MIN.saturating_add(1),
            job_lease: TimeDelta::seconds(30),
            import_time: Duration::from_secs(60 * 60),
            post: Post::default(),
            oidc: None,
        }
    }
}

impl Site {
    /// Whether browsers reach the product through TLS.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.url.starts_with("https:")
    }
}
