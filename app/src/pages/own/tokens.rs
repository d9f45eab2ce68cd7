//! One's own tokens: making, renewing and ending them.

use domain::{AppError, Part, ProjectFilter, TokenForm, TokenRow, TokenScope, TokenState};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use service::{Caller, Services};

use crate::api::{CreateToken, RotateToken};
use crate::form::{Entry, Form, Pick, Send, Ticks};
use crate::i18n::use_i18n;
use crate::pages::admin::{token_rows::tokens, tokens::revoke};
use crate::tr;
use crate::ui::{Choice, InputKind};
use crate::written::parts::{deed, place, small};
use crate::written::{Section, Sheet, asked};

pub(super) async fn write() -> Result<Sheet, AppError> {
    let (services, caller) = asked()?;
    let part = Part::after(place(), None);
    let page = service::tokens::list(&services, &caller, &part).await?;
    let projects = projects(&services, &caller).await?;
    let content = view! { {tokens(&page, &part, "tokens-own-none", deeds)} {create(projects)} };
    Ok(Sheet {
        title: use_i18n().text("tokens-own-title", &[]),
        lede: use_i18n().text("tokens-own-lede", &[]),
        section: Section::Account,
        content: content.into_any(),
    })
}

/// The projects a token can be made for.
async fn projects(services: &Services, caller: &Caller) -> Result<Vec<Choice>, AppError> {
    let part = Part::after(None, Some(Part::MOST));
    let page = service::projects::list(services, caller, &ProjectFilter::default(), &part).await?;
    let all = Choice::new("", tr!("tokens-all-projects"));
    let own = page.rows.into_iter().map(|project| Choice::new(project.id.to_string(), Signal::stored(project.name)));
    Ok(std::iter::once(all).chain(own).collect())
}

fn deeds(token: &TokenRow) -> AnyView {
    if token.state != TokenState::Active {
        return ().into_any();
    }
    let rotate = deed::<RotateToken>(&[("id", token.id.to_string())], small("tokens-rotate"));
    view! { {rotate} {revoke(token)} }.into_any()
}

fn create(projects: Vec<Choice>) -> AnyView {
    let scopes = TokenScope::ALL.iter().map(|scope| {
        Choice::new(scope.as_str(), tr!(format!("scope-{scope}"))).hint(tr!(format!("scope-{scope}-means")))
    });
    view! {
        <section class="card form-card" aria-labelledby="new-token">
            <h2 class="card-title" id="new-token">{tr!("tokens-new")}</h2>
            <Form id="token" action={ServerAction::<CreateToken>::new()}>
                <Entry name="name" label=tr!("tokens-new-name") hint=tr!("tokens-new-name-hint") />
                <Ticks name="scopes" label=tr!("tokens-new-scopes") choices=scopes.collect() chosen=&["read"] to=CreateToken::PATH />
                <Pick name="project" label=tr!("tokens-new-project") choices=projects hint=tr!("tokens-new-project-hint") />
                <Entry
                    name="days"
                    label=tr!("tokens-new-days")
                    hint=tr!("tokens-new-days-hint", "most" = TokenForm::MOST_DAYS)
                    kind=InputKind::Figure
                    value=TokenForm::USUAL_DAYS.to_string()
                />
                <Send>{tr!("tokens-new-make")}</Send>
            </Form>
        </section>
    }
    .into_any()
}
