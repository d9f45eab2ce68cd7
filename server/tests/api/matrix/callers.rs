//! The kinds of callers.

use chrono::TimeDelta;
use domain::{FileId, InvitationForm, InvitationId, JobId, ProjectId, Role, SourceId, TokenId, TokenScope, UploadId};
use serde_json::Value;
use service::{Caller, Who, accounts, invitations, tokens};

use crate::support::{Actor, Proof, TestApp};

/// Everybody, and the projects they meet in.
pub struct Cast {
    pub callers: Vec<(&'static str, Proof)>,
    /// The project that the members belong to.
    pub own: Place,
    /// A project of other people.
    pub foreign: Place,
    /// Projects like the first, which members leave.
    pub left: [ProjectId; 2],
    /// A project like the first, which may be changed.
    pub spare: ProjectId,
    /// What the API says its bodies look like.
    pub schemas: Value,
}

/// A project with one of each thing that a project has.
#[derive(Clone, Debug)]
pub struct Place {
    pub project: ProjectId,
    pub owner: Actor,
    pub member: Actor,
    pub invitation: InvitationId,
    pub token: TokenId,
    pub job: JobId,
    pub source: SourceId,
    pub file: FileId,
    pub upload: UploadId,
}

const MEMBERS: [(&str, Role); 3] = [("viewer", Role::Viewer), ("reviewer", Role::Reviewer), ("editor", Role::Editor)];

impl Cast {
    pub async fn gather(app: &TestApp) -> Self {
        let early = app.actor("early", false).await;
        let expired = app.token(&early, TokenScope::ALL, None).await.secret;
        app.clock.advance(TimeDelta::days(2));

        let admin = app.actor("admin", true).await;
        let own = Place::found(app, "own").await;
        let foreign = Place::found(app, "foreign").await;
        let left = [app.project(&own.owner, "Left").await, app.project(&own.owner, "Left, too").await];
        let spare = app.project(&own.owner, "Spare").await;
        let mut callers = vec![("anonymous", Proof::Nothing), ("outsider", app.actor("outsider", false).await.proof())];
        callers.push(("former", former(app, &own).await));
        for (name, role) in MEMBERS {
            let member = app.actor(name, false).await;
            for project in [own.project, left[0], left[1], spare] {
                app.join(project, &own.owner, &member, role).await;
            }
            callers.push((name, member.proof()));
        }
        callers.push(("owner", own.owner.proof()));
        callers.push(("admin", admin.proof()));
        callers.extend(programs(app, &own, &admin).await);
        callers.push(("expired", Proof::Bearer(expired)));
        callers.push(("revoked", revoked(app, &own.owner).await));
        callers.extend(disabled(app, &own, &admin).await);
        callers.push(("bad-jwt", Proof::Bearer(bad_access_token(app, &own.owner).await)));
        let document: Value = app.get("/api/v2/openapi.json").await.json().await.unwrap();
        let schemas = document["components"]["schemas"].clone();
        let cast = Self { callers, own, foreign, left, spare, schemas };
        cast.warm_up(app).await;
        cast
    }

    pub fn names(&self) -> Vec<&'static str> {
        self.callers.iter().map(|(name, _)| *name).collect()
    }

    /// The first request of a browser or program is written down; those after it are not.
    async fn warm_up(&self, app: &TestApp) {
        for (_, proof) in &self.callers {
            proof.show(app, app.request("GET", "/api/v2/me")).send().await.unwrap();
        }
    }
}

impl Place {
    async fn found(app: &TestApp, name: &str) -> Self {
        let owner = app.actor(&format!("{name}-owner"), false).await;
        let member = app.actor(&format!("{name}-member"), false).await;
        let project = app.project(&owner, name).await;
        app.join(project, &owner, &member, Role::Viewer).await;
        let form = InvitationForm { email: format!("guest@{name}.example.com"), role: "viewer".to_owned() };
        let invitation = invitations::invite(&app.services, &owner.caller, project, &form).await.unwrap().id;
        let token = app.token(&owner, &[TokenScope::Read], Some(project)).await.id;
        let (source, job) = app.source(project, &owner).await;
        let file = app.file(project, &owner).await;
        let upload = app.upload(project, &owner).await;
        Self { project, owner, member, invitation, token, job, source, file, upload }
    }
}

/// Somebody who was a member.
async fn former(app: &TestApp, own: &Place) -> Proof {
    let former = app.actor("former", false).await;
    app.join(own.project, &own.owner, &former, Role::Editor).await;
    app.part(own.project, &own.owner, &former).await;
    former.proof()
}

/// Programs of the owner: one that may only read, one that may everything, one for this project and one for another.
/// The last is an admin's.
async fn programs(app: &TestApp, own: &Place, admin: &Actor) -> Vec<(&'static str, Proof)> {
    let third = app.project(&own.owner, "Third").await;
    let bearer = async |owner: &Actor, scopes: &[TokenScope], project| {
        Proof::Bearer(app.token(owner, scopes, project).await.secret)
    };
    vec![
        ("reader", bearer(&own.owner, &[TokenScope::Read], None).await),
        ("program", bearer(&own.owner, TokenScope::ALL, None).await),
        ("bound", bearer(&own.owner, TokenScope::ALL, Some(own.project)).await),
        ("elsewhere", bearer(&own.owner, TokenScope::ALL, Some(third)).await),
        ("admin-tool", bearer(admin, TokenScope::ALL, None).await),
    ]
}

async fn revoked(app: &TestApp, owner: &Actor) -> Proof {
    let token = app.token(owner, TokenScope::ALL, None).await;
    tokens::revoke(&app.services, &owner.caller, token.id).await.unwrap();
    Proof::Bearer(token.secret)
}

/// A browser and a program of somebody whose account was disabled.
async fn disabled(app: &TestApp, own: &Place, admin: &Actor) -> Vec<(&'static str, Proof)> {
    let gone = app.actor("disabled", false).await;
    app.join(own.project, &own.owner, &gone, Role::Owner).await;
    let token = app.token(&gone, TokenScope::ALL, None).await.secret;
    accounts::disable(&app.services, &admin.caller, gone.account).await.unwrap();
    vec![("disabled", gone.proof()), ("its-program", Proof::Bearer(token))]
}

/// An access token with one character of its signature changed.
async fn bad_access_token(app: &TestApp, owner: &Actor) -> String {
    let mut text = access_token(app, owner).await;
    let last = text.pop().unwrap();
    text.push(if last == 'A' { 'E' } else { 'A' });
    text
}

async fn access_token(app: &TestApp, owner: &Actor) -> String {
    let secret = app.token(owner, TokenScope::ALL, None).await.secret;
    let nobody = Caller::without_request(Who::Anonymous);
    let (program, _) = tokens::authenticate(&app.services, &secret, None).await.unwrap();
    let caller = Caller { who: Who::Program(program), ..nobody };
    tokens::exchange(&app.services, &caller).await.unwrap().access_token
}
