//! Records: table, pager, states, figures.

use leptos::prelude::*;

use super::section::Section;
use crate::i18n::use_i18n;
use crate::tr;
use crate::ui::{Amount, AmountTone, Badge, Breadcrumb, ColumnHead, Crumb, Pager, SortOrder, Stat, Stats, Table, Tone};

/// Reference, party, amount in cents, and how the record stands.
const RECORDS: [(&str, &str, i64, Tone); 5] = [
    ("INV-1042", "Nordwind Logistik GmbH", 120_450, Tone::Good),
    ("INV-1043", "Café Méridien", 8_990, Tone::Warning),
    ("INV-1044", "شركة النخيل للتجارة", 2_310_000, Tone::Good),
    ("CN-0077", "株式会社青空", -45_000, Tone::Right),
    ("INV-1045", "Dupont & Fils", 61_725, Tone::Neutral),
];

/// An amount in the language of the page.
pub(super) fn euros(cents: i64) -> Signal<String> {
    let i18n = use_i18n();
    Signal::derive(move || i18n.formatter().money(cents, "EUR"))
}

/// Records: table, pager, states, figures.
#[component]
pub(super) fn Records() -> impl IntoView {
    let crumbs = vec![
        Crumb { label: tr!("design-projects"), href: Some("#records".to_owned()) },
        Crumb { label: tr!("design-project"), href: Some("#records".to_owned()) },
        Crumb { label: tr!("design-records"), href: None },
    ];
    view! {
        <Section id="records">
            <Breadcrumb crumbs />
            <Totals />
            <Rows />
            <Pager label=tr!("design-pages") from=41 to=45 total=1280 previous="#records" next="#records" />
            <Pager label=tr!("design-pages-open") from=1 to=20 next="#records" />
            <Badges />
        </Section>
    }
}

#[component]
fn Totals() -> impl IntoView {
    let i18n = use_i18n();
    let count = move |count: i64| Signal::derive(move || i18n.formatter().integer(count));
    view! {
        <Stats>
            <Stat label=tr!("design-left-rows") value=count(12_480) note=tr!("design-left-note") />
            <Stat label=tr!("design-matched") value=count(12_311) tied=true note=tr!("design-matched-note") />
            <Stat label=tr!("design-open") value=count(169) />
            <Stat label=tr!("design-difference") value=euros(-1_207) />
        </Stats>
    }
}

#[component]
fn Rows() -> impl IntoView {
    let total = RECORDS.iter().map(|(_, _, cents, _)| cents).sum();
    view! {
        <Table id="records-table" caption=tr!("design-project")>
            <thead>
                <tr>
                    <th scope="col" data-kind="choose"><span class="visually-hidden">{tr!("design-choose")}</span></th>
                    <ColumnHead label=tr!("design-reference") sort_href="#records" order=SortOrder::Ascending />
                    <ColumnHead label=tr!("design-party") sort_href="#records" />
                    <ColumnHead label=tr!("design-state") />
                    <ColumnHead label=tr!("design-amount") number=true sort_href="#records" order=SortOrder::Descending />
                </tr>
            </thead>
            <tbody>{RECORDS.iter().enumerate().map(row).collect_view()}</tbody>
            <tfoot>
                <tr>
                    <td></td>
                    <th scope="row" colspan="3">{tr!("design-total")}</th>
                    <td data-kind="number"><Amount value=euros(total) tone=AmountTone::Total /></td>
                </tr>
            </tfoot>
        </Table>
    }
}

fn row((place, record): (usize, &(&'static str, &'static str, i64, Tone))) -> impl IntoView {
    let (reference, party, cents, tone) = *record;
    let amount = if tone == Tone::Right { AmountTone::Difference } else { AmountTone::Plain };
    view! {
        <tr>
            <td data-kind="choose">
                <span class="choice">
                    <input type="checkbox" checked={place == 1} aria-label=tr!("design-choose-record", "record" = reference) />
                </span>
            </td>
            <th scope="row"><bdi dir="ltr">{reference}</bdi></th>
            <td><bdi>{party}</bdi></td>
            <td><Badge tone=tone label=state_word(tone) /></td>
            <td data-kind="number"><Amount value=euros(cents) tone=amount /></td>
        </tr>
    }
}

fn state_word(tone: Tone) -> Signal<String> {
    match tone {
        Tone::Good => tr!("design-matched"),
        Tone::Warning => tr!("design-ambiguous"),
        Tone::Right => tr!("design-difference"),
        Tone::Danger => tr!("design-incident"),
        Tone::Accent => tr!("design-new"),
        Tone::Left => tr!("design-left-only"),
        Tone::Neutral => tr!("design-open"),
    }
}

#[component]
fn Badges() -> impl IntoView {
    let tones = [Tone::Neutral, Tone::Accent, Tone::Good, Tone::Warning, Tone::Danger, Tone::Left, Tone::Right];
    let badge = |tone: Tone| view! { <Badge tone=tone label=state_word(tone) /> };
    view! { <div class="cluster">{tones.map(badge).collect_view()}</div> }
}
