//! The document as TOML: what people edit.
//!
//! Columns and passes get a heading each; what they hold stays on one line, which the general writer of TOML would
//! spread over a heading for every condition.

use std::fmt::{self, Write};

use serde::de::{Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::Value;

use super::Ruleset;
use crate::{AppError, ErrorKind};

impl Ruleset {
    /// Reads a document of TOML and checks it.
    ///
    /// # Errors
    ///
    /// Where reading stopped, when the text is not TOML; else everything at fault, each with a pointer to it.
    pub fn from_toml(text: &str) -> Result<Self, AppError> {
        let value: Value = toml::from_str(text).map_err(|error| not_toml(text, &error))?;
        Self::from_value(value)
    }

    /// The document as TOML, always in the same form.
    #[must_use]
    pub fn to_toml(&self) -> String {
        let document: Ordered = serde_json::from_str(&self.to_json()).expect("what was written as JSON is JSON");
        let mut text = String::new();
        if let Ordered::Table(members) = document {
            section(&members, &mut text);
        }
        text
    }
}

fn not_toml(text: &str, error: &toml::de::Error) -> AppError {
    let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let line = number(before.matches('\n').count() + 1);
    ErrorKind::RulesetMalformed { line, column: number(before[line_start..].chars().count() + 1) }.into()
}

/// A document with its members in the order they were declared in, which `serde_json::Value` does not keep.
enum Ordered {
    Plain(String),
    List(Vec<Ordered>),
    Table(Vec<(String, Ordered)>),
}

impl Ordered {
    fn is_list_of_tables(&self) -> bool {
        let Self::List(elements) = self else { return false };
        !elements.is_empty() && elements.iter().all(|element| matches!(element, Self::Table(_)))
    }
}

/// Plain members first: after a heading they would belong to it.
fn section(members: &[(String, Ordered)], text: &mut String) {
    let (headed, plain): (Vec<_>, Vec<_>) = members.iter().partition(|(_, value)| value.is_list_of_tables());
    for (name, value) in plain {
        entry(name, value, text);
    }
    for (name, value) in headed {
        let Ordered::List(tables) = value else { continue };
        for table in tables {
            let _ = write!(text, "\n[[{name}]]\n");
            let Ordered::Table(members) = table else { continue };
            members.iter().for_each(|(name, value)| entry(name, value, text));
        }
    }
}

fn entry(name: &str, value: &Ordered, text: &mut String) {
    let _ = write!(text, "{name} = ");
    match value {
        Ordered::List(elements) if value.is_list_of_tables() => {
            text.push_str("[\n");
            for element in elements {
                text.push_str("  ");
                inline(element, text);
                text.push_str(",\n");
            }
            text.push(']');
        }
        _ => inline(value, text),
    }
    text.push('\n');
}

fn inline(value: &Ordered, text: &mut String) {
    match value {
        Ordered::Plain(written) => text.push_str(written),
        Ordered::Table(members) if members.is_empty() => text.push_str("{}"),
        Ordered::List(elements) => separated("[", elements, "]", text, inline),
        Ordered::Table(members) => separated("{ ", members, " }", text, |(name, value), text| {
            let _ = write!(text, "{name} = ");
            inline(value, text);
        }),
    }
}

fn separated<T>(open: &str, parts: &[T], close: &str, text: &mut String, one: impl Fn(&T, &mut String)) {
    text.push_str(open);
    for (index, part) in parts.iter().enumerate() {
        if index > 0 {
            text.push_str(", ");
        }
        one(part, text);
    }
    text.push_str(close);
}

impl<'de> Deserialize<'de> for Ordered {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(InOrder)
    }
}

struct InOrder;

impl<'de> Visitor<'de> for InOrder {
    type Value = Ordered;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value of a ruleset")
    }

    fn visit_bool<E: Error>(self, yes: bool) -> Result<Ordered, E> {
        Ok(Ordered::Plain(yes.to_string()))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Ordered, E> {
        Ok(Ordered::Plain(number.to_string()))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Ordered, E> {
        Ok(Ordered::Plain(number.to_string()))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Ordered, E> {
        Ok(Ordered::Plain(toml::Value::from(text).to_string()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<Ordered, A::Error> {
        let mut list = Vec::new();
        while let Some(element) = elements.next_element()? {
            list.push(element);
        }
        Ok(Ordered::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Ordered, A::Error> {
        let mut table = Vec::new();
        while let Some(member) = members.next_entry()? {
            table.push(member);
        }
        Ok(Ordered::Table(table))
    }
}
