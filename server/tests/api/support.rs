//! The application as tests see it: an address, and people and programs who talk to it.

mod cast;
mod log;
mod raw;

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use app::i18n::Localizer;
use domain::{AppError, Clock, FixedClock, Locale};
use reqwest::{Client, Method, RequestBuilder, Response, redirect};
use serde_json::Value;
use server::config::{Config, Environment, Flags};
use server::serve::{Manners, answer};
use service::tokens::AccessKeys;
use service::{Objects, Passwords, Secrets, Services, Site, SystemClock, Tables, Volume};
use store::{Settings, Store};
use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

pub use cast::{Actor, Proof};
pub use log::log_lines;
pub use raw::Answer;

/// What the build of a test is called.
pub const BUILD: &str = "test-build";

/// A running application.
pub struct TestApp {
    pub address: SocketAddr,
    pub services: Services,
    pub clock: Arc<FixedClock>,
    pub folder: TempDir,
    pub stop: CancellationToken,
    served: JoinHandle<()>,
    client: Client,
}

impl TestApp {
    /// Starts the application as a laptop has it.
    pub async fn start() -> Self {
        Self::with(&[]).await
    }

    /// Starts the application with some settings of its own.
    pub async fn with(settings: &[(&str, &str)]) -> Self {
        log::collect();
        let folder = tempfile::tempdir().unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let config = config(settings);
        let (services, clock) = services(&folder, &config).await;
        let stop = CancellationToken::new();
        let router = server::application(&config, services.clone(), stop.clone());
        let (manners, stopped) = (Manners::of(&config, &services), stop.clone());
        let served = tokio::spawn(async move { answer(listener, router, &manners, stopped).await });
        let client = Client::builder().redirect(redirect::Policy::none()).build().unwrap();
        Self { address, services, clock, folder, stop, served, client }
    }

    /// A request of a program.
    pub fn request(&self, method: &str, path: &str) -> RequestBuilder {
        let method = Method::from_bytes(method.as_bytes()).unwrap();
        self.client.request(method, format!("http://{}{path}", self.address))
    }

    /// A program reads.
    pub async fn get(&self, path: &str) -> Response {
        self.request("GET", path).send().await.unwrap()
    }

    /// A person follows a link.
    pub async fn visit(&self, path: &str, language: &str) -> Response {
        let request = self.request("GET", path).header("accept", "text/html,*/*;q=0.8");
        request.header("accept-language", language).send().await.unwrap()
    }

    /// A program changes the preferences.
    pub fn put_preferences(&self, body: impl Into<reqwest::Body>) -> RequestBuilder {
        self.request("PUT", "/api/v2/preferences").header("content-type", "application/json").body(body)
    }

    /// Asks the application to stop and waits until it has.
    pub async fn stop(self) {
        self.stop.cancel();
        self.served.await.unwrap();
    }
}

async fn services(folder: &TempDir, config: &Config) -> (Services, Arc<FixedClock>) {
    let clock = Arc::new(FixedClock::at(SystemClock.now()));
    let mut settings = Settings::new(format!("sqlite:{}", folder.path().join("tieout.db").display()));
    settings.acquire_timeout = Duration::from_secs(2);
    let store = Store::open(&settings, clock.clone()).await.unwrap();
    store.migrate().await.unwrap();
    let objects = Objects::in_folder(&folder.path().join("files")).unwrap();
    let services = Services {
        changes: service::Changes::default(),
        jobs: service::Jobs::default(),
        clock: clock.clone(),
        store,
        tables: Tables::new(objects.clone(), 16 << 20),
        objects,
        volume: Volume::of_folder(&folder.path().join("files")),
        passwords: Passwords::new(),
        secrets: Secrets::new(&[&[7; 32]]),
        access_keys: AccessKeys::new(&[&[8; 32]]),
        site: Arc::new(site(config)),
        build: BUILD.into(),
    };
    (services, clock)
}

fn site(config: &Config) -> Site {
    Site {
        url: config.browser_url(),
        upload_limit: config.upload_limit,
        project_quota: config.project_quota,
        chunk_size: config.upload_chunk_size,
        ..Site::default()
    }
}

/// Settings with deadlines that a test can wait for; a port of zero still counts as this machine only.
fn config(settings: &[(&str, &str)]) -> Config {
    let usual = [("shutdown_timeout", "5s"), ("header_timeout", "10s")];
    let own = |name: &str| settings.iter().any(|(own, _)| *own == name);
    let values = usual.iter().filter(|(name, _)| !own(name)).chain(settings);
    let values = values.map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    Config::read(&Flags { file: None, values }, &Environment::default()).unwrap()
}

/// The problem document of an answer, after everything that all of them have in common was looked at.
pub async fn problem(response: Response, language: &str) -> Value {
    let locale: Locale = language.parse().unwrap();
    let status = response.status().as_u16();
    let header = |name: &str| response.headers().get(name).map(|value| value.to_str().unwrap().to_owned());
    assert_eq!(header("content-type").as_deref(), Some("application/problem+json"), "status {status}");
    assert_eq!(header("content-language").as_deref(), Some(language));
    let (id, retry) = (header("x-request-id").unwrap(), header("retry-after"));
    let document: Value = response.json().await.unwrap();
    assert_eq!(document["status"], status, "{document}");
    assert_eq!(document["request_id"], id, "{document}");
    assert_eq!(document["retry_after"].as_u64().map(|seconds| seconds.to_string()), retry, "{document}");
    assert_eq!(document["type"], format!("urn:tieout:problem:{}", document["code"].as_str().unwrap()));
    let error: AppError = serde_json::from_value(document.clone()).unwrap();
    let shown = Localizer::of(locale).error(&error);
    assert_eq!(document["title"], shown.title, "{document}");
    assert_eq!(document["detail"], format!("{} {}", shown.detail, shown.hint).trim(), "{document}");
    document
}
