//! The HTML document around the application.

use leptos::prelude::*;
use leptos_meta::MetaTags;

use super::{PageContext, load};
use crate::App;
use crate::i18n::page_messages;

/// The document. [`App`] puts language, direction and theme on the root element; the messages of the language travel
/// with the page.
#[must_use]
pub fn document(mut options: LeptosOptions) -> impl IntoView {
    let (context, _) = load();
    let PageContext { preferences, build, gallery, comes_to_life, request, visitor, typed, failure } = context;
    let locale = preferences.locale;
    let nonce = leptos::nonce::use_nonce();
    options.site_pkg_dir = format!("pkg/{build}").into();
    let style = format!("/pkg/{build}/tieout.css");
    view! {
        <!DOCTYPE html>
        <html
            data-build=build.to_string()
            data-request=request.map(|request| request.to_string())
            data-gallery=gallery.then_some("")
        >
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
                <link rel="stylesheet" href=style />
                {comes_to_life.then(|| view! { <HydrationScripts options /> })}
                <MetaTags />
                <script id="messages" type="application/json" nonce=nonce.clone() inner_html=json(&page_messages(locale)) />
                <script id="failure" type="application/json" nonce=nonce.clone() inner_html=json(&failure) />
                <script id="visitor" type="application/json" nonce=nonce.clone() inner_html=json(&visitor.get()) />
                <script id="typed" type="application/json" nonce=nonce inner_html=json(&typed) />
            </head>
            <body>
                <App />
            </body>
        </html>
    }
}

/// JSON that cannot end the element it stands in.
fn json<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_else(|_| "null".to_owned()).replace('<', "\\u003c")
}
