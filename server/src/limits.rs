//! How much of anything one request or one caller may have.

mod body;
mod rate;
mod time;

pub use body::{BodyWatch, limit_body};
pub use rate::{EndpointClass, Quotas, RateLimits, limit_rate};
pub use time::limit_time;
