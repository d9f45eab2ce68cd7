//! What happened in the month: payments, and how bank and books disagree about some of them.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use domain::Currency;

use super::chance::Chance;
use super::rows::{BankRow, LedgerRow, Money, decimals};

/// All rows of both sides.
#[derive(Clone, Debug, Default)]
pub(super) struct Book {
    pub(super) bank: Vec<BankRow>,
    pub(super) ledger: Vec<LedgerRow>,
}

const PARTNERS: [&str; 20] = [
    "Northwind Traders",
    "Müller & Söhne GmbH",
    "Café de la Gare",
    "Blue Harbor Logistics",
    "Acorn Stationery Ltd",
    "Ōtani Trading",
    "Castellan Insurance",
    "Riverside Dental Practice",
    "García Hermanos S.L.",
    "Greenfield Organic Foods",
    "Summit Facilities",
    "Atlas Print Works",
    "Beacon Energy",
    "Kowalski Transport",
    "Lindqvist Möbler AB",
    "Pinecrest Hotels",
    "Quarry Lane Builders",
    "São Bento Importação",
    "Telford Software",
    "Wren & Partners",
];

/// How the two sides see a payment.
#[derive(Clone, Copy, Debug)]
enum Kind {
    Same,
    DateOff,
    Fee,
    ReferenceInText,
    Misspelt,
    SumOfSeveral,
    PaidTwice,
    BankOnly,
    LedgerOnly,
    Reversed,
    OtherCurrency,
}

/// How often each kind happens.
const MONTH: [(Kind, usize); 11] = [
    (Kind::Same, 198),
    (Kind::DateOff, 24),
    (Kind::Fee, 15),
    (Kind::ReferenceInText, 18),
    (Kind::Misspelt, 12),
    (Kind::SumOfSeveral, 8),
    (Kind::PaidTwice, 4),
    (Kind::BankOnly, 7),
    (Kind::LedgerOnly, 7),
    (Kind::Reversed, 3),
    (Kind::OtherCurrency, 4),
];

/// A payment both sides could agree on.
struct Payment {
    day: NaiveDate,
    document: String,
    partner: &'static str,
    amount: Money,
}

struct Teller<'a> {
    chance: &'a mut Chance,
    days: Vec<NaiveDate>,
    currency: Currency,
    number: u32,
    book: Book,
}

/// Tells the month before a day.
pub(super) fn tell(today: NaiveDate, currency: Currency, chance: &mut Chance) -> Book {
    let mut teller = Teller { chance, days: workdays(today), currency, number: 1040, book: Book::default() };
    for (kind, times) in MONTH {
        for _ in 0..times {
            teller.happen(kind);
        }
    }
    teller.book
}

/// The days of the last month on which banks work, but for the last two: what follows a payment happens on those.
fn workdays(today: NaiveDate) -> Vec<NaiveDate> {
    let days = (4..=31).filter_map(|back| today.checked_sub_days(Days::new(back)));
    days.filter(|day| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)).collect()
}

