//! The way to the identity provider and back, where there is none.

use crate::support::{TestApp, problem};

#[tokio::test]
async fn without_a_provider_there_is_no_way_to_one() {
    let app = TestApp::start().await;
    for path in ["/oidc/start", "/oidc/start?next=/projects", "/oidc/callback", "/oidc/callback?state=a&code=b"] {
        assert_eq!(problem(app.get(path).await, "en").await["code"], "oidc.off", "{path}");
    }
    assert_eq!(problem(app.get("/oidc/connect").await, "en").await["code"], "auth.sign-in-required");
    app.stop().await;
}

#[tokio::test]
async fn a_link_of_another_site_does_not_begin_to_connect() {
    let app = TestApp::start().await;
    for site in ["cross-site", "same-site"] {
        let answer = app.request("GET", "/oidc/connect").header("sec-fetch-site", site).send().await.unwrap();
        assert_eq!(problem(answer, "en").await["code"], "request.cross-site", "{site}");
    }
    app.stop().await;
}
