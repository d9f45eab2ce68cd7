//! What is left of records when some are taken.

/// The records that are not taken; both are records of one side, and the former in ascending order.
pub(crate) fn rest(records: &[u32], taken: impl Iterator<Item = u32>) -> Vec<u32> {
    let mut is_taken = vec![false; records.last().map_or(0, |last| *last as usize + 1)];
    for record in taken {
        if let Some(is_taken) = is_taken.get_mut(record as usize) {
            *is_taken = true;
        }
    }
    records.iter().copied().filter(|record| !is_taken[*record as usize]).collect()
}

#[cfg(test)]
mod tests {
    use super::rest;

    #[test]
    fn what_is_taken_is_not_left() {
        assert_eq!(rest(&[1, 4, 7, 9], [7, 1].into_iter()), [4, 9]);
        assert_eq!(rest(&[1, 4], [9].into_iter()), [1, 4]);
        assert!(rest(&[], std::iter::empty()).is_empty());
    }
}
