//! The values of a record, one after the other.

/// What is known of when money can be used; it takes a number of values of its own.
const IMMEDIATE: &str = "S";
const AT_A_DAY: &str = "V";
const SPREAD: &str = "D";

/// The values that are left of a record.
#[derive(Clone, Debug)]
pub(super) struct Fields<'a> {
    rest: Option<&'a str>,
}

impl<'a> Fields<'a> {
    pub(super) const fn of(body: &'a str) -> Self {
        Self { rest: Some(body) }
    }

    /// The next value; an empty one where there are no more.
    pub(super) fn next(&mut self) -> &'a str {
        let Some(rest) = self.rest else { return "" };
        let (value, rest) = rest.split_once(',').map_or((rest, None), |(value, rest)| (value, Some(rest)));
        self.rest = rest;
        value.trim()
    }

    /// The value after a number of others.
    pub(super) fn nth(&mut self, skipped: usize) -> &'a str {
        for _ in 0..skipped {
            self.next();
        }
        self.next()
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.rest.is_none()
    }

    /// All that is left, commas included.
    pub(super) fn text(self) -> &'a str {
        self.rest.unwrap_or_default().trim()
    }

    /// Passes over the kind of funds and what comes with it. The day of value, where one is named.
    pub(super) fn funds(&mut self) -> &'a str {
        match self.next() {
            IMMEDIATE => {
                self.nth(2);
            }
            AT_A_DAY => {
                let day = self.next();
                self.next();
                return day;
            }
            SPREAD => self.spread(),
            _ => {}
        }
        ""
    }

    fn spread(&mut self) {
        let pairs: usize = self.next().parse().unwrap_or(0);
        for _ in 0..pairs {
            if self.is_empty() {
                return;
            }
            self.nth(1);
        }
    }

    /// Whether the next value is a kind of funds; some banks leave it out.
    pub(super) fn has_funds(&self) -> bool {
        let next = self.clone().next();
        next.len() <= 1
    }

    /// Whether a detail has all its values, so that what continues it is text.
    pub(super) fn reaches_text(mut self) -> bool {
        self.nth(1);
        self.funds();
        self.nth(1);
        !self.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_of_funds_take_their_values_with_them() {
        for (body, day, after) in [
            ("0,BANK", "", "BANK"),
            (",BANK", "", "BANK"),
            ("Z,BANK", "", "BANK"),
            ("S,100,200,300,BANK", "", "BANK"),
            ("V,260331,1200,BANK", "260331", "BANK"),
            ("V,260331,,BANK", "260331", "BANK"),
            ("D,2,0,100,1,200,BANK", "", "BANK"),
            ("D,999999999,0", "", ""),
        ] {
            let mut fields = Fields::of(body);
            assert_eq!((fields.funds(), fields.next()), (day, after), "{body}");
        }
    }

    #[test]
    fn a_detail_reaches_its_text_after_both_references() {
        assert!(Fields::of("165,1500,1,DD1620,,DEALER").reaches_text());
        assert!(Fields::of("165,1500,V,260331,,DD1620,REF,").reaches_text());
        assert!(!Fields::of("165,1500,V,260331,,DD1620").reaches_text());
        assert!(!Fields::of("165,1500,S,1").reaches_text());
    }
}
