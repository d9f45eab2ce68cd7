//! The one place where the product draws random numbers.

/// Bytes nobody can guess, from the operating system.
#[must_use]
#[expect(clippy::disallowed_methods, reason = "the one place that draws random numbers")]
pub fn random_bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("the operating system has random numbers");
    bytes
}
