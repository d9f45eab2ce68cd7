//! One connection: HTTP/1.1 with a deadline for the head of each request.

use std::convert::Infallible;
use std::net::SocketAddr;

use axum::Router;
use axum::body::Body;
use axum::response::Response;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::TcpStream;
use tokio_util::sync::CancellationToken;
use tower::ServiceExt;

use super::wire::Wire;
use super::{Exchange, Manners};
use crate::security::Peer;

/// Heads beyond either bound are refused with 431.
const MOST_HEADERS: usize = 100;
const LONGEST_HEAD: usize = 32 * 1024;

pub(super) struct Connection {
    pub stream: TcpStream,
    pub peer: SocketAddr,
    pub router: Router,
    pub manners: Manners,
}

impl Connection {
    /// Answers requests until either side has had enough.
    pub async fn run(self, shutdown: CancellationToken) {
        let Self { stream, peer, router, manners } = self;
        let exchange = Exchange::default();
        let header_timeout = manners.header_timeout;
        let wire = Wire::new(stream, exchange.clone(), manners);
        let service = service_fn(move |request| answer(router.clone(), exchange.clone(), peer, request));
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(header_timeout)
            .max_headers(MOST_HEADERS)
            .max_buf_size(LONGEST_HEAD)
            .serve_connection(TokioIo::new(wire), service);
        let mut connection = std::pin::pin!(connection);
        let ended = tokio::select! {
            ended = connection.as_mut() => ended,
            () = shutdown.cancelled() => {
                connection.as_mut().graceful_shutdown();
                connection.await
            }
        };
        if let Err(error) = ended {
            tracing::debug!(%peer, %error, "a connection broke off");
        }
    }
}

async fn answer(
    router: Router,
    exchange: Exchange,
    peer: SocketAddr,
    mut request: http::Request<Incoming>,
) -> Result<Response, Infallible> {
    exchange.begin();
    request.extensions_mut().insert(Peer(peer));
    request.extensions_mut().insert(exchange.clone());
    let response = router.oneshot(request.map(Body::new)).await?;
    Ok(response.map(|body| exchange.follow(body)))
}
