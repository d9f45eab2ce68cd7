//! Hostile text at every edge: it comes back escaped or not at all, and never becomes a header or a tag.

use crate::support::{TestApp, problem};

const TEXTS: [&str; 6] = [
    "<script>alert(1)</script>",
    "%0d%0aset-cookie:%20evil=1",
    "a%00b",
    "%e2%80%ae%d8%a7",
    "%ff%fe",
    "..%2f..%2f..%2fetc%2fpasswd",
];

#[tokio::test]
async fn in_the_address() {
    let app = TestApp::start().await;
    let long = "x".repeat(10_000);
    for text in TEXTS.iter().copied().chain([&*long]) {
        for path in ["/", "/api/v2/", "/api/fn/", "/pkg/", "/locales/", "/?q=", "/api/v2/status?q=", "/design/"] {
            let answer = app.get(&format!("{path}{}", text.replace('<', "%3C").replace('>', "%3E"))).await;
            let status = answer.status().as_u16();
            assert!(status == 200 || (400..500).contains(&status), "{path}{text:.40} answered {status}");
            assert!(answer.headers().get("set-cookie").is_none(), "{path}{text:.40}");
            assert!(!answer.text().await.unwrap().contains("<script>alert"), "{path}{text:.40}");
        }
    }
}

#[tokio::test]
async fn in_headers() {
    let app = TestApp::start().await;
    let long = "x".repeat(10_000);
    let texts =
        ["<script>alert(1)</script>", "de;q=9,\u{202e}", "\u{feff}", "a=b; c=\"<script>alert(1)</script>", &long];
    for text in texts {
        for header in [
            "accept",
            "accept-language",
            "accept-encoding",
            "cookie",
            "x-request-id",
            "x-forwarded-for",
            "referer",
            "origin",
            "user-agent",
            "if-none-match",
            "authorization",
        ] {
            let value = reqwest::header::HeaderValue::from_bytes(text.as_bytes()).unwrap();
            for path in ["/", "/api/v2/status", "/nowhere", "/locales/en.ftl"] {
                let answer = app.request("GET", path).header(header, value.clone()).send().await.unwrap();
                let status = answer.status().as_u16();
                // A token that does not count is never passed over.
                let is_refused = header == "authorization" && path.starts_with("/api/");
                let expected: &[u16] = if is_refused { &[401] } else { &[200, 404] };
                assert!(expected.contains(&status), "{header} on {path} answered {status}");
                let id = answer.headers()["x-request-id"].to_str().unwrap().to_owned();
                assert_eq!(id.len(), 36, "{id}");
                assert!(!answer.text().await.unwrap().contains("<script>alert"), "{header} on {path}");
            }
        }
    }
}

#[tokio::test]
async fn in_documents() {
    let app = TestApp::start().await;
    let long = format!("\"{}\"", "x".repeat(10_000));
    let texts = ["\"<script>alert(1)</script>\"", "\"\\r\\nset-cookie: evil=1\"", "\"\\u0000\"", "\"\u{202e}\"", &long];
    for text in texts {
        let answer = app.put_preferences(format!("{{{text}:1}}")).send().await.unwrap();
        assert_eq!(problem(answer, "en").await["code"], "request.fields", "{text:.40}");
        let answer = app.put_preferences(format!("{{\"theme\":{text}}}")).send().await.unwrap();
        assert_eq!(problem(answer, "en").await["code"], "request.fields", "{text:.40}");
    }
    let answer = app.put_preferences(&b"{\"theme\":\"\xff\xfe\"}"[..]).send().await.unwrap();
    assert_eq!(problem(answer, "en").await["code"], "request.json-malformed");
    let answer = app.put_preferences(format!("{{\"theme\":{}", "[".repeat(100_000))).send().await.unwrap();
    assert_eq!(problem(answer, "en").await["code"], "request.fields");
}

#[tokio::test]
async fn in_the_method() {
    let app = TestApp::start().await;
    for method in ["PROPFIND", "X-<SCRIPT>".trim_matches(['<', '>']), "TRACE", "GETT"] {
        let method = method.replace(['<', '>'], "");
        let answer = app.request(&method, "/").send().await.unwrap();
        assert_eq!(problem(answer, "en").await["code"], "request.method-not-allowed", "{method}");
    }
}
