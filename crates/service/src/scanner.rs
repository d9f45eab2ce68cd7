//! The scanner that files have to pass where the operator names one: ClamAV's own protocol, or ICAP as other scanners
//! speak it. A scanner that does not answer, or not as one, lets nothing through.

mod address;
mod clamd;
mod icap;

use std::io;
use std::time::Duration;

use bytes::Bytes;
use domain::{AppError, ErrorKind};
use futures::Stream;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite};
use tokio::net::{TcpStream, UnixStream};

pub use address::ScannerAddress;

use address::{Place, Protocol};

/// The longest answer that is read; those of scanners are short.
const LONGEST_ANSWER: u64 = 64 * 1024;
/// The longest name of a finding that is passed on.
const LONGEST_FINDING: usize = 200;

/// A scanner, and how long it may keep everybody waiting.
#[derive(Clone, Debug)]
pub struct Scanner {
    /// Where it is and what it speaks.
    pub address: ScannerAddress,
    /// How long it may take for a step, such as taking a block or saying what it found.
    pub timeout: Duration,
}

/// What a scanner says of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Verdict {
    Harmless,
    Harmful(String),
}

/// Why there is no verdict.
#[derive(Debug)]
enum Trouble {
    /// The content could not be read.
    Content(AppError),
    /// The scanner did not answer, or not as one.
    Scanner(io::Error),
}

impl From<io::Error> for Trouble {
    fn from(error: io::Error) -> Self {
        Self::Scanner(error)
    }
}

/// A connection to a scanner, whatever carries it.
trait Wire: AsyncRead + AsyncWrite + Unpin + Send {}

impl<T: AsyncRead + AsyncWrite + Unpin + Send> Wire for T {}

impl Scanner {
    /// Refuses content that is harmful.
    ///
    /// # Errors
    ///
    /// The scanner found something, or there is no verdict.
    pub async fn check<E: Into<AppError>>(
        &self,
        size: u64,
        content: impl Stream<Item = Result<Bytes, E>> + Unpin,
    ) -> Result<(), AppError> {
        match self.scan(size, content).await {
            Ok(Verdict::Harmless) => Ok(()),
            Ok(Verdict::Harmful(finding)) => {
                let finding: String = finding.chars().take(LONGEST_FINDING).collect();
                tracing::warn!(finding, "the scanner refused a file");
                Err(ErrorKind::UploadHarmful { finding }.into())
            }
            Err(Trouble::Content(error)) => Err(error),
            Err(Trouble::Scanner(error)) => Err(unavailable(&error)),
        }
    }

    /// Asks whether the scanner is there.
    ///
    /// # Errors
    ///
    /// It does not answer, or not as one.
    pub async fn ping(&self) -> Result<(), AppError> {
        let answered = async {
            let mut wire = self.connect().await?;
            match &self.address.protocol {
                Protocol::Clamd => clamd::ping(self, &mut wire).await,
                Protocol::Icap(service) => icap::ping(self, &mut wire, service).await,
            }
        };
        answered.await.map_err(|error: io::Error| unavailable(&error))
    }

    async fn scan<E: Into<AppError>>(
        &self,
        size: u64,
        content: impl Stream<Item = Result<Bytes, E>> + Unpin,
    ) -> Result<Verdict, Trouble> {
        let mut wire = self.connect().await?;
        match &self.address.protocol {
            Protocol::Clamd => clamd::scan(self, &mut wire, content).await,
            Protocol::Icap(service) => icap::scan(self, &mut wire, service, size, content).await,
        }
    }

    async fn connect(&self) -> io::Result<Box<dyn Wire>> {
        match &self.address.place {
            Place::Host(authority) => {
                let stream = self.within(TcpStream::connect(authority)).await?;
                Ok(Box::new(stream))
            }
            Place::Socket(path) => Ok(Box::new(self.within(UnixStream::connect(path)).await?)),
        }
    }

    /// One step, in the time that it may take.
    async fn within<T>(&self, step: impl Future<Output = io::Result<T>>) -> io::Result<T> {
        let late = |_| Err(io::ErrorKind::TimedOut.into());
        tokio::time::timeout(self.timeout, step).await.unwrap_or_else(late)
    }

    /// Reads an answer up to its end, which is part of it.
    async fn answer(&self, wire: &mut impl Wire, end: &[u8]) -> io::Result<String> {
        let mut answer = Vec::new();
        while !answer.ends_with(end) {
            let mut byte = [0];
            if self.within(wire.read(&mut byte)).await? == 0 || answer.len() as u64 == LONGEST_ANSWER {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            answer.push(byte[0]);
        }
        String::from_utf8(answer).map_err(|_| io::ErrorKind::InvalidData.into())
    }
}

fn unavailable(error: &io::Error) -> AppError {
    const SECONDS: u32 = 30;
    tracing::warn!(%error, "the scanner gives no verdict");
    AppError::from(ErrorKind::ScannerUnavailable).retry_after(SECONDS)
}

#[cfg(test)]
mod tests;
