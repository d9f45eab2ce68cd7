//! What the identity provider says of somebody, after every check it has to pass.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{AppError, ErrorKind};
use openidconnect::core::{
    CoreAuthenticationFlow, CoreClient, CoreClientAuthMethod, CoreIdToken, CoreIdTokenClaims, CoreIdTokenVerifier,
    CoreJwsSigningAlgorithm, CoreProviderMetadata,
};
use openidconnect::{
    AuthType, AuthorizationCode, ClaimsVerificationError, ClientId, ClientSecret, CsrfToken, Nonce, PkceCodeChallenge,
    PkceCodeVerifier, RedirectUrl, RequestTokenError, Scope, SignatureVerificationError, TokenResponse,
};

use super::Begun;
use super::provider::{Provider, unreachable_provider};
use crate::random_bytes;

/// Clocks differ a little.
const CLOCKS_DIFFER: TimeDelta = TimeDelta::minutes(1);
/// How long ago somebody may have proved who they are, where that was asked for.
const PROVED_WITHIN: TimeDelta = TimeDelta::minutes(5);

/// Signatures that only the provider can make: with a secret that both share, or without any, others could.
const ALGORITHMS: [CoreJwsSigningAlgorithm; 9] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha384,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha512,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::RsaSsaPssSha384,
    CoreJwsSigningAlgorithm::RsaSsaPssSha512,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EcdsaP384Sha384,
    CoreJwsSigningAlgorithm::EdDsa,
];

/// Who somebody is, as the provider proved it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Proof {
    /// The one name that never changes and is never given to somebody else.
    pub subject: String,
    /// The address, if the provider vouches for it.
    pub email: Option<String>,
    /// What the person is called.
    pub name: Option<String>,
}

/// An address of the provider that somebody is sent to.
pub(super) async fn address(
    provider: &Provider,
    callback: RedirectUrl,
    asks_again: bool,
    now: DateTime<Utc>,
) -> Result<(String, Secrets), AppError> {
    let metadata = provider.metadata(now).await?;
    let settings = provider.settings();
    let client =
        CoreClient::from_provider_metadata((*metadata).clone(), ClientId::new(settings.client_id.clone()), None);
    let client = client.set_redirect_uri(callback);
    let verifier = PkceCodeVerifier::new(random_text());
    let (state, nonce) = (CsrfToken::new(random_text()), Nonce::new(random_text()));
    let (state_sent, nonce_sent) = (state.clone(), nonce.clone());
    let request = client
        .authorize_url(CoreAuthenticationFlow::AuthorizationCode, move || state_sent, move || nonce_sent)
        .add_scopes(["email", "profile"].map(|scope| Scope::new(scope.to_owned())))
        .set_pkce_challenge(PkceCodeChallenge::from_code_verifier_sha256(&verifier));
    let request = if asks_again { request.set_max_age(std::time::Duration::ZERO) } else { request };
    let (address, ..) = request.url();
    let secrets =
        Secrets { state: state.secret().clone(), nonce: nonce.secret().clone(), verifier: verifier.secret().clone() };
    Ok((address.into(), secrets))
}

/// What only the browser that began knows of, through its session.
pub(super) struct Secrets {
    pub state: String,
    pub nonce: String,
    pub verifier: String,
}

/// 256 random bits in 43 letters: as long as a PKCE verifier has to be.
fn random_text() -> String {
    use base64::Engine;
    base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(random_bytes::<32>())
}

/// Exchanges a code for what the provider says of somebody, and checks all of it.
pub(super) async fn redeem(
    provider: &Provider,
    callback: RedirectUrl,
    begun: &Begun,
    code: &str,
    now: DateTime<Utc>,
) -> Result<Proof, AppError> {
    let metadata = provider.metadata(now).await?;
    let token = exchange(provider, &metadata, callback, begun, code).await?;
    match read(provider, &metadata, &token, begun, now) {
        Err(ClaimsVerificationError::SignatureVerification(SignatureVerificationError::NoMatchingKey)) => {
            // The provider may have changed its keys.
            let metadata = provider.metadata_anew(now).await?;
            read(provider, &metadata, &token, begun, now)
        }
        read => read,
    }
    .map_err(|error| untrusted(&error))
}

