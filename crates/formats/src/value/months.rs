//! The names of months in the languages of the product.

const NAMES: [&[&str]; 12] = [
    &["january", "januar", "jänner", "janvier", "enero", "janeiro", "يناير"],
    &["february", "februar", "feber", "février", "fevrier", "febrero", "fevereiro", "فبراير", "شباط"],
    &["march", "märz", "maerz", "mrz", "mars", "marzo", "março", "marco", "مارس", "آذار"],
    &["april", "avril", "abril", "أبريل", "ابريل", "إبريل", "نيسان"],
    &["may", "mai", "mayo", "maio", "مايو", "أيار"],
    &["june", "juni", "juin", "junio", "junho", "يونيو", "حزيران"],
    &["july", "juli", "juillet", "julio", "julho", "يوليو", "تموز"],
    &["august", "août", "aout", "agosto", "أغسطس", "اغسطس", "آب"],
    &["september", "septembre", "septiembre", "setiembre", "setembro", "سبتمبر", "أيلول"],
    &["october", "oktober", "octobre", "octubre", "outubro", "أكتوبر", "اكتوبر"],
    &["november", "novembre", "noviembre", "novembro", "نوفمبر"],
    &["december", "dezember", "décembre", "decembre", "diciembre", "dezembro", "ديسمبر"],
];

/// Which month a word means: its name, or the beginning of one that is no other's.
pub(super) fn month(word: &str) -> Option<i64> {
    let word = word.to_lowercase();
    if word.chars().count() < 3 && !NAMES.iter().any(|names| names.contains(&word.as_str())) {
        return None;
    }
    let fits = |names: &&[&str]| names.iter().any(|name| name.starts_with(&word));
    let mut found = NAMES.iter().enumerate().filter(|(_, names)| fits(names));
    match (found.next(), found.next()) {
        (Some((at, _)), None) => i64::try_from(at + 1).ok(),
        _ => None,
    }
}

/// Whether a word stands between the parts of a date, or names a day of the week.
pub(super) fn is_filler(word: &str) -> bool {
    const FILLERS: [&str; 9] = ["de", "of", "st", "nd", "rd", "th", "er", "del", "the"];
    const DAYS: [&str; 36] = [
        "mon", "tue", "wed", "thu", "fri", "sat", "sun", "mo", "di", "mi", "do", "fr", "sa", "so", "lun", "mar", "mer",
        "jeu", "ven", "sam", "dim", "mié", "jue", "vie", "sáb", "dom", "seg", "ter", "qua", "qui", "sex", "mont",
        "dien", "mitt", "donn", "sonn",
    ];
    let word = word.to_lowercase();
    FILLERS.contains(&word.as_str()) || DAYS.contains(&word.as_str()) || is_long_day(&word)
}

fn is_long_day(word: &str) -> bool {
    const ENDINGS: [&str; 6] = ["day", "tag", "woch", "feira", "di", "ábado"];
    const OTHERS: [&str; 9] =
        ["mittwoch", "dimanche", "lunes", "martes", "miércoles", "jueves", "viernes", "domingo", "segunda"];
    word.len() > 4 && (ENDINGS.iter().any(|ending| word.ends_with(ending)) || OTHERS.contains(&word))
}
