//! What the operator decided, as far as use cases obey it.

use std::path::PathBuf;

use chrono::TimeDelta;
use domain::ByteSize;

use crate::mail::Post;
use crate::oidc::Provider;

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
