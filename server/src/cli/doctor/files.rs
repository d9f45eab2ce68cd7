//! Where files are kept, if that is not the data folder, and the scanner they have to pass.

use app::i18n::Arg;

use super::Finding;
use crate::cli::open;
use crate::config::Config;

const STORE: &str = "object-store";
const SCANNER: &str = "scanner";

pub(super) async fn findings(config: &Config) -> Vec<Finding> {
    [store(config).await, scanner(config).await].into_iter().flatten().collect()
}

async fn store(config: &Config) -> Option<Finding> {
    let bucket = config.s3_bucket.as_ref()?.as_str();
    let args = vec![("bucket", Arg::from(bucket))];
    let (objects, _) = match open::objects(config) {
        Ok(opened) => opened,
        Err(error) => return Some(Finding::failed(STORE, error)),
    };
    Some(match objects.check().await {
        Ok(()) => Finding::ok(STORE, "cli-doctor-object-store-ok", args),
        Err(error) => {
            tracing::warn!(error = &error as &dyn std::error::Error, "the object store cannot be used");
            Finding::problem(STORE, "cli-doctor-object-store-failed", args)
        }
    })
}

async fn scanner(config: &Config) -> Option<Finding> {
    let scanner = open::scanner(config)?;
    Some(match scanner.ping().await {
        Ok(()) => Finding::ok(SCANNER, "cli-doctor-scanner-ok", vec![]),
        Err(_) => Finding::problem(SCANNER, "cli-doctor-scanner-failed", vec![]),
    })
}
