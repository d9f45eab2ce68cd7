//! People and programs of a test, and how each proves who they are. Passwords are not hashed for it: sign-ins and
//! tokens are made by the use cases that come after the proof.

use std::collections::HashMap;

use bytes::Bytes;
use domain::{
    AccountId, AppError, Clock, Email, FileId, InvitationForm, JobId, ProjectForm, ProjectId, Role, SignInId,
    SourceForm, SourceId, TokenForm, TokenScope, UploadForm, UploadId,
};
use reqwest::RequestBuilder;
use server::session::KeptSessions;
use service::sign_in::{self, Device};
use service::{Caller, Identity, Person, Who, invitations, members, projects, sources, tokens, uploads};
use store::accounts::{self, NewAccount};
use tower_sessions::SessionStore;
use tower_sessions::session::{Id, Record};
use uuid::Uuid;

use super::TestApp;

/// A person who signed in with a browser.
#[derive(Clone, Debug)]
pub struct Actor {
    pub account: AccountId,
    pub sign_in: SignInId,
    pub caller: Caller,
    cookie: String,
}

/// What a request is proved with.
#[derive(Clone, Debug)]
pub enum Proof {
    Nothing,
    Cookie(String),
    Bearer(String),
}

impl Actor {
    /// The proof of the browser.
    pub fn proof(&self) -> Proof {
        Proof::Cookie(self.cookie.clone())
    }
}

impl Proof {
    /// Adds the proof to a request, as browsers and programs send it.
    pub fn show(&self, app: &TestApp, request: RequestBuilder) -> RequestBuilder {
        match self {
            Self::Nothing => request,
            Self::Cookie(cookie) => {
                request.header("cookie", cookie).header("origin", format!("http://{}", app.address))
            }
            Self::Bearer(token) => request.bearer_auth(token),
        }
    }
}

impl TestApp {
    /// Somebody with an account, signed in.
    pub async fn actor(&self, name: &str, is_admin: bool) -> Actor {
        let account = self.account(name, is_admin).await;
        let mut tx = self.services.store.write_durable().await.unwrap();
        let found = accounts::find(&mut tx, account).await.unwrap().unwrap();
        let nobody = Caller::without_request(Who::Anonymous);
        let device = Device { agent: "test".to_owned(), cookie: None };
        let began = sign_in::begin(&self.services, &mut tx, &nobody, &found, &device).await.unwrap();
        tx.commit().await.unwrap();
        let identity = Identity { account, email: found.email, name: found.name, is_admin };
        let person = Person { identity, sign_in: began.sign_in, confirmed_at: self.clock.now() };
        let cookie = self.session(began.sign_in).await;
        Actor { account, sign_in: began.sign_in, caller: Caller::without_request(Who::Person(person)), cookie }
    }

    async fn account(&self, name: &str, is_admin: bool) -> AccountId {
        let id = AccountId(Uuid::from_bytes(service::random_bytes()));
        let email = Email::parse(&format!("{name}@example.com")).unwrap();
        let new =
            NewAccount { id, email: &email, name, password_hash: None, is_admin, language: None, time_zone: "UTC" };
        let mut tx = self.services.store.write().await.unwrap();
        accounts::insert(&mut tx, &new).await.unwrap();
        tx.commit().await.unwrap();
        id
    }

    async fn session(&self, sign_in: SignInId) -> String {
        let data = HashMap::from([("sign_in".to_owned(), serde_json::json!(sign_in))]);
        let expiry_date = time::OffsetDateTime::from_unix_timestamp(self.clock.now().timestamp()).unwrap();
        let mut record = Record { id: Id::default(), data, expiry_date: expiry_date + time::Duration::days(7) };
        KeptSessions::new(&self.services).create(&mut record).await.unwrap();
        format!("tieout-session={}", record.id)
    }

    /// A project of somebody.
    pub async fn project(&self, owner: &Actor, name: &str) -> ProjectId {
        let form = ProjectForm { name: name.to_owned(), ..ProjectForm::default() };
        projects::create(&self.services, &owner.caller, &form).await.unwrap().id
    }

    /// A file that was uploaded.
    pub async fn file(&self, project: ProjectId, owner: &Actor) -> FileId {
        let body = futures::stream::iter([Ok::<_, AppError>(Bytes::from_static(b"Day,Amount\n2026-11-02,1.50\n"))]);
        uploads::receive(&self.services, &owner.caller, project, "bank.csv", body).await.unwrap().id
    }

    /// A file on its way.
    pub async fn upload(&self, project: ProjectId, owner: &Actor) -> UploadId {
        let form = UploadForm { name: "late.csv".to_owned(), size: 9, sha256: None };
        uploads::begin(&self.services, &owner.caller, project, &form).await.unwrap().id
    }

    /// A source whose file waits to be read, and the job that would read it: no worker runs here.
    pub async fn source(&self, project: ProjectId, owner: &Actor) -> (SourceId, JobId) {
        let file = self.file(project, owner).await;
        let form = SourceForm { name: String::new(), file, layout: None };
        let source = sources::create(&self.services, &owner.caller, project, &form).await.unwrap();
        (source.id, source.job.unwrap())
    }

    /// Makes somebody a member of a project, the way it happens.
    pub async fn join(&self, project: ProjectId, owner: &Actor, member: &Actor, role: Role) {
        let email = member.caller.identity().unwrap().email.clone();
        let form = InvitationForm { email, role: role.to_string() };
        let invited = invitations::invite(&self.services, &owner.caller, project, &form).await.unwrap();
        let secret = invited.link.rsplit('/').next().unwrap();
        invitations::accept(&self.services, &member.caller, secret).await.unwrap();
    }

    /// Takes somebody out of a project.
    pub async fn part(&self, project: ProjectId, owner: &Actor, member: &Actor) {
        members::remove(&self.services, &owner.caller, project, member.account, None).await.unwrap();
    }

    /// A token of somebody.
    pub async fn token(&self, owner: &Actor, scopes: &[TokenScope], project: Option<ProjectId>) -> domain::NewToken {
        let form = TokenForm {
            name: "Nightly".to_owned(),
            scopes: scopes.iter().map(ToString::to_string).collect(),
            project: project.map(|project| project.to_string()).unwrap_or_default(),
            days: "1".to_owned(),
        };
        tokens::create(&self.services, &owner.caller, &form).await.unwrap()
    }
}
