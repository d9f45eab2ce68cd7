//! The identity provider: what is known of it, and how it is asked.

use std::fmt;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use domain::{AppError, ErrorKind};
use openidconnect::core::CoreProviderMetadata;
use openidconnect::{AsyncHttpClient, HttpRequest, HttpResponse, IssuerUrl};
use tokio::sync::Mutex;

const PATIENCE: Duration = Duration::from_secs(10);
/// No answer of a provider is nearly as long.
const LONGEST_ANSWER: usize = 1024 * 1024;
/// Keys of providers change rarely; a key that is not known is asked for at once.
const KNOWN_FOR: TimeDelta = TimeDelta::hours(6);
/// Nobody makes the product ask again and again.
const ASK_AGAIN_AFTER: TimeDelta = TimeDelta::minutes(1);

/// What the operator decided about signing in elsewhere.
#[derive(Clone)]
pub struct OidcSettings {
    /// The address the provider is known by.
    pub issuer: String,
    /// What the provider knows the product by.
    pub client_id: String,
    /// The secret that goes with it.
    pub client_secret: Option<String>,
    /// What people call the provider.
    pub name: String,
    /// Whether people who come for the first time get an account.
    pub creates_accounts: bool,
}

/// The identity provider; cheap to clone.
#[derive(Clone)]
pub struct Provider {
    settings: Arc<OidcSettings>,
    http: reqwest::Client,
    known: Arc<Mutex<Option<Known>>>,
}

#[derive(Clone)]
struct Known {
    metadata: Arc<CoreProviderMetadata>,
    since: DateTime<Utc>,
}

/// Why a provider did not answer.
#[derive(Debug, thiserror::Error)]
pub enum Unanswered {
    #[error("the request failed")]
    Http(#[from] reqwest::Error),
    #[error("the answer is too long")]
    TooLong,
    #[error("the answer cannot be read")]
    Malformed(#[from] http::Error),
}

impl Provider {
    /// Describes the provider; nothing is asked.
    ///
    /// # Errors
    ///
    /// The certificates of this machine cannot be read.
    pub fn new(settings: OidcSettings) -> Result<Self, reqwest::Error> {
        // A redirect could lead a request with a secret in it to anywhere.
        let http = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .https_only(settings.issuer.starts_with("https:"))
            .timeout(PATIENCE)
            .user_agent("Tieout")
            .build()?;
        Ok(Self { settings: Arc::new(settings), http, known: Arc::default() })
    }

    /// What the operator decided.
    #[must_use]
    pub fn settings(&self) -> &OidcSettings {
        &self.settings
    }

    /// Whether the provider answers as one.
    ///
    /// # Errors
    ///
    /// It does not.
    pub async fn try_out(&self, now: DateTime<Utc>) -> Result<(), AppError> {
        self.metadata(now).await.map(drop)
    }

    /// What the provider says of itself, asked for now and then.
    pub(super) async fn metadata(&self, now: DateTime<Utc>) -> Result<Arc<CoreProviderMetadata>, AppError> {
        self.metadata_younger_than(KNOWN_FOR, now).await
    }

    /// The same, asked for anew unless that was done just before.
    pub(super) async fn metadata_anew(&self, now: DateTime<Utc>) -> Result<Arc<CoreProviderMetadata>, AppError> {
        self.metadata_younger_than(ASK_AGAIN_AFTER, now).await
    }

    /// Those who ask at the same time wait for one answer.
    async fn metadata_younger_than(
        &self,
        age: TimeDelta,
        now: DateTime<Utc>,
    ) -> Result<Arc<CoreProviderMetadata>, AppError> {
        let mut known = self.known.lock().await;
        if let Some(Known { metadata, since }) = known.as_ref().filter(|known| now - known.since < age) {
            tracing::trace!(%since, "the identity provider is known");
            return Ok(metadata.clone());
        }
        let metadata = Arc::new(self.discover().await?);
        *known = Some(Known { metadata: metadata.clone(), since: now });
        Ok(metadata)
    }

    async fn discover(&self) -> Result<CoreProviderMetadata, AppError> {
        let issuer = IssuerUrl::new(self.settings.issuer.clone()).map_err(|error| unreachable_provider(&error))?;
        CoreProviderMetadata::discover_async(issuer, self).await.map_err(|error| unreachable_provider(&error))
    }

    /// Sends one request and reads the answer.
    async fn ask(&self, request: HttpRequest) -> Result<HttpResponse, Unanswered> {
        let mut answer = self.http.execute(request.try_into()?).await?;
        let mut body = Vec::new();
        while let Some(chunk) = answer.chunk().await? {
            if body.len() + chunk.len() > LONGEST_ANSWER {
                return Err(Unanswered::TooLong);
            }
            body.extend_from_slice(&chunk);
        }
        let mut response = http::Response::builder().status(answer.status());
        for (name, value) in answer.headers() {
            response = response.header(name, value);
        }
        Ok(response.body(body)?)
    }
}

impl<'c> AsyncHttpClient<'c> for Provider {
    type Error = Unanswered;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, Unanswered>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(self.ask(request))
    }
}

/// Logs why the provider could not be asked. What providers write never reaches people.
pub(super) fn unreachable_provider(error: &dyn std::error::Error) -> AppError {
    let causes = std::iter::successors(Some(error), |error| error.source());
    let cause = causes.map(ToString::to_string).collect::<Vec<_>>().join(": ");
    tracing::warn!(cause, "the identity provider did not answer as one");
    ErrorKind::OidcUnreachable.into()
}

impl fmt::Debug for Provider {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Provider").field("issuer", &self.settings.issuer).finish_non_exhaustive()
    }
}
