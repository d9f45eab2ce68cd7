//! Rows and columns. The caption names the table, the frame scrolls by keyboard, and sorting is a link, so that a
//! sorted page has an address.

use leptos::prelude::*;

use super::{Icon, IconName};
use crate::tr;

/// A table. Cells of figures carry `data-kind="number"`, the cell of a row's checkbox `data-kind="choose"`.
#[component]
pub fn Table(
    /// The id of the caption, unique on the page.
    #[prop(into)]
    id: String,
    /// What the table shows.
    #[prop(into)]
    caption: Signal<String>,
    /// Keeps the caption for those who do not see the page.
    #[prop(optional)]
    caption_hidden: bool,
    /// Scrolls inside a limited height, under a head that stays.
    #[prop(optional)]
    limited: bool,
    /// `<thead>`, `<tbody>` and, for totals, `<tfoot>`.
    children: Children,
) -> impl IntoView {
    let looks = if caption_hidden { "visually-hidden" } else { "table-caption" };
    view! {
        <div
            class="table-frame"
            data-height=limited.then_some("limited")
            role="region"
            aria-labelledby=id
            tabindex="0"
        >
            <table class="table">
                <caption id=id.clone()><span class=looks>{caption}</span></caption>
                {children()}
            </table>
        </div>
    }
}

/// The order a column is in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SortOrder {
    /// Another column decides.
    #[default]
    None,
    /// Smallest first.
    Ascending,
    /// Largest first.
    Descending,
}

impl SortOrder {
    const fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Ascending => "ascending",
            Self::Descending => "descending",
        }
    }

    const fn icon(self) -> IconName {
        match self {
            Self::None => IconName::Sort,
            Self::Ascending => IconName::ArrowUp,
            Self::Descending => IconName::ArrowDown,
        }
    }
}

/// The head of a column.
#[component]
pub fn ColumnHead(
    /// What the column holds.
    #[prop(into)]
    label: Signal<String>,
    /// Figures stand at the end of the line.
    #[prop(optional)]
    number: bool,
    /// The address of the page sorted by this column.
    #[prop(optional, into)]
    sort_href: MaybeProp<String>,
    /// The order it is in.
    #[prop(optional, into)]
    order: Signal<SortOrder>,
) -> impl IntoView {
    let sorts = sort_href.get_untracked().is_some();
    let hint = tr!("ui-table-sort");
    let head = if sorts {
        view! {
            <a class="table-sort" href=move || sort_href.get() title=hint>
                {label}
                <Icon name=Signal::derive(move || order.get().icon()) />
            </a>
        }
        .into_any()
    } else {
        label.into_any()
    };
    view! {
        <th scope="col" data-kind=number.then_some("number") aria-sort=move || sorts.then(|| order.get().as_str())>
            {head}
        </th>
    }
}
