//! Server functions: what pages ask of the server. Each is a sentence: one use case, wrapped.

mod accounts;
#[cfg(feature = "ssr")]
mod asking;
mod audit;
mod failure;
mod join;
mod members;
#[cfg(feature = "ssr")]
mod next;
mod preferences;
mod projects;
mod reset;
mod second_factor;
#[cfg(feature = "ssr")]
pub mod session;
mod settings;
mod setup;
mod sign_in;
mod status;
mod tokens;

pub use accounts::{
    ChangePassword, ChangeProfile, Confirm, DisableUser, EnableUser, EndUserSessions, GetMe, GetUser, ListUserSessions,
    ListUsers, SetAdmin, change_password, change_profile, confirm, disable_user, enable_user, end_user_sessions,
    get_me, get_user, list_user_sessions, list_users, set_admin,
};
#[cfg(feature = "ssr")]
pub(crate) use asking::asking;
pub use audit::{ListAudit, ListProjectAudit, VerifyAudit, list_audit, list_project_audit, verify_audit};
pub use failure::Failure;
pub use join::{GetJoinDetails, InviteUser, Join, get_join_details, invite_user, join};
pub use members::{
    AcceptInvitation, GetInvitation, InviteMember, LeaveProject, ListInvitations, ListMembers, RemoveMember,
    RevokeInvitation, SetMemberRole, TransferProject, accept_invitation, get_invitation, invite_member, leave_project,
    list_invitations, list_members, remove_member, revoke_invitation, set_member_role, transfer_project,
};
#[cfg(feature = "ssr")]
pub use next::own_page;
pub use preferences::{SetLanguage, SetTheme, set_language, set_theme};
pub use projects::{
    ArchiveProject, ChangeProject, CreateProject, DeleteProject, GetProject, ListAllProjects, ListProjects,
    RescueProject, RestoreProject, UnarchiveProject, archive_project, change_project, create_project, delete_project,
    get_project, list_all_projects, list_projects, rescue_project, restore_project, unarchive_project,
};
pub use reset::{CheckReset, RequestReset, ResetPassword, check_reset, request_reset, reset_password};
pub use second_factor::{
    BeginSecondFactor, DisableSecondFactor, EnableSecondFactor, GetSecondFactor, MakeRecoveryCodes, ResetSecondFactor,
    TakeRecoveryCodes, begin_second_factor, disable_second_factor, enable_second_factor, get_second_factor,
    make_recovery_codes, reset_second_factor, take_recovery_codes,
};
pub use settings::{ChangeSettings, GetSettings, GetUsualSettings, change_settings, get_settings, get_usual_settings};
pub use setup::{CheckSetup, CompleteSetup, NeedsSetup, check_setup, complete_setup, needs_setup};
pub use sign_in::{
    EndOtherSignIns, EndSignIn, EnterCode, ListSignIns, SignIn, SignOut, end_other_sign_ins, end_sign_in, enter_code,
    list_sign_ins, sign_in, sign_out,
};
pub use status::{GetStatus, get_status};
pub use tokens::{
    CreateToken, ListAllTokens, ListProjectTokens, ListTokens, RevokeProjectToken, RevokeToken, RotateToken,
    create_token, list_all_tokens, list_project_tokens, list_tokens, revoke_project_token, revoke_token, rotate_token,
};

#[cfg(feature = "ssr")]
macro_rules! register {
    ($($function:ty,)+) => {
        /// Makes every server function known, so that the server can answer and test each of them.
        pub fn register() {
            $(leptos::server_fn::axum::register_explicit::<$function>();)+
        }
    };
}

#[cfg(feature = "ssr")]
register! {
    AcceptInvitation,
    ArchiveProject,
    BeginSecondFactor,
    ChangePassword,
    ChangeProfile,
    ChangeProject,
    ChangeSettings,
    CheckReset,
    CheckSetup,
    CompleteSetup,
    Confirm,
    CreateProject,
    CreateToken,
    DeleteProject,
    DisableSecondFactor,
    DisableUser,
    EnableSecondFactor,
    EnableUser,
    EndOtherSignIns,
    EndSignIn,
    EndUserSessions,
    EnterCode,
    GetInvitation,
    GetJoinDetails,
    GetMe,
    GetProject,
    GetSecondFactor,
    GetSettings,
    GetStatus,
    GetUser,
    GetUsualSettings,
    InviteMember,
    InviteUser,
    Join,
    LeaveProject,
    ListAllProjects,
    ListAllTokens,
    ListAudit,
    ListInvitations,
    ListMembers,
    ListProjectAudit,
    ListProjectTokens,
    ListProjects,
    ListSignIns,
    ListTokens,
    ListUserSessions,
    ListUsers,
    MakeRecoveryCodes,
    NeedsSetup,
    RemoveMember,
    RequestReset,
    RescueProject,
    ResetPassword,
    ResetSecondFactor,
    RestoreProject,
    RevokeInvitation,
    RevokeProjectToken,
    RevokeToken,
    RotateToken,
    SetAdmin,
    SetLanguage,
    SetMemberRole,
    SetTheme,
    SignIn,
    SignOut,
    TakeRecoveryCodes,
    TransferProject,
    UnarchiveProject,
    VerifyAudit,
}
