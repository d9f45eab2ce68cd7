//! Sets that grow together: everything begins alone, and what is joined has one root, the least of its members.

/// Sets of what is called by its number.
pub(crate) struct Sets(Vec<u32>);

impl Sets {
    /// So many, each alone.
    pub(crate) fn alone(count: u32) -> Self {
        Self((0..count).collect())
    }

    /// The root of the set of one; the way there is shortened.
    pub(crate) fn root(&mut self, one: u32) -> u32 {
        let mut at = one;
        while self.0[at as usize] != at {
            let up = self.0[self.0[at as usize] as usize];
            self.0[at as usize] = up;
            at = up;
        }
        at
    }

    /// Joins the sets of two; tells whether they were apart.
    pub(crate) fn join(&mut self, one: u32, other: u32) -> bool {
        let (one, other) = (self.root(one), self.root(other));
        self.0[one.max(other) as usize] = one.min(other);
        one != other
    }
}