impl Teller<'_> {
    fn happen(&mut self, kind: Kind) {
        let payment = self.payment();
        match kind {
            Kind::Same => self.both(&payment, payment.day, &payment.document, payment.partner, payment.amount),
            Kind::DateOff => self.date_off(&payment),
            Kind::Fee => self.fee(&payment),
            Kind::ReferenceInText => self.reference_in_text(&payment),
            Kind::Misspelt => {
                let partner = misspelt(payment.partner);
                self.both(&payment, payment.day, "", &partner, payment.amount);
            }
            Kind::SumOfSeveral => self.sum_of_several(&payment),
            Kind::PaidTwice => {
                self.both(&payment, payment.day, &payment.document, payment.partner, payment.amount);
                self.bank(&payment, later(payment.day, 1), &payment.document, payment.partner, payment.amount);
            }
            Kind::BankOnly => self.charge(payment.day),
            Kind::LedgerOnly => self.ledger(&payment, payment.amount),
            Kind::Reversed => {
                self.both(&payment, payment.day, &payment.document, payment.partner, payment.amount);
                let back = Money { units: -payment.amount.units, ..payment.amount };
                self.bank(&payment, later(payment.day, 2), &payment.document, payment.partner, back);
            }
            Kind::OtherCurrency => self.other_currency(&payment),
        }
    }

    /// Two of three come in; the rest is paid.
    fn payment(&mut self) -> Payment {
        self.number += 1;
        let (day, partner) = (*self.chance.one_of(&self.days), *self.chance.one_of(&PARTNERS));
        let comes_in = self.chance.below(3) > 0;
        let most = if self.chance.below(8) == 0 { 9_000 } else { 900 };
        let whole = 20 + self.chance.below(most);
        let units = i64::try_from(whole * 100 + self.chance.below(100)).expect("payments are small");
        let units = if decimals(self.currency) == 0 { units - units % 10 } else { units };
        let document = format!("{}-{}", if comes_in { "INV" } else { "BILL" }, self.number);
        let units = if comes_in { units } else { -units };
        Payment { day, document, partner, amount: Money { units, currency: self.currency } }
    }

    fn date_off(&mut self, payment: &Payment) {
        let days = 1 + self.chance.below(3);
        self.both(payment, later(payment.day, days), &payment.document, payment.partner, payment.amount);
    }

    /// The bank keeps a part for itself.
    fn fee(&mut self, payment: &Payment) {
        let fee = 35 + payment.amount.units.abs() * 12 / 1_000;
        let amount = Money { units: payment.amount.units - fee, ..payment.amount };
        self.both(payment, payment.day, &payment.document, payment.partner, amount);
    }

    fn reference_in_text(&mut self, payment: &Payment) {
        self.ledger(payment, payment.amount);
        let purpose = match self.chance.below(3) {
            0 => format!("Payment for {} with thanks", payment.document),
            1 => format!("{} / customer 88{}", payment.document, self.number),
            _ => format!("our ref {}, your ref {}", self.number * 7, payment.document.to_lowercase()),
        };
        let row = self.row(payment, payment.day, "", payment.partner, payment.amount);
        self.book.bank.push(BankRow { purpose, ..row });
    }

    /// One transfer for two to four documents of one partner.
    fn sum_of_several(&mut self, first: &Payment) {
        let mut sum = first.amount.units;
        self.ledger(first, first.amount);
        for _ in 0..=self.chance.below(3) {
            let more = self.payment();
            let units = more.amount.units.abs() * first.amount.units.signum();
            let amount = Money { units, ..first.amount };
            sum += units;
            self.ledger(&Payment { day: first.day, partner: first.partner, ..more }, amount);
        }
        let sum = Money { units: sum, ..first.amount };
        let row = self.row(first, later(first.day, 1), "", first.partner, sum);
        self.book.bank.push(BankRow { purpose: "Collective payment".to_owned(), ..row });
    }

    /// Something that only the bank knows of.
    fn charge(&mut self, day: NaiveDate) {
        let purpose = (*self.chance.one_of(&["Account fee", "Card fee", "Interest", "Cash deposit"])).to_owned();
        let units = i64::try_from(250 + self.chance.below(4_000)).expect("charges are small");
        let units = if purpose == "Cash deposit" { units * 10 } else { -units };
        let amount = Money { units, currency: self.currency };
        let partner = "First Harbor Bank".to_owned();
        self.book.bank.push(BankRow { booked: day, valued: day, reference: String::new(), partner, purpose, amount });
    }

    /// The books have the right number in the wrong currency.
    fn other_currency(&mut self, payment: &Payment) {
        let code = if self.currency.as_str() == "USD" { "EUR" } else { "USD" };
        let currency = Currency::parse(code).expect("both are in use");
        self.bank(payment, payment.day, &payment.document, payment.partner, payment.amount);
        let scale = 10_i64.pow(decimals(currency) - decimals(self.currency));
        self.ledger(payment, Money { units: payment.amount.units * scale, currency });
    }

    fn both(&mut self, payment: &Payment, booked: NaiveDate, reference: &str, partner: &str, amount: Money) {
        self.ledger(payment, payment.amount);
        self.bank(payment, booked, reference, partner, amount);
    }

    fn bank(&mut self, payment: &Payment, booked: NaiveDate, reference: &str, partner: &str, amount: Money) {
        let row = self.row(payment, booked, reference, partner, amount);
        self.book.bank.push(row);
    }

    fn row(&self, payment: &Payment, booked: NaiveDate, reference: &str, partner: &str, amount: Money) -> BankRow {
        let purpose = if payment.amount.units > 0 { "Incoming transfer" } else { "Outgoing transfer" };
        BankRow {
            booked,
            valued: booked,
            reference: reference.to_owned(),
            partner: partner.to_owned(),
            purpose: purpose.to_owned(),
            amount,
        }
    }

    fn ledger(&mut self, payment: &Payment, amount: Money) {
        let kind = if payment.amount.units > 0 { "Sale" } else { "Purchase" };
        self.book.ledger.push(LedgerRow {
            date: payment.day,
            document: payment.document.clone(),
            partner: payment.partner.to_owned(),
            text: format!("{kind} {}", payment.partner),
            amount,
        });
    }
}

fn later(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days)).unwrap_or(day)
}

/// Two letters of the longest word change places.
fn misspelt(name: &str) -> String {
    let longest = name.split(' ').max_by_key(|word| word.chars().count()).unwrap_or_default();
    let mut letters: Vec<char> = longest.chars().collect();
    if letters.len() > 3 {
        let at = letters.len() / 2;
        letters.swap(at, at + 1);
    }
    name.replacen(longest, &letters.into_iter().collect::<String>(), 1)
}
