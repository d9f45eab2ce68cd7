//! What the audit remembers: everything that changes something, by name.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::named::named;
use crate::{Moment, ProjectId};

named! {
    /// Something that somebody did.
    Action {
        /// The site got its first admin.
        SiteSetUp = "site.set-up",
        /// A setting of the site was changed.
        SettingsChanged = "settings.changed",
        /// An account was made.
        AccountCreated = "account.created",
        /// Name, language, theme or time zone of an account were changed.
        AccountChanged = "account.changed",
        /// An account got or lost the rights of an admin.
        AccountAdminChanged = "account.admin-changed",
        /// An account was disabled.
        AccountDisabled = "account.disabled",
        /// An account was enabled again.
        AccountEnabled = "account.enabled",
        /// Somebody was invited to the site.
        AccountInvited = "account.invited",
        /// A password was changed.
        PasswordChanged = "password.changed",
        /// A link to set a new password was asked for.
        PasswordResetRequested = "password.reset-requested",
        /// A second factor was switched on.
        SecondFactorEnabled = "second-factor.enabled",
        /// A second factor was switched off.
        SecondFactorDisabled = "second-factor.disabled",
        /// New recovery codes were made.
        RecoveryCodesMade = "recovery-codes.made",
        /// A recovery code was used.
        RecoveryCodeUsed = "recovery-codes.used",
        /// Somebody signed in.
        SignedIn = "session.began",
        /// Somebody could not sign in.
        SignInRefused = "session.refused",
        /// A session was ended.
        SignedOut = "session.ended",
        /// Every other session of an account was ended.
        SignedOutEverywhere = "session.all-ended",
        /// An account was connected with an identity provider.
        IdentityConnected = "identity.connected",
        /// A project was made.
        ProjectCreated = "project.created",
        /// Name, description or settings of a project were changed.
        ProjectChanged = "project.changed",
        /// A project was archived.
        ProjectArchived = "project.archived",
        /// A project was taken out of the archive.
        ProjectUnarchived = "project.unarchived",
        /// A project was deleted; it can be restored for some days.
        ProjectDeleted = "project.deleted",
        /// A deleted project was restored.
        ProjectRestored = "project.restored",
        /// A deleted project was removed for good.
        ProjectPurged = "project.purged",
        /// Somebody was invited to a project.
        MemberInvited = "member.invited",
        /// An invitation was taken back.
        InvitationRevoked = "invitation.revoked",
        /// Somebody became a member.
        MemberJoined = "member.joined",
        /// A member got another role.
        MemberRoleChanged = "member.role-changed",
        /// A member was removed.
        MemberRemoved = "member.removed",
        /// A member left.
        MemberLeft = "member.left",
        /// A project was handed to another owner.
        ProjectTransferred = "project.transferred",
        /// A token was made.
        TokenCreated = "token.created",
        /// A token was revoked.
        TokenRevoked = "token.revoked",
        /// A token was made anew; the one before works until it ends.
        TokenRotated = "token.rotated",
        /// A job was stopped.
        JobCancelled = "job.cancelled",
        /// A source was made.
        SourceCreated = "source.created",
        /// A source got a new version: of another file, or of the same file read in another way.
        SourceVersionAdded = "source.version-added",
        /// A source got another name.
        SourceChanged = "source.changed",
        /// Somebody went on with the rows of a source that could be read.
        SourceAccepted = "source.accepted",
        /// A source was deleted; it can be restored for some days.
        SourceDeleted = "source.deleted",
        /// A deleted source was restored.
        SourceRestored = "source.restored",
        /// A deleted source was removed for good.
        SourcePurged = "source.purged",
        /// Records were taken out of the product.
        ExportMade = "export.made",
        /// A file was uploaded.
        FileUploaded = "file.uploaded",
        /// Somebody began to upload a file in pieces.
        UploadBegun = "upload.begun",
        /// A file that arrived in pieces was given up.
        UploadAborted = "upload.aborted",
        /// A file was deleted.
        FileDeleted = "file.deleted",
    }
}

named! {
    /// What something was done to.
    SubjectKind {
        /// The site as a whole.
        Site = "site",
        /// An account.
        Account = "account",
        /// A signing in.
        SignIn = "session",
        /// A project.
        Project = "project",
        /// A member of a project.
        Member = "member",
        /// An invitation.
        Invitation = "invitation",
        /// A token.
        Token = "token",
        /// A job.
        Job = "job",
        /// A source.
        Source = "source",
        /// A file.
        File = "file",
    }
}

named! {
    /// Who did something.
    ActorKind {
        /// A person in a browser.
        Person = "person",
        /// A program with a token.
        Program = "program",
        /// Whoever runs commands on the machine.
        Operator = "operator",
        /// Somebody who is not known.
        Anonymous = "anonymous",
        /// The product itself.
        System = "system",
    }
}

/// One line of the audit as lists show it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AuditRow {
    /// Its place in the chain.
    pub sequence: i64,
    /// When it happened.
    pub at: Moment,
    /// What kind of actor it was.
    pub actor_kind: ActorKind,
    /// How the actor was called then; empty for those without a name.
    pub actor: String,
    /// Where the request came from.
    pub address: Option<String>,
    /// What was done.
    pub action: Action,
    /// What kind of thing it was done to.
    pub subject_kind: SubjectKind,
    /// Which one.
    pub subject_id: String,
    /// How that was called then.
    pub subject: String,
    /// The project it happened in.
    pub project: Option<ProjectId>,
    /// What it was before.
    pub before: Option<Value>,
    /// What it was afterwards.
    pub after: Option<Value>,
    /// The request it happened in.
    pub request_id: Option<String>,
}

/// Which lines are wanted; what is left out does not narrow the list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
#[serde(deny_unknown_fields, default)]
pub struct AuditFilter {
    /// A part of the actor's or the subject's name.
    pub search: Option<String>,
    /// What was done.
    pub action: Option<Action>,
    /// The project it happened in.
    pub project: Option<ProjectId>,
    /// The first day, in the reader's time zone.
    pub from: Option<chrono::NaiveDate>,
    /// The last day, in the reader's time zone.
    pub until: Option<chrono::NaiveDate>,
}

/// A chain of lines that was found whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verified {
    /// How many lines it has.
    pub lines: i64,
}
