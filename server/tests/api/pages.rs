//! Pages, error pages and forms without scripts.

use app::i18n::Localizer;
use domain::{AppError, ErrorKind, Locale};

use crate::support::TestApp;

#[tokio::test]
async fn a_page_speaks_the_visitors_language() {
    let app = TestApp::start().await;
    for locale in Locale::ALL {
        let page = app.visit("/", locale.tag()).await;
        assert_eq!(page.status(), 200);
        assert_eq!(page.headers()["content-type"], "text/html; charset=utf-8");
        let varies = page.headers().get_all("vary").iter().map(|vary| vary.to_str().unwrap());
        assert!(varies.collect::<String>().contains("accept-language"));
        let html = page.text().await.unwrap();
        assert!(html.contains(&format!("lang=\"{locale}\"")), "{locale}");
        assert!(html.contains(&format!("dir=\"{}\"", locale.direction().as_str())), "{locale}");
    }
}

#[tokio::test]
async fn an_address_that_leads_nowhere_is_a_page_of_the_product() {
    let app = TestApp::start().await;
    for language in [Locale::En, Locale::De, Locale::Ja] {
        let page = app.visit("/nowhere", language.tag()).await;
        assert_eq!(page.status(), 404);
        let html = page.text().await.unwrap();
        let words = Localizer::of(language).error(&AppError::from(ErrorKind::NotFound));
        assert!(html.contains(&words.title), "{language}: {}", words.title);
        assert!(html.contains("request.not-found"), "{language}");
    }
}

#[tokio::test]
async fn a_page_that_panics_is_an_error_page_with_the_status_of_one() {
    let app = TestApp::start().await;
    let page = app.visit("/design/panic", "en").await;
    assert_eq!(page.status(), 500);
    let html = page.text().await.unwrap();
    assert!(html.contains("system.internal"), "{html}");
    assert!(!html.contains("panicked"), "{html}");
    assert_eq!(app.visit("/", "en").await.status(), 200);
}

#[tokio::test]
async fn a_refused_form_without_scripts_is_a_page_as_well() {
    let app = TestApp::start().await;
    let form =
        app.request("POST", "/api/fn/set_language").header("accept", "text/html").header("origin", "http://evil.test");
    let page = form.send().await.unwrap();
    assert_eq!(page.status(), 403);
    assert!(page.text().await.unwrap().contains("request.cross-site"));
}

#[tokio::test]
async fn a_form_without_scripts_leads_back_to_the_page_it_came_from() {
    let app = TestApp::start().await;
    let send = async |referrer: &str, body: &'static str| {
        let form =
            app.request("POST", "/api/fn/set_language").header("accept", "text/html").header("referer", referrer);
        form.header("content-type", "application/x-www-form-urlencoded").body(body).send().await.unwrap()
    };
    let own = format!("http://{}/status", app.address);
    let done = send(&own, "language=de").await;
    assert_eq!(done.status(), 302);
    assert_eq!(done.headers()["location"].to_str().unwrap(), own);
    assert!(done.headers()["set-cookie"].to_str().unwrap().starts_with("tieout-language=de;"));

    let failed = send(&own, "language=xx").await;
    assert_eq!(failed.status(), 302);
    assert!(failed.headers()["location"].to_str().unwrap().starts_with(&own));

    for foreign in [
        "http://evil.test/",
        "//evil.test",
        "http://127.0.0.1.evil.test/",
        &format!("{}evil.test", own.trim_end_matches("/status")),
    ] {
        let answer = send(foreign, "language=de").await;
        let location = answer.headers().get("location").map(|location| location.to_str().unwrap().to_owned());
        assert!(location.as_deref().is_none_or(|location| !location.contains("evil")), "{foreign}: {location:?}");
    }
}

#[tokio::test]
async fn a_server_function_that_fails_for_a_program_has_the_status_of_its_failure() {
    let app = TestApp::start().await;
    app.services.store.close().await;
    let form = app.request("POST", "/api/fn/sign_in").header("content-type", "application/x-www-form-urlencoded");
    let answer = form.body("email=a%40b.test&password=secret-words").send().await.unwrap();
    let document = crate::support::problem(answer, "en").await;
    assert_eq!(document["status"], 503);
    assert_eq!(document["code"], "database.unavailable");
}

#[tokio::test]
async fn pages_travel_compressed_and_event_streams_do_not() {
    let app = TestApp::start().await;
    for (path, expected) in [("/", Some("br")), ("/api/v2/status", Some("br")), ("/api/v2/status/events", None)] {
        let answer = app.request("GET", path).header("accept-encoding", "gzip, br").send().await.unwrap();
        let encoding = answer.headers().get("content-encoding").map(|encoding| encoding.to_str().unwrap());
        assert_eq!(encoding, expected, "{path}");
    }
}
