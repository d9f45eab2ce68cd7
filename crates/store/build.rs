//! Rebuilds the crate when a migration is added: the embedding macro only notices changes to files it already knows.

fn main() {
    println!("cargo:rerun-if-changed=../../migrations");
}
