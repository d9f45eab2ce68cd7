//! Requests to a bucket, through the same client and the same TLS as every other request of the product.

use std::error::Error;
use std::io;
use std::time::Duration;

use async_trait::async_trait;
use http_body_util::BodyExt;
use object_store::ClientOptions;
use object_store::client::{
    HttpClient, HttpConnector, HttpError, HttpErrorKind, HttpRequest, HttpResponse, HttpResponseBody, HttpService,
};
use reqwest::{Body, Client, Request, Url};

/// How long a connection may take to be there.
const CONNECTED_WITHIN: Duration = Duration::from_secs(5);
/// How long a request may take with all that is sent and answered: a part of an object at most.
const DONE_WITHIN: Duration = Duration::from_secs(30);

/// Makes the client of a bucket.
#[derive(Debug)]
pub(super) struct Wire {
    /// Whether requests without TLS are made too.
    pub(super) allows_plain: bool,
}

impl HttpConnector for Wire {
    fn connect(&self, _: &ClientOptions) -> object_store::Result<HttpClient> {
        let client = Client::builder().connect_timeout(CONNECTED_WITHIN).timeout(DONE_WITHIN).http1_only();
        let client = client.https_only(!self.allows_plain).build();
        let client = client.map_err(|error| object_store::Error::Generic { store: "S3", source: error.into() })?;
        Ok(HttpClient::new(Requests(client)))
    }
}

#[derive(Debug)]
struct Requests(Client);

#[async_trait]
impl HttpService for Requests {
    async fn call(&self, request: HttpRequest) -> Result<HttpResponse, HttpError> {
        let (parts, body) = request.into_parts();
        let url = Url::parse(&parts.uri.to_string()).map_err(|error| HttpError::new(HttpErrorKind::Unknown, error))?;
        let mut request = Request::new(parts.method, url);
        *request.headers_mut() = parts.headers;
        *request.body_mut() = Some(body.as_bytes().cloned().map_or_else(|| Body::wrap(body), Body::from));
        let answer = self.0.execute(request).await.map_err(failure)?;
        let (parts, body) = http::Response::<Body>::from(answer).into_parts();
        Ok(HttpResponse::from_parts(parts, HttpResponseBody::new(body.map_err(failure))))
    }
}

/// What is known of a failure decides whether the request is made again. The address is in the log already.
fn failure(error: reqwest::Error) -> HttpError {
    let kind = if error.is_timeout() {
        HttpErrorKind::Timeout
    } else if error.is_connect() {
        HttpErrorKind::Connect
    } else if error.is_decode() {
        HttpErrorKind::Decode
    } else {
        let causes = std::iter::successors(error.source(), |&cause| cause.source());
        causes.filter_map(kind_of).next().unwrap_or(HttpErrorKind::Unknown)
    };
    HttpError::new(kind, error.without_url())
}

fn kind_of(cause: &(dyn Error + 'static)) -> Option<HttpErrorKind> {
    use io::ErrorKind as K;
    if let Some(error) = cause.downcast_ref::<hyper::Error>() {
        let broke_off = error.is_closed() || error.is_incomplete_message() || error.is_body_write_aborted();
        return broke_off.then_some(HttpErrorKind::Request);
    }
    match cause.downcast_ref::<io::Error>()?.kind() {
        K::TimedOut => Some(HttpErrorKind::Timeout),
        K::ConnectionAborted | K::ConnectionReset | K::BrokenPipe | K::UnexpectedEof => {
            Some(HttpErrorKind::Interrupted)
        }
        _ => None,
    }
}
