//! The details of one transaction: who, which references, what for.

use super::balance;
use super::element::Element;
use crate::bank::{Amount, Entry, Field, Value};

/// What a bank writes where nobody gave a reference.
const NOT_PROVIDED: &str = "NOTPROVIDED";

/// Where references stand, and the columns they go to.
const REFERENCES: &[(&str, Field)] = &[
    ("EndToEndId", Field::EndToEnd),
    ("TxId", Field::Transaction),
    ("UETR", Field::Transaction),
    ("InstrId", Field::Instruction),
    ("AcctSvcrRef", Field::BankReference),
    ("MndtId", Field::Mandate),
    ("ChqNb", Field::Cheque),
    ("PmtInfId", Field::Batch),
    ("MsgId", Field::Batch),
    ("ClrSysRef", Field::Note),
];

/// Details that can become a record of their own.
#[derive(Clone, Debug, Default)]
pub(super) struct Detail {
    /// All but amounts.
    pub(super) entry: Entry,
    pub(super) amount: Option<Element>,
    pub(super) goes_out: Option<bool>,
    /// The parties, which are told apart once it is known which way the money goes.
    debtor: Party,
    creditor: Party,
}

#[derive(Clone, Debug, Default)]
struct Party {
    name: String,
    account: String,
    bank: String,
}

pub(super) fn read(element: &Element) -> Detail {
    let mut entry = Entry::at(element.line);
    references(element, &mut entry);
    remittance(element, &mut entry);
    code(element, &mut entry);
    returned(element, &mut entry);
    if let Some(words) = element.text(&["AddtlTxInf"]) {
        entry.add_text(Field::Note, words);
    }
    charges(element, &mut entry);
    Detail {
        amount: amount(element).cloned(),
        goes_out: balance::goes_out(element),
        debtor: party(element, ["Dbtr", "DbtrAcct", "DbtrAgt", "UltmtDbtr"]),
        creditor: party(element, ["Cdtr", "CdtrAcct", "CdtrAgt", "UltmtCdtr"]),
        entry,
    }
    .with_original_amount(element)
}

impl Detail {
    fn with_original_amount(mut self, element: &Element) -> Self {
        original_amount(element, self.amount.as_ref(), &mut self.entry);
        self
    }

    /// Puts in the one who paid, or was paid. An entry that takes another back names the parties of the other.
    pub(super) fn partner(&mut self, goes_out: bool, is_reversal: bool) {
        let partner = if goes_out == is_reversal { &self.debtor } else { &self.creditor };
        self.entry.text(Field::Counterparty, &partner.name);
        self.entry.text(Field::CounterpartyAccount, &partner.account);
        self.entry.text(Field::CounterpartyBank, &partner.bank);
    }
}

fn references(element: &Element, entry: &mut Entry) {
    let Some(references) = element.find(&["Refs"]) else { return };
    for (name, field) in REFERENCES {
        let Some(text) = references.text(&[name]).filter(|text| *text != NOT_PROVIDED) else { continue };
        match field {
            Field::Note => entry.add_text(Field::Note, text),
            _ if !entry.has(*field) => entry.text(*field, text),
            _ => entry.add_text(Field::Note, text),
        }
    }
    for proprietary in references.all("Prtry") {
        let words = [proprietary.text(&["Tp"]), proprietary.first_text(&[&["Ref"], &["Id"]])];
        entry.add_text(Field::Note, &words.map(Option::unwrap_or_default).join(" "));
    }
}

/// Free words and structured references; numbers of the documents that are paid are part of what it is for.
fn remittance(element: &Element, entry: &mut Entry) {
    let Some(remittance) = element.find(&["RmtInf"]) else { return };
    for words in remittance.all("Ustrd") {
        entry.add_text(Field::Purpose, &words.text);
    }
    for structured in remittance.all("Strd") {
        for reference in structured.all("CdtrRefInf") {
            let text = reference.first_text(&[&["Ref"], &["CdtrRef"]]).unwrap_or_default();
            if entry.has(Field::Reference) {
                entry.add_text(Field::Purpose, text);
            } else {
                entry.text(Field::Reference, text);
            }
        }
        for document in structured.all("RfrdDocInf") {
            entry.add_text(Field::Purpose, document.first_text(&[&["Nb"], &["RfrdDocNb"]]).unwrap_or_default());
        }
        for words in structured.all("AddtlRmtInf") {
            entry.add_text(Field::Purpose, &words.text);
        }
    }
}

