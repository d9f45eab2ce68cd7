//! Files that arrive piece by piece.

use reqwest::{Response, StatusCode};
use serde_json::{Value, json};

use super::Site;
use crate::support::problem;

const WHOLE: &str = "0123456789";
const DIGESTS: [&str; 3] = [
    "sha-256=:G+LkUrRteg2WVrux92joJI66G3W67WX12Z6vqUiJmmo=:",
    "sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:",
    "sha-256",
];

async fn begun(site: &Site) -> String {
    let form = json!({ "name": "bank.csv", "size": WHOLE.len() });
    let answer = site.request("POST", "/uploads").json(&form).send().await.unwrap();
    assert_eq!(answer.status(), 201);
    let location = answer.headers()["location"].to_str().unwrap().to_owned();
    let upload: Value = answer.json().await.unwrap();
    assert_eq!((&upload["chunk_size"], &upload["received"]), (&4.into(), &json!([])));
    let path = format!("/uploads/{}", upload["id"].as_str().unwrap());
    assert!(location.ends_with(&path), "{location}");
    path
}

async fn put(site: &Site, path: &str, number: i64, content: &'static str) -> Response {
    site.request("PUT", &format!("{path}/chunks/{number}")).body(content).send().await.unwrap()
}

#[tokio::test]
async fn an_upload_goes_on_where_it_was_interrupted() {
    let site = Site::with(&[("upload_chunk_size", "4B")]).await;
    let path = begun(&site).await;
    for (number, content) in [(2, "89"), (0, "0123"), (0, "0123")] {
        assert_eq!(put(&site, &path, number, content).await.status(), 204);
    }
    let found: Value = site.request("GET", &path).send().await.unwrap().json().await.unwrap();
    assert_eq!(found["received"], json!([0, 2]));
    let early = site.request("POST", &format!("{path}/complete")).send().await.unwrap();
    let early = problem(early, "en").await;
    assert_eq!(
        (&early["code"], &early["params"]),
        (&"upload.incomplete".into(), &json!({ "missing": 1, "number": 1 }))
    );
    assert_eq!(put(&site, &path, 1, "4567").await.status(), 204);
    let complete = async || site.request("POST", &format!("{path}/complete")).send().await.unwrap();
    let (first, again) = (complete().await, complete().await);
    assert_eq!((first.status(), again.status()), (StatusCode::CREATED, StatusCode::CREATED));
    assert_eq!(first.headers()["location"], again.headers()["location"]);
    let file: Value = first.json().await.unwrap();
    assert_eq!(file, again.json::<Value>().await.unwrap());
    let content = format!("/files/{}/content", file["id"].as_str().unwrap());
    let content = site.request("GET", &content).send().await.unwrap();
    assert_eq!(content.text().await.unwrap(), WHOLE);
    assert_eq!((site.on_disk(), site.files().await.len()), (1, 1));
}

#[tokio::test]
async fn a_piece_is_compared_with_its_digest_and_with_the_one_that_is_here() {
    let site = Site::with(&[("upload_chunk_size", "4B")]).await;
    let path = begun(&site).await;
    let codes = ["", "upload.other-content", "request.header-malformed"];
    for (digest, code) in DIGESTS.iter().zip(codes) {
        let request = site.request("PUT", &format!("{path}/chunks/0")).header("content-digest", *digest);
        let answer = request.body("0123").send().await.unwrap();
        match code {
            "" => assert_eq!(answer.status(), 204),
            code => assert_eq!(problem(answer, "en").await["code"], code),
        }
    }
    for (number, content, status, code) in [
        (0, "abcd", 409, "upload.chunk-differs"),
        (1, "456", 422, "upload.other-size"),
        (1, "45678", 422, "upload.other-size"),
        (3, "0", 422, "upload.no-such-chunk"),
    ] {
        let refused = problem(put(&site, &path, number, content).await, "en").await;
        assert_eq!((&refused["code"], &refused["status"]), (&code.into(), &status.into()));
    }
    assert_eq!(site.on_disk(), 1);
}

#[tokio::test]
async fn an_upload_that_is_given_up_is_gone() {
    let site = Site::with(&[("upload_chunk_size", "4B")]).await;
    let path = begun(&site).await;
    put(&site, &path, 0, "0123").await;
    assert_eq!(site.request("DELETE", &path).send().await.unwrap().status(), 204);
    for method in ["GET", "DELETE"] {
        let refused = problem(site.request(method, &path).send().await.unwrap(), "en").await;
        assert_eq!(refused["code"], "object.not-found");
    }
    assert_eq!(site.on_disk(), 0);
}

#[tokio::test]
async fn what_an_upload_announces_is_checked() {
    let site = Site::with(&[("upload_limit", "9B")]).await;
    let form = json!({ "name": "bank.csv", "size": 10 });
    let refused = site.request("POST", "/uploads").json(&form).send().await.unwrap();
    assert_eq!(problem(refused, "en").await["title"], "File exceeds 9B limit");
    let form = json!({ "name": "", "size": 0, "sha256": "x" });
    let refused = problem(site.request("POST", "/uploads").json(&form).send().await.unwrap(), "en").await;
    assert_eq!(refused["errors"].as_array().unwrap().len(), 3);
}
