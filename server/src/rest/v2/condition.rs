//! The version of a thing that a caller read before it changes it.

use axum::extract::FromRequestParts;
use domain::ErrorKind;
use http::header;
use http::request::Parts;
use utoipa::openapi::path::{Parameter, ParameterBuilder, ParameterIn};
use utoipa::openapi::{ObjectBuilder, Required, Type};
use utoipa::{IntoParams, openapi};

use crate::problem::Refusal;

/// The version that has to be the current one; any, where the caller does not say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IfMatch(pub Option<i64>);

/// No version: what is tagged otherwise was never handed out, so nothing matches it.
const NEVER: i64 = -1;

impl<S: Send + Sync> FromRequestParts<S> for IfMatch {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Refusal> {
        let mut given = parts.headers.get_all(header::IF_MATCH).iter();
        let (first, more) = (given.next(), given.next());
        let Some(tag) = first else { return Ok(Self(None)) };
        let tag = tag.to_str().ok().filter(|_| more.is_none()).and_then(version);
        tag.map(Self).ok_or_else(|| ErrorKind::HeaderMalformed { header: "If-Match".to_owned() }.into())
    }
}

/// The version a tag names; none for the star, which every version matches. A weak tag matches none, and a list of
/// tags is not read: a version is either the current one or not.
fn version(tag: &str) -> Option<Option<i64>> {
    let tag = tag.trim();
    if tag == "*" {
        return Some(None);
    }
    let is_weak = tag.starts_with("W/");
    let inner = tag.strip_prefix("W/").unwrap_or(tag).strip_prefix('"')?.strip_suffix('"')?;
    let is_tag = inner.bytes().all(|byte| matches!(byte, 0x21 | 0x23..=0x7e));
    let version = inner.parse().ok().filter(|version| *version > 0 && !is_weak).unwrap_or(NEVER);
    is_tag.then_some(Some(version))
}

impl IntoParams for IfMatch {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<Parameter> {
        let text = ObjectBuilder::new().schema_type(Type::String).pattern(Some(r#"^(\*|(W/)?"[!#-~]*")$"#));
        let described = "The ETag of the version that was read. If somebody changed it meanwhile, nothing is changed \
                         and the answer is 412.";
        let parameter = ParameterBuilder::new()
            .name("If-Match")
            .parameter_in(ParameterIn::Header)
            .required(Required::False)
            .description(Some(described))
            .schema(Some(openapi::Schema::from(text.max_length(Some(64)))));
        vec![parameter.build()]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_names_a_version_or_none_that_ever_was() {
        assert_eq!(version("\"7\""), Some(Some(7)));
        assert_eq!(version("*"), Some(None));
        for never in ["W/\"7\"", "\"0\"", "\"-7\"", "\"abc\"", "\"\""] {
            assert_eq!(version(never), Some(Some(NEVER)), "{never}");
        }
        for malformed in ["", "7", "\"7", "7\"", "\"7\", \"8\"", "\"a b\""] {
            assert_eq!(version(malformed), None, "{malformed}");
        }
    }
}
