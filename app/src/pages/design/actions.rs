//! Buttons and menus.

use leptos::prelude::*;

use super::section::Section;
use crate::tr;
use crate::ui::{
    Button, ButtonLink, ButtonSize, ButtonVariant, CopyButton, IconButton, IconName, Keys, Menu, MenuItem,
    MenuSeparator, Tooltip,
};

/// Buttons and menus.
#[component]
pub(super) fn Actions() -> impl IntoView {
    view! {
        <Section id="actions">
            <Variants />
            <Sizes />
            <Busy />
            <Menus />
        </Section>
    }
}

#[component]
fn Variants() -> impl IntoView {
    view! {
        <div class="cluster">
            <Button variant=ButtonVariant::Primary icon=IconName::Check>{tr!("design-accept")}</Button>
            <Button icon=IconName::Cross>{tr!("design-reject")}</Button>
            <Button variant=ButtonVariant::Quiet icon=IconName::Undo>{tr!("design-undo")}</Button>
            <Button variant=ButtonVariant::Danger>{tr!("design-delete")}</Button>
            <ButtonLink href="#actions" icon=IconName::ArrowEnd>{tr!("design-link")}</ButtonLink>
            <IconButton icon=IconName::Filter label=tr!("design-filter") />
        </div>
    }
}

#[component]
fn Sizes() -> impl IntoView {
    view! {
        <div class="cluster">
            <Button size=ButtonSize::Small>{tr!("design-small")}</Button>
            <Button>{tr!("design-medium")}</Button>
            <Button size=ButtonSize::Large variant=ButtonVariant::Primary>{tr!("design-large")}</Button>
            <CopyButton text="req-7F3A" label=tr!("design-copy") />
            <span class="cluster">{tr!("design-keys")}<Keys keys="Ctrl+K" /></span>
        </div>
    }
}

#[component]
fn Busy() -> impl IntoView {
    view! {
        <div class="cluster">
            <Button variant=ButtonVariant::Primary busy=true>{tr!("design-save")}</Button>
            <Button busy=true>{tr!("design-save")}</Button>
            <Button variant=ButtonVariant::Primary disabled=true>{tr!("design-off")}</Button>
            <Button disabled=true>{tr!("design-off")}</Button>
            <Tooltip id="tooltip-sample" text=tr!("design-tooltip")>
                <Button attr:aria-describedby="tooltip-sample">{tr!("design-hover")}</Button>
            </Tooltip>
        </div>
    }
}

#[component]
fn Menus() -> impl IntoView {
    let order = RwSignal::new("date");
    let by = move |column: &'static str| Signal::derive(move || order.get() == column);
    view! {
        <div class="cluster">
            <Menu id="menu-row" label=tr!("design-menu") icon=IconName::More>
                <MenuItem label=tr!("design-copy") icon=IconName::Copy />
                <MenuItem label=tr!("design-link") icon=IconName::ArrowEnd href="#actions" />
                <MenuSeparator />
                <MenuItem label=tr!("design-delete") icon=IconName::Cross danger=true />
            </Menu>
            <Menu id="menu-order" label=tr!("design-order") variant=ButtonVariant::Quiet>
                <MenuItem label=tr!("design-date") checked=by("date") on:click=move |_| order.set("date") />
                <MenuItem label=tr!("design-amount") checked=by("amount") on:click=move |_| order.set("amount") />
            </Menu>
        </div>
    }
}
