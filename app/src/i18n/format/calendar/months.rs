//! The names of the months. Languages that write a month as a number have no names here.

use domain::Locale;

type Months = [&'static str; 12];

const ENGLISH: Months = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const ENGLISH_SHORT: Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const GERMAN: Months = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];
const FRENCH: Months = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];
const FRENCH_SHORT: Months =
    ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."];
const SPANISH: Months = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
];
const SPANISH_SHORT: Months = ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept", "oct", "nov", "dic"];
const PORTUGUESE: Months = [
    "janeiro",
    "fevereiro",
    "março",
    "abril",
    "maio",
    "junho",
    "julho",
    "agosto",
    "setembro",
    "outubro",
    "novembro",
    "dezembro",
];
const PORTUGUESE_SHORT: Months =
    ["jan.", "fev.", "mar.", "abr.", "mai.", "jun.", "jul.", "ago.", "set.", "out.", "nov.", "dez."];
const ARABIC: Months =
    ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"];

/// The name of a month, counted from 0, in full.
pub(super) fn long(locale: Locale, month0: u32) -> &'static str {
    let names = match locale {
        Locale::En | Locale::Pseudo => &ENGLISH,
        Locale::De => &GERMAN,
        Locale::Fr => &FRENCH,
        Locale::Es => &SPANISH,
        Locale::PtBr => &PORTUGUESE,
        Locale::Ar => &ARABIC,
        Locale::Ja => return "",
    };
    named(names, month0)
}

/// The name of a month, counted from 0, shortened.
pub(super) fn short(locale: Locale, month0: u32) -> &'static str {
    let names = match locale {
        Locale::En | Locale::Pseudo => &ENGLISH_SHORT,
        Locale::Fr => &FRENCH_SHORT,
        Locale::Es => &SPANISH_SHORT,
        Locale::PtBr => &PORTUGUESE_SHORT,
        Locale::De | Locale::Ar | Locale::Ja => return "",
    };
    named(names, month0)
}

fn named(names: &'static Months, month0: u32) -> &'static str {
    usize::try_from(month0).ok().and_then(|place| names.get(place)).copied().unwrap_or("")
}
