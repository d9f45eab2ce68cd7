//! A small identity provider on a port of its own.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use axum::{Form, Json, Router};
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use domain::{Clock, FixedClock};
use hmac::{Hmac, Mac};
use openidconnect::core::{CoreEdDsaPrivateSigningKey, CoreJwsSigningAlgorithm, CoreRsaPrivateSigningKey};
use openidconnect::url::Url;
use openidconnect::{JsonWebKeyId, PrivateSigningKey};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use tokio::net::TcpListener;

use super::{Answer, CLIENT};
use crate::random_bytes;

const SECRET: &str = "shared";

#[derive(Clone)]
pub struct SmallProvider {
    pub issuer: String,
    clock: Arc<FixedClock>,
    mind: Arc<Mutex<Mind>>,
}

#[derive(Default)]
struct Mind {
    codes: HashMap<String, HashMap<String, String>>,
    said: Map<String, Value>,
    signing: String,
    trouble: String,
    /// The keys after they were changed.
    next_key: Option<[u8; 32]>,
}

impl SmallProvider {
    pub async fn start(clock: Arc<FixedClock>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let issuer = format!("http://{}", listener.local_addr().unwrap());
        let provider = Self { issuer, clock, mind: Arc::default() };
        provider.sign_with("own");
        let routes = Router::new()
            .route("/.well-known/openid-configuration", get(describe))
            .route("/elsewhere", get(describe_elsewhere))
            .route("/jwks", get(show_keys))
            .route("/token", post(redeem))
            .with_state(provider.clone());
        tokio::spawn(async move { axum::serve(listener, routes).await.unwrap() });
        provider
    }

    /// What an address asks the provider for.
    pub fn asked(address: &str) -> HashMap<String, String> {
        Url::parse(address).unwrap().query_pairs().into_owned().collect()
    }

    /// Somebody signs in here, and is sent back.
    pub fn sign_in(&self, address: &str) -> Answer {
        let asked = Self::asked(address);
        let code = URL_SAFE_NO_PAD.encode(random_bytes::<16>());
        let state = asked.get("state").cloned();
        self.mind.lock().unwrap().codes.insert(code.clone(), asked);
        Answer { state, code: Some(code), error: None, iss: Some(self.issuer.clone()) }
    }

    /// What tokens say from now on; null leaves a claim out.
    pub fn say(&self, claim: &str, value: Value) {
        self.mind.lock().unwrap().said.insert(claim.to_owned(), value);
    }

    pub fn say_nothing_wrong(&self) {
        self.mind.lock().unwrap().said.clear();
    }

    pub fn sign_with(&self, signing: &str) {
        self.mind.lock().unwrap().signing = signing.to_owned();
    }

    pub fn be_in_trouble(&self, trouble: &str) {
        self.mind.lock().unwrap().trouble = trouble.to_owned();
    }

    pub fn change_keys(&self) {
        self.mind.lock().unwrap().next_key = Some(random_bytes());
    }

    fn description(&self) -> Value {
        let issuer = &self.issuer;
        json!({
            "issuer": issuer,
            "authorization_endpoint": format!("{issuer}/authorize"),
            "token_endpoint": format!("{issuer}/token"),
            "jwks_uri": format!("{issuer}/jwks"),
            "response_types_supported": ["code"],
            "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["RS256", "EdDSA", "HS256", "none"],
        })
    }

    fn token(&self, asked: &HashMap<String, String>) -> String {
        let now = self.clock.now().timestamp();
        let mut claims = json!({
            "iss": self.issuer, "sub": "248289761001", "aud": CLIENT, "iat": now, "exp": now + 300,
            "nonce": asked["nonce"], "email": "bob@company.example", "email_verified": true, "name": "Bob Builder",
        });
        let mind = self.mind.lock().unwrap();
        for (claim, value) in &mind.said {
            claims[claim] = value.clone();
        }
        claims.as_object_mut().unwrap().retain(|_, value| !value.is_null());
        sign(&claims, &mind.signing, mind.next_key)
    }
}

fn rsa_key() -> CoreRsaPrivateSigningKey {
    let pem = pem("RSA PRIVATE KEY", include_str!("rsa_key.base64"));
    CoreRsaPrivateSigningKey::from_pem(&pem, Some(JsonWebKeyId::new("rsa".to_owned()))).unwrap()
}

/// Any 32 bytes are a key of Ed25519; before them stands what says so.
fn ed_key(id: &str, bytes: &[u8; 32]) -> CoreEdDsaPrivateSigningKey {
    const PKCS8: [u8; 16] = [0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20];
    let pem = pem("PRIVATE KEY", &STANDARD.encode([&PKCS8[..], bytes].concat()));
    CoreEdDsaPrivateSigningKey::from_ed25519_pem(&pem, Some(JsonWebKeyId::new(id.to_owned()))).unwrap()
}

