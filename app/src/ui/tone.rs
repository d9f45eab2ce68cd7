//! What a part means to say with its colour. A word or an icon always says the same thing.

/// The meaning of a colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Nothing in particular.
    #[default]
    Neutral,
    /// The accent: what the picture is about.
    Accent,
    /// Fine.
    Good,
    /// Works, but somebody should look.
    Warning,
    /// Failed, or cannot be undone.
    Danger,
    /// The left side of a comparison.
    Left,
    /// The right side of a comparison, or what differs.
    Right,
}

impl Tone {
    /// The word the style sheet knows it by.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Neutral => "neutral",
            Self::Accent => "accent",
            Self::Good => "good",
            Self::Warning => "warning",
            Self::Danger => "danger",
            Self::Left => "left",
            Self::Right => "right",
        }
    }
}
