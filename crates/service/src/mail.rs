//! Mail: worded in the reader's language, kept in an outbox together with the change it tells of, sent by a worker.
//!
//! The outbox is sealed, because the links in it open accounts, and a letter is deleted once it is sent.

mod delivery;
mod letter;
mod message;
mod post;

use domain::{AppError, Locale};
use serde::{Deserialize, Serialize};
use store::Tx;
use store::accounts::Account;
use store::outbox;
use uuid::Uuid;

pub use delivery::{deliver_one, deliver_until};
pub use letter::{About, Letter, PlainWords, Worded, Words};
pub use post::{Post, Sender, Smtp, SmtpSecurity, Transport};

use crate::services::new_uuid;
use crate::{Caller, Explain, Services};

/// The purpose that the outbox is sealed for.
const OUTBOX: &str = "outbox";
/// The kind of row that is a letter.
const LETTER: &str = "letter";

/// A letter in words.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mail {
    /// The address it goes to.
    pub to: String,
    /// What it is about.
    pub subject: String,
    /// All of it.
    pub text: String,
}

/// Who a letter is for.
#[derive(Clone, Debug)]
pub struct Reader<'a> {
    /// The address.
    pub email: &'a str,
    /// The language.
    pub locale: Locale,
}

impl<'a> Reader<'a> {
    /// The person of an account, in the language they chose, or else in the one given.
    #[must_use]
    pub fn of(account: &'a Account, otherwise: Locale) -> Self {
        let chosen = account.language.as_deref().and_then(|tag| tag.parse().ok());
        Self { email: &account.email, locale: chosen.unwrap_or(otherwise) }
    }
}

/// Words a letter and puts it into the outbox. It is sent once the unit of work is committed.
///
/// # Errors
///
/// The database failed.
pub async fn write(services: &Services, tx: &mut Tx, reader: &Reader<'_>, letter: &Letter) -> Result<(), AppError> {
    let Worded { subject, text } = services.site.post.words.word(reader.locale, letter);
    queue(services, tx, &Mail { to: reader.email.to_owned(), subject, text }).await
}

/// Tells the owner of an account that something about it changed, for it may not have been them who did it.
///
/// # Errors
///
/// The database failed.
pub async fn tell_owner(
    services: &Services,
    tx: &mut Tx,
    caller: &Caller,
    owner: &Account,
    about: About,
) -> Result<(), AppError> {
    let letter = Letter { about, link: format!("{}/account/security", services.site.url) };
    write(services, tx, &Reader::of(owner, caller.locale), &letter).await
}

/// Puts a letter into the outbox.
///
/// # Errors
///
/// The database failed.
pub async fn queue(services: &Services, tx: &mut Tx, mail: &Mail) -> Result<(), AppError> {
    let plain = serde_json::to_vec(mail).expect("a letter is plain text");
    put(services, tx, LETTER, &plain).await
}

/// Puts something sealed into the outbox and wakes whoever sends.
pub(crate) async fn put(services: &Services, tx: &mut Tx, kind: &str, plain: &[u8]) -> Result<(), AppError> {
    let id = new_uuid(&*services.clock);
    let sealed = services.secrets.seal(OUTBOX, id.as_bytes(), plain);
    outbox::insert(tx, id, kind, &sealed).await.explain()?;
    services.site.post.wake();
    Ok(())
}

/// What was sealed into a row of the outbox.
pub(crate) fn unseal<T: for<'de> Deserialize<'de>>(services: &Services, id: Uuid, sealed: &[u8]) -> Option<T> {
    let plain = services.secrets.unseal(OUTBOX, id.as_bytes(), sealed)?;
    serde_json::from_slice(&plain).ok()
}

/// Takes every letter out of the outbox, as somebody would who reads them; the last line of each is its link.
#[cfg(test)]
pub(crate) async fn read_all(services: &Services) -> Vec<Mail> {
    let mut read = Vec::new();
    while let Some(waiting) = delivery::claim(services).await.unwrap() {
        if waiting.kind != LETTER {
            crate::links::answer_wish(services, &waiting).await.unwrap();
            continue;
        }
        read.push(unseal(services, waiting.id, &waiting.sealed).unwrap());
        let mut tx = services.store.write().await.unwrap();
        outbox::delete(&mut tx, waiting.id).await.unwrap();
        tx.commit().await.unwrap();
    }
    read
}

#[cfg(test)]
mod tests;
