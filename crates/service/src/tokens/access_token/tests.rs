use jsonwebtoken::encode;
use serde_json::{Value, json};
use uuid::Uuid;

use super::*;
use crate::testing::{Fixture, program};

const CURRENT: &[u8] = &[8; 32];

fn token() -> TokenId {
    TokenId(Uuid::from_u128(3))
}

async fn good(services: &Services) -> String {
    exchange(services, &program(false, &[], None)).await.unwrap().access_token
}

fn claims(services: &Services) -> Value {
    let now = services.clock.now().timestamp();
    json!({ "iss": ISSUER, "aud": AUDIENCE, "sub": token(), "iat": now, "nbf": now, "exp": now + 600 })
}

fn with(mut claims: Value, name: &str, value: Value) -> Value {
    claims[name] = value;
    claims
}

fn signed(header: &Header, claims: &Value, secret: &[u8]) -> String {
    encode(header, claims, &EncodingKey::from_secret(secret)).unwrap()
}

fn header(kid: &str) -> Header {
    Header { kid: Some(kid.to_owned()), ..Header::new(Algorithm::HS256) }
}

/// A token with a header that the library would not write, signed with the current key all the same.
fn with_header(header: &Value, claims: &Value) -> String {
    let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let message = format!("{}.{}", part(header), part(claims));
    let key = EncodingKey::from_secret(CURRENT);
    let signature = jsonwebtoken::crypto::sign(message.as_bytes(), &key, Algorithm::HS256).unwrap();
    format!("{message}.{signature}")
}

#[tokio::test]
async fn an_access_token_leads_to_its_token_for_ten_minutes() {
    let fixture = Fixture::new().await;
    let text = good(&fixture.services).await;
    assert_eq!(read(&fixture.services, &text), Some(token()));
    fixture.clock.advance(LIVES - TimeDelta::seconds(1));
    assert_eq!(read(&fixture.services, &text), Some(token()));
    fixture.clock.advance(TimeDelta::seconds(1));
    assert_eq!(read(&fixture.services, &text), None);
}

#[tokio::test]
async fn changing_the_secret_logs_nobody_out() {
    let mut fixture = Fixture::new().await;
    let text = good(&fixture.services).await;
    fixture.services.access_keys = AccessKeys::new(&[&[9; 32], CURRENT]);
    assert_eq!(read(&fixture.services, &text), Some(token()));
    assert_eq!(read(&fixture.services, &good(&fixture.services).await), Some(token()));
    fixture.services.access_keys = AccessKeys::new(&[&[9; 32]]);
    assert_eq!(read(&fixture.services, &text), None);
}

#[tokio::test]
async fn only_programs_with_a_token_get_one() {
    let fixture = Fixture::new().await;
    let callers = [crate::testing::person(true), Caller::without_request(Who::Anonymous)];
    for caller in callers {
        assert_eq!(exchange(&fixture.services, &caller).await, Err(ErrorKind::TokenRefused.into()));
    }
}

#[tokio::test]
async fn every_classic_bad_token_is_refused() {
    let fixture = Fixture::new().await;
    let services = &fixture.services;
    let (right, kid) = (claims(services), name(CURRENT));
    let now = services.clock.now().timestamp();
    let plain = json!({ "typ": "JWT", "alg": "HS256", "kid": kid });
    let whole = with_header(&plain, &right);
    assert_eq!(read(services, &whole), Some(token()), "the pattern that the bad ones differ from is good");
    let parts: Vec<&str> = whole.split('.').collect();
    let other = URL_SAFE_NO_PAD.encode(with(right.clone(), "sub", json!(TokenId(Uuid::from_u128(4)))).to_string());
    let unsigned = |alg: &str| {
        let header = URL_SAFE_NO_PAD.encode(with(plain.clone(), "alg", json!(alg)).to_string());
        format!("{header}.{}.", parts[1])
    };
    let jwk = json!({ "kty": "oct", "k": URL_SAFE_NO_PAD.encode([9; 32]) });
    let bad = [
        ("alg none", unsigned("none")),
        ("alg None", unsigned("None")),
        ("another algorithm", signed(&Header { alg: Algorithm::HS512, ..header(&kid) }, &right, CURRENT)),
        ("alg RS256 with the secret", with_header(&with(plain.clone(), "alg", json!("RS256")), &right)),
        ("expired", with_header(&plain, &with(right.clone(), "exp", json!(now)))),
        ("not yet valid", with_header(&plain, &with(right.clone(), "nbf", json!(now + 1)))),
        ("for somebody else", with_header(&plain, &with(right.clone(), "aud", json!("other")))),
        ("from somebody else", with_header(&plain, &with(right.clone(), "iss", json!("other")))),
        ("unknown key", with_header(&with(plain.clone(), "kid", json!("AAAAAAAA")), &right)),
        ("key name with a path", with_header(&with(plain.clone(), "kid", json!("../../dev/null")), &right)),
        ("no key name", with_header(&json!({ "typ": "JWT", "alg": "HS256" }), &right)),
        ("key in the header", with_header(&with(plain.clone(), "jwk", jwk), &right)),
        ("key by address", with_header(&with(plain.clone(), "jku", json!("https://example.com/keys")), &right)),
        ("critical extension", with_header(&with(plain.clone(), "crit", json!(["b64"])), &right)),
        ("another payload", format!("{}.{other}.{}", parts[0], parts[2])),
        ("another signature", format!("{}.{}.{}", parts[0], parts[1], URL_SAFE_NO_PAD.encode([0; 32]))),
        ("no signature", format!("{}.{}.", parts[0], parts[1])),
        ("cut off", whole[..whole.len() - 1].to_owned()),
        ("two parts", format!("{}.{}", parts[0], parts[1])),
        ("another secret", signed(&header(&kid), &right, &[9; 32])),
        ("more claims", with_header(&plain, &with(right.clone(), "admin", json!(true)))),
        ("nothing", String::new()),
    ];
    for (what, text) in bad {
        assert_eq!(read(services, &text), None, "{what}: {text}");
    }
}