fn pem(kind: &str, base64: &str) -> String {
    format!("-----BEGIN {kind}-----\n{}\n-----END {kind}-----\n", base64.trim())
}

const FIRST_ED_KEY: [u8; 32] = [7; 32];

fn sign(claims: &Value, signing: &str, next_key: Option<[u8; 32]>) -> String {
    let rs256 = |text: &[u8]| rsa_key().sign(&CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256, text).unwrap();
    let eddsa = |key: [u8; 32], text: &[u8]| ed_key("ed", &key).sign(&CoreJwsSigningAlgorithm::EdDsa, text).unwrap();
    if let Some(key) = next_key {
        return token(&json!({ "alg": "EdDSA", "kid": "next" }), claims, |text| eddsa(key, text));
    }
    match signing {
        "own" => token(&json!({ "alg": "RS256", "kid": "rsa" }), claims, rs256),
        "stranger" => token(&json!({ "alg": "EdDSA", "kid": "ed" }), claims, |text| eddsa([8; 32], text)),
        "none" => token(&json!({ "alg": "none" }), claims, |_| Vec::new()),
        "shared secret" => token(&json!({ "alg": "HS256" }), claims, |text| hs256(SECRET.as_bytes(), text)),
        "public key as secret" => {
            let public = serde_json::to_vec(&rsa_key().as_verification_key()).unwrap();
            token(&json!({ "alg": "HS256", "kid": "rsa" }), claims, |text| hs256(&public, text))
        }
        "changed afterwards" => {
            let mut other = claims.clone();
            other["sub"] = json!("1");
            let signed = token(&json!({ "alg": "RS256", "kid": "rsa" }), &other, rs256);
            let unsigned = token(&json!({ "alg": "RS256", "kid": "rsa" }), claims, |_| Vec::new());
            unsigned + signed.rsplit('.').next().unwrap()
        }
        other => panic!("{other} is no way to sign"),
    }
}

fn token(head: &Value, claims: &Value, sign: impl FnOnce(&[u8]) -> Vec<u8>) -> String {
    let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let text = format!("{}.{}", part(head), part(claims));
    let signature = URL_SAFE_NO_PAD.encode(sign(text.as_bytes()));
    format!("{text}.{signature}")
}

fn hs256(key: &[u8], text: &[u8]) -> Vec<u8> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).unwrap();
    mac.update(text);
    mac.finalize().into_bytes().to_vec()
}

async fn describe(State(provider): State<SmallProvider>) -> Response {
    let trouble = provider.mind.lock().unwrap().trouble.clone();
    let mut description = provider.description();
    match trouble.as_str() {
        "another issuer" => description["issuer"] = json!("http://127.0.0.1:1"),
        "a redirect" => return Redirect::temporary("/elsewhere").into_response(),
        "nonsense" => return "nonsense".into_response(),
        "too much" => description["x"] = json!("x".repeat(2 * 1024 * 1024)),
        "an error" => return StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        _ => {}
    }
    Json(description).into_response()
}

async fn describe_elsewhere(State(provider): State<SmallProvider>) -> Json<Value> {
    Json(provider.description())
}

async fn show_keys(State(provider): State<SmallProvider>) -> Json<Value> {
    let next_key = provider.mind.lock().unwrap().next_key;
    Json(match next_key {
        Some(key) => json!({ "keys": [ed_key("next", &key).as_verification_key()] }),
        None => {
            let ed = ed_key("ed", &FIRST_ED_KEY).as_verification_key();
            json!({ "keys": [rsa_key().as_verification_key(), ed] })
        }
    })
}

/// Gives a token for a code, once, to whoever knows the secret of the client and what the challenge was made of.
async fn redeem(
    State(provider): State<SmallProvider>,
    headers: HeaderMap,
    Form(form): Form<HashMap<String, String>>,
) -> Response {
    let expected = format!("Basic {}", STANDARD.encode(format!("{CLIENT}:{SECRET}")));
    let is_client = headers.get(header::AUTHORIZATION).is_some_and(|given| given.as_bytes() == expected.as_bytes());
    let asked = provider.mind.lock().unwrap().codes.remove(&form["code"]);
    let challenge = URL_SAFE_NO_PAD.encode(Sha256::digest(&form["code_verifier"]));
    let asked = asked.filter(|asked| {
        asked["code_challenge"] == challenge && asked["redirect_uri"] == form["redirect_uri"] && is_client
    });
    match asked {
        Some(asked) => {
            let token = provider.token(&asked);
            Json(json!({ "access_token": "unused", "token_type": "Bearer", "id_token": token })).into_response()
        }
        None => (StatusCode::BAD_REQUEST, Json(json!({ "error": "invalid_grant" }))).into_response(),
    }
}
