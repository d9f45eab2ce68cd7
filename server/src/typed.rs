//! Hands a refused form back with what was typed into it, where no script kept it on the page: for a moment the browser
//! itself holds the fields, in a cookie. Secrets are never among them.

use app::{PageContext, Typed};
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::middleware::Next;
use axum::response::Response;
use http::{HeaderMap, HeaderValue, Method, header};

use crate::preferences::cookie;

const COOKIE: &str = "tieout-typed";
const SECONDS: u32 = 600;
/// Browsers keep cookies up to 4 KB; whoever typed more has to type it again.
const MOST: usize = 3_000;
/// Fields with one of these in their name hold secrets.
const SECRET: [&str; 4] = ["password", "code", "secret", "token"];
/// Pages between a form and its being done: they leave what was typed for the page after them.
const ON_THE_WAY: [&str; 3] = ["/confirm", "/sign-in", "/sign-in/code"];

/// Keeps what was typed into a form that is refused, and gives it to the page that shows the form again.
pub async fn keep_what_was_typed(request: Request, next: Next) -> Response {
    if !shows_pages(request.headers()) {
        return next.run(request).await;
    }
    if request.method() == Method::POST && request.uri().path().starts_with("/api/fn/") {
        keep(request, next).await
    } else {
        give_back(request, next).await
    }
}

async fn keep(request: Request, next: Next) -> Response {
    let (request, typed) = read(request).await;
    let mut response = next.run(request).await;
    let location = response.headers().get(header::LOCATION).and_then(|location| location.to_str().ok());
    let is_refused = location.is_some_and(|location| location.contains("__err="));
    if let Some(typed) = typed.filter(|_| is_refused) {
        set(&mut response, &typed, SECONDS);
    }
    response
}

async fn give_back(mut request: Request, next: Next) -> Response {
    let Some(typed) = cookie(request.headers(), COOKIE).and_then(parse) else { return next.run(request).await };
    let is_on_the_way = ON_THE_WAY.contains(&request.uri().path());
    if let Some(context) = request.extensions_mut().get_mut::<PageContext>() {
        context.typed = Some(typed);
    }
    let mut response = next.run(request).await;
    if !is_on_the_way && !response.status().is_redirection() {
        set(&mut response, "", 0);
    }
    response
}

/// A form small enough to be kept, and the request with its body still to be read.
async fn read(request: Request) -> (Request, Option<String>) {
    let length = request.headers().get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok());
    if length.is_none_or(|length: usize| length > MOST) {
        return (request, None);
    }
    let (parts, body) = request.into_parts();
    // What cannot be read here cannot be read by the form's own function either, and that one says so.
    let bytes = to_bytes(body, MOST).await.unwrap_or_default();
    let typed = format!("{}?{}", parts.uri.path(), without_secrets(&bytes));
    (Request::from_parts(parts, Body::from(bytes)), Some(typed).filter(|typed| typed.len() <= MOST))
}

fn without_secrets(form: &[u8]) -> String {
    let fields = form_urlencoded::parse(form).filter(|(name, _)| !is_secret(name));
    form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish()
}

fn is_secret(name: &str) -> bool {
    SECRET.iter().any(|word| name.contains(word))
}

fn parse(kept: &str) -> Option<Typed> {
    let (to, form) = kept.split_once('?')?;
    Some(Typed { to: to.to_owned(), fields: form_urlencoded::parse(form.as_bytes()).into_owned().collect() })
}

fn set(response: &mut Response, value: &str, seconds: u32) {
    let cookie = format!("{COOKIE}={value}; Path=/; Max-Age={seconds}; SameSite=Lax; HttpOnly");
    let cookie = HeaderValue::try_from(cookie).expect("a form is written in plain ASCII");
    response.headers_mut().append(header::SET_COOKIE, cookie);
}

fn shows_pages(headers: &HeaderMap) -> bool {
    let accept = headers.get(header::ACCEPT).and_then(|accept| accept.to_str().ok());
    accept.is_some_and(|accept| accept.contains("text/html"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_are_not_kept() {
        let form = b"email=a%40b&password=geheim&form%5Bnew_password%5D=x&code=123&name=%C3%84nn+B";
        assert_eq!(without_secrets(form), "email=a%40b&name=%C3%84nn+B");
    }

    #[test]
    fn what_was_typed_reads_back() {
        let typed = parse("/api/fn/create_project?name=%C3%84nn+B&form%5Bnote%5D=%3B%22").unwrap();
        assert_eq!(typed.to, "/api/fn/create_project");
        assert_eq!(typed.fields["name"], "Änn B");
        assert_eq!(typed.fields["form[note]"], ";\"");
        assert!(parse("").is_none());
    }
}
