//! The root of every page: language, looks, shell and the table of routes.

use domain::AppError;
use leptos::prelude::*;
use leptos_meta::{Html, Title, provide_meta_context};
use leptos_router::components::{Route, Router, Routes};
use leptos_router::{SsrMode, path};

use crate::i18n::provide_i18n;
use crate::looks::provide_looks;
use crate::page::{self, use_page};
use crate::pages::{DesignPage, FailurePage, NotFoundPage, SampleFailurePage, SamplePanicPage, StartPage, StatusPage};
use crate::shell::Shell;
use crate::ui::{ToastRegion, provide_commands, provide_toasts};

/// The whole application.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    let (context, localizer) = page::load();
    let i18n = provide_i18n(localizer);
    let looks = provide_looks(context.preferences.theme);
    provide_context(context.clone());
    provide_toasts();
    provide_commands();
    view! {
        <Html
            attr:lang=move || i18n.locale().tag()
            attr:dir=move || i18n.locale().direction().as_str()
            attr:data-theme=move || looks.theme().as_str()
        />
        <Title formatter=|page: String| if page.is_empty() { "Tieout".to_owned() } else { format!("{page} · Tieout") } />
        <Router>
            <Shell>{content(context.failure)}</Shell>
        </Router>
        <ToastRegion />
    }
}

/// The page asked for, or why there is none.
fn content(failure: Option<AppError>) -> AnyView {
    match failure {
        Some(failure) => view! { <FailurePage failure /> }.into_any(),
        None => view! { <Pages /> }.into_any(),
    }
}

/// Every page there is.
#[component]
fn Pages() -> impl IntoView {
    let shown = use_page().gallery;
    let gallery = move |page: fn() -> AnyView| if shown { page() } else { view! { <NotFoundPage /> }.into_any() };
    view! {
        <Routes fallback=|| view! { <NotFoundPage /> }>
            <Route path=path!("/") view=StartPage ssr=SsrMode::Async />
            <Route path=path!("/status") view=StatusPage ssr=SsrMode::Async />
            <Route path=path!("/design") view=move || gallery(|| view! { <DesignPage /> }.into_any()) />
            <Route path=path!("/design/error") view=move || gallery(|| view! { <SampleFailurePage /> }.into_any()) />
            <Route path=path!("/design/panic") view=move || gallery(|| view! { <SamplePanicPage /> }.into_any()) />
        </Routes>
    }
}
