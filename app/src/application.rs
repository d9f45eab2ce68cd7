//! The root of every page: language, looks, shell and the table of routes.

use domain::AppError;
use leptos::prelude::*;
use leptos_meta::{Html, Title, provide_meta_context};
use leptos_router::any_nested_route::IntoAnyNestedRoute;
use leptos_router::components::{Outlet, ParentRoute, Route, Router, Routes};
use leptos_router::{SsrMode, path};

use crate::i18n::provide_i18n;
use crate::looks::provide_looks;
use crate::page;
use crate::pages::{
    FailurePage, NotFoundPage, StartPage, StatusPage, admin, own, project, projects, sources, threshold,
};
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
    view! {
        <Routes fallback=|| view! { <NotFoundPage /> }>
            <Route path=path!("/") view=StartPage ssr=SsrMode::Async />
            <Route path=path!("/status") view=StatusPage ssr=SsrMode::Async />
            <ThresholdRoutes />
            <AccountRoutes />
            <Route path=path!("/projects") view=projects::projects_page ssr=SsrMode::Async />
            <Route path=path!("/projects/new") view=projects::new_project_page ssr=SsrMode::Async />
            <ProjectRoutes />
            <SourceRoutes />
            <AdminRoutes />
            <GalleryRoutes />
        </Routes>
    }
}

/// What stands between somebody and the product.
#[component(transparent)]
fn ThresholdRoutes() -> impl leptos_router::MatchNestedRoutes + Clone {
    view! {
        <ParentRoute path=path!("") view=|| view! { <Outlet /> }>
            <Route path=path!("setup/:secret") view=threshold::setup_page ssr=SsrMode::Async />
            <Route path=path!("sign-in") view=threshold::sign_in_page ssr=SsrMode::Async />
            <Route path=path!("sign-in/code") view=threshold::code_page ssr=SsrMode::Async />
            <Route path=path!("reset") view=threshold::ask_reset_page ssr=SsrMode::Async />
            <Route path=path!("reset/:secret") view=threshold::reset_page ssr=SsrMode::Async />
            <Route path=path!("join/:secret") view=threshold::join_page ssr=SsrMode::Async />
            <Route path=path!("invitation/:secret") view=project::invitation_page ssr=SsrMode::Async />
            <Route path=path!("confirm") view=threshold::confirm_page ssr=SsrMode::Async />
        </ParentRoute>
    }
    .into_inner()
    .into_any_nested_route()
}

/// Somebody's own account.
#[component(transparent)]
fn AccountRoutes() -> impl leptos_router::MatchNestedRoutes + Clone {
    view! {
        <ParentRoute path=path!("/account") view=|| view! { <Outlet /> }>
            <Route path=path!("") view=own::profile_page ssr=SsrMode::Async />
            <Route path=path!("security") view=own::security_page ssr=SsrMode::Async />
            <Route path=path!("tokens") view=own::own_tokens_page ssr=SsrMode::Async />
            <Route path=path!("second-factor") view=own::second_factor_page ssr=SsrMode::Async />
            <Route path=path!("recovery-codes") view=own::recovery_codes_page ssr=SsrMode::Async />
        </ParentRoute>
    }
    .into_inner()
    .into_any_nested_route()
}

/// What is inside a project.
#[component(transparent)]
fn ProjectRoutes() -> impl leptos_router::MatchNestedRoutes + Clone {
    view! {
        <ParentRoute path=path!("/projects/:project") view=|| view! { <Outlet /> }>
            <Route path=path!("") view=project::project_page ssr=SsrMode::Async />
            <Route path=path!("members") view=project::project_members_page ssr=SsrMode::Async />
            <Route path=path!("settings") view=project::project_settings_page ssr=SsrMode::Async />
            <Route path=path!("tokens") view=project::project_tokens_page ssr=SsrMode::Async />
            <Route path=path!("audit") view=project::project_audit_page ssr=SsrMode::Async />
        </ParentRoute>
    }
    .into_inner()
    .into_any_nested_route()
}

/// What was read from the files of a project.
#[component(transparent)]
fn SourceRoutes() -> impl leptos_router::MatchNestedRoutes + Clone {
    view! {
        <ParentRoute path=path!("/projects/:project/sources") view=|| view! { <Outlet /> }>
            <Route path=path!("") view=sources::sources_page ssr=SsrMode::Async />
            <Route path=path!(":source") view=sources::source_page ssr=SsrMode::Async />
            <Route path=path!(":source/records") view=sources::source_records_page ssr=SsrMode::Async />
            <Route path=path!(":source/issues") view=sources::source_issues_page ssr=SsrMode::Async />
            <Route path=path!(":source/columns") view=sources::source_columns_page ssr=SsrMode::Async />
            <Route path=path!(":source/reading") view=sources::source_reading_page ssr=SsrMode::Async />
        </ParentRoute>
    }
    .into_inner()
    .into_any_nested_route()
}

/// What admins see.
#[component(transparent)]
fn AdminRoutes() -> impl leptos_router::MatchNestedRoutes + Clone {
    view! {
        <ParentRoute path=path!("/admin") view=|| view! { <Outlet /> }>
            <Route path=path!("users") view=admin::admin_users_page ssr=SsrMode::Async />
            <Route path=path!("users/:account") view=admin::admin_user_page ssr=SsrMode::Async />
            <Route path=path!("projects") view=admin::admin_projects_page ssr=SsrMode::Async />
            <Route path=path!("tokens") view=admin::admin_tokens_page ssr=SsrMode::Async />
            <Route path=path!("audit") view=admin::admin_audit_page ssr=SsrMode::Async />
            <Route path=path!("settings") view=admin::admin_settings_page ssr=SsrMode::Async />
            <Route path=path!("jobs") view=admin::admin_jobs_page ssr=SsrMode::Async />
            <Route path=path!("health") view=admin::admin_health_page ssr=SsrMode::Async />
        </ParentRoute>
    }
    .into_inner()
    .into_any_nested_route()
}

/// Whoever follows a link to the gallery loads the page.
#[cfg(not(feature = "gallery"))]
#[component(transparent)]
fn GalleryRoutes() -> impl leptos_router::MatchNestedRoutes + Clone {
    view! { <Route path=path!("/design") view=NotFoundPage /> }.into_inner().into_any_nested_route()
}

/// The gallery of components, and pages that fail on purpose.
#[cfg(feature = "gallery")]
#[component(transparent)]
fn GalleryRoutes() -> impl leptos_router::MatchNestedRoutes + Clone {
    use crate::pages::{DesignPage, SampleFailurePage, SamplePanicPage};
    let shown = page::use_page().gallery;
    let gallery = move |page: fn() -> AnyView| if shown { page() } else { view! { <NotFoundPage /> }.into_any() };
    view! {
        <ParentRoute path=path!("/design") view=|| view! { <Outlet /> }>
            <Route path=path!("") view=move || gallery(|| view! { <DesignPage /> }.into_any()) />
            <Route path=path!("error") view=move || gallery(|| view! { <SampleFailurePage /> }.into_any()) />
            <Route path=path!("panic") view=move || gallery(|| view! { <SamplePanicPage /> }.into_any()) />
        </ParentRoute>
    }
    .into_inner()
    .into_any_nested_route()
}
