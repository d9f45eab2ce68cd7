//! What routes and layers share, and the part of the configuration they obey.

use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::{FromRef, Request};
use domain::{ByteSize, Locale};
use http::{HeaderMap, header};
use leptos::config::LeptosOptions;
use service::Services;
use tokio_util::sync::CancellationToken;

use crate::config::{Config, Origin, Secret, TrustedProxies};
use crate::limits::{Pace, Quotas, RateLimits};
use crate::rest::v2::StatusFeed;
use crate::security::{Peer, SiteRules};

/// The state of the router; cheap to clone.
#[derive(Clone, Debug)]
pub struct AppState {
    pub(crate) services: Services,
    pub(crate) policy: Arc<Policy>,
    pub(crate) rates: Arc<RateLimits>,
    pub(crate) site_rules: Arc<SiteRules>,
    pub(crate) feed: StatusFeed,
    pub(crate) stop: CancellationToken,
    pub(crate) options: LeptosOptions,
}

/// What the operator decided about the edge of the server.
#[derive(Clone, Debug)]
pub struct Policy {
    pub(crate) production: bool,
    /// Scheme, host and port people use, exactly as browsers write an origin.
    pub(crate) origin: Option<String>,
    pub(crate) https: bool,
    /// Nobody but this machine can connect.
    pub(crate) only_this_machine: bool,
    pub(crate) trusted_proxies: TrustedProxies,
    pub(crate) default_language: Locale,
    pub(crate) body_limit: ByteSize,
    pub(crate) request_timeout: Duration,
    /// How large the body of a request that brings a file may be.
    pub(crate) file_limit: ByteSize,
    /// How much of a file has to arrive in how much time.
    pub(crate) pace: Pace,
    pub(crate) metrics_token: Option<Secret>,
}

impl AppState {
    /// Starts what runs beside requests and ends with the server.
    #[must_use]
    pub fn start(config: &Config, services: Services, stop: CancellationToken) -> Self {
        Self {
            policy: Arc::new(Policy::of(config)),
            rates: Arc::new(RateLimits::new(quotas(config))),
            site_rules: Arc::default(),
            feed: StatusFeed::start(services.clone(), stop.clone()),
            stop,
            options: LeptosOptions::builder().output_name("tieout").build(),
            services,
        }
    }
}

impl Policy {
    fn of(config: &Config) -> Self {
        Self {
            production: config.is_production(),
            origin: config.public_url.as_ref().map(ToString::to_string),
            https: config.public_url.as_ref().is_some_and(Origin::is_https),
            only_this_machine: config.address.ip().is_loopback(),
            trusted_proxies: config.trusted_proxies.clone(),
            default_language: config.default_language,
            body_limit: config.body_limit,
            request_timeout: config.request_timeout,
            file_limit: config.upload_limit,
            pace: Pace::of(config),
            metrics_token: config.metrics_token.clone(),
        }
    }

    /// The address a request came from, seen through the trusted proxies.
    pub(crate) fn client_of(&self, request: &Request) -> IpAddr {
        let forwarded_for = request.headers().get_all("x-forwarded-for").iter();
        self.trusted_proxies.client(peer_of(request), forwarded_for.map(|value| value.to_str().unwrap_or_default()))
    }

    /// Whether a trusted proxy sent the request.
    pub(crate) fn comes_through_proxy(&self, request: &Request) -> bool {
        self.trusted_proxies.contains(peer_of(request))
    }

    /// Whether an address is one of this site's pages.
    pub(crate) fn is_own_page(&self, address: &str, headers: &HeaderMap) -> bool {
        let host = headers.get(header::HOST).and_then(|host| host.to_str().ok());
        let own = self.origin.clone().or_else(|| host.map(|host| format!("http://{host}")));
        let rest = own.as_ref().and_then(|own| address.strip_prefix(own.as_str()));
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?']))
    }
}

/// Without a connection, as in a test of one route, the peer is nobody in particular.
fn peer_of(request: &Request) -> IpAddr {
    let peer = request.extensions().get::<Peer>();
    peer.map_or(IpAddr::from([0, 0, 0, 0]), |Peer(address)| address.ip())
}

impl FromRef<AppState> for LeptosOptions {
    fn from_ref(state: &AppState) -> Self {
        state.options.clone()
    }
}

fn quotas(config: &Config) -> Quotas {
    Quotas([
        config.rate_limit_page,
        config.rate_limit_api,
        config.rate_limit_write,
        config.rate_limit_sign_in,
        config.rate_limit_upload,
    ])
}
