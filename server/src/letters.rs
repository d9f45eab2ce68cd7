//! The words of letters, in the language of whoever reads them.

use app::i18n::{Arg, Localizer};
use domain::Locale;
use service::mail::{About, Letter, Worded, Words};

/// Words letters with the messages of the application.
#[derive(Clone, Copy, Debug)]
pub struct LettersInWords;

impl Words for LettersInWords {
    /// The link has a line of its own: in a sentence, programs that make it clickable would take signs around it for a
    /// part of it.
    fn word(&self, locale: Locale, letter: &Letter) -> Worded {
        let (id, args) = message(&letter.about);
        let localizer = Localizer::of(locale);
        let part = |name| localizer.attribute(id, name, &args).unwrap_or_default();
        let text = format!("{}\n\n{}\n\n{}\n", part("text"), letter.link, part("after"));
        Worded { subject: localizer.text(id, &args), text }
    }
}

fn message(about: &About) -> (&'static str, Vec<(&'static str, Arg)>) {
    match about {
        About::Reset { minutes } => ("mail-reset", vec![("minutes", Arg::from(*minutes))]),
        About::Join { by, days } => ("mail-join", vec![("by", Arg::from(by.as_str())), ("days", Arg::from(*days))]),
        About::Invitation { project, by, days } => {
            let (project, by) = (Arg::from(project.as_str()), Arg::from(by.as_str()));
            ("mail-invitation", vec![("project", project), ("by", by), ("days", Arg::from(*days))])
        }
        About::PasswordChanged => ("mail-password-changed", vec![]),
        About::SecondFactorOn => ("mail-second-factor-on", vec![]),
        About::SecondFactorOff => ("mail-second-factor-off", vec![]),
        About::RecoveryCodeUsed { left } => ("mail-recovery-code-used", vec![("left", Arg::from(*left))]),
        About::IdentityConnected => ("mail-identity-connected", vec![]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letters() -> Vec<About> {
        let (by, project) = ("Ann <b>Lee</b>".to_owned(), "Bank & \u{202e}books".to_owned());
        vec![
            About::Reset { minutes: 60 },
            About::Join { by: by.clone(), days: 7 },
            About::Invitation { project, by, days: 7 },
            About::PasswordChanged,
            About::SecondFactorOn,
            About::SecondFactorOff,
            About::RecoveryCodeUsed { left: 1 },
            About::IdentityConnected,
        ]
    }

    #[test]
    fn every_letter_has_words_in_every_language_and_its_link_on_a_line_of_its_own() {
        let link = "https://tieout.example/reset/abc_-123";
        for locale in Locale::ALL {
            for about in letters() {
                let letter = Letter { about, link: link.to_owned() };
                let Worded { subject, text } = LettersInWords.word(locale, &letter);
                assert!(!subject.starts_with("mail-") && !subject.contains('\n'), "{locale} {subject}");
                assert!(text.lines().any(|line| line == link), "{locale} {text}");
                assert!(text.lines().count() >= 5 && !text.contains('\u{202e}'), "{locale} {text}");
            }
        }
    }
}
