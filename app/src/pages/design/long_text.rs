//! Text that is longer than expected, or runs the other way.

use leptos::prelude::*;

use super::section::Section;
use crate::tr;
use crate::ui::{Amount, Badge, Button, Card, Field, Icon, IconName, Notice, TextInput, Tone};

/// A name without a place to break, as references often are.
const UNBROKEN: &str = "REF-2026-000000000000000000000000000000000000000000000000000000000000000000001042";
/// Names as they are written where they come from.
const NAMES: [(&str, &str); 3] = [
    ("ar", "شركة النخيل للتجارة والمقاولات العامة المحدودة"),
    ("ja", "株式会社青空物流サービス"),
    ("de", "Donaudampfschifffahrtsgesellschaft mbH"),
];

/// Text that is longer than expected, or runs the other way.
#[component]
pub(super) fn LongText() -> impl IntoView {
    view! {
        <Section id="long-text">
            <div class="design-grid">
                <Long />
                <Mirrored />
            </div>
        </Section>
    }
}

#[component]
fn Long() -> impl IntoView {
    let name = |(lang, name): (&'static str, &'static str)| view! { <li><bdi lang=lang>{name}</bdi></li> };
    view! {
        <Card title=tr!("design-long-title")>
            <p>{UNBROKEN}</p>
            <Button>{tr!("design-long-sentence")}</Button>
            <Badge tone=Tone::Warning label=tr!("design-long-sentence") />
            <ul>{NAMES.map(name).collect_view()}</ul>
        </Card>
    }
}

/// A part of the page from right to left, whatever the language of the page.
#[component]
fn Mirrored() -> impl IntoView {
    view! {
        <div dir="rtl" class="stack">
            <Card title=tr!("design-rtl-title")>
                <p>{tr!("design-rtl-words")}</p>
                <p class="cluster"><Icon name=IconName::ArrowEnd /><Amount value="-1,204.50" /><bdi dir="ltr">"INV-1042"</bdi></p>
                <Field id="mirrored-name" label=tr!("design-name")><TextInput name="name" /></Field>
                <Notice tone=Tone::Good title=tr!("design-notice-good") />
            </Card>
        </div>
    }
}
