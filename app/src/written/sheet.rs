//! The frame of a page that the server writes: where it belongs, what it is called, what became of the last form.

use std::future::Future;

use domain::{AppError, ErrorKind, Permission, ProjectId, Role, SourceId};
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::params::ParamsMap;

use super::outcome::{Outcome, refusal};
use crate::gate::lead_on;
use crate::i18n::{Localizer, provide_i18n_of, use_i18n};
use crate::page::use_page;
use crate::pages::FailurePage;
use crate::tr;
use crate::ui::{Breadcrumb, Crumb};

/// A page as it was written.
pub(crate) struct Sheet {
    /// What the page is called.
    pub title: String,
    /// What can be done here, in a sentence.
    pub lede: String,
    /// The part of the product it belongs to.
    pub section: Section,
    /// What stands on it.
    pub content: AnyView,
}

impl Sheet {
    /// One question, one form, nothing else.
    pub fn threshold(title: &str, lede: &str, content: AnyView) -> Self {
        let i18n = use_i18n();
        let section = Section::Threshold { wide: false };
        Self { title: i18n.text(title, &[]), lede: i18n.text(lede, &[]), section, content }
    }

    /// The same with more room.
    pub fn wide(self) -> Self {
        Self { section: Section::Threshold { wide: true }, ..self }
    }
}

/// The part of the product a page belongs to; its pages link to one another.
#[derive(Clone, Debug)]
pub(crate) enum Section {
    /// The site as a whole, for admins.
    Admin,
    /// A project.
    Project { id: ProjectId, name: String, role: Role },
    /// The account of whoever is signed in.
    Account,
    /// One question between somebody and the product, with more room where it is a long one.
    Threshold { wide: bool },
    /// A source of a project.
    Source { project: ProjectId, project_name: String, id: SourceId, name: String },
    /// Nothing but the page itself.
    None,
}

/// Writes a page. Whoever has to sign in, or to prove again who they are, is led there and back.
pub(crate) fn write(writing: impl Future<Output = Result<Sheet, AppError>> + Send + 'static) -> AnyView {
    provide_i18n_of(Localizer::shared(use_page().preferences.locale));
    view! { <Suspense fallback=|| ()>{Suspend::new(async move { written(writing.await) })}</Suspense> }.into_any()
}

fn written(sheet: Result<Sheet, AppError>) -> AnyView {
    let too_old = refusal().filter(|(_, failure)| failure.kind == ErrorKind::ConfirmationRequired);
    let outcome = too_old.map_or(sheet, |(_, failure)| Err(failure));
    let (title, content) = match outcome {
        Ok(sheet) => (sheet.title.clone(), framed(sheet)),
        Err(failure) if lead_on(&failure) => (String::new(), ().into_any()),
        Err(failure) => (use_i18n().error(&failure).title, view! { <FailurePage failure /> }.into_any()),
    };
    // The marks between parts are for a browser that takes them over, which it does not do here.
    let html = content.to_html().replace("<!>", "");
    view! {
        <Title text=title.clone() />
        <div class="written" data-title=title inner_html=html></div>
    }
    .into_any()
}

fn framed(sheet: Sheet) -> AnyView {
    let Sheet { title, lede, section, content } = sheet;
    if let Section::Threshold { wide } = section {
        return threshold(title, lede, wide, content);
    }
    let links = links_of(&section);
    let here = path();
    let links = links.into_iter().map(|(label, href)| {
        let current = (href == here).then_some("page");
        view! { <a class="section-link" href=href aria-current=current>{tr!(label)}</a> }
    });
    view! {
        <div class="page">
            {crumbs(&section, title.clone())}
            <header class="page-header">
                <h1 class="page-title"><bdi>{title}</bdi></h1>
                <p class="page-lede">{lede}</p>
            </header>
            <nav class="section-nav" aria-label=tr!("section-navigation")>{links.collect_view()}</nav>
            <Outcome />
            {content}
        </div>
    }
    .into_any()
}

fn threshold(title: String, lede: String, wide: bool, content: AnyView) -> AnyView {
    view! {
        <div class="threshold" data-width=wide.then_some("wide")>
            <header class="page-header">
                <h1 class="page-title">{title}</h1>
                <p class="page-lede">{lede}</p>
            </header>
            <Outcome />
            <section class="card threshold-sheet">{content}</section>
        </div>
    }
    .into_any()
}

