//! Many texts, one after the other, so that all of them are searched at once.

use std::ops::Range;

/// Texts in one piece of memory.
#[derive(Clone, Debug)]
pub(crate) struct Strings {
    text: String,
    /// Where each begins, and where the last ends.
    starts: Vec<usize>,
}

impl Default for Strings {
    fn default() -> Self {
        Self { text: String::new(), starts: vec![0] }
    }
}

impl Strings {
    pub(crate) fn with_capacity(count: usize, bytes: usize) -> Self {
        let mut starts = Vec::with_capacity(count + 1);
        starts.push(0);
        Self { text: String::with_capacity(bytes), starts }
    }

    pub(crate) fn len(&self) -> usize {
        self.starts.len() - 1
    }

    pub(crate) fn get(&self, at: usize) -> &str {
        &self.text[self.starts[at]..self.starts[at + 1]]
    }

    /// How long some texts are together.
    pub(crate) fn bytes(&self, texts: Range<usize>) -> usize {
        self.starts[texts.end] - self.starts[texts.start]
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &str> {
        self.starts.windows(2).map(|ends| &self.text[ends[0]..ends[1]])
    }

    /// Adds a text at the end, written by the closure.
    pub(crate) fn push_with(&mut self, write: impl FnOnce(&mut String)) {
        write(&mut self.text);
        self.starts.push(self.text.len());
    }

    /// Adds texts that stand one after the other; `ends` says where each ends.
    pub(crate) fn extend(&mut self, text: &str, ends: impl Iterator<Item = usize>) {
        let begin = self.text.len();
        self.text.push_str(text);
        self.starts.extend(ends.map(|end| begin + end));
    }

    /// Puts texts behind one another.
    pub(crate) fn concat(parts: &[Self]) -> Self {
        let count = parts.iter().map(Self::len).sum();
        let mut all = Self::with_capacity(count, parts.iter().map(|part| part.text.len()).sum());
        parts.iter().for_each(|part| all.extend(&part.text, part.starts[1..].iter().copied()));
        all
    }

    /// The same texts in small letters, where all of them are ASCII.
    pub(crate) fn ascii_lowercase(&self) -> Option<Self> {
        self.text.is_ascii().then(|| Self { text: self.text.to_ascii_lowercase(), starts: self.starts.clone() })
    }

    /// How many bytes of memory they take.
    pub(crate) fn weight(&self) -> usize {
        self.text.capacity() + self.starts.capacity() * size_of::<usize>()
    }

    /// Calls back with each text that contains the part, in order.
    pub(crate) fn containing(&self, part: &str, mut found: impl FnMut(usize)) {
        if part.is_empty() {
            (0..self.len()).for_each(found);
            return;
        }
        let finder = memchr::memmem::Finder::new(part);
        let bytes = self.text.as_bytes();
        let (mut from, mut text) = (0, 0);
        while let Some(hit) = finder.find(&bytes[from..]).map(|hit| from + hit) {
            text += self.starts[text + 1..].partition_point_near(hit);
            let Range { end, .. } = self.starts[text]..self.starts[text + 1];
            if hit + part.len() <= end {
                found(text);
                from = end;
            } else {
                from = hit + 1;
            }
        }
    }
}

/// Looks for a place that is probably near the beginning.
trait Near {
    fn partition_point_near(&self, hit: usize) -> usize;
}

impl Near for [usize] {
    /// How many of the sorted numbers are not above the one looked for: in steps that double, then by halving.
    fn partition_point_near(&self, hit: usize) -> usize {
        let mut reach = 1;
        while reach < self.len() && self[reach] <= hit {
            reach *= 2;
        }
        self[..self.len().min(reach + 1)].partition_point(|end| *end <= hit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_search_finds_what_looking_at_each_text_finds(texts in prop::collection::vec("[ab]{0,5}", 0..40), part in "[ab]{0,3}") {
            let mut strings = Strings::default();
            texts.iter().for_each(|text| strings.push_with(|to| to.push_str(text)));
            let mut found = Vec::new();
            strings.containing(&part, |at| found.push(at));
            let expected: Vec<usize> = (0..texts.len()).filter(|at| texts[*at].contains(&part)).collect();
            prop_assert_eq!(found, expected);
        }
    }
}
