//! Whether somebody who was let into a project a while ago, and is still there, would be let in again.

use domain::{AppError, ErrorKind, Permission, ProjectId};
use store::{Tx, tokens};

use crate::{Caller, Explain, Services, Who, sign_ins};

/// Asks again.
///
/// # Errors
///
/// The caller signed out, the token ended, or the project is not the caller's any more.
pub(crate) async fn require(services: &Services, caller: &Caller, project: ProjectId) -> Result<(), AppError> {
    let mut entered = services.read_in(caller, project, Permission::ProjectView).await?;
    if counts(services, &mut entered.tx, &caller.who).await? { Ok(()) } else { Err(ErrorKind::SignInRequired.into()) }
}

async fn counts(services: &Services, tx: &mut Tx, who: &Who) -> Result<bool, AppError> {
    match who {
        Who::Person(person) => sign_ins::counts(services, tx, person.sign_in).await,
        Who::Program(program) => Ok(tokens::find_bearer_by_id(tx, program.token).await.explain()?.is_some()),
        Who::Anonymous | Who::Operator | Who::System => Ok(false),
    }
}
