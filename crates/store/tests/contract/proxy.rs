//! A network between the store and PostgreSQL that can start to swallow everything.

use std::net::SocketAddr;

use sqlx::ConnectOptions;
use sqlx::postgres::PgConnectOptions;
use tokio::io::copy_bidirectional;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

use crate::place::Place;

/// Forwards connections until it is frozen.
///
/// A frozen proxy accepts and keeps every connection and answers nothing. Healing helps new connections only: those
/// the network forgot stay silent for ever, which is the worst that can happen.
pub struct Proxy {
    at: SocketAddr,
    frozen: watch::Sender<bool>,
}

impl Proxy {
    pub async fn to(place: &Place) -> Self {
        let target: PgConnectOptions = place.url.parse().unwrap();
        let target = format!("{}:{}", target.get_host(), target.get_port());
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let at = listener.local_addr().unwrap();
        let (frozen, state) = watch::channel(false);
        tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                tokio::spawn(forward(client, target.clone(), state.clone()));
            }
        });
        Self { at, frozen }
    }

    /// The address of the database through this proxy.
    pub fn url(&self, place: &Place) -> String {
        let options: PgConnectOptions = place.url.parse().unwrap();
        options.host("127.0.0.1").port(self.at.port()).to_url_lossy().to_string()
    }

    pub fn freeze(&self) {
        self.frozen.send_replace(true);
    }

    pub fn heal(&self) {
        self.frozen.send_replace(false);
    }
}

async fn forward(mut client: TcpStream, target: String, mut frozen: watch::Receiver<bool>) {
    let mut server = TcpStream::connect(target).await.unwrap();
    tokio::select! {
        biased;
        // Fails once the proxy is gone, at the end of the test.
        swallowed = frozen.wait_for(|frozen| *frozen) => if swallowed.is_err() { return },
        _ = copy_bidirectional(&mut client, &mut server) => return,
    }
    while frozen.changed().await.is_ok() {}
}
