//! Where an account is signed in; each browser can be signed out from here.

use domain::SignInRow;
use leptos::prelude::*;

use crate::api::{EndOtherSignIns, EndSignIn};
use crate::tr;
use crate::ui::{Badge, Button, Fact, Facts, Icon, IconName, Tone, When};
use crate::written::parts::{deed, small};

pub(super) fn sessions(rows: Vec<SignInRow>) -> AnyView {
    let others = (rows.len() > 1).then(|| {
        let button = view! { <Button kind="submit">{tr!("sessions-end-others")}</Button> };
        deed::<EndOtherSignIns>(&[], button)
    });
    view! {
        <section class="card" aria-labelledby="sessions-title">
            <h2 class="card-title" id="sessions-title">{tr!("sessions-title")}</h2>
            <p class="muted">{tr!("sessions-lede")}</p>
            <ul class="sessions">{rows.into_iter().map(session).collect_view()}</ul>
            {others}
        </section>
    }
    .into_any()
}

fn session(row: SignInRow) -> AnyView {
    let SignInRow { id, device, address, created_at, seen_at, is_current } = row;
    let end = if is_current {
        view! { <Badge label=tr!("session-this") tone=Tone::Good /> }.into_any()
    } else {
        deed::<EndSignIn>(&[("id", id.to_string())], small("session-end"))
    };
    view! {
        <li class="session">
            <span class="session-icon"><Icon name=IconName::Device /></span>
            <div class="session-words">
                <p class="session-device"><bdi>{device}</bdi></p>
                <Facts inline=true>
                    <Fact label=tr!("session-seen")><When at=seen_at /></Fact>
                    <Fact label=tr!("session-began")><When at=created_at /></Fact>
                    <Fact label=tr!("session-address")><bdi>{address}</bdi></Fact>
                </Facts>
            </div>
            {end}
        </li>
    }
    .into_any()
}
