//! A project with people in it and around it.

use domain::{AccountId, ErrorKind, InvitationForm, Project, ProjectForm, ProjectId, Role, TokenScope};

use super::Fixture;
use crate::{Caller, Program, Services, Who, invitations, projects};

/// A project that Ann owns, with a member of each other role.
pub struct Team {
    pub services: Services,
    pub project: Project,
    pub owner: Caller,
    pub editor: Caller,
    pub reviewer: Caller,
    pub viewer: Caller,
    pub outsider: Caller,
    pub admin: Caller,
    pub anonymous: Caller,
}

impl Team {
    pub async fn new(fixture: &Fixture) -> Self {
        let services = fixture.services.clone();
        let owner = fixture.account("ann@example.com", false).await;
        let form = ProjectForm { name: "Payouts".to_owned(), ..ProjectForm::default() };
        let project = projects::create(&services, &owner, &form).await.unwrap();
        let mut members = Vec::new();
        for role in [Role::Editor, Role::Reviewer, Role::Viewer] {
            let member = fixture.account(&format!("{role}@example.com"), false).await;
            join(&services, &owner, project.id, &member, role).await;
            members.push(member);
        }
        let [editor, reviewer, viewer] = members.try_into().unwrap();
        Self {
            services,
            project,
            owner,
            editor,
            reviewer,
            viewer,
            outsider: fixture.account("zoe@example.com", false).await,
            admin: fixture.account("root@example.com", true).await,
            anonymous: Caller::without_request(Who::Anonymous),
        }
    }

    pub const fn id(&self) -> ProjectId {
        self.project.id
    }

    /// Everybody who may do less in the project than its owners, with the answer each of them gets.
    pub fn others(&self, permission: &str) -> [(&Caller, ErrorKind); 6] {
        let missing = || ErrorKind::PermissionMissing { permission: permission.to_owned() };
        [
            (&self.anonymous, ErrorKind::SignInRequired),
            (&self.outsider, ErrorKind::NoAccess),
            (&self.admin, ErrorKind::NoAccess),
            (&self.viewer, missing()),
            (&self.reviewer, missing()),
            (&self.editor, missing()),
        ]
    }

    /// Makes another account a member.
    pub async fn join(&self, member: &Caller, role: Role) {
        join(&self.services, &self.owner, self.id(), member, role).await;
    }

    /// Whether the audit has a line about an action on the project, written by an account.
    pub async fn was_written(&self, action: &str) -> bool {
        let mut tx = self.services.store.read().await.unwrap();
        let narrowed = store::audit::Narrowed { project: Some(self.id()), ..store::audit::Narrowed::default() };
        let lines = store::audit::list(&mut tx, &narrowed, None, 100).await.unwrap();
        lines.iter().any(|line| line.action == action)
    }
}

/// The account behind a caller.
pub fn account(caller: &Caller) -> AccountId {
    caller.identity().unwrap().account
}

/// A program that acts for somebody.
pub fn program_of(caller: &Caller, scopes: &[TokenScope], project: Option<ProjectId>) -> Caller {
    let token = domain::TokenId(uuid::Uuid::from_u128(3));
    let (identity, scopes) = (caller.identity().unwrap().clone(), scopes.iter().copied().collect());
    Caller::without_request(Who::Program(Program { identity, token, scopes, project }))
}

async fn join(services: &Services, owner: &Caller, project: ProjectId, member: &Caller, role: Role) {
    let email = member.identity().unwrap().email.clone();
    let form = InvitationForm { email, role: role.to_string() };
    let invited = invitations::invite(services, owner, project, &form).await.unwrap();
    invitations::accept(services, member, secret(&invited.link)).await.unwrap();
}

/// The secret of a link.
pub fn secret(link: &str) -> &str {
    link.rsplit('/').next().unwrap()
}
