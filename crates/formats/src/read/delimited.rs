//! Delimited text, read once: what its first window says of the columns is taken to hold for all of it. Where values
//! further down need other columns, what was delivered is void, and reading begins again with what is known by then. Text
//! that brings something new each time is surveyed as a whole, and so is one whose last rows are no records: where those
//! begin is known only at the end.

#[cfg(test)]
mod tests;

use domain::Layout;

use super::delivery::Delivery;
use crate::column::Digits;
use crate::content::Followed;
use crate::csv::{Piece, Reading};
use crate::table::{Part, Plans, Survey};
use crate::{Content, FileError, Limits, ReadFile, Receiver};

/// How often reading begins again before the text is surveyed.
const TRIES: usize = 3;

pub(super) fn read(
    content: &dyn Content,
    layout: &Layout,
    limits: &Limits,
    receiver: &mut dyn Receiver,
) -> Result<ReadFile, FileError> {
    let content = &Followed::new(content);
    let text = Delimited { content, layout, limits };
    let (mut known, mut way) = (text.first_look()?, Way { content, began: 0, reached: 0 });
    let tries = if layout.footer == 0 { TRIES } else { 0 };
    for _ in 0..tries {
        match text.take(&known, &mut way, receiver) {
            Ok(file) => return Ok(file),
            Err(Broken::File(error)) => return Err(error),
            Err(Broken::Otherwise(digits)) => known = known.with(digits),
        }
    }
    let surveyed = text.survey(&known, &mut way, receiver)?;
    text.take(&surveyed, &mut way, receiver).map_err(Broken::certainly)
}

/// A text and how it is read.
struct Delimited<'a> {
    content: &'a Followed<'a>,
    layout: &'a Layout,
    limits: &'a Limits,
}

/// What is known of a text.
struct Known {
    plans: Plans,
    digits: Vec<Digits>,
    /// How many rows there are, roughly.
    rows: u64,
    /// Where the last record ends, where something follows it.
    end: Option<u64>,
    /// Whether all values were seen.
    is_certain: bool,
}

/// Why reading did not get to the end.
enum Broken {
    File(FileError),
    /// The numbers need other columns.
    Otherwise(Vec<Digits>),
}

impl From<FileError> for Broken {
    fn from(error: FileError) -> Self {
        Self::File(error)
    }
}

impl Broken {
    /// Where all values were seen before, none says otherwise.
    fn certainly(self) -> FileError {
        match self {
            Self::File(error) => error,
            Self::Otherwise(_) => FileError::damaged("the text changed while it was read"),
        }
    }
}

impl Known {
    fn with(self, digits: Vec<Digits>) -> Self {
        Self { plans: self.plans.fitting(&digits), digits, ..self }
    }
}

