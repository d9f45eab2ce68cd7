//! Words that columns are called by, in the languages of the product.

const DATES: &[&str] = &[
    "date",
    "datum",
    "tag",
    "day",
    "valuta",
    "wertstellung",
    "buchungstag",
    "fecha",
    "data",
    "jour",
    "échéance",
    "due",
    "posted",
    "booked",
    "تاريخ",
    "日付",
    "年月日",
    "取引日",
];
const AMOUNTS: &[&str] = &[
    "amount", "betrag", "summe", "umsatz", "saldo", "balance", "montant", "solde", "importe", "monto", "saldo",
    "valor", "total", "price", "preis", "prix", "precio", "preço", "cost", "fee", "gebühr", "tax", "net", "gross",
    "netto", "brutto", "مبلغ", "رصيد", "金額", "残高",
];
const DEBITS: &[&str] = &[
    "debit",
    "debits",
    "soll",
    "débit",
    "debe",
    "débito",
    "debito",
    "cargo",
    "cargos",
    "paid out",
    "money out",
    "withdrawal",
    "withdrawals",
    "belastung",
    "lastschrift",
    "ausgang",
    "ausgaben",
    "مدين",
    "出金",
    "お支払金額",
    "debit amount",
];
const CREDITS: &[&str] = &[
    "credit",
    "credits",
    "haben",
    "crédit",
    "haber",
    "crédito",
    "credito",
    "abono",
    "abonos",
    "paid in",
    "money in",
    "deposit",
    "deposits",
    "gutschrift",
    "eingang",
    "einnahmen",
    "دائن",
    "入金",
    "お預り金額",
    "credit amount",
];
const MARKERS: &[&str] =
    &["s/h", "soll/haben", "dr/cr", "cr/dr", "d/c", "c/d", "debit/credit", "type", "sens", "sign", "indicator"];
const REFERENCES: &[&str] = &[
    "reference",
    "ref",
    "referenz",
    "référence",
    "referencia",
    "referência",
    "id",
    "iban",
    "bic",
    "invoice",
    "rechnung",
    "facture",
    "factura",
    "fatura",
    "number",
    "nummer",
    "no",
    "nr",
    "numéro",
    "número",
    "code",
    "account",
    "konto",
    "compte",
    "cuenta",
    "conta",
    "order",
    "mandate",
    "voucher",
    "beleg",
    "مرجع",
    "رقم",
    "番号",
    "口座",
];
const OTHERS: &[&str] = &[
    "description",
    "text",
    "memo",
    "note",
    "purpose",
    "verwendungszweck",
    "name",
    "payee",
    "currency",
    "währung",
    "devise",
    "moneda",
    "moeda",
    "libellé",
    "concepto",
    "descrição",
    "descripción",
    "status",
    "comments",
    "time",
    "quantity",
    "qty",
    "type",
    "url",
    "customer",
    "kunde",
    "client",
    "cliente",
    "vendor",
    "supplier",
    "empfänger",
    "auftraggeber",
    "category",
    "product",
    "وصف",
    "عملة",
    "摘要",
    "通貨",
];
/// What rows with sums begin with.
const TOTALS: &[&str] = &[
    "total",
    "totals",
    "grand total",
    "subtotal",
    "sum",
    "summe",
    "gesamt",
    "gesamtsumme",
    "zwischensumme",
    "saldo",
    "endsaldo",
    "closing balance",
    "somme",
    "total général",
    "suma",
    "soma",
    "total geral",
    "total general",
    "المجموع",
    "الإجمالي",
    "合計",
    "総計",
    "小計",
    "end of report",
    "ende",
];

fn has_word(header: &str, words: &[&str]) -> bool {
    let header = header.to_lowercase();
    let mut parts = header.split(|character: char| !character.is_alphanumeric() && character != '/');
    words.contains(&header.trim())
        || parts.any(|part| words.contains(&part))
        || words.iter().any(|word| !word.is_ascii() && header.contains(word))
}

/// Whether a name is a longer word that ends in another, as in `Buchungsdatum`.
fn ends_in(header: &str, words: &[&str]) -> bool {
    let header = header.trim().to_lowercase();
    words.iter().any(|word| word.len() > 3 && header.len() > word.len() && header.ends_with(word))
}

pub(super) fn is_date(header: &str) -> bool {
    has_word(header, DATES) || ends_in(header, DATES)
}

pub(super) fn is_amount(header: &str) -> bool {
    has_word(header, AMOUNTS) || ends_in(header, AMOUNTS) || is_debit(header) || is_credit(header)
}

pub(super) fn is_debit(header: &str) -> bool {
    is_one(header, DEBITS)
}

pub(super) fn is_credit(header: &str) -> bool {
    is_one(header, CREDITS)
}

/// Whether a name is one of the words, maybe with a currency or the word for amounts beside it.
fn is_one(header: &str, words: &[&str]) -> bool {
    let header = header.trim().to_lowercase();
    let plain = header.split(['(', '[']).next().unwrap_or_default().trim();
    let shorter = plain.trim_end_matches(" amount").trim_end_matches(" eur").trim_end_matches(" usd").trim();
    words.contains(&plain) || words.contains(&shorter)
}

pub(super) fn is_marker(header: &str) -> bool {
    has_word(header, MARKERS) || MARKERS.contains(&header.trim().to_lowercase().as_str())
}

pub(super) fn is_reference(header: &str) -> bool {
    has_word(header, REFERENCES)
        || header.ends_with("ID")
        || header.ends_with("Id")
        || ends_in(header, &["nummer", "referenz"])
}

/// Whether columns are called so.
pub(super) fn is_known(header: &str) -> bool {
    is_date(header) || is_amount(header) || is_reference(header) || has_word(header, OTHERS) || is_marker(header)
}

pub(super) fn is_total(cell: &str) -> bool {
    let cell = cell.trim().trim_end_matches(':').to_lowercase();
    TOTALS.iter().any(|word| cell == *word || cell.strip_prefix(word).is_some_and(|rest| rest.starts_with([' ', ':'])))
}
