//! The one file of a form. The library that takes forms apart reads on as long as there is something to read, so it is
//! given one piece at a time; and around the file it is given so much and no more.

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::task::{Context, Poll};

use axum::body::Bytes;
use domain::{AppError, ErrorKind};
use futures::{Stream, StreamExt, stream};
use multer::{Field, Multipart};
use service::uploads::Announced;

use super::Content;

/// How much may stand around a file: its head, and fields before and after it.
const AROUND: u64 = 64 * 1024;

/// What the length of a form says of the file in it.
pub(super) fn announced(length: Option<u64>) -> Announced {
    Announced { least: length.unwrap_or_default().saturating_sub(AROUND), most: length }
}

/// Goes to the file of a form, and answers its name and content.
pub(super) async fn file_of(body: Content, boundary: String) -> Result<(String, Content), AppError> {
    let allowance = Allowance::default();
    allowance.begin();
    let paced = Paced { body, allowance: allowance.clone(), paused: false };
    let mut form = Multipart::new(paced, boundary);
    let file = next_file(&mut form).await?.ok_or(ErrorKind::UploadNoFile)?;
    let name = file.file_name().unwrap_or_default().to_owned();
    allowance.lift();
    let parts = Parts { form, file: Some(file), allowance };
    Ok((name, stream::try_unfold(parts, Parts::next).boxed()))
}

async fn next_file(form: &mut Multipart<'static>) -> Result<Option<Field<'static>>, AppError> {
    while let Some(field) = form.next_field().await.map_err(unreadable)? {
        // Browsers send an empty file without a name where none was chosen.
        if field.file_name().is_some_and(|name| !name.is_empty()) {
            return Ok(Some(field));
        }
    }
    Ok(None)
}

struct Parts {
    form: Multipart<'static>,
    file: Option<Field<'static>>,
    allowance: Allowance,
}

impl Parts {
    async fn next(mut self) -> Result<Option<(Bytes, Self)>, AppError> {
        if let Some(file) = &mut self.file
            && let Some(bytes) = file.chunk().await.map_err(unreadable)?
        {
            return Ok(Some((bytes, self)));
        }
        self.file = None;
        self.allowance.begin();
        match next_file(&mut self.form).await? {
            Some(_) => Err(ErrorKind::UploadSeveralFiles.into()),
            None => Ok(None),
        }
    }
}

/// More stands around the file than is read.
#[derive(Debug, thiserror::Error)]
#[error("more stands around the file than is read")]
struct TooMuchAround;

/// A body that broke off is worded by whoever watched it.
fn unreadable(error: multer::Error) -> AppError {
    use multer::Error::{IncompleteFieldData, IncompleteHeaders, IncompleteStream, StreamReadFailed};
    match error {
        StreamReadFailed(cause) if cause.is::<TooMuchAround>() => ErrorKind::FormMalformed.into(),
        StreamReadFailed(_) | IncompleteStream | IncompleteHeaders | IncompleteFieldData { .. } => {
            ErrorKind::BodyUnreadable.into()
        }
        _ => ErrorKind::FormMalformed.into(),
    }
}

/// How many bytes may be read now.
#[derive(Clone, Debug, Default)]
struct Allowance(Arc<AtomicU64>);

impl Allowance {
    fn begin(&self) {
        self.0.store(AROUND, Ordering::Relaxed);
    }

    fn lift(&self) {
        self.0.store(u64::MAX, Ordering::Relaxed);
    }

    fn use_up(&self, bytes: u64) -> bool {
        let left = self.0.load(Ordering::Relaxed).checked_sub(bytes);
        self.0.store(left.unwrap_or_default(), Ordering::Relaxed);
        left.is_some()
    }
}

type Trouble = Box<dyn std::error::Error + Send + Sync>;

/// Gives one piece at a time: after each it says that there is nothing yet, and that it is worth asking again.
struct Paced {
    body: Content,
    allowance: Allowance,
    paused: bool,
}

impl Stream for Paced {
    type Item = Result<Bytes, Trouble>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if std::mem::take(&mut self.paused) {
            cx.waker().wake_by_ref();
            return Poll::Pending;
        }
        self.body.as_mut().poll_next(cx).map(|piece| {
            self.paused = true;
            let bytes = match piece? {
                Ok(bytes) => bytes,
                Err(error) => return Some(Err(error.into())),
            };
            let is_allowed = self.allowance.use_up(bytes.len() as u64);
            Some(if is_allowed { Ok(bytes) } else { Err(TooMuchAround.into()) })
        })
    }
}

#[cfg(test)]
mod tests {
    use futures::TryStreamExt;

    use super::*;

    const HEAD: &str = "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a;b.csv\"\r\n\r\n";

    fn body(text: &str, at_once: usize) -> Content {
        let pieces: Vec<_> = text.as_bytes().chunks(at_once).map(|piece| Ok(Bytes::copy_from_slice(piece))).collect();
        stream::iter(pieces).boxed()
    }

    async fn read(text: &str, at_once: usize) -> Result<(String, Vec<u8>), ErrorKind> {
        let (name, content) = file_of(body(text, at_once), "B".to_owned()).await.map_err(|error| error.kind)?;
        let content: Vec<Bytes> = content.try_collect().await.map_err(|error| error.kind)?;
        Ok((name, content.concat()))
    }

    #[tokio::test]
    async fn the_file_of_a_form_is_read_however_it_arrives() {
        let field = "--B\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nhello\r\n";
        let content = "1,2\r\n--A\r\n--".repeat(100);
        let text = format!("{field}{HEAD}{content}\r\n{field}--B--\r\n");
        for at_once in [1, 7, 1_000, 1_000_000] {
            assert_eq!(read(&text, at_once).await, Ok(("a;b.csv".to_owned(), content.clone().into_bytes())));
        }
    }

    #[tokio::test]
    async fn a_form_without_a_file_or_with_two_is_refused() {
        let empty = "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\"\r\n\r\n\r\n--B--\r\n";
        let field = "--B\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nx\r\n--B--\r\n";
        for text in ["--B--\r\n", empty, field] {
            assert_eq!(read(text, 9).await, Err(ErrorKind::UploadNoFile), "{text}");
        }
        let two = format!("{HEAD}a\r\n{HEAD}b\r\n--B--\r\n");
        assert_eq!(read(&two, 9).await, Err(ErrorKind::UploadSeveralFiles));
    }

    #[tokio::test]
    async fn a_form_that_ends_too_early_is_no_file() {
        for text in ["", "--B", HEAD, &format!("{HEAD}content"), &format!("{HEAD}content\r\n--B")] {
            assert_eq!(read(text, 9).await, Err(ErrorKind::BodyUnreadable), "{text}");
        }
    }

    #[tokio::test]
    async fn what_stands_around_a_file_is_bounded() {
        let long = "x".repeat(100_000);
        for text in [
            format!("{long}{HEAD}"),
            format!("--B\r\nX-Long: {long}"),
            format!("--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n{long}\r\n{HEAD}"),
            format!("{HEAD}a\r\n--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n{long}\r\n--B--\r\n"),
        ] {
            assert_eq!(read(&text, 1_000).await, Err(ErrorKind::FormMalformed), "{}", &text[..20]);
        }
    }
}
