//! Listening: from a socket to the router, and back out again in order when the server is asked to stop.

mod connection;
mod exchange;
mod wire;

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use domain::{AppError, Clock, ErrorKind, Locale};
use service::Services;
use tokio::net::{TcpListener, TcpStream};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use crate::config::Config;
use crate::router::application;
use connection::Connection;

pub(crate) use exchange::Exchange;

/// No socket can be had; one that ends frees its own, so waiting a little is all there is to do.
const PAUSE_AFTER_FAILED_ACCEPT: Duration = Duration::from_millis(100);

/// How connections are treated.
#[derive(Clone, Debug)]
pub struct Manners {
    /// How long the head of a request may take.
    pub header_timeout: Duration,
    /// How long open requests may take to end once the server is asked to stop.
    pub shutdown_timeout: Duration,
    /// The language of refusals of what is not even a request.
    pub language: Locale,
    /// Dates the ids of such refusals.
    pub clock: Arc<dyn Clock>,
}

impl Manners {
    /// What the operator decided.
    #[must_use]
    pub fn of(config: &Config, services: &Services) -> Self {
        Self {
            header_timeout: config.header_timeout,
            shutdown_timeout: config.shutdown_timeout,
            language: config.default_language,
            clock: services.clock.clone(),
        }
    }
}

/// Answers requests at the configured address until it is asked to stop.
///
/// # Errors
///
/// The address cannot be listened at.
pub async fn serve(config: Config, services: Services, shutdown: CancellationToken) -> Result<(), AppError> {
    let listener = listen(config.address).await?;
    let manners = Manners::of(&config, &services);
    let router = application(&config, services, shutdown.clone());
    answer(listener, router, &manners, shutdown).await;
    Ok(())
}

async fn listen(address: SocketAddr) -> Result<TcpListener, AppError> {
    TcpListener::bind(address).await.map_err(|error| {
        let address = address.to_string();
        match error.kind() {
            io::ErrorKind::AddrInUse => ErrorKind::AddressInUse { address },
            _ => ErrorKind::AddressUnusable { address },
        }
        .into()
    })
}

/// Answers requests at a socket until it is asked to stop, then lets open ones end in the time allowed.
pub async fn answer(listener: TcpListener, router: Router, manners: &Manners, shutdown: CancellationToken) {
    let connections = TaskTracker::new();
    let end = CancellationToken::new();
    while let Some(accepted) = shutdown.run_until_cancelled(listener.accept()).await {
        match accepted {
            Ok((stream, peer)) => {
                let connection = open(stream, peer, &router, manners).run(shutdown.clone());
                let end = end.clone();
                connections.spawn(async move { end.run_until_cancelled(connection).await });
            }
            Err(error) => {
                tracing::warn!(%error, "a connection was not accepted");
                tokio::time::sleep(PAUSE_AFTER_FAILED_ACCEPT).await;
            }
        }
    }
    drop(listener);
    connections.close();
    if tokio::time::timeout(manners.shutdown_timeout, connections.wait()).await.is_err() {
        tracing::warn!(connections = connections.len(), "connections were cut at the end of the time to stop");
        end.cancel();
        connections.wait().await;
    }
}

fn open(stream: TcpStream, peer: SocketAddr, router: &Router, manners: &Manners) -> Connection {
    // Small answers should not wait for a fuller packet; without it they are only slower.
    stream.set_nodelay(true).ok();
    Connection { stream, peer, router: router.clone(), manners: manners.clone() }
}
