//! The chain: what each line is sealed with.

use store::audit::{Head, Line};

use crate::Secrets;

const LINE: &str = "audit line";
const HEAD: &str = "audit head";

/// The keyed hash over a line and the one before it.
pub fn hash(secrets: &Secrets, previous: &[u8], line: &Line) -> [u8; 32] {
    with_parts(previous, line, |parts| secrets.sign(LINE, parts))
}

/// Whether the hash of a line is the one it was written with.
pub fn is_genuine(secrets: &Secrets, previous: &[u8], line: &Line) -> bool {
    with_parts(previous, line, |parts| secrets.knows(&line.hash, LINE, parts))
}

fn with_parts<T>(previous: &[u8], line: &Line, use_parts: impl FnOnce(&[&[u8]]) -> T) -> T {
    let text = |value: &Option<String>| value.clone().map_or_else(Vec::new, |value| format!("={value}").into_bytes());
    let id = |value: Option<uuid::Uuid>| value.map_or_else(Vec::new, |value| value.as_bytes().to_vec());
    let parts = [
        previous.to_vec(),
        line.sequence.to_be_bytes().to_vec(),
        line.at.timestamp_micros().to_be_bytes().to_vec(),
        line.actor_kind.clone().into_bytes(),
        id(line.actor_id),
        line.actor.clone().into_bytes(),
        text(&line.address),
        text(&line.request_id),
        id(line.project_id),
        line.action.clone().into_bytes(),
        line.subject_kind.clone().into_bytes(),
        line.subject_id.clone().into_bytes(),
        line.subject.clone().into_bytes(),
        text(&line.before),
        text(&line.after),
    ];
    let parts: Vec<&[u8]> = parts.iter().map(Vec::as_slice).collect();
    use_parts(&parts)
}

/// The keyed hash of where the chain ends.
pub fn seal(secrets: &Secrets, sequence: i64, hash: &[u8]) -> [u8; 32] {
    secrets.sign(HEAD, &[&sequence.to_be_bytes(), hash])
}

/// Whether the end of the chain is where it was written.
pub fn is_sealed(secrets: &Secrets, head: &Head) -> bool {
    secrets.knows(&head.seal, HEAD, &[&head.sequence.to_be_bytes(), &head.hash])
}
