//! A part of a document, small enough to be kept.

/// An element with what is known of its content.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Element {
    pub(super) name: &'static str,
    /// The currency of an amount.
    pub(super) currency: String,
    pub(super) text: String,
    pub(super) children: Vec<Element>,
    pub(super) line: i64,
}

impl Element {
    /// The first element at the end of a path of names.
    pub(super) fn find(&self, path: &[&str]) -> Option<&Self> {
        let Some((name, rest)) = path.split_first() else { return Some(self) };
        self.children.iter().filter(|child| child.name == *name).find_map(|child| child.find(rest))
    }

    /// The elements of a name directly in this one.
    pub(super) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Self> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// The text at the end of a path; none where it is blank.
    pub(super) fn text(&self, path: &[&str]) -> Option<&str> {
        self.find(path).map(|element| element.text.trim()).filter(|text| !text.is_empty())
    }

    /// How many elements it is made of.
    pub(super) fn size(&self) -> u64 {
        1 + self.children.iter().map(Self::size).sum::<u64>()
    }

    /// The text at the end of the first of several paths that leads to one.
    pub(super) fn first_text(&self, paths: &[&[&str]]) -> Option<&str> {
        paths.iter().find_map(|path| self.text(path))
    }
}