impl Delimited<'_> {
    fn open(&self, end: Option<u64>) -> Result<Reading<'_>, FileError> {
        Reading::open(self.content, self.layout, self.limits, end)
    }

    /// Looks at the values of the first window.
    fn first_look(&self) -> Result<Known, FileError> {
        let plans = Plans::of(self.layout)?;
        let survey = || Survey::new(&plans, true, 0);
        let mut all = survey();
        let pieces = self.open(None)?.first(survey)?;
        let of_part = pieces.iter().map(|piece| piece.sink.rows).max().unwrap_or(0);
        pieces.into_iter().for_each(|piece| all.absorb(piece.sink, 0));
        let rows = share(all.rows, self.content.at(), self.content.size());
        let digits = all.digits();
        let plans = Plans { rows: usize::try_from(of_part + of_part / 16).unwrap_or(0), ..all.complete() };
        Ok(Known { plans, digits, rows: rows + rows / 16, end: None, is_certain: false })
    }

    /// Looks at all numbers, and finds where the last record ends.
    fn survey(&self, known: &Known, way: &mut Way<'_>, receiver: &mut dyn Receiver) -> Result<Known, FileError> {
        way.again();
        let survey = || Survey::new(&known.plans, false, self.layout.footer as usize);
        let mut all = survey();
        self.open(None)?.run(survey, |pieces: Vec<Piece<Survey<'_>>>, done| {
            pieces.into_iter().for_each(|piece| all.absorb(piece.sink, piece.window));
            Ok::<_, FileError>(receiver.progress(way.half(done), way.of())?)
        })?;
        let (rows, end, digits) = (all.rows, all.footer_begins(), all.digits());
        Ok(Known { plans: all.complete(), digits, rows, end, is_certain: true })
    }

    /// Takes all records, as long as no number needs another column than it gets.
    fn take(&self, known: &Known, way: &mut Way<'_>, receiver: &mut dyn Receiver) -> Result<ReadFile, Broken> {
        way.again();
        let reading = self.open(known.end)?;
        let mut delivery = Delivery::begin(&known.plans, known.rows, self.limits, receiver)?;
        delivery.lines_before(reading.lines_before);
        let mut seen = Seen::new(known);
        reading.run(
            || Part::new(&known.plans),
            |pieces, done| {
                delivery.progress(way.to(done), way.of())?;
                pieces.iter().for_each(|piece| seen.absorb(&piece.sink));
                seen.check()?;
                let parts = pieces.into_iter().map(|piece| (piece.sink, piece.lines)).collect();
                delivery.parts(parts).map_err(Broken::File)
            },
        )?;
        seen.check_signs()?;
        Ok(delivery.finish(way.of())?)
    }
}

/// What was seen of the numbers of a text, beside what is known of it.
struct Seen<'a> {
    known: &'a Known,
    digits: Vec<Digits>,
}

impl<'a> Seen<'a> {
    fn new(known: &'a Known) -> Self {
        let uncounted = |digits: &Digits| Digits { positive: 0, negative: 0, ..*digits };
        Self { known, digits: known.digits.iter().map(uncounted).collect() }
    }

    fn absorb(&mut self, part: &Part<'_>) {
        let columns = self.digits.iter_mut().zip(&part.columns);
        columns.for_each(|(digits, column)| digits.absorb(column.digits()));
    }

    fn check(&self) -> Result<(), Broken> {
        let is_alike = self.known.is_certain || self.fitting().keep_alike(&self.known.plans);
        if is_alike { Ok(()) } else { Err(Broken::Otherwise(self.digits.clone())) }
    }

    /// Which sign debits have is settled by all of them.
    fn check_signs(&self) -> Result<(), Broken> {
        let is_alike = self.known.is_certain || self.fitting().is_signed() == self.known.plans.is_signed();
        if is_alike { Ok(()) } else { Err(Broken::Otherwise(self.digits.clone())) }
    }

    fn fitting(&self) -> Plans {
        self.known.plans.fitting(&self.digits)
    }
}

/// How far a content is read, in bytes of it: each time that reading begins again what is left is divided anew, so that
/// it never goes back.
struct Way<'a> {
    content: &'a Followed<'a>,
    began: u64,
    reached: u64,
}

impl Way<'_> {
    fn of(&self) -> u64 {
        self.content.size()
    }

    fn again(&mut self) {
        self.began = self.reached;
    }

    /// So many bytes of the text are read; where it is packed, how many of the content is another matter.
    fn to(&mut self, done: u64) -> u64 {
        let at = if self.content.in_memory().is_some() { done.min(self.of()) } else { self.content.at() };
        self.reached = self.reached.max(self.began + share(at, self.of(), self.of() - self.began));
        self.reached
    }

    /// The same where as much is left to do afterwards.
    fn half(&mut self, done: u64) -> u64 {
        let before = self.reached;
        let reached = self.to(done);
        self.reached = before.max(self.began + (reached - self.began) / 2);
        self.reached
    }
}

/// How much of a whole is done, where the parts are counted in something else.
fn share(done: u64, of: u64, whole: u64) -> u64 {
    let share = u128::from(done) * u128::from(whole) / u128::from(of.max(1));
    u64::try_from(share).unwrap_or(u64::MAX)
}
