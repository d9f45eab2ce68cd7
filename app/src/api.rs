//! Server functions: what pages ask of the server. Each is a sentence: one use case, wrapped.

mod accounts;
#[cfg(feature = "ssr")]
mod asking;
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
mod sources;
mod status;
mod tokens;

pub use accounts::{
    ChangePassword, ChangeProfile, Confirm, DisableUser, EnableUser, EndUserSessions, SetAdmin, change_password,
    change_profile, confirm, disable_user, enable_user, end_user_sessions, set_admin,
};
#[cfg(feature = "ssr")]
pub(crate) use asking::asking;
pub use failure::Failure;
pub use join::{InviteUser, Join, invite_user, join};
pub use members::{
    AcceptInvitation, InviteMember, LeaveProject, RemoveMember, RevokeInvitation, SetMemberRole, TransferProject,
    accept_invitation, invite_member, leave_project, remove_member, revoke_invitation, set_member_role,
    transfer_project,
};
#[cfg(feature = "ssr")]
pub use next::own_page;
pub use preferences::{SetLanguage, SetTheme, set_language, set_theme};
pub use projects::{
    ArchiveProject, ChangeProject, CreateProject, DeleteProject, RescueProject, RestoreProject, UnarchiveProject,
    archive_project, change_project, create_project, delete_project, rescue_project, restore_project,
    unarchive_project,
};
pub use reset::{CheckReset, RequestReset, ResetPassword, check_reset, request_reset, reset_password};
pub use second_factor::{
    DisableSecondFactor, EnableSecondFactor, MakeRecoveryCodes, ResetSecondFactor, TakeRecoveryCodes,
    disable_second_factor, enable_second_factor, make_recovery_codes, reset_second_factor, take_recovery_codes,
};
pub use settings::{ChangeSettings, change_settings};
pub use setup::{CompleteSetup, NeedsSetup, complete_setup, needs_setup};
pub use sign_in::{
    EndOtherSignIns, EndSignIn, EnterCode, SignIn, SignOut, end_other_sign_ins, end_sign_in, enter_code, sign_in,
    sign_out,
};
pub use sources::{
    AddSample, AddSourceVersion, Begun, CreateSource, DeleteSource, GoOn, ReadAgain, RemoveSample, RenameSource,
    RestoreSource, TrySample, add_sample, add_source_version, create_source, delete_source, go_on, read_again,
    remove_sample, rename_source, restore_source, try_sample,
};
pub use status::{GetStatus, get_status};
pub use tokens::{
    CreateToken, RevokeProjectToken, RevokeToken, RotateToken, create_token, revoke_project_token, revoke_token,
    rotate_token,
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
    AddSample,
    AddSourceVersion,
    ArchiveProject,
    ChangePassword,
    ChangeProfile,
    ChangeProject,
    ChangeSettings,
    CheckReset,
    CompleteSetup,
    Confirm,
    CreateProject,
    CreateSource,
    CreateToken,
    DeleteProject,
    DeleteSource,
    DisableSecondFactor,
    DisableUser,
    EnableSecondFactor,
    EnableUser,
    EndOtherSignIns,
    EndSignIn,
    EndUserSessions,
    EnterCode,
    GetStatus,
    GoOn,
    InviteMember,
    InviteUser,
    Join,
    LeaveProject,
    MakeRecoveryCodes,
    NeedsSetup,
    ReadAgain,
    RemoveMember,
    RemoveSample,
    RenameSource,
    RequestReset,
    RescueProject,
    ResetPassword,
    ResetSecondFactor,
    RestoreProject,
    RestoreSource,
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
    TrySample,
    UnarchiveProject,
}
