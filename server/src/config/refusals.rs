//! Settings that can be used each by itself, but not together or not in production.

use domain::{AppError, ErrorKind};
use service::mail::SmtpSecurity;

use super::{Config, Key, MailTransport, Secret};

/// Refuses what would start and then surprise.
pub(super) fn refuse(config: &Config) -> Result<(), AppError> {
    if config.database_min_connections > config.database_max_connections.get() {
        return conflict("database_min_connections", "database_max_connections");
    }
    if config.database_acquire_timeout > config.request_timeout {
        return conflict("database_acquire_timeout", "request_timeout");
    }
    refuse_half_of_mail(config)?;
    refuse_half_of_oidc(config)?;
    refuse_half_of_s3(config)?;
    if config.session_idle > config.session_lifetime {
        return conflict("session_idle", "session_lifetime");
    }
    if config.admin_email.is_some() != config.admin_password.is_some() {
        return conflict("admin_email", "admin_password");
    }
    if config.is_production() {
        refuse_in_production(config)?;
    }
    Ok(())
}

fn refuse_half_of_mail(config: &Config) -> Result<(), AppError> {
    if config.mail_transport == MailTransport::Smtp && config.smtp_host.is_none() {
        return conflict("mail_transport", "smtp_host");
    }
    if config.smtp_user.is_some() != config.smtp_password.is_some() {
        return conflict("smtp_user", "smtp_password");
    }
    let is_remote = config.smtp_host.as_ref().is_some_and(|host| !host.is_loopback());
    if is_remote && config.smtp_security == SmtpSecurity::Plain && config.smtp_password.is_some() {
        return conflict("smtp_security", "smtp_password");
    }
    Ok(())
}

fn refuse_half_of_oidc(config: &Config) -> Result<(), AppError> {
    if config.oidc_issuer.is_some() != config.oidc_client_id.is_some() {
        return conflict("oidc_issuer", "oidc_client_id");
    }
    if config.oidc_client_secret.is_some() && config.oidc_issuer.is_none() {
        return conflict("oidc_client_secret", "oidc_issuer");
    }
    Ok(())
}

/// Keys without a bucket would be kept out of use silently, and a bucket without keys cannot be used.
fn refuse_half_of_s3(config: &Config) -> Result<(), AppError> {
    let others = [("s3_access_key", config.s3_access_key.is_some()), ("s3_secret_key", config.s3_secret_key.is_some())];
    let differs = others.into_iter().find(|(_, is_set)| *is_set != config.s3_bucket.is_some());
    let alone = (config.s3_endpoint.is_some() && config.s3_bucket.is_none()).then_some("s3_endpoint");
    differs.map(|(name, _)| name).or(alone).map_or(Ok(()), |name| conflict("s3_bucket", name))
}

fn refuse_in_production(config: &Config) -> Result<(), AppError> {
    // Sessions sent in the clear can be read by anybody on the way.
    if config.public_url.as_ref().is_some_and(|url| !url.is_https() && !url.is_loopback()) {
        return conflict("env", "public_url");
    }
    let secret_key = strong("secret_key", config.secret_key.as_ref())?;
    let jwt_secret = strong("jwt_secret", config.jwt_secret.as_ref())?;
    if secret_key.expose() == jwt_secret.expose() {
        return conflict("secret_key", "jwt_secret");
    }
    config.metrics_token.as_ref().map_or(Ok(()), |token| strong("metrics_token", Some(token)).map(|_| ()))
}

fn strong<'a>(name: &str, secret: Option<&'a Secret>) -> Result<&'a Secret, AppError> {
    let key = Key::named(name).expect("the name is a setting's").0.variable();
    match secret {
        None => Err(ErrorKind::SecretMissing { key }.into()),
        Some(secret) if secret.is_weak() => Err(ErrorKind::SecretWeak { key }.into()),
        Some(secret) => Ok(secret),
    }
}

fn conflict(key: &str, other: &str) -> Result<(), AppError> {
    Err(ErrorKind::ConfigConflict { key: key.to_owned(), other: other.to_owned() }.into())
}

#[cfg(test)]
mod tests {
    use super::super::{Environment, Flags};
    use super::*;

