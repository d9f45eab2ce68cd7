//! Accounts: making one, and signing in to it.

use domain::{AccountId, AppError, Email, ErrorKind, FieldError, NewPassword};
use store::accounts::{self, Account};

use crate::passwords::Verdict;
use crate::services::new_uuid;
use crate::{Explain, Services};

/// Makes an account. Whoever calls this has to be the operator of the machine: no caller is checked here.
///
/// # Errors
///
/// Address or password break a rule (both are reported), or the address has an account.
pub async fn create(services: &Services, email: &str, password: &str) -> Result<AccountId, AppError> {
    let (email, password) = rules(Email::parse(email), NewPassword::parse(password))?;
    let hash = services.passwords.hash(&password).await?;
    let id = AccountId(new_uuid(&*services.clock));
    let mut tx = services.store.write_durable().await.explain()?;
    match accounts::insert(&mut tx, id, &email, &hash).await {
        Err(store::StoreError::Duplicate) => return Err(ErrorKind::AccountExists.into()),
        written => written.explain()?,
    }
    tx.commit().await.explain()?;
    Ok(id)
}

/// Finds the account that address and password belong to. Whatever does not fit, the answer and the work are the
/// same.
///
/// # Errors
///
/// A field is empty, or the two do not fit.
pub async fn sign_in(services: &Services, email: &str, password: &str) -> Result<AccountId, AppError> {
    rules(required(email.trim()), required(password))?;
    let account = match Email::parse(email) {
        Ok(email) => find(services, &email).await?,
        Err(_) => None,
    };
    let hash = account.as_ref().map(|account| account.password_hash.as_str());
    match (account.as_ref(), services.passwords.compare(password, hash).await?) {
        (Some(account), Verdict::Right { rehashed }) => {
            keep(services, account.id, rehashed).await?;
            Ok(account.id)
        }
        _ => Err(ErrorKind::InvalidCredentials.into()),
    }
}

/// The address of an account; nothing when the account is gone.
///
/// # Errors
///
/// The database failed.
pub async fn email_of(services: &Services, id: AccountId) -> Result<Option<String>, AppError> {
    let mut tx = services.store.read().await.explain()?;
    Ok(accounts::find(&mut tx, id).await.explain()?.map(|account| account.email))
}

async fn find(services: &Services, email: &Email) -> Result<Option<Account>, AppError> {
    let mut tx = services.store.read().await.explain()?;
    accounts::find_by_email(&mut tx, email).await.explain()
}

async fn keep(services: &Services, id: AccountId, rehashed: Option<String>) -> Result<(), AppError> {
    let Some(hash) = rehashed else { return Ok(()) };
    let mut tx = services.store.write_durable().await.explain()?;
    accounts::set_password_hash(&mut tx, id, &hash).await.explain()?;
    tx.commit().await.explain()
}

fn required(text: &str) -> Result<(), ErrorKind> {
    if text.is_empty() { Err(ErrorKind::FieldRequired) } else { Ok(()) }
}

/// Both values, or everything that is wrong with either.
fn rules<E, P>(email: Result<E, ErrorKind>, password: Result<P, ErrorKind>) -> Result<(E, P), AppError> {
    let at = |pointer: &str, kind| FieldError { pointer: pointer.to_owned(), kind };
    match (email, password) {
        (Ok(email), Ok(password)) => Ok((email, password)),
        (email, password) => {
            let email = email.err().map(|kind| at("/email", kind));
            let password = password.err().map(|kind| at("/password", kind));
            Err(AppError::fields(email.into_iter().chain(password).collect()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Fixture;

    const PASSWORD: &str = "correct horse battery";

    #[tokio::test]
    async fn whoever_has_an_account_signs_in_however_the_address_is_capitalised() {
        let fixture = Fixture::new().await;
        let services = &fixture.services;
        let id = create(services, "Ann@example.com", PASSWORD).await.unwrap();
        assert_eq!(sign_in(services, "ann@EXAMPLE.com ", PASSWORD).await, Ok(id));
        assert_eq!(email_of(services, id).await, Ok(Some("Ann@example.com".to_owned())));
    }

    #[tokio::test]
    async fn every_reason_not_to_sign_in_gives_the_same_answer() {
        let fixture = Fixture::new().await;
        create(&fixture.services, "ann@example.com", PASSWORD).await.unwrap();
        for (email, password) in
            [("ann@example.com", "wrong"), ("bob@example.com", PASSWORD), ("not an address", PASSWORD)]
        {
            let answer = sign_in(&fixture.services, email, password).await;
            assert_eq!(answer, Err(ErrorKind::InvalidCredentials.into()), "{email}");
        }
    }

    #[tokio::test]
    async fn all_fields_at_fault_are_named_at_once() {
        let fixture = Fixture::new().await;
        let refused = create(&fixture.services, "ann", "short").await.unwrap_err();
        let pointers: Vec<_> = refused.errors.iter().map(|field| field.pointer.as_str()).collect();
        assert_eq!(pointers, ["/email", "/password"]);
        let empty = sign_in(&fixture.services, " ", "").await.unwrap_err();
        assert_eq!(empty.errors.len(), 2);
    }

    #[tokio::test]
    async fn an_address_has_one_account() {
        let fixture = Fixture::new().await;
        create(&fixture.services, "ann@example.com", PASSWORD).await.unwrap();
        let second = create(&fixture.services, "ANN@example.com", PASSWORD).await;
        assert_eq!(second, Err(ErrorKind::AccountExists.into()));
    }

    #[tokio::test]
    async fn a_hash_of_older_parameters_is_replaced_at_sign_in() {
        let fixture = Fixture::new().await;
        let services = &fixture.services;
        let id = create(services, "ann@example.com", PASSWORD).await.unwrap();
        let old = "$argon2id$v=19$m=8192,t=1,p=1$BwcHBwcHBwcHBwcHBwcHBw$";
        let weak = weak_hash(old);
        keep(services, id, Some(weak.clone())).await.unwrap();
        assert_eq!(sign_in(services, "ann@example.com", PASSWORD).await, Ok(id));
        let email = Email::parse("ann@example.com").unwrap();
        assert_ne!(find(services, &email).await.unwrap().unwrap().password_hash, weak);
    }

    fn weak_hash(prefix: &str) -> String {
        use argon2::password_hash::{PasswordHasher, phc::PasswordHash};
        use argon2::{Algorithm, Argon2, Params, Version};
        let weak = Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::new(8192, 1, 1, None).unwrap());
        let hash: PasswordHash = weak.hash_password_with_salt(PASSWORD.as_bytes(), &[7; 16]).unwrap();
        let hash = hash.to_string();
        assert!(hash.starts_with(prefix), "{hash}");
        hash
    }
}