async fn exchange(
    provider: &Provider,
    metadata: &CoreProviderMetadata,
    callback: RedirectUrl,
    begun: &Begun,
    code: &str,
) -> Result<CoreIdToken, AppError> {
    let settings = provider.settings();
    let secret = settings.client_secret.clone().map(ClientSecret::new);
    let client =
        CoreClient::from_provider_metadata(metadata.clone(), ClientId::new(settings.client_id.clone()), secret)
            .set_redirect_uri(callback)
            .set_auth_type(auth_type(metadata));
    let request = client
        .exchange_code(AuthorizationCode::new(code.to_owned()))
        .map_err(|error| unreachable_provider(&error))?
        .set_pkce_verifier(PkceCodeVerifier::new(begun.verifier.clone()));
    let answer = request.request_async(provider).await.map_err(|error| match error {
        RequestTokenError::Request(error) => unreachable_provider(&error),
        RequestTokenError::ServerResponse(error) => {
            tracing::info!(cause = %error, "the identity provider refused a code");
            ErrorKind::OidcRefused.into()
        }
        RequestTokenError::Parse(error, _) => {
            tracing::warn!(cause = %error, "what the identity provider sent cannot be read");
            ErrorKind::OidcUntrusted.into()
        }
        error @ RequestTokenError::Other(_) => unreachable_provider(&error),
    })?;
    Ok(answer.id_token().cloned().ok_or(ErrorKind::OidcUntrusted)?)
}

/// The secret goes into a header unless the provider takes it only in the body.
fn auth_type(metadata: &CoreProviderMetadata) -> AuthType {
    let methods = metadata.token_endpoint_auth_methods_supported();
    let takes = |method| methods.is_some_and(|methods| methods.contains(&method));
    let only_in_body = takes(CoreClientAuthMethod::ClientSecretPost) && !takes(CoreClientAuthMethod::ClientSecretBasic);
    if only_in_body { AuthType::RequestBody } else { AuthType::BasicAuth }
}

fn read(
    provider: &Provider,
    metadata: &CoreProviderMetadata,
    token: &CoreIdToken,
    begun: &Begun,
    now: DateTime<Utc>,
) -> Result<Proof, ClaimsVerificationError> {
    let client_id = ClientId::new(provider.settings().client_id.clone());
    let asks_again = begun.asks_again;
    let verifier =
        CoreIdTokenVerifier::new_public_client(client_id, metadata.issuer().clone(), metadata.jwks().clone())
            .set_allowed_algs(ALGORITHMS)
            .set_time_fn(move || now)
            .set_issue_time_verifier_fn(move |at| require(at <= now + CLOCKS_DIFFER, "issued in the future"))
            .set_auth_time_verifier_fn(move |at| {
                let is_recent = at.is_some_and(|at| at <= now + CLOCKS_DIFFER && now - at <= PROVED_WITHIN);
                require(!asks_again || is_recent, "proved too long ago")
            });
    let claims = token.claims(&verifier, &Nonce::new(begun.nonce.clone()))?;
    Ok(proof(claims))
}

fn require(holds: bool, otherwise: &str) -> Result<(), String> {
    if holds { Ok(()) } else { Err(otherwise.to_owned()) }
}

/// An address that the provider does not vouch for could be anybody's.
fn proof(claims: &CoreIdTokenClaims) -> Proof {
    let email = claims.email().filter(|_| claims.email_verified() == Some(true));
    let name = claims.name().and_then(|name| name.get(None));
    Proof {
        subject: claims.subject().to_string(),
        email: email.map(|email| email.to_string()),
        name: name.map(|name| name.to_string()),
    }
}

fn untrusted(error: &ClaimsVerificationError) -> AppError {
    tracing::warn!(cause = %error, "what the identity provider sent fails a check");
    ErrorKind::OidcUntrusted.into()
}
