//! The macro that turns the rows of the catalogue into an enum that knows its codes, statuses and parameters.

/// Declares the catalogue: for each code its status, class and typed parameters.
macro_rules! declare_errors {
    ($($(#[$doc:meta])* $code:literal => $variant:ident $({ $($field:ident: $type:ty),+ })?, $status:literal, $class:ident;)+) => {
        /// One way to fail, with what a sentence about it needs to know.
        #[derive(Clone, Debug, PartialEq)]
        pub enum ErrorKind {
            $($(#[$doc])* $variant $({ $(#[doc = "What the sentence names."] $field: $type),+ })?,)+
            /// A code this build does not know: it was written by a newer one.
            Unknown {
                /// The code as received.
                code: String,
                /// The status as received.
                status: u16,
                /// The parameters as received.
                params: Map<String, Value>,
            },
        }

        impl ErrorKind {
            /// Every known code with the names of its parameters.
            pub const ALL: &[(&str, &[&str])] = &[$(($code, &[$($(stringify!($field)),+)?])),+];

            /// The code: dotted, stable, part of the API.
            #[must_use]
            pub fn code(&self) -> &str {
                match self {
                    $(Self::$variant { .. } => $code,)+
                    Self::Unknown { code, .. } => code,
                }
            }

            /// The HTTP status that goes with it.
            #[must_use]
            pub fn status(&self) -> u16 {
                match self {
                    $(Self::$variant { .. } => $status,)+
                    Self::Unknown { status, .. } => *status,
                }
            }

            /// Whose turn it is.
            #[must_use]
            pub fn class(&self) -> ErrorClass {
                match self {
                    $(Self::$variant { .. } => ErrorClass::$class,)+
                    Self::Unknown { .. } => ErrorClass::Bug,
                }
            }

            /// What a sentence about it can name.
            #[must_use]
            pub fn params(&self) -> Vec<(&str, Param)> {
                match self {
                    $(Self::$variant $({ $($field),+ })? => vec![$($((stringify!($field), $field.clone().into())),+)?],)+
                    Self::Unknown { params, .. } => {
                        params.iter().filter_map(|(name, value)| Some((name.as_str(), Param::guess(value)?))).collect()
                    }
                }
            }

            /// Reads a code and its parameters; one that this build does not know, or that lacks a parameter,
            /// becomes [`ErrorKind::Unknown`].
            #[must_use]
            pub fn decode(code: &str, status: u16, params: Map<String, Value>) -> Self {
                Self::known(code, &params).unwrap_or_else(|| Self::Unknown { code: code.to_owned(), status, params })
            }

            fn known(code: &str, params: &Map<String, Value>) -> Option<Self> {
                Some(match code {
                    $($code => Self::$variant $({ $($field: <$type>::from_param(params, stringify!($field))?),+ })?,)+
                    _ => return None,
                })
            }

            /// One of each, with the given text in every parameter that takes text.
            #[must_use]
            pub fn samples(text: &str) -> Vec<Self> {
                vec![$(Self::$variant $({ $($field: <$type>::sample(text)),+ })?),+]
            }
        }
    };
}
pub(super) use declare_errors;
