//! Matches two files as the command line does without rules, and says how long each phase took:
//! `cargo run --release -p engine --example match -- LEFT RIGHT OUT.csv`. It needs neither server nor database, so it
//! is quickly built after a change of the engine.

use std::error::Error;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::ops::ControlFlow;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use arrow_array::RecordBatch;
use engine::{LinkState, Observer, Options, Outcome, Progress};

/// What went wrong on any thread.
type Failure = Box<dyn Error + Send + Sync>;

/// The phases in order; one that goes on is named once.
struct Phases(Mutex<Vec<Begun>>);

/// When a phase began, and what the processors had done by then.
struct Begun {
    name: String,
    at: Instant,
    worked: u64,
    /// When it was last asked whether to go on, and the longest time between two questions.
    asked: Instant,
    unasked: Duration,
}

impl Phases {
    fn turn_to(&self, name: &str) {
        let mut begun = self.0.lock().expect("whoever holds it does not panic");
        let now = Instant::now();
        if let Some(last) = begun.last_mut() {
            last.unasked = last.unasked.max(now - last.asked);
            last.asked = now;
        }
        if begun.last().is_none_or(|last| last.name != name) {
            let name = name.to_owned();
            begun.push(Begun { name, at: now, worked: worked(), asked: now, unasked: Duration::ZERO });
        }
    }
}

impl Observer for Phases {
    fn progress(&self, progress: Progress) -> ControlFlow<()> {
        self.turn_to(&format!("{:?}", progress.phase));
        ControlFlow::Continue(())
    }
}

fn main() -> Result<(), Failure> {
    let mut paths = std::env::args().skip(1);
    let mut path = || paths.next().ok_or("which files: left, right, and where to write?");
    let (left, right, out) = (path()?, path()?, path()?);
    let phases = Phases(Mutex::new(Vec::new()));
    phases.turn_to("Read");
    let (left, right) = rayon::join(|| read(&left), || read(&right));
    let (left, right) = (left?, right?);
    let (suggestion, outcome) = engine::suggest_and_reconcile(&left, &right, &Options::default(), &phases)?;
    phases.turn_to("Write");
    let names: Vec<&str> = suggestion.rules.passes.iter().map(|pass| pass.name.as_str()).collect();
    write(&outcome, &names, &out)?;
    phases.turn_to("End");
    report(&outcome, &phases)
}

fn read(path: &str) -> Result<RecordBatch, Failure> {
    Ok(formats::read_typed(&File::open(path)?, &formats::Limits::default())?.batch)
}

/// The columns of the command line's file of matches.
fn write(outcome: &Outcome, passes: &[&str], path: &str) -> Result<(), Failure> {
    let mut out = BufWriter::new(File::create(path)?);
    writeln!(out, "left_row,right_row,match,state,pass,score")?;
    for link in &outcome.links {
        let state = match link.state {
            LinkState::Matched => "matched",
            LinkState::Difference => "difference",
            LinkState::Review => "review",
            LinkState::Ambiguous => "ambiguous",
        };
        let (left, right, pass) = (link.left + 1, link.right + 1, passes[link.pass as usize]);
        writeln!(
            out,
            "{left},{right},{},{state},{pass},{}",
            link.group + 1,
            formats::decimal_text(link.score.into(), 3)
        )?;
    }
    Ok(out.flush()?)
}

/// Milliseconds of all processors so far, where the kernel tells in hundredths of seconds; zero elsewhere.
fn worked() -> u64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let behind_name = stat.rsplit(')').next().unwrap_or_default();
    behind_name.split_whitespace().skip(11).take(2).filter_map(|ticks| ticks.parse::<u64>().ok()).sum::<u64>() * 10
}

/// Each phase in order with its milliseconds, those of all processors, and the most between two questions whether to go on;
/// then what each pass did.
fn report(outcome: &Outcome, phases: &Phases) -> Result<(), Failure> {
    let begun = phases.0.lock().expect("whoever holds it does not panic");
    let mut out = std::io::stdout().lock();
    for of_two in begun.windows(2) {
        let (phase, next) = (&of_two[0], &of_two[1]);
        let (wall, work) = ((next.at - phase.at).as_millis(), next.worked - phase.worked);
        writeln!(out, "{wall:>8} ms {work:>8} ms {:>8} ms  {}", phase.unasked.as_millis(), phase.name)?;
    }
    for pass in &outcome.passes {
        let (compared, accepted) = (pass.compared, pass.accepted);
        writeln!(out, "{}: {compared} compared, {accepted} accepted, {} gave up", pass.name, pass.gave_up)?;
    }
    Ok(())
}
