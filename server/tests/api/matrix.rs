//! Who may do what, proved for every route there is: each is called by each kind of caller, and what comes back is
//! compared with one table that people can read, `matrix/expected.txt`. A route that is not in the table fails.

mod callers;
mod foreign;
mod functions;
mod requests;
mod routes;
mod table;

use crate::support::TestApp;
use callers::Cast;
use table::Table;

/// Limits that a test of thousands of requests does not meet.
const UNLIMITED: [(&str, &str); 5] = [
    ("rate_limit_page", "1000000"),
    ("rate_limit_api", "1000000"),
    ("rate_limit_write", "1000000"),
    ("rate_limit_sign_in", "1000000"),
    ("rate_limit_upload", "1000000"),
];

#[tokio::test]
async fn every_route_answers_every_kind_of_caller_as_the_table_says() {
    let app = TestApp::with(&UNLIMITED).await;
    let cast = Cast::gather(&app).await;
    let mut found = Table::new(cast.names());
    for route in routes::all(&app).await {
        let mut cells = Vec::new();
        for (name, proof) in &cast.callers {
            cells.push(requests::outcome(&app, &cast, &route, name, proof).await);
        }
        found.push(route.to_string(), cells);
    }
    let expected = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/api/matrix/expected.txt");
    found.compare(&std::fs::read_to_string(expected).unwrap());
}

#[tokio::test]
async fn ids_of_other_projects_open_nothing_and_tell_nothing() {
    let app = TestApp::with(&UNLIMITED).await;
    let cast = Cast::gather(&app).await;
    let cases = foreign::walk(&app, &cast).await;
    assert!(cases >= 2_000, "only {cases} cases");
}
