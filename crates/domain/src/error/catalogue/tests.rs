use super::*;

#[test]
fn the_catalogue_is_what_callers_rely_on() {
    let line = |(code, params): &(&str, &[&str])| format!("{code} {}\n", params.join(","));
    let now: String = ErrorKind::ALL.iter().map(line).collect();
    let pinned = include_str!("../catalogue.snapshot");
    assert_eq!(now, pinned, "codes are API; add new ones, never rename or reuse one");
}

#[test]
fn the_promised_codes_have_their_statuses() {
    let limit = ByteSize(1);
    assert_eq!(ErrorKind::InvalidCredentials.status(), 401);
    assert_eq!(ErrorKind::NoAccess.status(), 403);
    assert_eq!(ErrorKind::FileTooLarge { limit }.status(), 413);
}
