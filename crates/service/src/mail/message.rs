//! A letter as the mail standards want it, and its way out.

use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use chrono::{DateTime, Utc};
use lettre::message::Body;
use lettre::message::header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue};
use lettre::{AsyncTransport, Message};
use uuid::Uuid;

use super::{Mail, Post, Transport};

/// Why a letter did not leave.
#[derive(Debug)]
pub(super) enum Undelivered {
    /// It cannot be sent, however often it is tried: the address is none.
    Never(String),
    /// It may leave later.
    Later(String),
}

/// Sends one letter on the way of the post.
pub(super) async fn send(post: &Post, id: Uuid, mail: &Mail, at: DateTime<Utc>) -> Result<(), Undelivered> {
    let message = message(post, id, mail, at).map_err(Undelivered::Never)?;
    match &post.transport {
        Transport::Smtp(smtp) => match smtp.transport().send(message).await {
            Ok(_) => Ok(()),
            // What the server refuses for good, it refuses tomorrow.
            Err(error) if error.is_permanent() => Err(Undelivered::Never(error.to_string())),
            Err(error) => Err(Undelivered::Later(error.to_string())),
        },
        Transport::Folder(folder) => {
            let path = folder.join(format!("{}-{id}.eml", at.format("%Y%m%dT%H%M%S")));
            aside(move || keep(&path, &message.formatted())).await
        }
        Transport::Console => {
            let text = format!("\n{}\n{}\n\n{}\n", mail.to, mail.subject, mail.text);
            aside(move || io::stdout().lock().write_all(text.as_bytes())).await
        }
    }
}

async fn aside(work: impl FnOnce() -> io::Result<()> + Send + 'static) -> Result<(), Undelivered> {
    let done = tokio::task::spawn_blocking(work).await.map_err(io::Error::other);
    done.flatten().map_err(|error| Undelivered::Later(error.to_string()))
}

/// A file for its owner only: whoever reads a link can follow it.
fn keep(path: &Path, message: &[u8]) -> io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    let folder = path.parent().unwrap_or(path);
    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    let draft = path.with_extension("draft");
    let mut file = std::fs::OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&draft)?;
    file.write_all(message)?;
    // Whoever watches the folder sees whole letters only.
    std::fs::rename(draft, path)
}

fn message(post: &Post, id: Uuid, mail: &Mail, at: DateTime<Utc>) -> Result<Message, String> {
    // Whoever looks into the folder, or follows a link with a program, wants lines as they are.
    let is_kept = matches!(post.transport, Transport::Folder(_));
    let text = if is_kept { as_it_is(&mail.text) } else { Body::new(mail.text.clone()) };
    let to = mail.to.parse().map_err(|error: lettre::address::AddressError| error.to_string())?;
    let automatic = HeaderName::new_from_ascii_str("Auto-Submitted");
    let message = Message::builder()
        .from(post.sender.mailbox())
        .to(lettre::message::Mailbox::new(None, to))
        .subject(mail.subject.as_str())
        .date(at.into())
        .message_id(Some(format!("<{id}@{}>", post.sender.domain())))
        .header(ContentType::TEXT_PLAIN)
        .raw_header(HeaderValue::new(automatic, "auto-generated".to_owned()))
        .body(text);
    message.map_err(|error| error.to_string())
}

fn as_it_is(text: &str) -> Body {
    Body::dangerous_pre_encoded(text.replace('\n', "\r\n").into_bytes(), ContentTransferEncoding::EightBit)
}
