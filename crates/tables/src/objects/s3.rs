//! How a bucket is reached.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use object_store::aws::AmazonS3Builder;
use object_store::{ObjectStore, RetryConfig};

use super::wire::Wire;
use crate::TableError;

/// Where an S3-compatible store is and who we are there.
#[derive(Clone, PartialEq, Eq)]
pub struct S3Settings {
    /// Its address; that of Amazon for the region where nothing is said. Without TLS only where it begins with `http:`.
    pub endpoint: Option<String>,
    /// The region.
    pub region: String,
    /// The bucket.
    pub bucket: String,
    /// Who we are.
    pub access_key: String,
    /// How we prove it.
    pub secret_key: String,
}

impl fmt::Debug for S3Settings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("S3Settings");
        shown.field("endpoint", &self.endpoint).field("region", &self.region).field("bucket", &self.bucket);
        shown.finish_non_exhaustive()
    }
}

impl S3Settings {
    pub(super) fn open(&self) -> Result<Arc<dyn ObjectStore>, TableError> {
        let retry = RetryConfig { max_retries: 5, retry_timeout: Duration::from_secs(20), ..RetryConfig::default() };
        let allows_plain = self.endpoint.as_ref().is_some_and(|endpoint| endpoint.starts_with("http:"));
        let mut builder = AmazonS3Builder::new()
            .with_http_connector(Wire { allows_plain })
            .with_region(&self.region)
            .with_bucket_name(&self.bucket)
            .with_access_key_id(&self.access_key)
            .with_secret_access_key(&self.secret_key)
            .with_retry(retry);
        if let Some(endpoint) = &self.endpoint {
            builder = builder.with_endpoint(endpoint).with_allow_http(allows_plain);
        }
        Ok(Arc::new(builder.build().map_err(|error| TableError::of_store("", error))?))
    }
}
