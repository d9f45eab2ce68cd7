//! Takes a file into a table with the calls an import makes, and times each step:
//! `cargo run --release -p tables --example import -- FILE [orders]`.

use std::fs::File;
use std::io::Write;
use std::time::Instant;

use arrow_array::RecordBatch;
use arrow_schema::SchemaRef;
use domain::RowIssue;
use formats::{Limits, Receiver, Stopped, Wish};
use tables::{Objects, TableError, TableFacts, TableWriter, Tables, WriterBeside};
use tokio::runtime::Handle;

type Failure = Box<dyn std::error::Error + Send + Sync>;

const KEY: &str = "import/records.parquet";
const CACHE_BYTES: u64 = 1 << 30;

#[tokio::main]
async fn main() -> Result<(), Failure> {
    let path = std::env::args().nth(1).ok_or("which file?")?;
    let wants_orders = std::env::args().nth(2).is_some();
    let folder = tempfile::tempdir()?;
    let objects = Objects::in_folder(folder.path())?;
    let mut steps = Steps::begin()?;
    let to = objects.clone();
    let reading = tokio::task::spawn_blocking(move || take_in(&path, to, &mut steps).map(|facts| (facts, steps)));
    let (facts, mut steps) = reading.await??;
    let tables = Tables::new(objects, CACHE_BYTES);
    let profiles = tables.profiles(KEY).await?;
    steps.end("profiled")?;
    if wants_orders {
        for column in &profiles {
            tables.prepare(KEY, &column.name).await?;
        }
        steps.end("orders kept")?;
    }
    let mut out = std::io::stdout().lock();
    writeln!(out, "{} rows, {} MiB, {} columns", facts.rows, facts.bytes >> 20, profiles.len())?;
    for Step { name, wall, cpu, memory } in &steps.done {
        writeln!(
            out,
            "{name:<24} {wall:>7.2} s {cpu:>7.2} s of processors, most memory up to then {} MiB",
            memory >> 10
        )?;
    }
    Ok(())
}

fn take_in(path: &str, objects: Objects, steps: &mut Steps) -> Result<TableFacts, Failure> {
    let limits = Limits::default();
    let sniffed = formats::sniff(&File::open(path)?, &Wish::default(), &limits)?;
    steps.end("recognised")?;
    let mut intake = Intake { objects, writer: None, failure: None };
    let read = formats::read(&File::open(path)?, &sniffed.layout, &limits, &mut intake);
    if let Some(failure) = intake.failure {
        return Err(failure.into());
    }
    read?;
    steps.end("read, written beside")?;
    let facts = intake.writer.ok_or("a file without columns")?.publish()?;
    steps.end("published")?;
    Ok(facts)
}

/// Passes records on to the table.
struct Intake {
    objects: Objects,
    writer: Option<WriterBeside>,
    failure: Option<TableError>,
}

impl Intake {
    fn keep(&mut self, outcome: Result<(), TableError>) -> Result<(), Stopped> {
        outcome.map_err(|error| {
            self.failure = Some(error);
            Stopped
        })
    }

    fn start(&mut self, schema: &SchemaRef) -> Result<(), TableError> {
        let sink = Handle::current().block_on(self.objects.sink(KEY))?;
        self.writer = Some(TableWriter::create(schema, sink)?.beside());
        Ok(())
    }
}

impl Receiver for Intake {
    fn begin(&mut self, schema: &SchemaRef) -> Result<(), Stopped> {
        let begun = self.start(schema);
        self.keep(begun)
    }

    fn records(&mut self, batch: RecordBatch) -> Result<(), Stopped> {
        let written = self.writer.as_mut().map_or(Err(TableError::Stopped), |writer| writer.write(batch));
        self.keep(written)
    }

    fn issue(&mut self, _: RowIssue) -> Result<(), Stopped> {
        Ok(())
    }

    fn progress(&mut self, _: u64, _: u64) -> Result<(), Stopped> {
        Ok(())
    }
}

/// What a step took: seconds, seconds of all processors, and the most memory up to its end, in KiB.
struct Step {
    name: &'static str,
    wall: f64,
    cpu: f64,
    memory: u64,
}

/// All steps, and when the last one ended.
struct Steps {
    done: Vec<Step>,
    at: Instant,
    cpu: f64,
}

impl Steps {
    fn begin() -> Result<Self, Failure> {
        Ok(Self { done: Vec::new(), at: Instant::now(), cpu: cpu()? })
    }

    fn end(&mut self, name: &'static str) -> Result<(), Failure> {
        let used = cpu()?;
        let wall = self.at.elapsed().as_secs_f64();
        self.done.push(Step { name, wall, cpu: used - self.cpu, memory: most_memory()? });
        (self.at, self.cpu) = (Instant::now(), used);
        Ok(())
    }
}

/// The processor time this program took, in seconds.
fn cpu() -> Result<f64, Failure> {
    const TICKS: f64 = 100.0;
    let stat = std::fs::read_to_string("/proc/self/stat")?;
    let ticks = stat.split(' ').skip(13).take(2).map(str::parse::<f64>).sum::<Result<f64, _>>()?;
    Ok(ticks / TICKS)
}

/// The most memory this program had, in KiB.
fn most_memory() -> Result<u64, Failure> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find(|line| line.starts_with("VmHWM")).ok_or("no memory is told")?;
    Ok(line.split_whitespace().nth(1).ok_or("no memory is told")?.parse()?)
}
