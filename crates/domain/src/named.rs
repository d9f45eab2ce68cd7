//! Choices that are written as words: in the database, in JSON, in forms and in addresses alike.

/// Declares a choice with the word for each of its cases.
macro_rules! named {
    ($(#[doc = $doc:literal])+ $name:ident { $($(#[doc = $case_doc:literal])+ $case:ident = $word:literal,)+ }) => {
        $(#[doc = $doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $($(#[doc = $case_doc])+ #[serde(rename = $word)] $case,)+
        }

        impl $name {
            /// Every case, in the order of declaration.
            pub const ALL: &'static [Self] = &[$(Self::$case,)+];

            /// The word it is written as.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$case => $word,)+
                }
            }
        }

        // The derive of utoipa cannot read words that came through a macro.
        #[cfg(feature = "openapi")]
        impl utoipa::PartialSchema for $name {
            fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
                let words = Self::ALL.iter().map(|case| case.as_str());
                let choice = utoipa::openapi::ObjectBuilder::new().schema_type(utoipa::openapi::Type::String);
                choice.description(Some(concat!($($doc),+).trim())).enum_values(Some(words)).into()
            }
        }

        #[cfg(feature = "openapi")]
        impl utoipa::ToSchema for $name {}

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = crate::ErrorKind;

            fn from_str(word: &str) -> Result<Self, Self::Err> {
                let found = Self::ALL.iter().copied().find(|case| case.as_str() == word);
                found.ok_or_else(|| crate::ErrorKind::FieldChoice { allowed: [$($word),+].join(", ") })
            }
        }
    };
}

pub(crate) use named;
