//! Settings that can be used each by itself, but not together or not in production.

use domain::{AppError, ErrorKind};

use super::{Config, Key, Secret};

/// Refuses what would start and then surprise.
pub(super) fn refuse(config: &Config) -> Result<(), AppError> {
    if config.database_min_connections > config.database_max_connections.get() {
        return conflict("database_min_connections", "database_max_connections");
    }
    if config.database_acquire_timeout > config.request_timeout {
        return conflict("database_acquire_timeout", "request_timeout");
    }
    if config.is_production() {
        refuse_in_production(config)?;
    }
    Ok(())
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
            (production(&[("TIEOUT_PUBLIC_URL", "http://tieout.example")]), "env", "public_url"),
            (production(&[("JWT_SECRET", STRONG)]), "secret_key", "jwt_secret"),
        ] {
            assert_eq!(read(&variables).unwrap_err(), contradicting(key, other));
        }
    }
}
