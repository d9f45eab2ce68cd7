//! The news being shown, and how long each piece stays.

use super::Tone;

/// How long good news stays, in seconds.
const STAY: u8 = 6;
/// More than this many hide the page; the oldest good news makes room.
const MOST: usize = 4;

/// A piece of news, in words of any kind.
#[derive(Clone, Copy, Debug)]
pub(super) struct Toast<T> {
    pub(super) id: u32,
    pub(super) tone: Tone,
    pub(super) text: T,
    /// Seconds left; `None` stays until it is closed.
    left: Option<u8>,
}

/// The news being shown.
#[derive(Clone, Debug, Default)]
pub(super) struct Queue<T> {
    toasts: Vec<Toast<T>>,
    last_id: u32,
    held: bool,
}

impl<T> Queue<T> {
    pub(super) fn push(&mut self, tone: Tone, text: T) {
        self.last_id = self.last_id.wrapping_add(1);
        let left = (!matches!(tone, Tone::Danger | Tone::Warning)).then_some(STAY);
        self.toasts.push(Toast { id: self.last_id, tone, text, left });
        if self.toasts.len() > MOST {
            let oldest = self.toasts.iter().position(|toast| toast.left.is_some()).unwrap_or(0);
            self.toasts.remove(oldest);
        }
    }

    pub(super) fn dismiss(&mut self, id: u32) {
        self.toasts.retain(|toast| toast.id != id);
        // The one closed was under the pointer, and no event says that it left.
        self.held = false;
    }

    /// Stops the clocks while somebody reads.
    pub(super) fn hold(&mut self, held: bool) {
        self.held = held;
    }

    pub(super) fn is_counting(&self) -> bool {
        !self.held && self.toasts.iter().any(|toast| toast.left.is_some())
    }

    pub(super) fn tick(&mut self) {
        for toast in &mut self.toasts {
            toast.left = toast.left.map(|left| left.saturating_sub(1));
        }
        self.toasts.retain(|toast| toast.left != Some(0));
    }

    pub(super) fn shown(self) -> Vec<Toast<T>> {
        self.toasts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(queue: &Queue<&'static str>) -> Vec<&'static str> {
        queue.toasts.iter().map(|toast| toast.text).collect()
    }

    #[test]
    fn good_news_leaves_and_a_failure_stays() {
        let mut queue = Queue::default();
        queue.push(Tone::Good, "saved");
        queue.push(Tone::Danger, "not saved");
        (0..STAY).for_each(|_| queue.tick());
        assert_eq!(texts(&queue), ["not saved"]);
        assert!(!queue.is_counting());
    }

    #[test]
    fn the_clock_stands_while_somebody_reads() {
        let mut queue = Queue::default();
        queue.push(Tone::Good, "saved");
        queue.hold(true);
        assert!(!queue.is_counting());
        queue.hold(false);
        assert!(queue.is_counting());
    }

    #[test]
    fn the_oldest_good_news_makes_room_before_a_failure_does() {
        let mut queue = Queue::default();
        queue.push(Tone::Danger, "a");
        ["b", "c", "d", "e"].into_iter().for_each(|text| queue.push(Tone::Good, text));
        assert_eq!(texts(&queue), ["a", "c", "d", "e"]);
    }

    #[test]
    fn closing_one_leaves_the_others() {
        let mut queue = Queue::default();
        queue.push(Tone::Good, "a");
        queue.push(Tone::Good, "b");
        queue.dismiss(1);
        assert_eq!(texts(&queue), ["b"]);
    }
}
