//! How a stranger would guess: common words and years around them, rows of keys, repetitions, and what is known of
//! the person. A list of leaked passwords would be mostly these shapes, and would weigh more than the page.

use std::collections::HashSet;

/// What is left of a password without a word has to have this many characters, so many of them different.
const ENOUGH_LEFT: usize = 8;
const ENOUGH_VARIETY: usize = 5;
/// Words of fewer characters are part of too many others.
const SHORTEST_WORD: usize = 4;

/// Words that passwords are built around, without accents and in small letters.
const WORDS: &[&str] = &[
    "password",
    "passwort",
    "motdepasse",
    "contrasena",
    "senha",
    "parola",
    "qwerty",
    "qwertz",
    "azerty",
    "asdfgh",
    "zxcvbn",
    "welcome",
    "willkommen",
    "bienvenue",
    "letmein",
    "iloveyou",
    "administrator",
    "admin",
    "changeme",
    "secret",
    "geheim",
    "default",
    "monkey",
    "dragon",
    "football",
    "fussball",
    "baseball",
    "basketball",
    "sunshine",
    "princess",
    "superman",
    "batman",
    "starwars",
    "pokemon",
    "master",
    "hallo",
    "hello",
    "login",
    "shadow",
    "michael",
    "jordan",
    "spring",
    "summer",
    "autumn",
    "winter",
    "sommer",
    "herbst",
    "january",
    "february",
    "march",
    "april",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "monday",
    "friday",
    "sunday",
    "company",
    "trustno",
    "whatever",
    "freedom",
    "computer",
    "internet",
    "google",
    "test",
    "guest",
    "root",
    "user",
];

/// Long passwords that many people had the same idea for, letters and digits only.
const WHOLE: &[&str] = &[
    "1q2w3e4r5t6y",
    "1qaz2wsx3edc",
    "1qaz2wsx3edc4rfv",
    "zaq12wsxcde3",
    "q1w2e3r4t5y6",
    "qazwsxedcrfv",
    "qazwsxedcrfvtgb",
    "correcthorsebatterystaple",
    "thisismypassword",
    "mypasswordis",
    "thequickbrownfox",
    "thequickbrownfoxjumps",
    "opensesame123",
    "ilovemyfamily",
    "iloveyouforever",
    "nevergonnagiveyouup",
    "tobeornottobe",
    "maytheforcebewithyou",
    "letmeinplease",
    "donttellanyone",
    "youshallnotpass",
    "helloworld123",
    "leavemealone",
    "ihatepasswords",
    "onetwothreefour",
    "abcdefg1234567",
    "asdf1234asdf",
    "a1b2c3d4e5f6",
];

const KEYS: [&str; 4] = ["1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"];

/// Whether a password is one of those everybody tries first.
pub(super) fn are_common(text: &str) -> bool {
    let plain = plain(text);
    let undressed = undressed(&plain);
    let letters: String = plain.chars().filter(|c| c.is_alphanumeric()).collect();
    WHOLE.contains(&letters.as_str())
        || is_repeated(&plain)
        || runs_along(&plain)
        || [plain, undressed].iter().any(|text| leaves_little(text, WORDS.iter().copied()))
}

/// The word known of the person that a password is built around.
pub(super) fn personal_word(text: &str, words: &[&str]) -> Option<String> {
    let plain = plain(text);
    let undressed = undressed(&plain);
    let built_around = |word: &String| {
        [&plain, &undressed].iter().any(|text| text.contains(word.as_str()) && leaves_little(text, [word.as_str()]))
    };
    parts(words).into_iter().find(built_around)
}

/// How many different characters there are.
pub(super) fn variety(text: &str) -> usize {
    text.chars().collect::<HashSet<char>>().len()
}

/// The given words and what they consist of, the longest first.
fn parts(words: &[&str]) -> Vec<String> {
    let mut parts = Vec::new();
    for word in words.iter().map(|word| plain(word)) {
        parts.extend(word.split('@').map(ToOwned::to_owned));
        parts.extend(word.split(|c: char| !c.is_alphanumeric()).map(ToOwned::to_owned));
        parts.push(word);
    }
    parts.retain(|part| part.chars().count() >= SHORTEST_WORD);
    parts.sort_by_key(|part| std::cmp::Reverse(part.len()));
    parts
}

fn leaves_little<'a>(text: &str, words: impl IntoIterator<Item = &'a str>) -> bool {
    let (mut left, mut has_word) = (text.to_owned(), false);
    for word in words {
        has_word |= left.contains(word);
        left = left.replace(word, "");
    }
    let left: String = left.chars().filter(|c| c.is_alphanumeric()).collect();
    has_word && (left.chars().count() < ENOUGH_LEFT || variety(&left) < ENOUGH_VARIETY)
}

/// Small letters without the accents of our languages.
fn plain(text: &str) -> String {
    text.to_lowercase().chars().map(without_accent).collect()
}

fn without_accent(letter: char) -> char {
    match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' => 'a',
        'ç' => 'c',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ñ' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        other => other,
    }
}

/// Signs that stand for letters are those letters.
fn undressed(text: &str) -> String {
    let letter = |sign: char| match sign {
        '0' => 'o',
        '1' | '!' => 'i',
        '3' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        '7' => 't',
        other => other,
    };
    text.chars().map(letter).collect()
}

/// A short piece again and again.
fn is_repeated(text: &str) -> bool {
    let letters: Vec<char> = text.chars().filter(|c| c.is_alphanumeric()).collect();
    let repeats = |period: usize| letters.iter().zip(&letters[period..]).all(|(one, next)| one == next);
    variety(text) < ENOUGH_VARIETY || (1..=letters.len() / 2).any(|period| period < ENOUGH_LEFT && repeats(period))
}

/// Mostly one key after its neighbour, or one letter after the one before it.
fn runs_along(text: &str) -> bool {
    let letters: Vec<char> = text.chars().collect();
    let steps = letters.windows(2).filter(|pair| are_neighbours(pair[0], pair[1])).count();
    steps * 3 >= (letters.len() - 1) * 2
}

fn are_neighbours(one: char, next: char) -> bool {
    let on_row = |row: &&str| match (row.find(one), row.find(next)) {
        (Some(one), Some(next)) => one.abs_diff(next) <= 1,
        _ => false,
    };
    u32::from(one).abs_diff(u32::from(next)) <= 1 || KEYS.iter().any(on_row)
}
