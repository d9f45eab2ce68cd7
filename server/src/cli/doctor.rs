//! `tieout doctor`: examines the installation and says what to put right. It leaves nothing behind: the file it tries the
//! data folder with is removed again.

mod database;
mod files;
mod finding;
mod first_admin;
mod folder;
mod jobs;
mod mail;
mod networks;
mod oidc;
mod settings;

use std::process::ExitCode;

use app::i18n::Shown;
use domain::{AppError, ErrorKind};
use serde_json::{Value, json};

use super::screen::Screen;
use crate::config::Config;
use finding::{Finding, State, Words};

pub(super) async fn examine(config: Result<Config, AppError>, screen: &Screen) -> Result<ExitCode, AppError> {
    let findings = match config {
        Ok(config) => findings(&config).await,
        Err(error) => vec![Finding::failed("configuration", error)],
    };
    for finding in &findings {
        print(finding, screen);
    }
    let problems = findings.iter().filter(|finding| finding.state == State::Problem).count();
    let error = AppError::from(ErrorKind::DoctorFoundProblems { count: i64::try_from(problems).unwrap_or(i64::MAX) });
    screen.document(&document(&findings, (problems > 0).then_some(&error), screen));
    match problems {
        0 => Ok(ExitCode::SUCCESS),
        _ if screen.is_json() => Ok(ExitCode::from(error.kind.class().exit_code())),
        _ => Err(error),
    }
}

async fn findings(config: &Config) -> Vec<Finding> {
    let mut findings = vec![Finding::ok("configuration", "cli-doctor-configuration-ok", vec![])];
    findings.extend(folder::findings(config));
    findings.extend(files::findings(config).await);
    findings.extend(database::findings(config).await);
    findings.extend(first_admin::findings(config).await);
    findings.extend(jobs::findings(config).await);
    findings.extend(networks::findings(config).await);
    findings.extend(settings::findings(config));
    findings.extend(mail::findings(config).await);
    findings.extend(oidc::findings(config).await);
    findings
}

fn print(finding: &Finding, screen: &Screen) {
    if screen.is_json() {
        return;
    }
    let (text, hint) = worded(finding, screen);
    let state = screen.text(finding.state.message(), &[]);
    let hint = hint.map(|hint| format!("    {hint}\n")).unwrap_or_default();
    screen.write(&format!("{state}: {text}\n{hint}"));
}

fn worded(finding: &Finding, screen: &Screen) -> (String, Option<String>) {
    match &finding.words {
        Words::Message(id, args) => (screen.text(id, args), screen.hint(id, args)),
        Words::Failure(error) => {
            let Shown { title, detail, hint, .. } = screen.worded(error);
            (format!("{title}. {detail}"), Some(hint))
        }
    }
}

/// The problem document with the findings as one more member; the findings alone where there is no problem.
fn document(findings: &[Finding], error: Option<&AppError>, screen: &Screen) -> Value {
    let mut document = error.map_or_else(|| json!({}), |error| screen.problem(error));
    let checks = findings.iter().map(|finding| {
        let (text, hint) = worded(finding, screen);
        json!({ "name": finding.check, "state": finding.state.word(), "text": text, "hint": hint })
    });
    document["checks"] = checks.collect();
    document
}
