//! The card for signing in, and who is signed in.

use domain::AppError;
use leptos::form::ActionForm;
use leptos::prelude::*;

use crate::api::{Failure, Me, SignIn, SignOut, get_me};
use crate::i18n::{I18n, ShownField, around, use_i18n};
use crate::page::of_this_request;
use crate::tr;
use crate::ui::{Button, ButtonVariant, ErrorSummary, Field, FieldProblem, InputKind, Notice, TextInput, Tone};

/// A form to sign in, or the name of whoever is.
#[component]
pub fn SignInCard() -> impl IntoView {
    let (sign_in, sign_out) = (ServerAction::<SignIn>::new(), ServerAction::<SignOut>::new());
    let me = Resource::new(move || (sign_in.version().get(), sign_out.version().get()), |_| get_me());
    view! {
        <section class="card start-sign-in" aria-labelledby="sign-in">
            <h2 id="sign-in" class="card-title">{tr!("sign-in-title")}</h2>
            <Transition fallback=|| ()>
                {move || Suspend::new(async move {
                    match me.await {
                        Ok(Some(me)) => view! { <SignedIn me sign_out /> }.into_any(),
                        Ok(None) => view! { <SignInForm sign_in /> }.into_any(),
                        Err(Failure(failure)) => view! { <FailureNotice failure /> }.into_any(),
                    }
                })}
            </Transition>
        </section>
    }
}

#[component]
fn SignInForm(sign_in: ServerAction<SignIn>) -> impl IntoView {
    let (before, after) = around("sign-in-no-account", "command");
    let i18n = use_i18n();
    let failure = Signal::derive(move || {
        sign_in.value().get().and_then(Result::err).map(|Failure(failure)| of_this_request(failure))
    });
    let general = move || failure.get().filter(|failure| failure.errors.is_empty());
    view! {
        {move || general().map(|failure| view! { <FailureNotice failure /> })}
        <ErrorSummary id="sign-in-problems" problems=Signal::derive(move || problems(i18n, failure.get())) />
        <ActionForm action=sign_in attr:class="form" attr:novalidate=true>
            <Field id="email" label=tr!("sign-in-email") error=Signal::derive(move || problem_of(i18n, failure.get(), "/email"))>
                <TextInput name="email" kind=InputKind::Email autocomplete="username" />
            </Field>
            <Field id="password" label=tr!("sign-in-password") error=Signal::derive(move || problem_of(i18n, failure.get(), "/password"))>
                <TextInput name="password" kind=InputKind::Password autocomplete="current-password" />
            </Field>
            <Button kind="submit" variant=ButtonVariant::Primary busy=sign_in.pending()>{tr!("sign-in-button")}</Button>
        </ActionForm>
        <p class="field-hint">{before}<code>"tieout admin create-user --email ann@example.com"</code>{after}</p>
    }
}

#[component]
fn SignedIn(me: Me, sign_out: ServerAction<SignOut>) -> impl IntoView {
    view! {
        <p>{tr!("sign-in-as")} " " <bdi><strong>{me.email}</strong></bdi></p>
        <ActionForm action=sign_out>
            <Button kind="submit" busy=sign_out.pending()>{tr!("sign-out-button")}</Button>
        </ActionForm>
    }
}

/// A failure above a form: one line and what to do; it follows the language.
#[component]
fn FailureNotice(failure: AppError) -> impl IntoView {
    let i18n = use_i18n();
    let shown = Memo::new(move |_| i18n.error(&failure));
    view! {
        <Notice tone=Tone::Danger title=Signal::derive(move || shown.get().title)>
            <p>{move || shown.get().hint}</p>
        </Notice>
    }
}

fn problems(i18n: I18n, failure: Option<AppError>) -> Vec<FieldProblem> {
    let shown = failure.map(|failure| i18n.error(&failure).fields).unwrap_or_default();
    let worded = |field: ShownField| {
        let name = field.pointer.trim_start_matches('/').to_owned();
        let label = i18n.text(&format!("sign-in-{name}"), &[]);
        let text = i18n.text("form-problem", &[("field", label.into()), ("problem", field.title.into())]);
        FieldProblem { field: name, text }
    };
    shown.into_iter().map(worded).collect()
}

fn problem_of(i18n: I18n, failure: Option<AppError>, pointer: &str) -> Option<String> {
    let shown = i18n.error(&failure?).fields;
    shown.into_iter().find(|field| field.pointer == pointer).map(|field| field.title)
}
