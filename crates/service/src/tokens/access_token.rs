//! Access tokens: JWTs that live for minutes. They say nothing but which token they were made with; what that may
//! do is looked up at every use, so ending the token ends them too.

use std::fmt;
use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::TimeDelta;
use domain::{AccessToken, AppError, ErrorKind, TokenId};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::{Caller, Services, Who};

const LIVES: TimeDelta = TimeDelta::minutes(10);
const ISSUER: &str = "tieout";
const AUDIENCE: &str = "tieout-api";

/// The keys access tokens are signed with: the current one, and those before it, which are still read.
#[derive(Clone)]
pub struct AccessKeys(Arc<[Key]>);

struct Key {
    name: String,
    secret: Vec<u8>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Claims {
    iss: String,
    aud: String,
    sub: TokenId,
    iat: i64,
    nbf: i64,
    exp: i64,
}

/// What a header may say, and nothing more: a key or the address of one that travels with the token is refused.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StrictHeader {
    typ: String,
    alg: String,
    kid: String,
}

impl AccessKeys {
    /// Signs with the first secret and reads what was signed with any.
    ///
    /// # Panics
    ///
    /// There is no secret.
    #[must_use]
    pub fn new(secrets: &[&[u8]]) -> Self {
        assert!(!secrets.is_empty(), "there is a secret to sign with");
        Self(secrets.iter().map(|secret| Key { name: name(secret), secret: secret.to_vec() }).collect())
    }

    fn current(&self) -> &Key {
        &self.0[0]
    }

    fn named(&self, name: &str) -> Option<&Key> {
        self.0.iter().find(|key| key.name == name)
    }
}

impl fmt::Debug for AccessKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AccessKeys(..)")
    }
}

/// Exchanges the caller's token for an access token.
///
/// # Errors
///
/// No program with a token asks.
pub async fn exchange(services: &Services, caller: &Caller) -> Result<AccessToken, AppError> {
    let Who::Program(program) = &caller.who else { return Err(ErrorKind::TokenRefused.into()) };
    let now = services.clock.now();
    let claims = Claims {
        iss: ISSUER.to_owned(),
        aud: AUDIENCE.to_owned(),
        sub: program.token,
        iat: now.timestamp(),
        nbf: now.timestamp(),
        exp: (now + LIVES).timestamp(),
    };
    let key = services.access_keys.current();
    let header = Header { kid: Some(key.name.clone()), ..Header::new(Algorithm::HS256) };
    let signed = jsonwebtoken::encode(&header, &claims, &EncodingKey::from_secret(&key.secret));
    let access_token = signed.map_err(|error| {
        tracing::error!(cause = %error, "an access token could not be signed");
        ErrorKind::Internal
    })?;
    Ok(AccessToken { access_token, token_type: "Bearer".to_owned(), expires_in: LIVES.num_seconds() })
}

/// The token that an access token was made with; nothing when it is not one of ours, or its time is over.
pub fn read(services: &Services, text: &str) -> Option<TokenId> {
    let header: StrictHeader = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(text.split('.').next()?).ok()?).ok()?;
    if header.alg != "HS256" || header.typ != "JWT" {
        return None;
    }
    let key = services.access_keys.named(&header.kid)?;
    let decoded = jsonwebtoken::decode::<Claims>(text, &DecodingKey::from_secret(&key.secret), &validation()).ok()?;
    let (claims, now) = (decoded.claims, services.clock.now().timestamp());
    (claims.nbf <= now && now < claims.exp).then_some(claims.sub)
}

/// Times are compared with the product's own clock, not with the library's.
fn validation() -> Validation {
    let mut validation = Validation::new(Algorithm::HS256);
    validation.set_issuer(&[ISSUER]);
    validation.set_audience(&[AUDIENCE]);
    validation.set_required_spec_claims(&["iss", "aud", "sub", "exp", "nbf"]);
    validation.validate_exp = false;
    validation.validate_nbf = false;
    validation
}

/// A name that says which key it is and nothing about it.
fn name(secret: &[u8]) -> String {
    let digest = Sha256::new().chain_update(b"name of an access key").chain_update(secret).finalize();
    URL_SAFE_NO_PAD.encode(&digest[..6])
}

#[cfg(test)]
mod tests;
