//! Runs that are stopped, and a listener for those that are not.

use std::collections::BTreeSet;
use std::sync::Mutex;

use super::*;

/// Stops a run at one of its questions.
struct Impatient {
    questions_left: Mutex<usize>,
    last: Mutex<&'static str>,
}

impl Impatient {
    fn at(question: usize) -> Self {
        Self { questions_left: Mutex::new(question), last: Mutex::new("") }
    }
}

/// The first and the last questions of so many, and some of those between.
fn some(questions: usize) -> impl Iterator<Item = usize> {
    let between = (1..6).map(move |part| questions * part / 6);
    (1..6).chain(between).chain(questions.saturating_sub(5)..=questions)
}

impl Listener for Impatient {
    fn hear(&self, step: Step) {
        *self.last.lock().unwrap() = match step {
            Step::Read => "read",
            Step::Engine(_) => "engine",
            Step::Write => "write",
        };
    }

    fn is_stopped(&self) -> bool {
        let mut left = self.questions_left.lock().unwrap();
        *left = left.saturating_sub(1);
        *left == 0
    }
}

/// Wants all results, and hears nothing of them.
pub(super) struct Deaf;

impl Listener for Deaf {
    fn hear(&self, _step: Step) {}
}

struct Wordless;

impl Wording for Wordless {
    fn lines(&self, _: &Suggestion, _: &Band) -> Vec<String> {
        Vec::new()
    }
}

fn request(folder: &Path, memory: Option<ByteSize>) -> Request {
    let lines = |header: &str, late: usize| {
        let line =
            |at: usize| format!("2026-01-{:02},{}.50,Contoso {}\n", at % 20 + 1 + at % late, at * 37 % 900, at * 7);
        format!("{header}\n{}", (0..60).map(line).collect::<String>())
    };
    let (left, right) = (folder.join("ledger.csv"), folder.join("bank.csv"));
    fs::write(&left, lines("posted,amount,name", 1)).unwrap();
    fs::write(&right, lines("booked,value,text", 3)).unwrap();
    Request { left, right, rules: None, threads: 1, memory }
}

fn names(folder: &Path) -> BTreeSet<String> {
    fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect()
}

#[test]
fn a_run_that_is_stopped_at_any_question_leaves_the_folder_as_it_was() {
    for memory in [None, Some(ByteSize(200 << 20))] {
        let folder = tempfile::tempdir().unwrap();
        let (request, out) = (request(folder.path(), memory), folder.path().join("out"));
        let patient = Impatient::at(usize::MAX);
        run(&request, &out, Output::Csv, &Wordless, &patient).unwrap();
        assert_eq!(names(&out).len(), 6);
        fs::remove_dir_all(&out).unwrap();
        fs::create_dir(&out).unwrap();
        fs::write(out.join("matches.csv"), "earlier").unwrap();
        let mut stopped_in = BTreeSet::new();
        for question in some(usize::MAX - *patient.questions_left.lock().unwrap()) {
            let impatient = Impatient::at(question);
            let stopped = run(&request, &out, Output::Csv, &Wordless, &impatient).unwrap_err();
            assert_eq!(stopped.kind, ErrorKind::MatchStopped, "question {question}");
            stopped_in.insert(*impatient.last.lock().unwrap());
            assert_eq!(names(&out), BTreeSet::from(["matches.csv".to_owned()]), "question {question}");
            assert_eq!(fs::read_to_string(out.join("matches.csv")).unwrap(), "earlier");
        }
        assert_eq!(stopped_in, BTreeSet::from(["engine", "read", "write"]));
    }
}

#[test]
fn a_search_for_duplicates_that_is_stopped_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (request, out) = (request(folder.path(), None), folder.path().join("out"));
    let patient = Impatient::at(usize::MAX);
    duplicates(&request, &out, Output::Csv, &patient).unwrap();
    assert_eq!(names(&out).len(), 3);
    fs::remove_dir_all(&out).unwrap();
    for question in some(usize::MAX - *patient.questions_left.lock().unwrap()) {
        let stopped = duplicates(&request, &out, Output::Csv, &Impatient::at(question)).unwrap_err();
        assert_eq!(stopped.kind, ErrorKind::MatchStopped, "question {question}");
        assert!(!out.exists() || names(&out).is_empty(), "question {question}: {:?}", names(&out));
    }
}
