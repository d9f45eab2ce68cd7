//! Jobs on real databases, with work that tests hold in their hands.

mod ends;
mod following;
mod looking;
mod stopping;
mod trial;

use chrono::TimeDelta;
use domain::{ErrorKind, JobId, JobKind, JobState};
use serde_json::json;
use store::ProjectScope;
use store::jobs::{self, Job};

use super::{NewJob, enqueue};
use crate::testing::{Fixture, Team, each_database};
use crate::{Caller, Explain, Services};
use domain::Permission;
use trial::{Trial, eventually};

/// A longer time than any lease.
const LATER: TimeDelta = TimeDelta::seconds(31);

/// Asks for a job the way use cases do.
async fn ask(services: &Services, caller: &Caller, team: &Team) -> JobId {
    let mut entered = services.change_in(caller, team.id(), Permission::SourcesEdit).await.unwrap();
    let job = NewJob { kind: JobKind::Import, subject: "bank.csv", source: None, payload: json!({ "file": 1 }) };
    let id = enqueue(services, &mut entered.tx, caller, entered.scope, &job).await.unwrap();
    entered.tx.commit().await.explain().unwrap();
    id
}

async fn row(services: &Services, team: &Team, id: JobId) -> Job {
    let mut tx = services.store.read().await.unwrap();
    jobs::find(&mut tx, scope(team), id).await.unwrap().unwrap()
}

fn scope(team: &Team) -> ProjectScope {
    crate::access::founded(team.id())
}

/// Another process with the same database.
fn elsewhere(services: &Services) -> Services {
    Services { jobs: super::Jobs::default(), ..services.clone() }
}
