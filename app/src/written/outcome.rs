//! What became of the form that led to this page.

use domain::{AppError, ErrorKind};
use leptos::prelude::*;
use leptos::server_fn::error::ServerFnUrlError;

use super::news::{self, News};
use crate::api::Failure;
use crate::i18n::use_i18n;
use crate::page::of_this_request;
use crate::tr;
use crate::ui::{Button, ButtonSize, IconName, Notice, Tone};

/// The form that was refused, by the address it was sent to, and why.
pub(super) fn refusal() -> Option<(String, AppError)> {
    let refused = use_context::<ServerActionError>()?;
    let Failure(failure) = ServerFnUrlError::<Failure>::decode_err(refused.err());
    Some((refused.path().to_owned(), of_this_request(failure)))
}

/// What became of the last form, above everything else; it takes the keyboard, so that it is read out. Forms with
/// fields of their own say themselves what is wrong with them.
#[component]
pub(super) fn Outcome() -> impl IntoView {
    let refused = refusal().filter(|(_, failure)| failure.errors.is_empty()).map(|(_, failure)| refused(&failure));
    // News for a page of another kind, which was never opened, are dropped here.
    let told = news::take().filter(|news| has_words(&news.word)).map(told);
    view! { {told} {refused} }
}

fn has_words(word: &str) -> bool {
    let id = format!("news-{word}");
    use_i18n().text(&id, &[]) != id
}

fn told(news: News) -> AnyView {
    let News { word, secret } = news;
    let once = format!("news-{word}-once");
    let secret = secret.map(|secret| view! { <Once secret hint=once /> });
    view! {
        <div class="outcome" role="status" tabindex="-1" autofocus>
            <Notice tone=Tone::Good title=tr!(format!("news-{word}"))>{secret}</Notice>
        </div>
    }
    .into_any()
}

/// Something that is shown now and never again.
#[component]
fn Once(secret: String, hint: String) -> impl IntoView {
    view! {
        <div class="once">
            <label class="field-label" for="shown-once">{tr!(hint)}</label>
            <div class="once-line">
                <input class="input" id="shown-once" value=secret readonly spellcheck="false" dir="ltr" />
                <Button size=ButtonSize::Small icon=IconName::Copy attr:data-copies="shown-once">{tr!("once-copy")}</Button>
            </div>
        </div>
    }
}

fn refused(failure: &AppError) -> AnyView {
    if failure.kind == ErrorKind::ConfirmationRequired {
        return ().into_any();
    }
    let shown = use_i18n().error(failure);
    view! {
        <div class="outcome" role="alert" tabindex="-1" autofocus>
            <Notice tone=Tone::Danger title=Signal::stored(shown.title)><p>{shown.hint}</p></Notice>
        </div>
    }
    .into_any()
}
