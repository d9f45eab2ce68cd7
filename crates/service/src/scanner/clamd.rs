//! ClamAV's own protocol: blocks of the file, each with its length before it, and one line for an answer.

use std::io;

use bytes::Bytes;
use domain::AppError;
use futures::{Stream, StreamExt};
use tokio::io::AsyncWriteExt;

use super::{Scanner, Trouble, Verdict, Wire};

const END: &[u8] = b"\0";

pub(super) async fn ping(scanner: &Scanner, wire: &mut impl Wire) -> io::Result<()> {
    scanner.within(wire.write_all(b"zPING\0")).await?;
    let answer = scanner.answer(wire, END).await?;
    if answer == "PONG\0" { Ok(()) } else { Err(io::Error::other(answer)) }
}

pub(super) async fn scan<E: Into<AppError>>(
    scanner: &Scanner,
    wire: &mut impl Wire,
    mut content: impl Stream<Item = Result<Bytes, E>> + Unpin,
) -> Result<Verdict, Trouble> {
    scanner.within(wire.write_all(b"zINSTREAM\0")).await?;
    while let Some(bytes) = content.next().await {
        let bytes = bytes.map_err(|error| Trouble::Content(error.into()))?;
        // A scanner that has had enough says why and hangs up.
        if send(scanner, wire, &bytes).await.is_err() {
            break;
        }
    }
    scanner.within(wire.write_all(&0_u32.to_be_bytes())).await.ok();
    let answer = scanner.answer(wire, END).await?;
    Ok(verdict(&answer)?)
}

async fn send(scanner: &Scanner, wire: &mut impl Wire, bytes: &[u8]) -> io::Result<()> {
    const LONGEST: usize = 1 << 20;
    for block in bytes.chunks(LONGEST) {
        let length = u32::try_from(block.len()).expect("a block is at most a megabyte");
        scanner.within(wire.write_all(&length.to_be_bytes())).await?;
        scanner.within(wire.write_all(block)).await?;
    }
    Ok(())
}

fn verdict(answer: &str) -> io::Result<Verdict> {
    let said = answer.trim_end_matches('\0').strip_prefix("stream: ");
    match said {
        Some("OK") => Ok(Verdict::Harmless),
        Some(said) if said.ends_with(" FOUND") => Ok(Verdict::Harmful(said.trim_end_matches(" FOUND").to_owned())),
        _ => Err(io::Error::other(answer.to_owned())),
    }
}
