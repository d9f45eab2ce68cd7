//! The program under test, with an environment and a data folder of its own.

use std::fs::File;
use std::io::Read;
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;
use server::config::KEYS;
use tempfile::TempDir;

const DEADLINE: Duration = Duration::from_secs(30);

/// A program to start; settings of whoever runs the tests do not reach it.
pub struct Tieout {
    pub folder: TempDir,
    arguments: Vec<String>,
    variables: Vec<(String, String)>,
}

/// How it ended.
pub struct Ended {
    pub code: i32,
    pub out: String,
    pub err: String,
}

const TYPED: &str = "typed";

/// It runs.
pub struct Running {
    pub address: SocketAddr,
    child: Child,
    err: thread::JoinHandle<String>,
}

pub fn signal(process: u32, name: &str) {
    let sent = Command::new("kill").args([format!("-{name}"), process.to_string()]).status().unwrap();
    assert!(sent.success());
}

pub fn tieout(arguments: &[&str]) -> Tieout {
    Tieout { folder: tempfile::tempdir().unwrap(), arguments: Vec::new(), variables: Vec::new() }.args(arguments)
}

impl Tieout {
    pub fn env(mut self, name: &str, value: &str) -> Self {
        self.variables.push((name.to_owned(), value.to_owned()));
        self
    }

    pub fn args(mut self, arguments: &[&str]) -> Self {
        self.arguments.extend(arguments.iter().map(ToString::to_string));
        self
    }

    /// What arrives at its standard input; nothing otherwise.
    pub fn typing(self, text: &str) -> Self {
        self.file(TYPED, text);
        self
    }

    /// Writes a file into the folder it is started in.
    pub fn file(&self, name: &str, content: &str) -> PathBuf {
        let path = self.path(name);
        std::fs::write(&path, content).unwrap();
        path
    }

    /// A path in the folder it is started in.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Runs it to its end; the folder stays.
    pub fn run(&self) -> Ended {
        self.run_while(|_| {})
    }

    /// Does something with the process, by its number, and lets it run to its end.
    pub fn run_while(&self, meanwhile: impl FnOnce(u32)) -> Ended {
        let mut child = self.command().spawn().unwrap();
        let (out, err) = (read(child.stdout.take().unwrap()), read(child.stderr.take().unwrap()));
        meanwhile(child.id());
        let code = wait(&mut child);
        Ended { code, out: out.join().unwrap(), err: err.join().unwrap() }
    }

    /// Starts it at an address that is free, without waiting for anything.
    pub fn spawn(&self) -> Running {
        let address = free_address();
        let mut child = self.command().args(["--address", &address.to_string()]).spawn().unwrap();
        read(child.stdout.take().unwrap());
        let err = read(child.stderr.take().unwrap());
        Running { address, child, err }
    }

    /// Starts it, and waits until it answers.
    pub fn start(&self) -> Running {
        let mut running = self.spawn();
        until("it answers", || {
            assert_eq!(running.child.try_wait().unwrap(), None, "it ended");
            TcpStream::connect(running.address).is_ok()
        });
        running
    }

    fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tieout"));
        for key in KEYS {
            command.env_remove(key.variable()).env_remove(format!("{}_FILE", key.variable()));
        }
        command.env_remove("TIEOUT_CONFIG").env_remove("RUST_LOG").env("LC_ALL", "C");
        command.envs(self.variables.iter().map(|(name, value)| (name, value)));
        command.args(&self.arguments).current_dir(self.folder.path());
        let typed = File::open(self.path(TYPED)).map_or_else(|_| Stdio::null(), Stdio::from);
        command.stdin(typed).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }
}

impl Ended {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {:?} {:?}", self.out, self.err))
    }
}

impl Running {
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    pub fn signal(&self, name: &str) {
        signal(self.child.id(), name);
    }

    /// Ends it without a warning.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Waits for its end and answers with the exit code and what it logged.
    pub fn end(mut self) -> (i32, String) {
        let code = wait(&mut self.child);
        (code, self.err.join().unwrap())
    }
}

pub fn free_address() -> SocketAddr {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap()
}

#[expect(clippy::disallowed_methods, reason = "the one place where these tests read their environment")]
pub fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// Asks again and again, for as long as the deadline allows.
pub fn until(what: &str, mut holds: impl FnMut() -> bool) {
    let start = Instant::now();
    while !holds() {
        assert!(start.elapsed() < DEADLINE, "waited too long until {what}");
        thread::sleep(Duration::from_millis(10));
    }
}

fn wait(child: &mut Child) -> i32 {
    let mut code = None;
    until("it ends", || {
        code = child.try_wait().unwrap();
        code.is_some()
    });
    code.and_then(|status| status.code()).expect("it ends by itself")
}

fn read(mut pipe: impl Read + Send + 'static) -> thread::JoinHandle<String> {
    thread::spawn(move || {
        let mut text = String::new();
        pipe.read_to_string(&mut text).unwrap();
        text
    })
}
