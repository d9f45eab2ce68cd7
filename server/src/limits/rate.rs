//! How many requests one caller may make in a minute, by class of endpoint.
//!
//! The tables of callers are bounded: one that grows past its bound is replaced by an empty one, which forgives
//! everybody once rather than letting strangers fill the memory.

use std::net::{IpAddr, Ipv6Addr};
use std::num::NonZeroU32;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{PoisonError, RwLock};
use std::time::Duration;

use axum::extract::{MatchedPath, Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::{AccountId, AppError, ErrorKind, TokenId};
use governor::clock::{Clock, QuantaClock, QuantaInstant};
use governor::middleware::{StateInformationMiddleware, StateSnapshot};
use governor::state::keyed::DefaultKeyedStateStore;
use governor::{NotUntil, Quota, RateLimiter};
use http::{HeaderMap, HeaderName, HeaderValue, Method};
use service::Who;

use crate::assets;
use crate::problem::Refusal;
use crate::state::AppState;

const CALLERS: usize = 50_000;
const COUNT_EVERY: u32 = 1_024;
const WINDOW: Duration = Duration::from_secs(60);

/// Where people prove, or say, who they are.
const PROVES: [&str; 10] = [
    "/api/fn/change_password",
    "/api/fn/complete_setup",
    "/api/fn/confirm",
    "/api/fn/sign_in",
    "/api/fn/enter_code",
    "/api/fn/request_reset",
    "/api/fn/reset_password",
    "/api/fn/join",
    "/oidc/start",
    "/oidc/callback",
];

/// Where files begin to arrive. Their pieces count as any other change: a large file has many.
const UPLOADS: [&str; 3] = ["/api/files/upload", "/api/v2/projects/{id}/files", "/api/v2/projects/{id}/uploads"];

/// A class of endpoints that share one allowance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EndpointClass {
    /// Pages, and addresses that lead nowhere.
    Page,
    /// Reading through the API.
    Api,
    /// Changing anything.
    Write,
    /// Signing in.
    SignIn,
    /// Uploading files.
    Upload,
}

impl EndpointClass {
    /// Every class.
    pub const ALL: [Self; 5] = [Self::Page, Self::Api, Self::Write, Self::SignIn, Self::Upload];

    /// The class of a request by its route and path; none for what machines and caches ask for.
    #[must_use]
    pub fn of(method: &Method, route: Option<&str>, path: &str) -> Option<Self> {
        let is_safe = matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS);
        match route {
            Some("/health" | "/metrics" | "/pkg/{*path}" | "/locales/{file}") => None,
            None if is_safe && assets::names_a_file(path) => None,
            _ if PROVES.contains(&path) => Some(Self::SignIn),
            Some(route) if *method == Method::POST && UPLOADS.contains(&route) => Some(Self::Upload),
            _ if !is_safe => Some(Self::Write),
            Some(route) if route.starts_with("/api/") || route == "/ready" => Some(Self::Api),
            _ => Some(Self::Page),
        }
    }

    const fn as_str(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Api => "api",
            Self::Write => "write",
            Self::SignIn => "sign-in",
            Self::Upload => "upload",
        }
    }
}

/// Requests per minute for each class.
#[derive(Clone, Copy, Debug)]
pub struct Quotas(pub [NonZeroU32; 5]);

/// Whose allowance is used: the most personal name the request proves.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Caller {
    Token(TokenId),
    Account(AccountId),
    Address(IpAddr),
}

impl Caller {
    /// A program has the allowance of its token, so that it does not use up that of its person.
    fn of(request: &Request, state: &AppState) -> Self {
        match request.extensions().get::<service::Caller>().map(|caller| &caller.who) {
            Some(Who::Program(program)) => Self::Token(program.token),
            Some(Who::Person(person)) => Self::Account(person.identity.account),
            _ => Self::at(state.policy.client_of(request)),
        }
    }

    /// One household or server of version six has a whole /64, so that is one caller.
    fn at(address: IpAddr) -> Self {
        Self::Address(match address {
            IpAddr::V6(six) => Ipv6Addr::from_bits(six.to_bits() & !u128::from(u64::MAX)).into(),
            four @ IpAddr::V4(_) => four,
        })
    }
}

type Middleware = StateInformationMiddleware;
type Table = RateLimiter<Caller, DefaultKeyedStateStore<Caller>, QuantaClock, Middleware>;
type Refused = NotUntil<QuantaInstant>;

/// The allowances of every caller in every class.
#[derive(Debug)]
pub struct RateLimits(Vec<ClassLimit>);

#[derive(Debug)]
struct ClassLimit {
    class: EndpointClass,
    quota: NonZeroU32,
    table: RwLock<Table>,
    requests: AtomicU32,
}

impl RateLimits {
    /// Starts with every caller rested.
    #[must_use]
    pub fn new(quotas: Quotas) -> Self {
        Self(EndpointClass::ALL.into_iter().zip(quotas.0).map(|(class, quota)| ClassLimit::new(class, quota)).collect())
    }

    fn of(&self, class: EndpointClass) -> &ClassLimit {
        self.0.iter().find(|limit| limit.class == class).expect("every class has a limit")
    }
}

impl ClassLimit {
    fn new(class: EndpointClass, quota: NonZeroU32) -> Self {
        Self { class, quota, table: RwLock::new(table(quota)), requests: AtomicU32::new(0) }
    }