/// The bank's code: that of the standard, or one of the bank's own.
pub(super) fn code(element: &Element, entry: &mut Entry) {
    let Some(code) = element.find(&["BkTxCd"]) else { return };
    let domain = [&["Domn", "Cd"][..], &["Domn", "Fmly", "Cd"], &["Domn", "Fmly", "SubFmlyCd"]];
    let domain: Vec<&str> = domain.iter().filter_map(|path| code.text(path)).collect();
    entry.text(Field::Code, &domain.join("-"));
    if let Some(own) = code.text(&["Prtry", "Cd"]) {
        entry.add_text(Field::Code, own);
    }
}

fn returned(element: &Element, entry: &mut Entry) {
    let reason = [&["RtrInf", "Rsn", "Cd"][..], &["RtrInf", "Rsn", "Prtry"]];
    if let Some(reason) = element.first_text(&reason) {
        entry.add_text(Field::Note, reason);
    }
}

/// The amount of the transaction in the currency of the account.
fn amount(element: &Element) -> Option<&Element> {
    let paths = [&["Amt"][..], &["AmtDtls", "TxAmt", "Amt"], &["AmtDtls", "InstdAmt", "Amt"]];
    paths.iter().find_map(|path| element.find(path)).filter(|amount| !amount.text.trim().is_empty())
}

/// What the payer ordered, where that is another amount or another currency.
pub(super) fn original_amount(element: &Element, amount: Option<&Element>, entry: &mut Entry) {
    let Some(ordered) = element.find(&["AmtDtls", "InstdAmt", "Amt"]) else { return };
    let is_other = amount.is_none_or(|amount| amount.currency != ordered.currency || amount.text != ordered.text);
    if is_other && !ordered.text.trim().is_empty() {
        entry.number(Field::OriginalAmount, Amount::parse(&ordered.text, '.'), ordered.text.trim());
        entry.text(Field::OriginalCurrency, &ordered.currency);
    }
}

/// What the banks took: their total where it is written, else what they took one by one.
pub(super) fn charges(element: &Element, entry: &mut Entry) {
    let mut sum: Option<Amount> = None;
    let mut texts = Vec::new();
    for charges in element.all("Chrgs") {
        let total = charges.find(&["TtlChrgsAndTaxAmt"]);
        let each = charges.all("Rcrd").chain([charges]).filter_map(|record| Some((record.find(&["Amt"])?, record)));
        let each = each.map(|(amount, record)| (amount, balance::goes_out(record) == Some(false)));
        let taken: Vec<(&Element, bool)> = total.map_or_else(|| each.collect(), |total| vec![(total, false)]);
        for (amount, comes_back) in taken {
            let Ok(value) = Amount::parse(&amount.text, '.') else { continue };
            sum = sum.unwrap_or_default().plus(value.signed(comes_back));
            texts.push(amount.text.trim());
        }
    }
    if let Some(sum) = sum {
        entry.number(Field::Charges, Ok(sum), &texts.join(" + "));
    }
}

fn party(element: &Element, [party, account, agent, ultimate]: [&str; 4]) -> Party {
    let parties = element.find(&["RltdPties"]);
    let name = |name: &str| parties?.first_text(&[&[name, "Nm"], &[name, "Pty", "Nm"]]);
    let account = parties.and_then(|parties| parties.find(&[account])).and_then(balance::account);
    let bank = element.find(&["RltdAgts", agent, "FinInstnId"]);
    let bank = bank.and_then(|bank| bank.first_text(&[&["BICFI"], &["BIC"], &["ClrSysMmbId", "MmbId"], &["Nm"]]));
    let owned = |text: Option<&str>| text.unwrap_or_default().to_owned();
    Party { name: owned(name(party).or_else(|| name(ultimate))), account: owned(account), bank: owned(bank) }
}

/// What all details say alike, for an entry that stays one record.
pub(super) fn shared(details: &[Detail]) -> Entry {
    let Some((first, rest)) = details.split_first() else { return Entry::default() };
    let mut entry = first.entry.clone();
    entry.cells.retain(|cell| {
        let is_text = matches!(cell.value, Value::Text(_));
        is_text && rest.iter().all(|detail| detail.entry.cell(cell.field) == Some(cell))
    });
    entry
}
