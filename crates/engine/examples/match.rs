//! Matches two files as the command line does without rules, and says how long each phase took:
//! `cargo run --release -p engine --example match -- LEFT RIGHT OUT.csv`. It needs neither server nor database, so it
//! is quickly built after a change of the engine.

use std::error::Error;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::ops::ControlFlow;
use std::sync::Mutex;
use std::time::Instant;

use arrow_array::RecordBatch;
use engine::{LinkState, Observer, Options, Outcome, Progress};

/// When each phase began, by name; a phase that goes on is named once.
struct Phases(Mutex<Vec<(String, Instant)>>);

impl Phases {
    fn turn_to(&self, name: &str) {
        let mut begun = self.0.lock().expect("whoever holds it does not panic");
        if begun.last().is_none_or(|(last, _)| last != name) {
            begun.push((name.to_owned(), Instant::now()));
        }
    }
}

impl Observer for Phases {
    fn progress(&self, progress: Progress) -> ControlFlow<()> {
        self.turn_to(&format!("{:?}", progress.phase));
        ControlFlow::Continue(())
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut paths = std::env::args().skip(1);
    let mut path = || paths.next().ok_or("which files: left, right, and where to write?");
    let (left, right, out) = (path()?, path()?, path()?);
    let phases = Phases(Mutex::new(Vec::new()));
    phases.turn_to("Read");
    let (left, right) = (read(&left)?, read(&right)?);
    let (suggestion, outcome) = engine::suggest_and_reconcile(&left, &right, &Options::default(), &phases)?;
    phases.turn_to("Write");
    let names: Vec<&str> = suggestion.rules.passes.iter().map(|pass| pass.name.as_str()).collect();
    write(&outcome, &names, &out)?;
    phases.turn_to("End");
    report(&outcome, &phases)
}

fn read(path: &str) -> Result<RecordBatch, Box<dyn Error>> {
    Ok(formats::read_typed(&std::fs::read(path)?, &formats::Limits::default())?)
}

/// The columns of the command line's file of matches.
fn write(outcome: &Outcome, passes: &[&str], path: &str) -> Result<(), Box<dyn Error>> {
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

/// Each phase in order with its milliseconds, then what each pass did.
fn report(outcome: &Outcome, phases: &Phases) -> Result<(), Box<dyn Error>> {
    let begun = phases.0.lock().expect("whoever holds it does not panic");
    let mut out = std::io::stdout().lock();
    for of_two in begun.windows(2) {
        writeln!(out, "{:>8} ms  {}", (of_two[1].1 - of_two[0].1).as_millis(), of_two[0].0)?;
    }
    for pass in &outcome.passes {
        let (compared, accepted) = (pass.compared, pass.accepted);
        writeln!(out, "{}: {compared} compared, {accepted} accepted, {} gave up", pass.name, pass.gave_up)?;
    }
    Ok(())
}
