//! What the words of the product mean: types that the browser, the server and the command line share.
//!
//! Nothing here performs I/O, waits, reads a clock or draws a random number, so all of it runs in WebAssembly
//! and in a test without set-up.

mod account;
mod audit;
pub mod canonical;
mod clock;
mod currency;
mod error;
mod fields;
mod health;
mod id;
mod job;
mod layout;
mod link;
mod listing;
mod locale;
mod member;
mod named;
mod networks;
mod password;
mod permission;
mod person;
mod preferences;
mod problem;
mod project;
mod record;
mod request_id;
mod row_issue;
pub mod ruleset;
mod second_factor;
mod setup;
mod site_settings;
mod size;
mod source;
mod status;
mod theme;
mod time_zone;
mod token;
mod upload;
mod user;

pub use account::Email;
pub use audit::{Action, ActorKind, AuditFilter, AuditRow, SubjectKind, Verified};
pub use clock::{Clock, FixedClock};
pub use currency::Currency;
pub use error::{AppError, ErrorClass, ErrorKind, FieldError, Param};
pub use health::{CheckDetails, Disk, HealthDetails, Outbox, SeenRequest, WorkerRow};
pub use id::{AccountId, FileId, InvitationId, JobId, ProjectId, SignInId, SourceId, TokenId, UploadId};
pub use job::{Job, JobFilter, JobKind, JobPhase, JobState, SiteJob};
pub use layout::{
    AmountRule, Because, DateOrder, DecimalMark, FileFormat, Layout, LayoutColumn, LayoutColumnForm, LayoutForm,
    LayoutPart, PART_OF_AMOUNT, Packing, Reason,
};
pub use link::{InviteLink, Join, JoinDetails, JoinForm, UserInvitationForm};
pub use listing::{Cursor, Page, Part};
pub use locale::{Direction, Locale};
pub use member::{
    InvitationDetails, InvitationForm, InvitationRow, InvitationState, Invited, MemberFilter, MemberRow, NewInvitation,
};
pub use networks::Networks;
pub use password::{NewPassword, Strength, password_strength};
pub use permission::{Permission, Role, SitePermission, TokenScope};
pub use person::{Me, PERSON_NAME_LENGTH, Profile, ProfileForm, SignInRow};
pub use preferences::{LANGUAGE_COOKIE, Preferences, THEME_COOKIE, parse_language, parse_theme, preference_cookie};
pub use problem::{CONTENT_TYPE as PROBLEM_CONTENT_TYPE, FieldProblem, Problem};
pub use project::{
    NewProject, Project, ProjectFilter, ProjectForm, ProjectRow, ProjectSettings, ProjectSettingsForm, ProjectState,
};
pub use record::{
    Bin, ColumnProfile, ColumnSum, ExportFormat, FacetCount, FilterTest, LINE_COLUMN, REJECTED_COLUMN, ROW_COLUMN,
    Record, RecordColumn, RecordFilter, RecordIssue, RecordPage, RecordQuery, RecordSort, RecordTotals, Which,
    original_column,
};
pub use request_id::RequestId;
pub use row_issue::{IssueCode, IssueCount, RowIssue};
pub use ruleset::Ruleset;
pub use second_factor::{Enrolment, SecondFactor};
pub use setup::{Setup, SetupForm};
pub use site_settings::{NewSiteSettings, SiteSettings, SiteSettingsForm};
pub use size::ByteSize;
pub use source::{
    Balance, Source, SourceFilter, SourceForm, SourceNameForm, SourceRow, SourceState, SourceVersion, Statement,
    VersionForm,
};
pub use status::{Check, CheckName, Health, Status};
pub use theme::Theme;
pub use time_zone::TimeZone;
pub use token::{AccessToken, NewToken, TokenForm, TokenRow, TokenState, TokenWish};
pub use upload::{NewUpload, ProjectRoom, Upload, UploadForm, UploadedFile};
pub use user::{UserFilter, UserRow, UserSort, UserState};

/// An instant as the person who looks at it reads it: with the offset of their time zone at that instant.
pub type Moment = chrono::DateTime<chrono::FixedOffset>;