fn crumbs(section: &Section, title: String) -> AnyView {
    let above = match section {
        Section::None | Section::Threshold { .. } => return ().into_any(),
        Section::Admin => vec![crumb(tr!("section-admin"), "/admin/users")],
        Section::Account => vec![crumb(tr!("section-account"), "/account")],
        // The first page of a project is called like the project.
        Section::Project { id, .. } if path() == format!("/projects/{id}") => {
            vec![crumb(tr!("section-projects"), "/projects")]
        }
        Section::Project { id, name, .. } => vec![
            crumb(tr!("section-projects"), "/projects"),
            crumb(Signal::stored(name.clone()), &format!("/projects/{id}")),
        ],
        Section::Source { project, project_name, id, name } => source_crumbs(*project, project_name, *id, name),
    };
    let here = Crumb { label: Signal::stored(title), href: None };
    view! { <Breadcrumb crumbs=above.into_iter().chain([here]).collect() /> }.into_any()
}

/// The first page of a source is called like the source.
fn source_crumbs(project: ProjectId, project_name: &str, id: SourceId, name: &str) -> Vec<Crumb> {
    let above = format!("/projects/{project}");
    let own = format!("{above}/sources/{id}");
    let mut crumbs = vec![
        crumb(tr!("section-projects"), "/projects"),
        crumb(Signal::stored(project_name.to_owned()), &above),
        crumb(tr!("section-sources"), &format!("{above}/sources")),
    ];
    if path() != own {
        crumbs.push(crumb(Signal::stored(name.to_owned()), &own));
    }
    crumbs
}

fn crumb(label: Signal<String>, href: &str) -> Crumb {
    Crumb { label, href: Some(href.to_owned()) }
}

/// The pages of a section that the visitor may open.
fn links_of(section: &Section) -> Vec<(&'static str, String)> {
    match section {
        Section::None | Section::Threshold { .. } => Vec::new(),
        Section::Admin => ADMIN.iter().map(|(label, page)| (*label, format!("/admin/{page}"))).collect(),
        Section::Account => ACCOUNT.iter().map(|(label, page)| (*label, format!("/account{page}"))).collect(),
        Section::Project { id, role, .. } => {
            let open = PROJECT.iter().filter(|(_, _, needed)| role.allows(*needed));
            open.map(|(label, page, _)| (*label, format!("/projects/{id}{page}"))).collect()
        }
        Section::Source { project, id, .. } => {
            let pages = SOURCE.iter();
            pages.map(|(label, page)| (*label, format!("/projects/{project}/sources/{id}{page}"))).collect()
        }
    }
}

const ADMIN: [(&str, &str); 7] = [
    ("section-users", "users"),
    ("section-projects", "projects"),
    ("section-tokens", "tokens"),
    ("section-audit", "audit"),
    ("section-settings", "settings"),
    ("section-jobs", "jobs"),
    ("section-health", "health"),
];

const ACCOUNT: [(&str, &str); 3] =
    [("section-profile", ""), ("section-security", "/security"), ("section-tokens", "/tokens")];

const PROJECT: [(&str, &str, Permission); 6] = [
    ("section-overview", "", Permission::ProjectView),
    ("section-sources", "/sources", Permission::ProjectView),
    ("section-members", "/members", Permission::ProjectView),
    ("section-settings", "/settings", Permission::ProjectEdit),
    ("section-tokens", "/tokens", Permission::TokensManage),
    ("section-audit", "/audit", Permission::AuditView),
];

const SOURCE: [(&str, &str); 5] = [
    ("section-source-overview", ""),
    ("section-source-records", "/records"),
    ("section-source-issues", "/issues"),
    ("section-source-columns", "/columns"),
    ("section-source-reading", "/reading"),
];

/// The query of this page's address.
pub(crate) fn query() -> ParamsMap {
    let mut query = leptos_router::hooks::use_query_map().get_untracked();
    query.remove("__path");
    query.remove("__err");
    query
}

/// The address of this page without its query.
pub(crate) fn path() -> String {
    leptos_router::hooks::use_location().pathname.get_untracked()
}
