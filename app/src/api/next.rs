//! Where somebody goes on to.

/// Leads to the page somebody was on the way to, or to another where that is none of this site.
pub(super) fn go_on(next: &str, otherwise: &str) {
    leptos_axum::redirect(own_page(next).unwrap_or(otherwise));
}

/// Leads to a page that asks something first and then leads on.
pub(super) fn ask_first(page: &str, next: &str) {
    let onward = own_page(next).map(|next| format!("?next={}", escaped(next))).unwrap_or_default();
    leptos_axum::redirect(&format!("{page}{onward}"));
}

/// An address of this site: a path, which browsers cannot take for the name of another site.
#[must_use]
pub fn own_page(next: &str) -> Option<&str> {
    let is_path = next.starts_with('/') && !next.starts_with("//");
    let is_plain = next.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    (is_path && is_plain).then_some(next)
}

/// As a value in the query of an address.
fn escaped(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte);
    text.bytes().map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_led_to_another_site() {
        for own in ["/", "/projects", "/projects?state=archived&search=%C3%A4", "/setup/x-_1"] {
            assert_eq!(own_page(own), Some(own));
        }
        for foreign in [
            "",
            "projects",
            "//evil.test",
            "/\\evil.test",
            "https://evil.test",
            "/\t/evil.test",
            "/a b",
            "/\r\nx: y",
            "/ä",
        ] {
            assert_eq!(own_page(foreign), None, "{foreign:?}");
        }
    }

    #[test]
    fn a_page_survives_as_a_value_of_another() {
        assert_eq!(escaped("/projects?a=b&c"), "/projects%3Fa%3Db%26c");
    }
}
