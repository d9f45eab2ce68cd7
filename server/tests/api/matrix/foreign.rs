//! Ids of things that belong to others, in every place of every operation. What is there and what is not must not be
//! told apart, and nothing may be changed.

use serde_json::Value;

use super::callers::{Cast, Place};
use super::requests::{NOTHING, filled, is_project, send, written};
use super::routes::{Route, operations};
use crate::support::{Proof, TestApp};

/// Which ids a request names: of the project, and of the thing in it.
#[derive(Clone, Copy, Debug)]
enum Mix {
    /// A project of others with its own things.
    Foreign,
    /// A project of others with things of ours.
    ForeignWithOurs,
    /// A project of others with things of other kinds.
    ForeignWithOtherKinds,
    /// No project with things of ours.
    NoneWithOurs,
    /// No project with things of others.
    NoneWithTheirs,
    /// No project with things of other kinds.
    NoneWithOtherKinds,
    /// Our project with things of others.
    OursWithTheirs,
    /// Our project with things of other kinds.
    OursWithOtherKinds,
}

const MIXES: [Mix; 8] = [
    Mix::Foreign,
    Mix::ForeignWithOurs,
    Mix::ForeignWithOtherKinds,
    Mix::NoneWithOurs,
    Mix::NoneWithTheirs,
    Mix::NoneWithOtherKinds,
    Mix::OursWithTheirs,
    Mix::OursWithOtherKinds,
];

impl Mix {
    fn is_ours(self) -> bool {
        matches!(self, Self::OursWithTheirs | Self::OursWithOtherKinds)
    }

    fn project(self, cast: &Cast) -> String {
        match self {
            Self::Foreign | Self::ForeignWithOurs | Self::ForeignWithOtherKinds => cast.foreign.project.to_string(),
            Self::NoneWithOurs | Self::NoneWithTheirs | Self::NoneWithOtherKinds => NOTHING.to_owned(),
            Self::OursWithTheirs | Self::OursWithOtherKinds => cast.own.project.to_string(),
        }
    }

    fn thing(self, cast: &Cast, name: &str) -> String {
        match self {
            Self::Foreign | Self::NoneWithTheirs | Self::OursWithTheirs => thing(&cast.foreign, name),
            Self::ForeignWithOurs | Self::NoneWithOurs => thing(&cast.own, name),
            Self::OursWithOtherKinds | Self::ForeignWithOtherKinds | Self::NoneWithOtherKinds => {
                cast.own.project.to_string()
            }
        }
    }
}

fn thing(place: &Place, name: &str) -> String {
    match name {
        "account" => place.member.account.to_string(),
        "invitation" => place.invitation.to_string(),
        "program" => place.token.to_string(),
        "source" => place.source.to_string(),
        "file" => place.file.to_string(),
        "upload" => place.upload.to_string(),
        "column" => "Amount".to_owned(),
        other => panic!("no idea what {other} names"),
    }
}

/// Walks all of them and counts the cases.
pub async fn walk(app: &TestApp, cast: &Cast) -> usize {
    let mut cases = 0;
    for route in operations(app).await.iter().filter(|route| route.path.contains('{')) {
        for (caller, proof) in &cast.callers {
            for mix in MIXES {
                if is_somebody_elses(route, caller, mix) {
                    case(app, cast, route, (caller, proof), mix).await;
                    cases += 1;
                }
            }
        }
    }
    cases
}

async fn case(app: &TestApp, cast: &Cast, route: &Route, (caller, proof): (&str, &Proof), mix: Mix) {
    let named = |name: &str| match name {
        _ if is_project(&route.path, name) => mix.project(cast),
        "number" => "0".to_owned(),
        "id" => outside(cast, route, mix),
        name => mix.thing(cast, name),
    };
    let nowhere = |name: &str| match name {
        _ if is_project(&route.path, name) && mix.is_ours() => mix.project(cast),
        "number" => "0".to_owned(),
        _ => NOTHING.to_owned(),
    };
    let before = written(app);
    let there = told(app, cast, route, &filled(&route.path, named), proof).await;
    let nothing = told(app, cast, route, &filled(&route.path, nowhere), proof).await;
    assert_eq!(there, nothing, "{route} tells {caller} that something is there ({mix:?})");
    assert!(there.0 >= 400, "{route} was open to {caller} ({mix:?})");
    assert!(written(app) == before, "{route} was refused to {caller} and changed something ({mix:?})");
}

/// Whether a mix is nobody's business but others'.
fn is_somebody_elses(route: &Route, caller: &str, mix: Mix) -> bool {
    let (is_in_project, names_a_thing) = (route.path.contains("/projects/{id}"), route.path.matches('{').count() > 1);
    match mix {
        // Whoever looks after the site may see every token and account.
        _ if !is_in_project => matches!(mix, Mix::Foreign | Mix::OursWithOtherKinds) && !caller.starts_with("admin"),
        Mix::OursWithTheirs | Mix::OursWithOtherKinds => names_a_thing,
        _ => true,
    }
}

/// Something that belongs to no project: whoever looks after the site may see every account and token, so what is
/// named is of another kind.
fn outside(cast: &Cast, route: &Route, mix: Mix) -> String {
    match mix {
        Mix::Foreign if route.path.contains("/tokens/") => cast.foreign.token.to_string(),
        Mix::Foreign if route.path.contains("/jobs/") => cast.foreign.job.to_string(),
        Mix::Foreign if route.path.contains("/sessions/") => cast.foreign.owner.sign_in.to_string(),
        _ => cast.foreign.project.to_string(),
    }
}

/// What the answer says, without what is different for every request.
async fn told(app: &TestApp, cast: &Cast, route: &Route, path: &str, proof: &Proof) -> (u16, Value) {
    let answer = send(app, cast, route, path, NOTHING, proof).await;
    let status = answer.status().as_u16();
    if status < 400 {
        return (status, Value::Null);
    }
    let mut problem: Value = answer.json().await.unwrap();
    problem["request_id"] = Value::Null;
    (status, problem)
}
