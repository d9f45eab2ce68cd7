//! Sources: what is read from files, and how.

use domain::{FileId, JobId, LayoutForm, ProjectId, SourceId};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::Failure;
#[cfg(feature = "ssr")]
use super::asking::asking;
#[cfg(feature = "ssr")]
use crate::written::news::{tell, tell_on};

/// What the sources of the sample files are called.
#[cfg(feature = "ssr")]
fn sample_names(locale: domain::Locale) -> service::samples::SampleNames {
    let words = crate::i18n::Localizer::shared(locale);
    let named = |id: &str| words.text(id, &[]);
    service::samples::SampleNames { bank: named("sample-bank-name"), ledger: named("sample-ledger-name") }
}

/// A source whose file is being read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Begun {
    /// The source.
    pub id: SourceId,
    /// The job that reads its file.
    pub job: Option<JobId>,
}

/// Makes a source of a file.
///
/// # Errors
///
/// The caller may not, or there is no such file.
#[server(name = CreateSource, prefix = "/api/fn", endpoint = "create_source")]
pub async fn create_source(project: ProjectId, file: FileId) -> Result<Begun, Failure> {
    let (services, caller) = asking()?;
    let form = domain::SourceForm { name: String::new(), file, layout: None };
    let source = service::sources::create(&services, &caller, project, &form).await?;
    Ok(Begun { id: source.id, job: source.job })
}

/// Makes a new version of a source of another file.
///
/// # Errors
///
/// The caller may not, or there is no such source or file.
#[server(name = AddSourceVersion, prefix = "/api/fn", endpoint = "add_source_version")]
pub async fn add_source_version(project: ProjectId, source: SourceId, file: FileId) -> Result<Begun, Failure> {
    let (services, caller) = asking()?;
    let form = domain::VersionForm { file: Some(file), layout: None };
    let source = service::sources::add_version(&services, &caller, project, source, &form, None).await?;
    Ok(Begun { id: source.id, job: source.job })
}

/// Reads the file of a source again, as a person says, and leads to the source.
///
/// # Errors
///
/// The caller may not, or an answer cannot be read.
#[server(name = ReadAgain, prefix = "/api/fn", endpoint = "read_again")]
pub async fn read_again(
    project: ProjectId,
    source: SourceId,
    version: Option<i64>,
    form: LayoutForm,
) -> Result<(), Failure> {
    let (services, caller) = asking()?;
    service::sources::read_again(&services, &caller, project, source, &form, version).await?;
    tell_on(&format!("/projects/{project}/sources/{source}"), "source-read-again");
    Ok(())
}

/// Goes on with the rows that could be read.
///
/// # Errors
///
/// The caller may not, or nobody has to decide about the source.
#[server(name = GoOn, prefix = "/api/fn", endpoint = "go_on")]
pub async fn go_on(project: ProjectId, source: SourceId) -> Result<(), Failure> {
    let (services, caller) = asking()?;
    service::sources::go_on(&services, &caller, project, source, None).await?;
    tell("source-goes-on");
    Ok(())
}

/// Gives a source another name.
///
/// # Errors
///
/// The caller may not, the name breaks a rule, or somebody was faster.
#[server(name = RenameSource, prefix = "/api/fn", endpoint = "rename_source")]
pub async fn rename_source(
    project: ProjectId,
    source: SourceId,
    #[server(default)] name: String,
    version: Option<i64>,
) -> Result<(), Failure> {
    let (services, caller) = asking()?;
    let form = domain::SourceNameForm { name };
    service::sources::rename(&services, &caller, project, source, &form, version).await?;
    tell("source-renamed");
    Ok(())
}

/// Deletes a source, and leads to the list.
///
/// # Errors
///
/// The caller may not.
#[server(name = DeleteSource, prefix = "/api/fn", endpoint = "delete_source")]
pub async fn delete_source(project: ProjectId, source: SourceId) -> Result<(), Failure> {
    let (services, caller) = asking()?;
    service::sources::delete(&services, &caller, project, source, None).await?;
    tell_on(&format!("/projects/{project}/sources"), "source-deleted");
    Ok(())
}

/// Brings a deleted source back.
///
/// # Errors
///
/// The caller may not, or it is gone for good.
#[server(name = RestoreSource, prefix = "/api/fn", endpoint = "restore_source")]
pub async fn restore_source(project: ProjectId, source: SourceId) -> Result<(), Failure> {
    let (services, caller) = asking()?;
    service::sources::restore(&services, &caller, project, source).await?;
    tell_on(&format!("/projects/{project}/sources"), "source-restored");
    Ok(())
}

/// Puts the sample files into a project, and leads to the sources.
///
/// # Errors
///
/// The caller may not.
#[server(name = AddSample, prefix = "/api/fn", endpoint = "add_sample")]
pub async fn add_sample(project: ProjectId) -> Result<(), Failure> {
    let (services, caller) = asking()?;
    service::samples::add(&services, &caller, project, &sample_names(caller.locale)).await?;
    tell_on(&format!("/projects/{project}/sources"), "sample-added");
    Ok(())
}

/// Makes a project with the sample files in it, called after them in the language of whoever asks, and leads there.
///
/// # Errors
///
/// Nobody signed in.
#[server(name = TrySample, prefix = "/api/fn", endpoint = "try_sample")]
pub async fn try_sample() -> Result<(), Failure> {
    let (services, caller) = asking()?;
    let words = crate::i18n::Localizer::shared(caller.locale);
    let name = words.text("project-sample-name", &[]);
    let form = domain::ProjectForm { name, ..domain::ProjectForm::default() };
    let project = service::projects::create(&services, &caller, &form).await?.id;
    service::samples::add(&services, &caller, project, &sample_names(caller.locale)).await?;
    tell_on(&format!("/projects/{project}/sources"), "sample-added");
    Ok(())
}

/// Takes the sample files out of a project.
///
/// # Errors
///
/// The caller may not.
#[server(name = RemoveSample, prefix = "/api/fn", endpoint = "remove_sample")]
pub async fn remove_sample(project: ProjectId) -> Result<(), Failure> {
    let (services, caller) = asking()?;
    service::samples::remove(&services, &caller, project).await?;
    tell_on(&format!("/projects/{project}/sources"), "sample-removed");
    Ok(())
}
