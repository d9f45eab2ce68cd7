//! How much of a file may arrive: what one file may have, and what there is room for.

use domain::{AppError, ByteSize, ErrorKind};
use store::files::{self, Room};
use store::{ProjectScope, Tx, projects};

use crate::files::size;
use crate::{Entered, Explain, Services, settings};

/// What is said of a file before it arrives.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Announced {
    /// How many bytes it has at least.
    pub least: u64,
    /// How many bytes it has at most.
    pub most: Option<u64>,
}

impl Announced {
    /// A file whose size is known.
    #[must_use]
    pub const fn exactly(bytes: u64) -> Self {
        Self { least: bytes, most: Some(bytes) }
    }
}

/// How many bytes may arrive, and what is said when there are more.
#[derive(Clone, Debug)]
pub(super) struct Allowance {
    bytes: u64,
    beyond: ErrorKind,
}

impl Allowance {
    /// Refuses a size beyond it.
    pub fn check(&self, bytes: u64) -> Result<(), AppError> {
        if bytes > self.bytes { Err(self.beyond.clone().into()) } else { Ok(()) }
    }

    /// The room that is kept free.
    pub fn promised(&self) -> i64 {
        i64::try_from(self.bytes).unwrap_or(i64::MAX)
    }
}

/// Finds out how much may arrive. Until the unit of work ends nobody else is promised any room.
pub(super) async fn allowance(
    services: &Services,
    entered: &mut Entered,
    announced: Announced,
) -> Result<Allowance, AppError> {
    let limit = limit(services, entered).await?;
    if announced.least > limit.0 {
        return Err(ErrorKind::FileTooLarge { limit }.into());
    }
    if announced.most == Some(0) {
        return Err(ErrorKind::UploadEmpty.into());
    }
    let own = (limit.0, ErrorKind::FileTooLarge { limit });
    let left = left(services, &mut entered.tx, entered.scope).await?;
    let (most, beyond) = [own, left].into_iter().min_by_key(|(bytes, _)| *bytes).expect("there are two");
    if most < announced.least.max(1) {
        return Err(beyond.into());
    }
    Ok(Allowance { bytes: announced.most.map_or(most, |announced| announced.min(most)), beyond })
}

/// Refuses what is made of files where it takes more room than is left. Until the unit of work ends nobody else is
/// promised any room.
pub(crate) async fn require_room(
    services: &Services,
    tx: &mut Tx,
    scope: ProjectScope,
    bytes: u64,
) -> Result<(), AppError> {
    let (left, beyond) = left(services, tx, scope).await?;
    if bytes > left { Err(beyond.into()) } else { Ok(()) }
}

/// How much room is left in the project and on the site, and what is said where more is asked for.
async fn left(services: &Services, tx: &mut Tx, scope: ProjectScope) -> Result<(u64, ErrorKind), AppError> {
    let taken = files::take_room(tx, scope).await.explain()?;
    let left = |quota: ByteSize, taken: i64| quota.0.saturating_sub(u64::try_from(taken).unwrap_or_default());
    let (limit, site) = (services.site.project_quota, services.site.site_quota);
    let in_project = (left(limit, taken.project()), full(limit, taken));
    let on_site = (left(site, taken.site), ErrorKind::UploadSiteFull);
    Ok([in_project, on_site].into_iter().min_by_key(|(bytes, _)| *bytes).expect("there are two"))
}

fn full(limit: ByteSize, taken: Room) -> ErrorKind {
    ErrorKind::UploadProjectFull { limit, files: size(taken.files), tables: size(taken.tables) }
}

/// The largest file that the operator, the admins and the owners of the project all allow.
pub(super) async fn limit(services: &Services, entered: &mut Entered) -> Result<ByteSize, AppError> {
    let site = settings::in_force(&mut entered.tx).await?.upload_limit;
    let project = projects::find(&mut entered.tx, entered.scope).await.explain()?;
    let project = project.and_then(|project| project.upload_limit).and_then(|bytes| u64::try_from(bytes).ok());
    let limits = [Some(services.site.upload_limit), site, project.map(ByteSize)];
    Ok(limits.into_iter().flatten().min().unwrap_or(services.site.upload_limit))
}
