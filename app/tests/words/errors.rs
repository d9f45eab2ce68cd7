//! Every failure in every language.

use std::collections::BTreeSet;

use app::i18n::Localizer;
use domain::{AppError, ErrorKind, FieldError, Locale};

use crate::files::messages;

#[test]
fn every_code_has_title_detail_and_hint_in_every_language() {
    for locale in Locale::ALL {
        let messages = messages(locale);
        for (code, _) in ErrorKind::ALL {
            let id = format!("error-{}", code.replace('.', "-"));
            for part in [id.clone(), format!("{id}.detail"), format!("{id}.hint")] {
                assert!(messages.contains_key(&part), "{locale} lacks {part}");
            }
        }
    }
}

#[test]
fn a_message_about_a_failure_names_only_what_the_failure_carries() {
    let messages = messages(Locale::En);
    for (code, params) in ErrorKind::ALL {
        let id = format!("error-{}", code.replace('.', "-"));
        let params: BTreeSet<String> = params.iter().map(ToString::to_string).collect();
        let own = messages.iter().filter(|(name, _)| **name == id || name.starts_with(&format!("{id}.")));
        for (name, variables) in own {
            assert!(variables.is_subset(&params), "{name} names {variables:?}, the failure carries {params:?}");
        }
    }
}

#[test]
fn no_message_is_for_a_code_that_does_not_exist() {
    let ids = ErrorKind::ALL.iter().map(|(code, _)| format!("error-{}", code.replace('.', "-")));
    let known: BTreeSet<String> = ids.chain(["error-unknown".to_owned()]).collect();
    for name in messages(Locale::En).into_keys().filter(|name| name.starts_with("error-")) {
        let id = name.split('.').next().unwrap();
        assert!(known.contains(id), "{id}");
    }
}

#[test]
fn words_are_whole_in_every_language_whatever_text_they_name() {
    let hostile = "\u{202e}<script>{ $limit }\r\n\0\" { \"x\" }";
    for locale in Locale::ALL {
        for kind in ErrorKind::samples(hostile) {
            let errors = vec![FieldError { pointer: "/x".to_owned(), kind: kind.clone() }];
            let shown = Localizer::of(locale).error(&AppError { errors, ..kind.into() });
            for text in [&shown.title, &shown.detail, &shown.hint, &shown.fields[0].title] {
                assert!(!text.is_empty() && !text.contains(['\u{202e}', '\r', '\n', '\0']), "{locale} {text:?}");
            }
        }
    }
}

#[test]
fn languages_say_it_in_their_own_words() {
    for kind in ErrorKind::samples("x") {
        let english = Localizer::of(Locale::En).error(&kind.clone().into());
        for locale in Locale::ALL.into_iter().filter(|locale| *locale != Locale::En) {
            let other = Localizer::of(locale).error(&kind.clone().into());
            assert_ne!(other.detail, english.detail, "{locale} {}", english.code);
        }
    }
}
