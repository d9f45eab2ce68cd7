//! What each role may do, read from the roles themselves.

use domain::{Permission, Role};
use leptos::prelude::*;

use crate::tr;
use crate::ui::{ColumnHead, Icon, IconName, Table};

/// Every permission, and the roles that include it.
pub(super) fn roles() -> AnyView {
    let heads = Role::ALL.iter().map(|role| view! { <ColumnHead label=tr!(format!("role-{role}")) /> }).collect_view();
    view! {
        <details class="disclosure">
            <summary><Icon name=IconName::ChevronEnd />{tr!("roles-show")}</summary>
            <div class="disclosure-body">
                <Table id="roles" caption=tr!("roles-caption") caption_hidden=true>
                    <thead><tr><ColumnHead label=tr!("roles-permission") />{heads}</tr></thead>
                    <tbody>{Permission::ALL.iter().map(|permission| row(*permission)).collect_view()}</tbody>
                </Table>
            </div>
        </details>
    }
    .into_any()
}

fn row(permission: Permission) -> AnyView {
    let words = format!("permission-{}", permission.as_str().replace('.', "-"));
    let cells = Role::ALL.iter().map(|role| cell(role.allows(permission)));
    view! { <tr><th scope="row">{tr!(words)}</th>{cells.collect_view()}</tr> }.into_any()
}

fn cell(allowed: bool) -> AnyView {
    let (icon, word) = if allowed { (IconName::Check, "roles-yes") } else { (IconName::Minus, "roles-no") };
    view! {
        <td class="role-cell" data-allowed=allowed.to_string()>
            <Icon name=icon /><span class="visually-hidden">{tr!(word)}</span>
        </td>
    }
    .into_any()
}
