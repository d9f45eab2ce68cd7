//! The floor that every route stands on: who may embed, script, forge or impersonate. Each part is one layer over
//! the whole router, so that no route, error or file can be forgotten.

mod caller;
mod cross_site;
mod headers;
mod host;
mod networks;
mod seen;

pub use caller::Peer;
pub use cross_site::refuse_cross_site;
pub use headers::{PageNonce, protect};
pub use host::refuse_unknown_host;
pub use networks::{SiteRules, refuse_networks};
pub use seen::seen;
