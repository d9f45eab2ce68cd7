//! `tieout healthcheck`: asks the configured server whether it is alive, for containers that have no curl.

use std::io;
use std::process::ExitCode;
use std::time::Duration;

use app::i18n::Arg;
use domain::{AppError, ErrorKind};
use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use super::screen::Screen;
use crate::config::Config;

const DEADLINE: Duration = Duration::from_secs(3);
const STATUS_LINE: usize = "HTTP/1.1 200".len();

pub(super) async fn run(config: &Config, screen: &Screen) -> Result<ExitCode, AppError> {
    let address = config.local_address().to_string();
    let host = config.public_url.as_ref().map_or(address.as_str(), |url| url.authority());
    let answer = tokio::time::timeout(DEADLINE, status_line(&address, host)).await;
    if !matches!(answer, Ok(Ok(line)) if &line[..] == b"HTTP/1.1 200") {
        return Err(ErrorKind::NoAnswer { address }.into());
    }
    screen.say("cli-healthcheck-alive", &[("address", Arg::from(address.as_str()))]);
    screen.document(&json!({ "alive": true, "address": address }));
    Ok(ExitCode::SUCCESS)
}

/// One request by hand: the start of the answer is all that matters.
async fn status_line(address: &str, host: &str) -> io::Result<[u8; STATUS_LINE]> {
    let mut connection = TcpStream::connect(address).await?;
    let request =
        format!("GET /health HTTP/1.1\r\nhost: {host}\r\nuser-agent: tieout-healthcheck\r\nconnection: close\r\n\r\n");
    connection.write_all(request.as_bytes()).await?;
    let mut line = [0; STATUS_LINE];
    connection.read_exact(&mut line).await?;
    Ok(line)
}
