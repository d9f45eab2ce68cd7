//! The text of a token: a mark that secret scanners know it by, random characters, and a checksum that tells a typing
//! mistake from a token without asking the database.

use crate::random_bytes;

const MARK: &str = "tie_";
const ALPHABET: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
/// Characters of 62 choices each: together more than 190 bits.
const RANDOM: usize = 32;
const CHECKSUM: usize = 6;
const HINT: usize = 8;

/// A new token.
pub fn generate() -> String {
    let random: String = std::iter::repeat_with(letter).take(RANDOM).collect();
    let checksum = checksum(&random);
    format!("{MARK}{random}{checksum}")
}

/// Whether a text can be a token at all.
pub fn is_whole(text: &str) -> bool {
    let Some(rest) = text.strip_prefix(MARK) else { return false };
    let is_plain = rest.len() == RANDOM + CHECKSUM && rest.bytes().all(|letter| ALPHABET.contains(&letter));
    is_plain && rest.split_at(RANDOM).1 == checksum(rest.split_at(RANDOM).0)
}

/// How a token begins.
pub fn hint(token: &str) -> &str {
    token.get(..HINT).unwrap_or_default()
}

/// One letter, each as likely as any other: bytes beyond the last whole multiple of 62 are thrown again.
fn letter() -> char {
    loop {
        let [byte] = random_bytes::<1>();
        let place = usize::from(byte);
        if place < 256 / ALPHABET.len() * ALPHABET.len() {
            return char::from(ALPHABET[place % ALPHABET.len()]);
        }
    }
}

fn checksum(text: &str) -> String {
    let mut rest = usize::try_from(crc32fast::hash(text.as_bytes())).unwrap_or_default();
    let mut letters = [char::from(ALPHABET[0]); CHECKSUM];
    for letter in letters.iter_mut().rev() {
        *letter = char::from(ALPHABET[rest % ALPHABET.len()]);
        rest /= ALPHABET.len();
    }
    letters.iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_are_whole_and_never_the_same() {
        let tokens: Vec<String> = std::iter::repeat_with(generate).take(100).collect();
        for (place, token) in tokens.iter().enumerate() {
            assert!(is_whole(token), "{token}");
            assert!(!tokens[..place].contains(token));
        }
        assert_eq!((tokens[0].len(), hint(&tokens[0]).len()), (42, 8));
    }

    #[test]
    fn a_typing_mistake_is_noticed() {
        let token = generate();
        for place in 0..token.len() {
            let other = if token.as_bytes()[place] == b'x' { "y" } else { "x" };
            let mut wrong = token.clone();
            wrong.replace_range(place..=place, other);
            assert!(!is_whole(&wrong), "{wrong}");
        }
        for text in ["", "tie_", &token[..41], &format!("{token}x"), &token.replacen("tie_", "tia_", 1), "tie_ü"] {
            assert!(!is_whole(text), "{text}");
        }
    }
}
