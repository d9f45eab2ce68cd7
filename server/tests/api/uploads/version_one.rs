//! The address of before.

use reqwest::Response;
use serde_json::Value;

use super::{Site, form};
use crate::support::problem;

async fn upload(site: &Site, query: &str) -> Response {
    let (kind, body) = form("bank.csv", "a,b\n");
    let request = site.app.request("POST", &format!("/api/files/upload{query}"));
    site.editor.show(&site.app, request).header("content-type", kind).body(body).send().await.unwrap()
}

fn says_until_when(answer: &Response) -> String {
    assert_eq!(answer.headers()["deprecation"], "@1795219200");
    assert_eq!(answer.headers()["sunset"], "Fri, 21 May 2027 00:00:00 GMT");
    answer.headers()["link"].to_str().unwrap().to_owned()
}

#[tokio::test]
async fn the_address_of_before_works_and_says_until_when() {
    let site = Site::with(&[]).await;
    let answer = upload(&site, &format!("?project={}", site.project)).await;
    assert_eq!(answer.status(), 201);
    let link = says_until_when(&answer);
    let successor = format!("</api/v2/projects/{}/files>; rel=\"successor-version\"", site.project);
    assert!(link.starts_with(&successor) && link.contains("; rel=\"deprecation\""), "{link}");
    let file: Value = answer.json().await.unwrap();
    assert_eq!((&file["name"], &site.files().await[0]), (&"bank.csv".into(), &file));
}

#[tokio::test]
async fn its_refusals_say_so_too() {
    let site = Site::with(&[]).await;
    for (query, code) in [
        ("", "request.query-malformed"),
        ("?project=x", "request.query-malformed"),
        ("?project=00000000-0000-7000-8000-00000000dead", "project.no-access"),
    ] {
        let answer = upload(&site, query).await;
        assert!(says_until_when(&answer).contains("successor-version"));
        assert_eq!(problem(answer, "en").await["code"], code);
    }
}
