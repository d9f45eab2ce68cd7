//! How alike each of some names is to each of others, in one thread, a name a line, the first `ONES` against the rest:
//! `cargo run --release -p engine --example likeness -- FILE ONES`. `make bench-kernels` times it beside rapidfuzz.

use std::io::Write;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let names = std::fs::read_to_string(arguments.next().ok_or("which file of names?")?)?;
    let names: Vec<&str> = names.lines().collect();
    let ones: usize = arguments.next().ok_or("how many of them against the rest?")?.parse()?;
    let (ones, others) = names.split_at(ones.min(names.len()));
    let sum: u64 = engine::likenesses(ones, others).into_iter().map(u64::from).sum();
    writeln!(std::io::stdout(), "{} pairs, {sum} thousandths in all", ones.len() * others.len())?;
    Ok(())
}
