//! What type codes mean, and where currencies have their decimals.

/// Which way an amount of a type goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    In,
    Out,
    /// It moves nothing.
    None,
}

/// The way of a detail; none where the code is not known.
pub(super) fn way(code: &str) -> Option<Way> {
    if code.len() != 3 {
        return None;
    }
    match code.parse::<u16>().ok()? {
        100..=399 | 720..=759 | 920..=959 => Some(Way::In),
        400..=699 | 760..=799 | 960..=999 => Some(Way::Out),
        890 => Some(Way::None),
        _ => None,
    }
}

/// Currencies without decimals, and those with three or four; all others have two.
const NO_DECIMALS: [&str; 16] =
    ["BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF"];
const THREE_DECIMALS: [&str; 7] = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"];

/// How many digits of an amount stand behind its decimal mark.
pub(super) fn decimals(currency: &str) -> u8 {
    if NO_DECIMALS.contains(&currency) {
        0
    } else if THREE_DECIMALS.contains(&currency) {
        3
    } else {
        2
    }
}
