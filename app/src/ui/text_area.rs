//! Lines of text inside a [`Field`](super::Field). The only `<textarea>` of the application: Leptos does not escape
//! what stands between its tags, so it is escaped here.

use std::borrow::Cow;

use leptos::prelude::*;

use super::field::field_ties;

/// Lines of text.
#[component]
pub fn TextArea(
    /// Its name in the form.
    #[prop(into)]
    name: String,
    /// What is in it.
    #[prop(optional)]
    value: RwSignal<String>,
    /// How many lines are in view.
    #[prop(default = 4)]
    rows: u16,
    /// Cannot be changed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    let ties = field_ties();
    let first = value.get_untracked();
    view! {
        <textarea
            class="input"
            id=ties.id
            name=name
            rows=rows.to_string()
            required=ties.required
            disabled=disabled
            aria-describedby=move || ties.described_by.get()
            aria-invalid=move || ties.in_error.get().then_some("true")
            on:input=move |event| value.set(event_target_value(&event))
            prop:value=value
            inner_html=between_the_tags(&first)
        ></textarea>
    }
}

/// The text as HTML. A parser drops a line break right after the opening tag, so one more is written before it.
fn between_the_tags(text: &str) -> String {
    let escaped = escaped(text);
    if cfg!(feature = "ssr") && text.starts_with('\n') { format!("\n{escaped}") } else { escaped.into_owned() }
}

fn escaped(text: &str) -> Cow<'_, str> {
    if text.contains(['&', '<', '>']) {
        text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").into()
    } else {
        text.into()
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use crate::ui::Field;

    fn rendered(text: &str) -> String {
        let text = text.to_owned();
        Owner::new().with(|| {
            crate::i18n::provide_i18n(crate::i18n::Localizer::read(domain::Locale::En, ""));
            let value = RwSignal::new(text);
            view! { <Field id="note" label="Note"><TextArea name="note" value /></Field> }.to_html()
        })
    }

    #[test]
    fn text_cannot_end_the_element_it_stands_in() {
        let page = rendered("</textarea><script>alert(1)</script>");
        assert!(page.contains("&lt;/textarea&gt;&lt;script&gt;"), "{page}");
        assert!(!page.contains("<script"), "{page}");
    }

    #[test]
    fn an_entity_in_the_text_is_shown_as_it_was_typed() {
        assert!(rendered("R&amp;D").contains("R&amp;amp;D"));
    }

    #[test]
    fn a_leading_line_break_survives_the_parser() {
        assert!(rendered("\nfirst").contains(">\n\nfirst<"));
    }
}
