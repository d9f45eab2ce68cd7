//! Messages of one language, and the figures in them.

use std::borrow::Cow;

use domain::{ByteSize, Locale, Param};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::memoizer::MemoizerKind;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use intl_memoizer::Memoizable;
use unic_langid::LanguageIdentifier;

use super::Formatter;

/// Longer text from outside is cut: a sentence has to stay a sentence.
const MAX_TEXT: usize = 300;

/// Something a message names.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// Text, shown as it is but for characters that would turn or hide the sentence around it.
    Text(String),
    /// A count; it chooses the plural form and is written in the reader's grouping.
    Number(i64),
    /// A number of bytes.
    Bytes(ByteSize),
}

/// Words things in one language.
pub struct Localizer {
    locale: Locale,
    bundle: FluentBundle<FluentResource>,
}

impl Localizer {
    /// Reads the messages of a language. Lines that cannot be read are left out; tests see to it that there are none.
    #[must_use]
    pub fn read(locale: Locale, messages: &str) -> Self {
        let language: LanguageIdentifier = locale.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        bundle.set_use_isolating(locale == Locale::Ar);
        bundle.set_formatter(Some(write_number));
        if locale == Locale::Pseudo {
            bundle.set_transform(Some(accented));
        }
        let resource = FluentResource::try_new(messages.to_owned()).unwrap_or_else(|(readable, _)| readable);
        bundle.add_resource_overriding(resource);
        Self { locale, bundle }
    }

    /// The language spoken.
    #[must_use]
    pub fn locale(&self) -> Locale {
        self.locale
    }

    /// Writes figures in this language.
    #[must_use]
    pub fn formatter(&self) -> Formatter {
        Formatter::new(self.locale)
    }

    /// The message with this id; the id itself where there is none.
    #[must_use]
    pub fn text(&self, id: &str, args: &[(&str, Arg)]) -> String {
        let pattern = self.bundle.get_message(id).and_then(|message| message.value());
        pattern.map_or_else(|| id.to_owned(), |pattern| self.write(pattern, args))
    }

    /// An attribute of the message with this id, where there is one.
    #[must_use]
    pub fn attribute(&self, id: &str, name: &str, args: &[(&str, Arg)]) -> Option<String> {
        let message = self.bundle.get_message(id)?;
        Some(self.write(message.get_attribute(name)?.value(), args))
    }

    /// Whether there is a message with this id.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    fn write(&self, pattern: &fluent_syntax::ast::Pattern<&str>, args: &[(&str, Arg)]) -> String {
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            values.set(*name, self.value(arg));
        }
        self.bundle.format_pattern(pattern, Some(&values), &mut Vec::new()).into_owned()
    }

    fn value(&self, arg: &Arg) -> FluentValue<'static> {
        match arg {
            Arg::Text(text) => FluentValue::from(harmless(text)),
            Arg::Number(number) => FluentValue::from(*number),
            Arg::Bytes(size) => FluentValue::from(self.formatter().byte_size(*size)),
        }
    }
}

/// Text without control characters and without those that change the direction of what follows.
fn harmless(text: &str) -> String {
    let turns = |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let mut kept: String = text.chars().filter(|c| !c.is_control() && !turns(*c)).take(MAX_TEXT + 1).collect();
    if let Some((end, _)) = kept.char_indices().nth(MAX_TEXT) {
        kept.truncate(end);
        kept.push('…');
    }
    kept
}

struct Figures(Formatter);

impl Memoizable for Figures {
    type Args = ();
    type Error = ();

    fn construct(language: LanguageIdentifier, (): ()) -> Result<Self, ()> {
        let locale = language.to_string().parse().map_err(|_| ())?;
        Ok(Self(Formatter::new(locale)))
    }
}

#[expect(clippy::cast_possible_truncation, reason = "counts are whole numbers far below 2^53")]
fn write_number<M: MemoizerKind>(value: &FluentValue<'_>, memoizer: &M) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    memoizer.with_try_get_threadsafe::<Figures, _, _>((), |figures| figures.0.integer(number.value as i64)).ok()
}

/// English that nobody could mistake for a text written in the code.
fn accented(text: &str) -> Cow<'_, str> {
    text.chars().map(accent).collect::<String>().into()
}

fn accent(letter: char) -> char {
    const PLAIN: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const ACCENTED: &str = "áƀćđéƒĝĥíĵķĺɱńóþɋŕśťúṽŵẋýźÁƁĆĐÉƑĜĤÍĴĶĹṀŃÓÞɊŔŚŤÚṼŴẊÝŹ";
    let place = PLAIN.chars().position(|plain| plain == letter);
    place.and_then(|place| ACCENTED.chars().nth(place)).unwrap_or(letter)
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Arg {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<i32> for Arg {
    fn from(number: i32) -> Self {
        Self::Number(number.into())
    }
}

impl From<u32> for Arg {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<u64> for Arg {
    fn from(number: u64) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<ByteSize> for Arg {
    fn from(size: ByteSize) -> Self {
        Self::Bytes(size)
    }
}

impl From<Param> for Arg {
    fn from(param: Param) -> Self {
        match param {
            Param::Text(text) => Self::Text(text),
            Param::Number(number) => Self::Number(number),
            Param::Bytes(size) => Self::Bytes(size),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MESSAGES: &str = "rows = { $n ->\n [one] { $n } row\n *[other] { $n } rows\n }\nname = Hello { $name }!\n";

    #[test]
    fn a_count_chooses_its_form_and_is_grouped() {
        let english = Localizer::read(Locale::En, MESSAGES);
        assert_eq!(english.text("rows", &[("n", Arg::from(1))]), "1 row");
        assert_eq!(english.text("rows", &[("n", Arg::from(1_234_567))]), "1,234,567 rows");
    }

    #[test]
    fn text_from_outside_cannot_turn_or_flood_the_sentence() {
        let english = Localizer::read(Locale::En, MESSAGES);
        let hostile = format!("a\u{202e}b\r\n\0{}", "x".repeat(10_000));
        let worded = english.text("name", &[("name", Arg::from(hostile))]);
        assert!(worded.starts_with("Hello abxxx") && worded.ends_with("…!"), "{worded}");
        assert!(worded.chars().count() < 320);
    }

    #[test]
    fn the_pseudo_language_leaves_no_plain_letter_but_those_from_outside() {
        let pseudo = Localizer::read(Locale::Pseudo, MESSAGES);
        assert_eq!(pseudo.text("name", &[("name", Arg::from("Ann"))]), "Ĥéĺĺó Ann!");
    }

    #[test]
    fn a_message_that_is_not_there_shows_its_id() {
        assert_eq!(Localizer::read(Locale::En, "").text("no-such", &[]), "no-such");
    }
}
