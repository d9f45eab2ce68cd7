//! The theme of the page.

use domain::Theme;
use leptos::prelude::*;

/// How the page looks; follows a switch without a reload.
#[derive(Clone, Copy)]
pub(crate) struct Looks(RwSignal<Theme>);

impl Looks {
    /// The theme now.
    pub fn theme(self) -> Theme {
        self.0.get()
    }

    /// Shows another theme from now on.
    pub fn wear(self, theme: Theme) {
        self.0.set(theme);
    }
}

pub(crate) fn provide_looks(theme: Theme) -> Looks {
    let looks = Looks(RwSignal::new(theme));
    provide_context(looks);
    looks
}

pub(crate) fn use_looks() -> Looks {
    use_context().expect("the root component provides the looks")
}
