//! Signing in and out, and where somebody is signed in.

use domain::SignInId;
use leptos::prelude::*;

use super::Failure;
#[cfg(feature = "ssr")]
use super::asking::asking;
#[cfg(feature = "ssr")]
use super::next::go_on;
#[cfg(feature = "ssr")]
use super::session;
#[cfg(feature = "ssr")]
use crate::written::news::tell;

/// Where people are led who were on the way to no page.
#[cfg(feature = "ssr")]
pub(super) const HOME: &str = "/projects";

/// Signs in with an address and a password, or asks for a code next.
///
/// # Errors
///
/// A field is empty, the two do not fit, or too many guesses came before.
#[server(name = SignIn, prefix = "/api/fn", endpoint = "sign_in")]
pub async fn sign_in(email: String, password: String, #[server(default)] next: String) -> Result<(), Failure> {
    let (services, caller) = asking()?;
    let step = service::sign_in::start(&services, &caller, &email, &password, &session::device()).await?;
    Ok(proceed(step, &next).await?)
}

/// Signed in, or asked for a code first: either way the browser remembers, and is led on.
#[cfg(feature = "ssr")]
pub(super) async fn proceed(step: service::sign_in::Step, next: &str) -> Result<(), domain::AppError> {
    use service::sign_in::Step;
    match step {
        Step::Done(began) => {
            session::begin(&began).await?;
            go_on(next, HOME);
        }
        Step::SecondFactor(pending) => {
            session::wait_for_code(&pending).await?;
            super::next::ask_first("/sign-in/code", next);
        }
    }
    Ok(())
}

/// Signs in with the code that an account asks for after the password.
///
/// # Errors
///
/// The code is wrong or comes too early, or the password was given too long ago.
#[server(name = EnterCode, prefix = "/api/fn", endpoint = "enter_code")]
pub async fn enter_code(code: String, #[server(default)] next: String) -> Result<(), Failure> {
    let (services, caller) = asking()?;
    let pending = session::pending().await?;
    let began = service::sign_in::second_step(&services, &caller, &pending, &code, &session::device()).await?;
    session::begin(&began).await?;
    go_on(&next, HOME);
    Ok(())
}

/// Signs out: the session is deleted, here and in the browser.
///
/// # Errors
///
/// The database failed.
#[server(name = SignOut, prefix = "/api/fn", endpoint = "sign_out")]
pub async fn sign_out() -> Result<(), Failure> {
    session::end().await?;
    leptos_axum::redirect("/");
    Ok(())
}

/// Signs one browser of the caller's out.
///
/// # Errors
///
/// There is no such browser.
#[server(name = EndSignIn, prefix = "/api/fn", endpoint = "end_sign_in")]
pub async fn end_sign_in(id: SignInId) -> Result<(), Failure> {
    let (services, caller) = asking()?;
    service::sign_ins::end(&services, &caller, id).await?;
    tell("sessions-ended");
    Ok(())
}

/// Signs every other browser of the caller's out.
///
/// # Errors
///
/// Nobody signed in.
#[server(name = EndOtherSignIns, prefix = "/api/fn", endpoint = "end_other_sign_ins")]
pub async fn end_other_sign_ins() -> Result<(), Failure> {
    let (services, caller) = asking()?;
    service::sign_ins::end_others(&services, &caller).await?;
    tell("sessions-ended");
    Ok(())
}
