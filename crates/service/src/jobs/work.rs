//! What each kind of job does.

use domain::{AppError, JobKind};
use store::Tx;

use super::{Claimed, Ending, Progress};
use crate::{Services, sources};

/// Carries out jobs and says what becomes of what they made.
pub(super) trait Work: Clone + Send + Sync + 'static {
    /// What was made and is not visible to anybody yet.
    type Made: Send + Sync + 'static;

    /// Does the work. It looks at `progress` often: within a second of being stopped it ends with an error.
    fn carry_out(
        &self,
        services: &Services,
        claimed: &Claimed,
        progress: &Progress,
    ) -> impl Future<Output = Result<Self::Made, AppError>> + Send;

    /// Writes what becomes of it, in the unit of work that ends the job.
    fn conclude(
        &self,
        services: &Services,
        tx: &mut Tx,
        claimed: &Claimed,
        ending: Ending<'_, Self::Made>,
    ) -> impl Future<Output = Result<(), AppError>> + Send;
}

/// The work of the product.
#[derive(Clone, Copy, Debug)]
pub(super) struct Product;

/// What a job of the product made.
#[derive(Debug)]
pub(super) enum Made {
    /// A version of a source.
    Import(Box<sources::Made>),
}

impl Work for Product {
    type Made = Made;

    async fn carry_out(&self, services: &Services, claimed: &Claimed, progress: &Progress) -> Result<Made, AppError> {
        match claimed.kind {
            JobKind::Import => {
                sources::carry_out(services, claimed, progress).await.map(|made| Made::Import(Box::new(made)))
            }
        }
    }

    async fn conclude(
        &self,
        services: &Services,
        tx: &mut Tx,
        claimed: &Claimed,
        ending: Ending<'_, Made>,
    ) -> Result<(), AppError> {
        match claimed.kind {
            JobKind::Import => sources::conclude(services, tx, claimed, ending.map(|Made::Import(made)| &**made)).await,
        }
    }
}
