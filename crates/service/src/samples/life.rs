//! Putting the sample files into a project, and taking them out again.

use bytes::Bytes;
use domain::{AppError, Currency, ErrorKind, FileId, Permission, ProjectId, SourceId};
use futures::stream;
use store::sources::list_samples;

use super::files;
use crate::sources::{NewSource, insert, remove as remove_source};
use crate::{Caller, Entered, Explain, Services, uploads};

/// What the two sources are called, in the language of whoever asks for them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SampleNames {
    /// The bank's.
    pub bank: String,
    /// The books'.
    pub ledger: String,
}

/// Puts the sample files into a project and begins to read them. Where they are already, nothing happens.
///
/// # Errors
///
/// The caller may not, or there is no room for them.
pub async fn add(
    services: &Services,
    caller: &Caller,
    project: ProjectId,
    names: &SampleNames,
) -> Result<Vec<SourceId>, AppError> {
    let mut entered = services.read_in(caller, project, Permission::SourcesEdit).await?;
    let there = list_samples(&mut entered.tx, entered.scope).await.explain()?;
    if !there.is_empty() {
        return Ok(there);
    }
    let made = made(services, &mut entered).await?;
    drop(entered);
    let bank = bring(services, caller, project, "bank.csv", made.bank).await?;
    let ledger = bring(services, caller, project, "ledger.csv", made.ledger).await?;
    let mut entered = services.change_in(caller, project, Permission::SourcesEdit).await?;
    let mut sources = Vec::new();
    for (name, file) in [(&names.bank, bank), (&names.ledger, ledger)] {
        let new = NewSource { name, file, layout: None, sample: true };
        sources.push(insert(services, &mut entered, caller, new).await?);
    }
    entered.tx.commit().await.explain()?;
    services.jobs.wake();
    Ok(sources)
}

/// Takes the sample files out of a project for good, with everything that was made of them.
///
/// # Errors
///
/// The caller may not.
pub async fn remove(services: &Services, caller: &Caller, project: ProjectId) -> Result<(), AppError> {
    let mut entered = services.change_in(caller, project, Permission::SourcesEdit).await?;
    for source in list_samples(&mut entered.tx, entered.scope).await.explain()? {
        remove_source(services, &mut entered.tx, caller, entered.scope, source).await?;
    }
    entered.tx.commit().await.explain()
}

/// The files of the day it is in the project, in its currency.
async fn made(services: &Services, entered: &mut Entered) -> Result<super::SampleFiles, AppError> {
    let project = store::projects::find(&mut entered.tx, entered.scope).await.explain()?.ok_or(ErrorKind::NoAccess)?;
    let zone: chrono_tz::Tz = project.time_zone.parse().unwrap_or(chrono_tz::UTC);
    let currency = Currency::parse(&project.currency).or_else(|_| Currency::parse("EUR"))?;
    Ok(files(services.clock.now().with_timezone(&zone).date_naive(), currency))
}

async fn bring(
    services: &Services,
    caller: &Caller,
    project: ProjectId,
    name: &str,
    content: String,
) -> Result<FileId, AppError> {
    let body = stream::iter([Ok::<_, AppError>(Bytes::from(content))]);
    Ok(uploads::receive(services, caller, project, name, body).await?.id)
}

#[cfg(test)]
mod tests {
    use domain::{ErrorKind, Part, Source, SourceFilter, SourceState};

    use super::*;
    use crate::housekeeping::Housekeeping;
    use crate::jobs::run_one;
    use crate::sources::{get, list};
    use crate::testing::{Fixture, Team};

    fn names() -> SampleNames {
        SampleNames { bank: "Sample: bank".to_owned(), ledger: "Sample: ledger".to_owned() }
    }

    async fn added(team: &Team) -> Vec<Source> {
        let sources = add(&team.services, &team.editor, team.id(), &names()).await.unwrap();
        while run_one(&team.services).await.unwrap() {}
        let mut found = Vec::new();
        for source in sources {
            found.push(get(&team.services, &team.viewer, team.id(), source, None).await.unwrap());
        }
        found
    }

    #[tokio::test]
    async fn both_files_are_read_without_a_question() {
        let fixture = Fixture::new().await;
        let team = Team::new(&fixture).await;
        let found = added(&team).await;
        let kinds = |source: &Source| {
            let layout = source.layout.clone().unwrap();
            layout.columns.iter().map(|column| column.kind.as_str()).collect::<Vec<_>>().join(" ")
        };
        for source in &found {
            assert_eq!((source.row.state, source.row.rejected, source.row.sample), (SourceState::Ready, 0, true));
            assert!(source.row.records > 280, "{}", source.row.records);
            assert!(source.reasons.iter().all(|reason| !reason.doubtful), "{:?}", source.reasons);
        }
        assert_eq!(kinds(&found[0]), "date date reference text text money text");
        assert_eq!(kinds(&found[1]), "date reference text text money text");
        let again = add(&team.services, &team.editor, team.id(), &names()).await.unwrap();
        assert!(found.iter().all(|source| again.contains(&source.row.id)), "they are there already");
    }

    #[tokio::test]
    async fn nothing_is_left_of_them_once_they_are_taken_out() {
        let fixture = Fixture::new().await;
        let team = Team::new(&fixture).await;
        added(&team).await;
        let refused = remove(&team.services, &team.viewer, team.id()).await.unwrap_err();
        assert!(matches!(refused.kind, ErrorKind::PermissionMissing { .. }));
        remove(&team.services, &team.editor, team.id()).await.unwrap();
        let filter = SourceFilter::default();
        let left = list(&team.services, &team.viewer, team.id(), &filter, &Part::first()).await.unwrap();
        assert!(left.rows.is_empty());
        Housekeeping::new(team.services.clone(), "w1".to_owned()).round().await.unwrap();
        assert!(team.services.objects.list("projects").await.unwrap().is_empty());
    }
}