    fn check(&self, caller: &Caller) -> Result<StateSnapshot, Refused> {
        if self.requests.fetch_add(1, Ordering::Relaxed) % COUNT_EVERY == COUNT_EVERY - 1 {
            self.forget(CALLERS);
        }
        self.table.read().unwrap_or_else(PoisonError::into_inner).check_key(caller)
    }

    fn forget(&self, most: usize) {
        let mut current = self.table.write().unwrap_or_else(PoisonError::into_inner);
        current.retain_recent();
        if current.len() > most {
            *current = table(self.quota);
        }
    }

    fn describe(&self, headers: &mut HeaderMap, left: u32, seconds: u64) {
        let (name, quota, window) = (self.class.as_str(), self.quota, WINDOW.as_secs());
        let state = format!("\"{name}\";r={left};t={seconds}");
        let policy = format!("\"{name}\";q={quota};w={window}");
        for (header, value) in [("ratelimit", state), ("ratelimit-policy", policy)] {
            let value = HeaderValue::try_from(value).expect("names and numbers are visible ASCII");
            headers.insert(HeaderName::from_static(header), value);
        }
    }

    fn allow(&self, mut response: Response, state: &StateSnapshot) -> Response {
        let left = state.remaining_burst_capacity();
        let used = u64::from(self.quota.get().saturating_sub(left));
        self.describe(response.headers_mut(), left, used * WINDOW.as_secs() / u64::from(self.quota.get()));
        response
    }

    fn refuse(&self, refused: &Refused) -> Response {
        let seconds = refused.wait_time_from(QuantaClock::default().now()).as_secs() + 1;
        let error = AppError::from(ErrorKind::RateLimited).retry_after(u32::try_from(seconds).unwrap_or(u32::MAX));
        let mut response = Refusal::from(error).into_response();
        self.describe(response.headers_mut(), 0, seconds);
        response
    }
}

fn table(quota: NonZeroU32) -> Table {
    RateLimiter::dashmap_with_clock(Quota::per_minute(quota), QuantaClock::default()).with_middleware()
}

/// Takes one request off the caller's allowance, or refuses it.
pub async fn limit_rate(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let route = request.extensions().get::<MatchedPath>().map(MatchedPath::as_str);
    let Some(class) = EndpointClass::of(request.method(), route, request.uri().path()) else {
        return next.run(request).await;
    };
    let caller = Caller::of(&request, &state);
    let limit = state.rates.of(class);
    match limit.check(&caller) {
        Ok(left) => limit.allow(next.run(request).await, &left),
        Err(refused) => limit.refuse(&refused),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_of_callers_is_bounded() {
        let limit = ClassLimit::new(EndpointClass::Page, NonZeroU32::new(1).unwrap());
        for host in 0..100 {
            assert!(limit.check(&Caller::at(IpAddr::from([10, 0, 0, host]))).is_ok());
        }
        limit.forget(100);
        assert!(limit.check(&Caller::at(IpAddr::from([10, 0, 0, 1]))).is_err(), "a table within its bound is kept");
        limit.forget(99);
        assert!(limit.check(&Caller::at(IpAddr::from([10, 0, 0, 1]))).is_ok());
    }

    #[test]
    fn neighbours_in_one_network_of_version_six_are_one_caller() {
        let [first, second, other] =
            ["2001:db8::1", "2001:db8::ffff:2", "2001:db8:0:1::1"].map(|address| Caller::at(address.parse().unwrap()));
        assert_eq!(first, second);
        assert_ne!(first, other);
    }

    #[test]
    fn every_route_has_the_class_of_its_work() {
        for (method, route, path, class) in [
            (Method::GET, Some("/"), "/", Some(EndpointClass::Page)),
            (Method::GET, None, "/nowhere", Some(EndpointClass::Page)),
            (Method::GET, Some("/api/v2/status"), "/api/v2/status", Some(EndpointClass::Api)),
            (Method::GET, Some("/api/fn/get_status"), "/api/fn/get_status", Some(EndpointClass::Api)),
            (Method::GET, Some("/ready"), "/ready", Some(EndpointClass::Api)),
            (Method::PUT, Some("/api/v2/preferences"), "/api/v2/preferences", Some(EndpointClass::Write)),
            (Method::POST, Some("/api/fn/sign_in"), "/api/fn/sign_in", Some(EndpointClass::SignIn)),
            (Method::POST, Some("/api/fn/request_reset"), "/api/fn/request_reset", Some(EndpointClass::SignIn)),
            (Method::GET, Some("/oidc/callback"), "/oidc/callback", Some(EndpointClass::SignIn)),
            (Method::DELETE, None, "/nowhere", Some(EndpointClass::Write)),
            (
                Method::POST,
                Some("/api/v2/projects/{id}/files"),
                "/api/v2/projects/1/files",
                Some(EndpointClass::Upload),
            ),
            (Method::GET, Some("/api/v2/projects/{id}/files"), "/api/v2/projects/1/files", Some(EndpointClass::Api)),
            (Method::POST, Some("/api/files/upload"), "/api/files/upload", Some(EndpointClass::Upload)),
            (Method::GET, Some("/health"), "/health", None),
            (Method::GET, Some("/pkg/{*path}"), "/pkg/b/tieout.js", None),
        ] {
            assert_eq!(EndpointClass::of(&method, route, path), class, "{method} {path}");
        }
    }
}
