//! A text that is taken apart from its beginning.

pub(super) struct Cursor<'a>(pub(super) &'a str);

impl<'a> Cursor<'a> {
    /// Takes a number of characters of one byte that all are of a kind.
    pub(super) fn exactly(&mut self, count: usize, is: impl Fn(u8) -> bool) -> Option<&'a str> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        taken.bytes().all(is).then_some(())?;
        self.0 = rest;
        Some(taken)
    }

    /// Takes characters as long as they are of a kind.
    pub(super) fn all(&mut self, is: impl Fn(char) -> bool) -> &'a str {
        let end = self.0.find(|character| !is(character)).unwrap_or(self.0.len());
        let (taken, rest) = self.0.split_at(end);
        self.0 = rest;
        taken
    }

    /// Takes the first of several texts that stands here.
    pub(super) fn one_of(&mut self, texts: &[&'static str]) -> Option<&'static str> {
        let found = texts.iter().find(|text| self.0.starts_with(**text))?;
        self.0 = &self.0[found.len()..];
        Some(found)
    }
}
