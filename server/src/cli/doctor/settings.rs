//! Settings that can be used and still may not be what the operator wants.

use std::fs;
use std::path::Path;

use app::i18n::Arg;
use domain::Clock;
use service::SystemClock;

use super::Finding;
use super::finding::Args;
use crate::config::{Config, stored_secret};

const SECRETS: &str = "secrets";
const PUBLIC_URL: &str = "public-url";
const PROXIES: &str = "trusted-proxies";
const OLD_AFTER_DAYS: i64 = 365;

pub(super) fn findings(config: &Config) -> Vec<Finding> {
    let mut findings = secrets(config);
    findings.extend([public_url(config), proxies(config)]);
    findings
}

fn secrets(config: &Config) -> Vec<Finding> {
    let stored = config.stored_secrets();
    if stored.is_empty() {
        return vec![Finding::ok(SECRETS, "cli-doctor-secrets-set", vec![])];
    }
    stored.iter().map(|path| secret(path)).collect()
}

fn secret(path: &Path) -> Finding {
    let args = || vec![("file", Arg::from(path.display().to_string()))];
    if !path.exists() {
        return Finding::note(SECRETS, "cli-doctor-secrets-new", args());
    }
    match (stored_secret(path), age_in_days(path)) {
        (Err(error), _) => Finding::failed(SECRETS, error),
        (Ok(_), Some(days)) if days > OLD_AFTER_DAYS => {
            let args: Args = args().into_iter().chain([("days", Arg::from(days))]).collect();
            Finding::note(SECRETS, "cli-doctor-secrets-old", args)
        }
        (Ok(_), _) => Finding::ok(SECRETS, "cli-doctor-secrets-stored", args()),
    }
}

fn age_in_days(path: &Path) -> Option<i64> {
    let written = fs::metadata(path).ok()?.modified().ok()?;
    Some((SystemClock.now() - chrono::DateTime::from(written)).num_days())
}

fn public_url(config: &Config) -> Finding {
    let is_local = config.address.ip().is_loopback();
    match &config.public_url {
        Some(url) if !url.is_https() && !url.is_loopback() => {
            Finding::note(PUBLIC_URL, "cli-doctor-public-url-plain", vec![("url", Arg::from(url.to_string()))])
        }
        Some(url) => Finding::ok(PUBLIC_URL, "cli-doctor-public-url-ok", vec![("url", Arg::from(url.to_string()))]),
        None if config.is_production() => Finding::problem(PUBLIC_URL, "cli-doctor-public-url-missing", vec![]),
        None if is_local => Finding::ok(PUBLIC_URL, "cli-doctor-public-url-local", vec![]),
        None => {
            let args = vec![("address", Arg::from(config.address.to_string()))];
            Finding::note(PUBLIC_URL, "cli-doctor-public-url-open", args)
        }
    }
}

/// The program does not speak TLS itself, so an https address means that a proxy stands before it.
fn proxies(config: &Config) -> Finding {
    let networks = config.trusted_proxies.networks();
    if let Some(everyone) = networks.iter().find(|network| network.prefix_len() == 0) {
        let args = vec![("network", Arg::from(everyone.to_string()))];
        return Finding::problem(PROXIES, "cli-doctor-trusted-proxies-everyone", args);
    }
    let stands_behind_one = config.public_url.as_ref().is_some_and(crate::config::Origin::is_https);
    match (networks.is_empty(), stands_behind_one) {
        (true, true) => Finding::problem(PROXIES, "cli-doctor-trusted-proxies-missing", vec![]),
        (true, false) => Finding::ok(PROXIES, "cli-doctor-trusted-proxies-none", vec![]),
        (false, _) => {
            let count = i64::try_from(networks.len()).unwrap_or(i64::MAX);
            Finding::ok(PROXIES, "cli-doctor-trusted-proxies-ok", vec![("count", Arg::from(count))])
        }
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::super::{State, Words};
    use super::*;
    use crate::config::{Environment, Flags};

    fn config(values: &[(&str, &str)]) -> Config {
        let values = values.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Config::read(&Flags { file: None, values }, &Environment::default()).unwrap()
    }

    fn found(finding: &Finding) -> (State, &'static str) {
        let Words::Message(id, _) = finding.words else { panic!("a message is found") };
        (finding.state, id)
    }

    #[test]
    fn trusting_everyone_or_nobody_behind_a_proxy_is_a_problem() {
        let https = ("public_url", "https://tieout.example");
        let everyone = config(&[("trusted_proxies", "0.0.0.0/0")]);
        assert_eq!(found(&proxies(&everyone)), (State::Problem, "cli-doctor-trusted-proxies-everyone"));
        assert_eq!(found(&proxies(&config(&[https]))), (State::Problem, "cli-doctor-trusted-proxies-missing"));
        let trusted = config(&[https, ("trusted_proxies", "10.0.0.1")]);
        assert_eq!(found(&proxies(&trusted)), (State::Ok, "cli-doctor-trusted-proxies-ok"));
        assert_eq!(found(&proxies(&config(&[]))), (State::Ok, "cli-doctor-trusted-proxies-none"));
    }

    #[test]
    fn an_address_open_to_a_network_is_noted() {
        assert_eq!(found(&public_url(&config(&[]))).0, State::Ok);
        assert_eq!(found(&public_url(&config(&[("address", "0.0.0.0:80")]))).0, State::Note);
        assert_eq!(found(&public_url(&config(&[("public_url", "http://tieout.example")]))).0, State::Note);
        let strong = |name| (name, "q7Zt0vYx3Lw9Rk2Bn5Hc8Jd1Fg4Ms6Pa");
        let production =
            [("env", "production"), strong("secret_key"), ("jwt_secret", "Tz5Bc8Wm1Xq4Pk7Vn2Lj9Rf6Hd3Gs0Ya")];
        assert_eq!(found(&public_url(&config(&production))).0, State::Problem);
        assert_eq!(found(&secrets(&config(&production))[0]), (State::Ok, "cli-doctor-secrets-set"));
    }

    #[test]
    fn a_stored_secret_is_good_until_it_is_old_or_others_can_read_it() {
        let folder = tempfile::tempdir().unwrap();
        let config = config(&[("data_dir", folder.path().to_str().unwrap())]);
        assert_eq!(found(&secrets(&config)[0]), (State::Note, "cli-doctor-secrets-new"));
        let config = config.with_stored_secrets().unwrap();
        assert_eq!(found(&secrets(&config)[0]), (State::Ok, "cli-doctor-secrets-set"));

        let path = folder.path().join("secret-key");
        assert_eq!(found(&secret(&path)), (State::Ok, "cli-doctor-secrets-stored"));
        let file = fs::File::open(&path).unwrap();
        file.set_modified((SystemClock.now() - chrono::TimeDelta::days(366)).into()).unwrap();
        assert_eq!(found(&secret(&path)), (State::Note, "cli-doctor-secrets-old"));
        file.set_permissions(fs::Permissions::from_mode(0o604)).unwrap();
        assert_eq!(secret(&path).state, State::Problem);
    }
}
