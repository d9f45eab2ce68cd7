//! Details as tags between slashes: `/EREF/123/BENM//NAME/Ada Lovelace/REMI/Invoice 7`.

use super::labelled::{Label, put, split};
use crate::bank::{Entry, Field};

const TAGS: &[Label] = &[
    ("/EREF/", Some(Field::EndToEnd)),
    ("/PREF/", Some(Field::Batch)),
    ("/MARF/", Some(Field::Mandate)),
    ("/IBAN/", Some(Field::CounterpartyAccount)),
    ("/BIC/", Some(Field::CounterpartyBank)),
    ("/NAME/", Some(Field::Counterparty)),
    ("/REMI/", Some(Field::Purpose)),
    ("/PY/", Some(Field::Purpose)),
    ("/CNTP/", None),
    ("/BENM/", None),
    ("/ORDP/", None),
    ("/TRTP/", None),
    ("/TRCD/", None),
    ("/CSID/", None),
    ("/ISDT/", None),
    ("/PURP/", None),
    ("/ULTC/", None),
    ("/ULTD/", None),
    ("/ULTB/", None),
    ("/UCRD/", None),
    ("/UDTR/", None),
    ("/ADDR/", None),
    ("/RTRN/", None),
    ("/RREF/", None),
    ("/OCMT/", None),
    ("/CHGS/", None),
    ("/EXCH/", None),
    ("/SVCL/", None),
    ("/OPRP/", None),
    ("/PT/", None),
];

/// Reads details that begin with a tag; `false` where they do not.
pub(super) fn read(text: &str, entry: &mut Entry) -> bool {
    let (before, mut parts) = split(text, TAGS);
    if parts.is_empty() || !before.trim().is_empty() {
        return false;
    }
    parts.retain(|((tag, _), value)| *tag != "/CNTP/" || !partner(value, entry));
    for ((tag, _), value) in &mut parts {
        if *tag == "/REMI/" {
            *value = remittance(value, entry);
        }
    }
    put(&parts, entry);
    if !entry.has(Field::Purpose) && !entry.has(Field::Counterparty) {
        entry.text(Field::Purpose, text);
    }
    true
}

/// The partner as ING writes it: account, bank, name, city.
fn partner(value: &str, entry: &mut Entry) -> bool {
    let mut parts = value.split('/').map(str::trim);
    for field in [Field::CounterpartyAccount, Field::CounterpartyBank, Field::Counterparty] {
        entry.text_if_missing(field, parts.next().unwrap_or_default());
    }
    for more in parts {
        entry.add_text(Field::Note, more);
    }
    true
}

/// `USTD//words` is free text, `STRD/CUR/reference` a structured reference.
fn remittance<'a>(value: &'a str, entry: &mut Entry) -> &'a str {
    if let Some(words) = value.strip_prefix("USTD/") {
        return words.trim_start_matches('/');
    }
    if let Some((_, reference)) = value.strip_prefix("STRD/").and_then(|rest| rest.split_once('/')) {
        entry.text_if_missing(Field::Reference, reference.trim_end_matches('/'));
    }
    value
}
