//! The few things that only a browser can do. Each function is there on both targets; on the server it does nothing.

use leptos::prelude::*;

/// Puts the keyboard on the element with this id.
pub fn focus_on(id: &str) {
    #[cfg(feature = "hydrate")]
    {
        use wasm_bindgen::JsCast;
        if let Some(element) =
            document().get_element_by_id(id).and_then(|found| found.dyn_into::<web_sys::HtmlElement>().ok())
        {
            let _ = element.focus();
        }
    }
    #[cfg(not(feature = "hydrate"))]
    let _ = id;
}

/// Brings the element with this id into view, without moving what is in view already.
pub(super) fn reveal(id: &str) {
    #[cfg(feature = "hydrate")]
    if let Some(element) = document().get_element_by_id(id) {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
    #[cfg(not(feature = "hydrate"))]
    let _ = id;
}

/// Whether the page reads from right to left.
pub(super) fn reads_right_to_left() -> bool {
    #[cfg(feature = "hydrate")]
    return document().document_element().and_then(|root| root.get_attribute("dir")).is_some_and(|dir| dir == "rtl");
    #[cfg(not(feature = "hydrate"))]
    false
}

/// Becomes true once the browser has taken over.
pub(super) fn is_alive() -> Signal<bool> {
    let alive = RwSignal::new(false);
    Effect::new(move |_| alive.set(true));
    alive.into()
}

/// The place an arrow, Home or End leads to among `count` places, for a list read along `axis`.
pub(super) fn place_after(key: &str, now: usize, count: usize, axis: Axis) -> Option<usize> {
    let (back, on) = match (axis, reads_right_to_left()) {
        (Axis::Block, _) => ("ArrowUp", "ArrowDown"),
        (Axis::Inline, false) => ("ArrowLeft", "ArrowRight"),
        (Axis::Inline, true) => ("ArrowRight", "ArrowLeft"),
    };
    match key {
        _ if count == 0 => None,
        "Home" => Some(0),
        "End" => Some(count - 1),
        _ if key == on => Some((now + 1) % count),
        _ if key == back => Some((now + count - 1) % count),
        _ => None,
    }
}

/// The direction in which the places of a list follow one another.
#[derive(Clone, Copy, Debug)]
pub(super) enum Axis {
    /// Along a line of text.
    Inline,
    /// From line to line.
    Block,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_go_round_at_both_ends() {
        assert_eq!(place_after("ArrowDown", 2, 3, Axis::Block), Some(0));
        assert_eq!(place_after("ArrowUp", 0, 3, Axis::Block), Some(2));
        assert_eq!(place_after("ArrowRight", 0, 3, Axis::Inline), Some(1));
    }

    #[test]
    fn home_and_end_lead_to_the_ends() {
        assert_eq!(place_after("Home", 1, 3, Axis::Block), Some(0));
        assert_eq!(place_after("End", 1, 3, Axis::Block), Some(2));
    }

    #[test]
    fn other_keys_and_empty_lists_lead_nowhere() {
        assert_eq!(place_after("a", 1, 3, Axis::Block), None);
        assert_eq!(place_after("ArrowLeft", 1, 3, Axis::Block), None);
        assert_eq!(place_after("Home", 0, 0, Axis::Block), None);
    }
}
