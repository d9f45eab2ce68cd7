//! The message files themselves.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use domain::Locale;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Resource};
use fluent_syntax::parser::parse;

/// For each message and attribute (`id` or `id.attribute`) the variables it names.
pub type Messages = BTreeMap<String, BTreeSet<String>>;

pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("locales")
}

pub fn messages(locale: Locale) -> Messages {
    let mut found = Messages::new();
    for file in names(locale) {
        let text = fs::read_to_string(folder().join(locale.tag()).join(&file)).unwrap();
        let resource = parse(text.as_str()).unwrap_or_else(|(_, errors)| panic!("{locale}/{file}: {errors:?}"));
        collect(&resource, &mut found, &format!("{locale}/{file}"));
    }
    found
}

fn names(locale: Locale) -> BTreeSet<String> {
    let listed = fs::read_dir(folder().join(locale.tag())).unwrap();
    listed.map(|file| file.unwrap().file_name().into_string().unwrap()).collect()
}

fn collect(resource: &Resource<&str>, found: &mut Messages, place: &str) {
    for entry in &resource.body {
        match entry {
            Entry::Message(message) => {
                let id = message.id.name;
                let value = message.value.as_ref().map(|value| (id.to_owned(), value));
                let attributes = message.attributes.iter().map(|one| (format!("{id}.{}", one.id.name), &one.value));
                for (name, pattern) in value.into_iter().chain(attributes) {
                    let mut variables = BTreeSet::new();
                    in_pattern(pattern, &mut variables);
                    assert!(found.insert(name.clone(), variables).is_none(), "{place}: {name} is there twice");
                }
            }
            Entry::Junk { content } => panic!("{place}: cannot be read: {content}"),
            _ => {}
        }
    }
}

fn in_pattern(pattern: &Pattern<&str>, variables: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, variables);
        }
    }
}

fn in_expression(expression: &Expression<&str>, variables: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, variables),
        Expression::Select { selector, variants } => {
            in_inline(selector, variables);
            variants.iter().for_each(|variant| in_pattern(&variant.value, variables));
        }
    }
}

fn in_inline(inline: &InlineExpression<&str>, variables: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            variables.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => in_expression(expression, variables),
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|argument| in_inline(argument, variables));
        }
        _ => {}
    }
}

#[test]
fn every_language_has_the_same_files() {
    for locale in Locale::ALL {
        assert_eq!(names(locale), names(Locale::En), "{locale}");
    }
}

#[test]
fn every_message_is_there_in_every_language_and_names_the_same_variables() {
    let english = messages(Locale::En);
    for locale in Locale::ALL {
        let other = messages(locale);
        let differing: Vec<_> = english.iter().filter(|(id, names)| other.get(*id) != Some(names)).collect();
        assert!(differing.is_empty(), "{locale} differs from English in {differing:#?}");
        let extra: Vec<_> = other.keys().filter(|id| !english.contains_key(*id)).collect();
        assert!(extra.is_empty(), "{locale} has messages that English does not: {extra:?}");
    }
}

#[test]
fn ids_are_kebab_case() {
    let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '.');
    for id in messages(Locale::En).keys() {
        assert!(id.chars().all(allowed), "{id}");
    }
}

#[test]
fn english_blames_nobody_and_avoids_jargon() {
    const BANNED: [&str; 12] = [
        "please", "sorry", "oops", "invalid", "simply", "entity", "item", "data", "info", "process", "manager",
        "helper",
    ];
    for file in names(Locale::En) {
        let text = fs::read_to_string(folder().join("en").join(&file)).unwrap();
        let said = text.lines().filter(|line| !line.starts_with('#'));
        for line in said.filter(|line| !line.contains("Invalid email or password") && !line.contains("data folder")) {
            let words = line.split_once('=').map_or(line, |(_, words)| words).to_lowercase();
            let found: Vec<_> = BANNED.iter().filter(|banned| says(&words, banned)).collect();
            assert!(found.is_empty(), "{file}: {line}: {found:?}");
        }
    }
}

fn says(line: &str, word: &str) -> bool {
    line.split(|c: char| !c.is_alphanumeric() && c != '_').any(|spoken| spoken == word || spoken == format!("{word}s"))
}
