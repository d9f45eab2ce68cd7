//! Reads the types of the document from a parsed value, and says what does not fit with a pointer to it.
//!
//! serde's own errors are sentences in English. Here the error type keeps the code and the place instead, so the one
//! translator words a mistake in a ruleset like any other.

use std::fmt::Display;

use serde::Deserialize;
use serde::de::value::StrDeserializer;
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, IntoDeserializer, MapAccess, SeqAccess, Unexpected,
    VariantAccess, Visitor,
};
use serde::forward_to_deserialize_any;
use serde_json::{Map, Value};

use crate::{AppError, ErrorKind, FieldError};

/// Reads a value, or says what does not fit first.
pub(super) fn value<'de, T: Deserialize<'de>>(value: Value) -> Result<T, AppError> {
    T::deserialize(Reader(value)).map_err(|misfit| AppError::fields(vec![misfit.field()]))
}

/// Where the text stopped being JSON.
pub(super) fn not_json(error: &serde_json::Error) -> AppError {
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    ErrorKind::RulesetMalformed { line: number(error.line()), column: number(error.column()) }.into()
}

/// One step of a JSON pointer.
pub(super) fn step(name: &str) -> String {
    format!("/{}", name.replace('~', "~0").replace('/', "~1"))
}

/// What does not fit, and the way to it from the inside out.
#[derive(Debug)]
struct Misfit {
    kind: ErrorKind,
    way: Vec<String>,
}

impl Misfit {
    fn new(kind: ErrorKind) -> Self {
        Self { kind, way: Vec::new() }
    }

    fn under(mut self, name: &str) -> Self {
        self.way.push(step(name));
        self
    }

    fn field(self) -> FieldError {
        FieldError { pointer: self.way.into_iter().rev().collect(), kind: self.kind }
    }
}

impl Display for Misfit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.kind.code())
    }
}

impl std::error::Error for Misfit {}

impl Error for Misfit {
    fn custom<T: Display>(_message: T) -> Self {
        Self::new(ErrorKind::FieldType)
    }

    fn invalid_type(_found: Unexpected, _expected: &dyn serde::de::Expected) -> Self {
        Self::new(ErrorKind::FieldType)
    }

    fn unknown_variant(_found: &str, expected: &'static [&'static str]) -> Self {
        Self::new(ErrorKind::FieldChoice { allowed: expected.join(", ") })
    }

    fn unknown_field(found: &str, _expected: &'static [&'static str]) -> Self {
        Self::new(ErrorKind::FieldUnknown { field: found.to_owned() })
    }

    fn missing_field(field: &'static str) -> Self {
        Self::new(ErrorKind::FieldRequired).under(field)
    }
}

struct Reader(Value);

impl<'de> Deserializer<'de> for Reader {
    type Error = Misfit;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self.0 {
            Value::Null => visitor.visit_unit(),
            Value::Bool(yes) => visitor.visit_bool(yes),
            Value::Number(number) => number.deserialize_any(visitor).map_err(|_| Misfit::new(ErrorKind::FieldType)),
            Value::String(text) => visitor.visit_string(text),
            Value::Array(values) => visitor.visit_seq(Elements(values.into_iter().enumerate())),
            Value::Object(members) => visitor.visit_map(Members { members: members.into_iter(), current: None }),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        if self.0.is_null() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        let choice = match self.0 {
            Value::String(name) => Choice { name, content: None },
            Value::Object(members) => only_member(members)?,
            _ => return Err(Misfit::new(ErrorKind::FieldType)),
        };
        visitor.visit_enum(choice)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        newtype_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}

fn only_member(members: Map<String, Value>) -> Result<Choice, Misfit> {
    let mut members = members.into_iter();
    match (members.next(), members.next()) {
        (Some((name, content)), None) => Ok(Choice { name, content: Some(content) }),
        _ => Err(Misfit::new(ErrorKind::FieldType)),
    }
}

struct Elements(std::iter::Enumerate<std::vec::IntoIter<Value>>);

impl<'de> SeqAccess<'de> for Elements {
    type Error = Misfit;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Misfit> {
        let Some((index, value)) = self.0.next() else { return Ok(None) };
        seed.deserialize(Reader(value)).map(Some).map_err(|misfit| misfit.under(&index.to_string()))
    }
}

struct Members {
    members: serde_json::map::IntoIter,
    current: Option<(String, Value)>,
}

impl<'de> MapAccess<'de> for Members {
    type Error = Misfit;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Misfit> {
        self.current = self.members.next();
        let Some((name, _)) = &self.current else { return Ok(None) };
        let key: StrDeserializer<'_, Misfit> = name.as_str().into_deserializer();
        seed.deserialize(key).map(Some).map_err(|misfit| misfit.under(name))
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Misfit> {
        let (name, value) = self.current.take().expect("a value is asked for after its key");
        seed.deserialize(Reader(value)).map_err(|misfit| misfit.under(&name))
    }
}

struct Choice {
    name: String,
    content: Option<Value>,
}

impl<'de> EnumAccess<'de> for Choice {
    type Error = Misfit;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Misfit> {
        let name: StrDeserializer<'_, Misfit> = self.name.as_str().into_deserializer();
        let variant = seed.deserialize(name)?;
        Ok((variant, self))
    }
}

impl<'de> VariantAccess<'de> for Choice {
    type Error = Misfit;

    fn unit_variant(self) -> Result<(), Misfit> {
        self.content.map_or(Ok(()), |_| Err(Misfit::new(ErrorKind::FieldType)))
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Misfit> {
        let content = self.content.ok_or_else(|| Misfit::new(ErrorKind::FieldType))?;
        seed.deserialize(Reader(content)).map_err(|misfit| misfit.under(&self.name))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _length: usize, _visitor: V) -> Result<V::Value, Misfit> {
        Err(Misfit::new(ErrorKind::FieldType))
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _fields: &'static [&'static str],
        _visitor: V,
    ) -> Result<V::Value, Misfit> {
        Err(Misfit::new(ErrorKind::FieldType))
    }
}