    const STRONG: &str = "q7Zt0vYx3Lw9Rk2Bn5Hc8Jd1Fg4Ms6Pa";
    const OTHER: &str = "Tz5Bc8Wm1Xq4Pk7Vn2Lj9Rf6Hd3Gs0Ya";

    fn read(variables: &[(&str, &str)]) -> Result<Config, ErrorKind> {
        let environment: Environment = variables.iter().copied().collect();
        Config::read(&Flags::default(), &environment).map_err(|error| error.kind)
    }

    fn production<'a>(more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
        let mut variables = vec![("TIEOUT_ENV", "production"), ("TIEOUT_SECRET_KEY", STRONG), ("JWT_SECRET", OTHER)];
        variables.retain(|(name, _)| !more.iter().any(|(other, _)| name == other));
        variables.extend(more);
        variables
    }

    #[test]
    fn production_starts_with_two_strong_secrets() {
        assert!(read(&production(&[])).unwrap().is_production());
        assert!(read(&production(&[("TIEOUT_PUBLIC_URL", "http://localhost:3000")])).is_ok());
    }

    #[test]
    fn production_needs_secrets_of_its_own() {
        let missing = |key: &str| ErrorKind::SecretMissing { key: key.to_owned() };
        let weak = |key: &str| ErrorKind::SecretWeak { key: key.to_owned() };
        let sample = "changeme-changeme-changeme-changeme";
        assert_eq!(read(&production(&[("TIEOUT_SECRET_KEY", "")])).unwrap_err(), missing("TIEOUT_SECRET_KEY"));
        assert_eq!(read(&production(&[("JWT_SECRET", "")])).unwrap_err(), missing("JWT_SECRET"));
        assert_eq!(read(&production(&[("JWT_SECRET", sample)])).unwrap_err(), weak("JWT_SECRET"));
        assert_eq!(read(&production(&[("TIEOUT_METRICS_TOKEN", "x")])).unwrap_err(), weak("TIEOUT_METRICS_TOKEN"));
    }

    #[test]
    fn contradictions_name_both_settings() {
        let contradicting = |key: &str, other: &str| ErrorKind::ConfigConflict { key: key.into(), other: other.into() };
        for (variables, key, other) in [
            (vec![("TIEOUT_DATABASE_MIN_CONNECTIONS", "11")], "database_min_connections", "database_max_connections"),
            (vec![("TIEOUT_REQUEST_TIMEOUT", "1s")], "database_acquire_timeout", "request_timeout"),
            (vec![("TIEOUT_SESSION_IDLE", "15d")], "session_idle", "session_lifetime"),
            (vec![("TIEOUT_ADMIN_EMAIL", "ann@example.com")], "admin_email", "admin_password"),
            (production(&[("TIEOUT_PUBLIC_URL", "http://tieout.example")]), "env", "public_url"),
            (vec![("TIEOUT_MAIL_TRANSPORT", "smtp")], "mail_transport", "smtp_host"),
            (vec![("TIEOUT_SMTP_USER", "tieout")], "smtp_user", "smtp_password"),
            (vec![("TIEOUT_OIDC_ISSUER", "https://login.example")], "oidc_issuer", "oidc_client_id"),
            (vec![("TIEOUT_OIDC_CLIENT_SECRET", "x")], "oidc_client_secret", "oidc_issuer"),
            (vec![("TIEOUT_S3_BUCKET", "files")], "s3_bucket", "s3_access_key"),
            (vec![("TIEOUT_S3_SECRET_KEY", "x")], "s3_bucket", "s3_secret_key"),
            (vec![("TIEOUT_S3_ENDPOINT", "https://s3.example")], "s3_bucket", "s3_endpoint"),
            (
                vec![
                    ("TIEOUT_SMTP_HOST", "smtp.example"),
                    ("TIEOUT_SMTP_SECURITY", "none"),
                    ("TIEOUT_SMTP_USER", "tieout"),
                    ("TIEOUT_SMTP_PASSWORD", "x"),
                ],
                "smtp_security",
                "smtp_password",
            ),
            (production(&[("JWT_SECRET", STRONG)]), "secret_key", "jwt_secret"),
        ] {
            assert_eq!(read(&variables).unwrap_err(), contradicting(key, other));
        }
    }
}
