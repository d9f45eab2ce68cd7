//! Which columns belong together, what they hold, and what is evened out before they are compared.

use serde::{Deserialize, Serialize};

/// A column of the left source and the column of the right source that means the same.
///
/// One column may stand in several pairs: a reference can be compared with the other side's reference and be looked
/// for in its description.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// What the rest of the document calls the pair.
    pub name: String,
    /// The header of the column on the left.
    pub left: String,
    /// The header of the column on the right.
    pub right: String,
    /// What both hold.
    pub kind: ColumnKind,
    /// Of which currency amounts are; without it amounts of all currencies are taken as one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
    /// Whether what is positive on the left is negative on the right.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub opposite_sign: bool,
    /// What is evened out before values are compared, in this order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub normalise: Vec<Normalise>,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ColumnKind {
    /// Words.
    Text,
    /// An exact decimal amount of money.
    Money,
    /// An exact decimal number.
    Number,
    /// A day.
    Date,
    /// A day and a time.
    DateTime,
    /// An identifier: compared as a whole, or looked for inside longer text.
    Reference,
    /// Yes or no.
    Boolean,
}

impl ColumnKind {
    /// Every kind.
    pub const ALL: [Self; 7] =
        [Self::Text, Self::Money, Self::Number, Self::Date, Self::DateTime, Self::Reference, Self::Boolean];

    /// The word it is written as.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Money => "money",
            Self::Number => "number",
            Self::Date => "date",
            Self::DateTime => "date-time",
            Self::Reference => "reference",
            Self::Boolean => "boolean",
        }
    }

    /// Whether values can be a little more or less.
    #[must_use]
    pub const fn is_amount(self) -> bool {
        matches!(self, Self::Money | Self::Number)
    }

    /// Whether values can be days apart.
    #[must_use]
    pub const fn is_day(self) -> bool {
        matches!(self, Self::Date | Self::DateTime)
    }

    /// Whether values can be similar.
    #[must_use]
    pub const fn is_text(self) -> bool {
        matches!(self, Self::Text | Self::Reference)
    }
}

/// Of which currency the amounts of a column are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Currency {
    /// All of one, named by its code of three letters.
    Code(String),
    /// As the column pair of this name says, record by record.
    Column(String),
}

/// One step that evens out how a value was written, beside case, accents, punctuation and width, which never make a
/// difference when values are compared. Each distinct value is normalised once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Normalise {
    /// Spaces around the value vanish, several in a row become one.
    Trim,
    /// Capital letters become small ones.
    Case,
    /// Characters that Unicode holds equal (NFKC) become the same.
    Unicode,
    /// Letters lose their accents.
    Accents,
    /// What is neither a letter nor a digit becomes a space.
    Punctuation,
    /// `GmbH`, `Ltd`, `S.A.` and the like vanish from the end of a name, and from its beginning where that is the custom.
    LegalForms,
    /// What is neither a letter nor a digit vanishes, so `INV-12 3` becomes `INV123`.
    Compact,
    /// All but digits vanishes.
    Digits,
    /// Zeros at the beginning of a value vanish.
    LeadingZeros,
    /// Words are put in alphabetical order and repeated ones vanish.
    Words,
    /// A number loses its sign.
    Unsigned,
}
