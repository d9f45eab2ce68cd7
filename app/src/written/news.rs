//! What became of a form, told on the page that follows it. It travels in a cookie that the next page takes away:
//! it is said once, survives no reload, stands in no address, and what may be shown only once is kept nowhere else.

use http::{HeaderMap, HeaderValue, header};
use leptos::prelude::*;

const COOKIE: &str = "tieout-news";

/// Something to tell, and what may be seen only once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct News {
    /// The word for what was done.
    pub word: String,
    /// What is shown once.
    pub secret: Option<String>,
}

/// Says on the next page what was done. Where the form came from is where the browser goes.
pub(crate) fn tell(word: &str) {
    send(word);
}

/// Says what was done and shows something once.
pub(crate) fn tell_once(word: &str, secret: &str) {
    send(&format!("{word}|{secret}"));
}

/// Says on another page what was done.
pub(crate) fn tell_on(page: &str, word: &str) {
    set(&cookie(word, 60));
    leptos_axum::redirect(page);
}

/// Shows something once on another page.
pub(crate) fn tell_at(page: &str, word: &str, secret: &str) {
    set(&cookie(&format!("{word}|{secret}"), 60));
    leptos_axum::redirect(page);
}

/// What the page before wanted to be told, if anything. It is taken away with this answer.
pub(crate) fn take() -> Option<News> {
    let parts = use_context::<http::request::Parts>()?;
    let found = read(&parts.headers)?;
    set(&cookie("", 0));
    Some(found)
}

fn send(value: &str) {
    set(&cookie(value, 60));
    leptos_axum::redirect(&page_before());
}

/// The page a form was sent from.
fn page_before() -> String {
    let parts = use_context::<http::request::Parts>();
    let referrer = parts.and_then(|parts| bare(parts.headers.get(header::REFERER)?.to_str().ok()?));
    referrer.unwrap_or_else(|| "/".to_owned())
}

/// An address as seen from this site, without the failure of an earlier attempt.
fn bare(address: &str) -> Option<String> {
    let rest = address.split_once("://")?.1;
    let own = &rest[rest.find('/')?..];
    let (path, query) = own.split_once('?').unwrap_or((own, ""));
    let kept: Vec<&str> = query.split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("__")).collect();
    Some(if kept.is_empty() { path.to_owned() } else { [path, &kept.join("&")].join("?") })
}

fn cookie(value: &str, seconds: i64) -> String {
    let (name, secure) = name();
    format!("{name}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Strict{secure}")
}

/// Browsers hold the prefix to its promise, which plain HTTP cannot keep.
fn name() -> (String, &'static str) {
    let https = use_context::<service::Services>().is_some_and(|services| services.site.url.starts_with("https:"));
    if https { (format!("__Host-{COOKIE}"), "; Secure") } else { (COOKIE.to_owned(), "") }
}

fn set(cookie: &str) {
    let options = use_context::<leptos_axum::ResponseOptions>();
    if let (Some(options), Ok(cookie)) = (options, HeaderValue::from_str(cookie)) {
        options.append_header(header::SET_COOKIE, cookie);
    }
}

fn read(headers: &HeaderMap) -> Option<News> {
    let own = name().0;
    let lines = headers.get_all(header::COOKIE).iter().filter_map(|line| line.to_str().ok());
    let mut pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    let (_, value) = pairs.find(|(name, value)| *name == own && !value.is_empty())?;
    let (word, secret) = value.split_once('|').map_or((value, None), |(word, secret)| (word, Some(secret)));
    Some(News { word: word.to_owned(), secret: secret.map(str::to_owned) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn news(cookies: &'static str) -> Option<News> {
        let mut headers = HeaderMap::new();
        headers.insert(header::COOKIE, HeaderValue::from_static(cookies));
        Owner::new().with(|| read(&headers))
    }

    #[test]
    fn what_was_done_is_read_with_what_may_be_seen_once() {
        let told = News { word: "invited".to_owned(), secret: Some("https://a/b?c".to_owned()) };
        assert_eq!(news("a=b; tieout-news=invited|https://a/b?c"), Some(told));
        assert_eq!(news("tieout-news=saved").unwrap().secret, None);
        assert_eq!(news("tieout-news="), None);
        assert_eq!(news("a=b"), None);
    }

    #[test]
    fn a_form_leads_back_to_its_page_without_what_an_earlier_attempt_left_there() {
        assert_eq!(
            bare("http://a.test/admin/users?sort=name&__path=x&__err=y"),
            Some("/admin/users?sort=name".to_owned())
        );
        assert_eq!(bare("http://a.test/admin/users?__err=y"), Some("/admin/users".to_owned()));
        assert_eq!(bare("http://a.test"), None);
    }
}
