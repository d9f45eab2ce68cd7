//! A site that a program keeps: started, killed and started again on the same database and folder.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use reqwest::{Client, RequestBuilder};
use serde_json::{Value, json};
use sqlx::postgres::{PgConnectOptions, PgConnection};
use sqlx::{AssertSqlSafe, ConnectOptions, Connection};

use super::Tables;
use crate::tieout::{Running, Tieout, tieout, variable};

const PASSWORD: &str = "correct horse battery";
const EMAIL: &str = "ann@example.com";

/// Where the site keeps what is transactional.
pub enum Database {
    Sqlite,
    Postgres { server: String, name: String },
}

impl Database {
    /// An empty database on the test server, if there is one.
    pub async fn postgres() -> Option<Self> {
        let server = variable("TIEOUT_TEST_POSTGRES_URL")?;
        let name = format!("killed_{}", std::process::id());
        execute(&server, format!("create database {name}")).await;
        Some(Self::Postgres { server, name })
    }

    fn settle(&self, program: Tieout) -> Tieout {
        match self {
            Self::Sqlite => program,
            Self::Postgres { server, name } => {
                let options: PgConnectOptions = server.parse().unwrap();
                let url = options.database(name).to_url_lossy().to_string();
                program.env("TIEOUT_DATABASE_URL", &url)
            }
        }
    }

    async fn remove(self) {
        if let Self::Postgres { server, name } = self {
            execute(&server, format!("drop database {name} with (force)")).await;
        }
    }
}

async fn execute(server: &str, sql: String) {
    let mut conn = PgConnection::connect(server).await.unwrap();
    sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut conn).await.unwrap();
    conn.close().await.unwrap();
}

/// The site, with a project that somebody's program works in.
pub struct Site {
    database: Database,
    pub program: Tieout,
    running: Option<Running>,
    client: Client,
    pub token: String,
    /// Where the project is.
    pub project: String,
}

impl Site {
    pub async fn begin(database: Database) -> Self {
        Self::with(database, &[]).await
    }

    /// With settings of its own.
    pub async fn with(database: Database, settings: &[&str]) -> Self {
        let limits = ["--rate-limit-api", "1000000", "--rate-limit-write", "1000000", "--rate-limit-upload", "1000000"];
        let program = database.settle(tieout(&["--job-lease", "2s"]).args(&limits).args(settings));
        let token = token(&database, &program);
        let running = Some(program.start());
        let client = Client::builder().no_proxy().build().unwrap();
        let mut site = Self { database, program, running, client, token, project: String::new() };
        let form = json!({ "name": "Payouts" });
        let project = site.answer(site.request("POST", "/api/v2/projects").json(&form)).await;
        site.project = format!("/api/v2/projects/{}", project["id"].as_str().unwrap());
        site
    }

    /// Uploads a file and answers its id.
    pub async fn upload(&self, content: &str) -> String {
        let path = format!("{}/files?name=bank.csv", self.project);
        let request = self.request("POST", &path).header("content-type", "text/csv").body(content.to_owned());
        self.answer(request).await["id"].as_str().unwrap().to_owned()
    }

    /// Begins to make a source of a file and answers its id.
    pub async fn import(&self, file: &str) -> String {
        let form = json!({ "file": file });
        let made = self.answer(self.request("POST", &format!("{}/sources", self.project)).json(&form)).await;
        made["id"].as_str().unwrap().to_owned()
    }

    pub async fn source(&self, source: &str) -> Value {
        self.answer(self.request("GET", &format!("{}/sources/{source}", self.project))).await
    }

    /// The source once its file was read.
    pub async fn settled(&self, source: &str) -> Value {
        let began = std::time::Instant::now();
        loop {
            let found = self.source(source).await;
            if found["state"] != "importing" {
                return found;
            }
            assert!(began.elapsed().as_secs() < 60, "{found}");
            tokio::task::yield_now().await;
        }
    }

    /// Lets no file of the program grow over a size: for the program, the disk is full there.
    pub fn fill_disk(&self, most: &str) {
        let pid = self.running().id().to_string();
        let limited = Command::new("prlimit").args(["--pid", &pid, &format!("--fsize={most}:")]).status().unwrap();
        assert!(limited.success());
    }

    /// Every whole table of a source, whichever attempt wrote it.
    pub fn tables(&self, source: &str) -> Tables {
        let mut paths = Vec::new();
        files_in(&self.program.path("data/files"), &mut paths);
        let own = paths.into_iter().filter(|path| path.to_string_lossy().contains(source));
        let whole = own.filter(|path| path.extension().is_some_and(|extension| extension == "parquet"));
        whole.map(|path| (name(&path), fs::read(&path).unwrap())).collect()
    }

    /// Kills the program without a warning and starts it again.
    pub fn kill_and_start(&mut self) {
        if let Some(running) = self.running.take() {
            running.kill();
        }
        self.running = Some(self.program.start());
    }

    pub async fn end(mut self) {
        if let Some(running) = self.running.take() {
            running.signal("TERM");
            let (code, log) = running.end();
            assert_eq!(code, 0, "{log}");
        }
        self.database.remove().await;
    }

    /// The program that runs.
    pub fn running(&self) -> &Running {
        self.running.as_ref().unwrap()
    }

    pub fn request(&self, method: &str, path: &str) -> RequestBuilder {
        let address = self.running.as_ref().map(|running| running.address).unwrap();
        self.client.request(method.parse().unwrap(), format!("http://{address}{path}")).bearer_auth(&self.token)
    }

    pub async fn answer(&self, request: RequestBuilder) -> Value {
        let answer = request.send().await.unwrap();
        let status = answer.status();
        let text = answer.text().await.unwrap();
        assert!(status.is_success(), "{status}: {text}");
        serde_json::from_str(&text).unwrap()
    }
}

fn token(database: &Database, program: &Tieout) -> String {
    let beside = |arguments: &[&str]| {
        let folder = program.path("data");
        let command = tieout(arguments).env("TIEOUT_DATA_DIR", folder.to_str().unwrap());
        let ended = database.settle(command).typing(&format!("{PASSWORD}\n")).run();
        assert_eq!(ended.code, 0, "{}", ended.err);
        ended
    };
    beside(&["admin", "create-user", "--email", EMAIL, "--admin"]);
    let scopes = "read,upload,run,admin";
    let made = beside(&["token", "create", "--email", EMAIL, "--name", "test", "--scopes", scopes, "--json"]);
    made.json()["secret"].as_str().unwrap().to_owned()
}

fn files_in(folder: &Path, found: &mut Vec<PathBuf>) {
    for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            files_in(&path, found);
        } else {
            found.push(path);
        }
    }
}

fn name(path: &Path) -> String {
    path.file_name().unwrap().to_string_lossy().into_owned()
}
