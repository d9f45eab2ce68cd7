//! Names of things: random, sortable by the time they were made, and never mixed up with one another.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[doc = $doc:literal])+ $name:ident;)+) => {$(
        $(#[doc = $doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    )+};
}

ids! {
    /// Names an account.
    AccountId;
    /// Names one signing in: a browser that somebody uses.
    SignInId;
    /// Names a project.
    ProjectId;
    /// Names an invitation to a project.
    InvitationId;
    /// Names an API token.
    TokenId;
    /// Names an uploaded file.
    FileId;
    /// Names a file on its way.
    UploadId;
    /// Names a source.
    SourceId;
    /// Names a job.
    JobId;
}
