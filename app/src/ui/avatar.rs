//! Somebody, as a disc with initials. It is decoration: the name stands beside it.

use leptos::prelude::*;

/// Somebody, as a disc with initials.
#[component]
pub fn Avatar(
    /// What the person is called, or the address while they have no name.
    #[prop(into)]
    name: Signal<String>,
) -> impl IntoView {
    view! { <span class="avatar" aria-hidden="true" translate="no">{move || initials(&name.read())}</span> }
}

/// The first letters of the first and the last word; one letter where there is one word.
fn initials(name: &str) -> String {
    let name = name.split('@').next().unwrap_or_default();
    let mut words =
        name.split(|c: char| c.is_whitespace() || matches!(c, '.' | '-' | '_')).filter_map(|word| word.chars().next());
    let first = words.next();
    [first, words.next_back()].into_iter().flatten().flat_map(char::to_uppercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_are_those_of_the_first_and_the_last_word() {
        for (name, expected) in
            [("Ann Lee", "AL"), ("ann.b.lee@example.com", "AL"), ("Änne", "Ä"), ("山田 太郎", "山太"), ("", "")]
        {
            assert_eq!(initials(name), expected, "{name}");
        }
    }
}
