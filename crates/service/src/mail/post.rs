//! How letters leave: through a mail server, into a folder, or onto the terminal.

use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use lettre::message::Mailbox;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Tls, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use lettre::transport::smtp::{AsyncSmtpTransport, Error};
use lettre::{Address, Tokio1Executor};
use tokio::sync::Notify;

use super::{PlainWords, Words};

/// A mail server that takes longer for one step is tried again later.
const PATIENCE: Duration = Duration::from_secs(20);

/// What sending needs: whose letters they are, who words them, and the way they go.
#[derive(Clone, Debug)]
pub struct Post {
    /// Who letters come from.
    pub sender: Sender,
    /// Words letters.
    pub words: Arc<dyn Words>,
    /// How they leave.
    pub transport: Transport,
    waiting: Arc<Notify>,
}

impl Post {
    /// Sends letters of a sender, worded by somebody, on one way.
    #[must_use]
    pub fn new(sender: Sender, words: Arc<dyn Words>, transport: Transport) -> Self {
        Self { sender, words, transport, waiting: Arc::default() }
    }

    /// Whether letters leave this machine.
    #[must_use]
    pub fn reaches_people(&self) -> bool {
        matches!(self.transport, Transport::Smtp(_))
    }

    /// Says that something may be waiting.
    pub(crate) fn wake(&self) {
        self.waiting.notify_one();
    }

    /// Waits until something may be waiting.
    pub(crate) async fn woken(&self) {
        self.waiting.notified().await;
    }
}

impl Default for Post {
    fn default() -> Self {
        let sender = Sender::parse("Tieout <tieout@localhost>").expect("the usual sender is an address");
        Self::new(sender, Arc::new(PlainWords), Transport::Console)
    }
}

/// Who letters come from: a name and an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sender(Mailbox);

impl Sender {
    /// Reads `Name <address>` or an address.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        text.parse().ok().map(Self)
    }

    pub(super) fn mailbox(&self) -> Mailbox {
        self.0.clone()
    }

    /// The part behind the sign @.
    #[must_use]
    pub fn domain(&self) -> &str {
        let address: &Address = &self.0.email;
        address.domain()
    }
}

impl fmt::Display for Sender {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// How letters leave.
#[derive(Clone, Debug)]
pub enum Transport {
    /// Through a mail server.
    Smtp(Smtp),
    /// As files in a folder, which only their owner can read.
    Folder(PathBuf),
    /// Onto the terminal, for somebody who tries the product on their own machine.
    Console,
}

impl fmt::Display for Transport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Smtp(smtp) => write!(f, "smtp {}", smtp.place),
            Self::Folder(folder) => write!(f, "folder {}", folder.display()),
            Self::Console => f.write_str("console"),
        }
    }
}

/// How a connection to a mail server is protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SmtpSecurity {
    /// Encrypted from the first byte.
    Tls,
    /// Encrypted before anything is said; refused where the server cannot.
    StartTls,
    /// Not at all.
    Plain,
}

/// A connection to a mail server, made for each letter.
#[derive(Clone)]
pub struct Smtp {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    place: String,
}

impl Smtp {
    /// Describes the connection; nothing is opened. `credentials` are a user and a password.
    ///
    /// # Errors
    ///
    /// The certificates of this machine cannot be read.
    pub fn new(
        host: &str,
        port: Option<u16>,
        security: SmtpSecurity,
        credentials: Option<(String, String)>,
        sender: &Sender,
    ) -> Result<Self, Error> {
        let (usual, tls) = match security {
            SmtpSecurity::Tls => (465, Tls::Wrapper(TlsParameters::new(host.to_owned())?)),
            SmtpSecurity::StartTls => (587, Tls::Required(TlsParameters::new(host.to_owned())?)),
            SmtpSecurity::Plain => (25, Tls::None),
        };
        let port = port.unwrap_or(usual);
        let builder = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(host)
            .hello_name(ClientId::Domain(sender.domain().to_owned()))
            .port(port)
            .tls(tls)
            .timeout(Some(PATIENCE));
        let builder = match credentials {
            Some((user, password)) => builder.credentials(Credentials::new(user, password)),
            None => builder,
        };
        Ok(Self { transport: builder.build(), place: format!("{host}:{port}") })
    }

    /// Whether the server answers and accepts who asks.
    ///
    /// # Errors
    ///
    /// It does not answer, or refuses the credentials.
    pub async fn try_out(&self) -> Result<bool, Error> {
        self.transport.test_connection().await
    }

    pub(super) fn transport(&self) -> &AsyncSmtpTransport<Tokio1Executor> {
        &self.transport
    }

    /// Host and port.
    #[must_use]
    pub fn place(&self) -> &str {
        &self.place
    }
}

impl fmt::Debug for Smtp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Smtp").field(&self.place).finish()
    }
}
