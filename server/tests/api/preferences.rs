//! Language and theme: how they are found, and how a program sets them.

use serde_json::{Value, json};

use crate::support::{TestApp, problem};

#[tokio::test]
async fn a_program_sets_both_and_the_cookies_remember_them() {
    let app = TestApp::start().await;
    let answer = app.put_preferences(r#"{"language":"pt-BR","theme":"dark"}"#).send().await.unwrap();
    let cookies: Vec<&str> =
        answer.headers().get_all("set-cookie").iter().map(|cookie| cookie.to_str().unwrap()).collect();
    assert_eq!(cookies.len(), 2);
    assert!(cookies[0].starts_with("tieout-language=pt-BR; Path=/;"), "{cookies:?}");
    assert!(cookies[1].starts_with("tieout-theme=dark; Path=/;"), "{cookies:?}");
    assert_eq!(answer.json::<Value>().await.unwrap(), json!({ "language": "pt-BR", "theme": "dark" }));
}

#[tokio::test]
async fn what_is_left_out_stays_as_it_is() {
    let app = TestApp::start().await;
    let request = app.put_preferences("{}").header("accept-language", "ja");
    let answer: Value = request.send().await.unwrap().json().await.unwrap();
    assert_eq!(answer, json!({ "language": "ja", "theme": "system" }));
}

#[tokio::test]
async fn a_refused_change_sets_nothing() {
    let app = TestApp::start().await;
    let answer = app.put_preferences(r#"{"language":"de","theme":"red"}"#).send().await.unwrap();
    assert!(!answer.headers().contains_key("set-cookie"));
    assert_eq!(problem(answer, "en").await["errors"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn the_choice_wins_over_the_browser_which_wins_over_the_default() {
    let app = TestApp::with(&[("default_language", "fr")]).await;
    for (cookie, header, expected) in [
        ("tieout-language=de", "es", "de"),
        ("", "es", "es"),
        ("", "xx", "fr"),
        ("", "", "fr"),
        ("tieout-language=xx", "es", "es"),
        ("tieout-language=en-XA", "es", "en-XA"),
    ] {
        let request = app.request("GET", "/nowhere").header("cookie", cookie).header("accept-language", header);
        problem(request.send().await.unwrap(), expected).await;
    }
}

#[tokio::test]
async fn the_pseudo_language_is_not_for_production() {
    let secrets =
        [("secret_key", "8bXq2mW0tYp7sLr4vKe9uJz6hGd3nFa1"), ("jwt_secret", "Qw3rT6yU9iO2pA5sD8fG1hJ4kL7zX0cV")];
    let settings = [("env", "production"), ("public_url", "https://tieout.test"), secrets[0], secrets[1]];
    let app = TestApp::with(&settings).await;
    let request = app.request("GET", "/nowhere").header("host", "tieout.test");
    problem(request.header("cookie", "tieout-language=en-XA").send().await.unwrap(), "en").await;
    let gallery = app.request("GET", "/design").header("host", "tieout.test").header("accept", "text/html");
    assert_eq!(gallery.send().await.unwrap().status(), 404);
}
