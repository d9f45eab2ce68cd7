//! Figures as readers of each language write them; the browser has to write what the server wrote.

use chrono::{DateTime, NaiveDate, NaiveTime};
use domain::ByteSize;
use leptos::prelude::*;

use super::section::Section;
use crate::i18n::{Formatter, use_i18n};

#[component]
pub(super) fn Formats() -> impl IntoView {
    let i18n = use_i18n();
    let shown =
        move || samples(i18n.formatter()).into_iter().map(|text| view! { <li><bdi>{text}</bdi></li> }).collect_view();
    view! {
        <Section id="formats">
            <ul id="written-figures" class="design-formats">{shown}</ul>
        </Section>
    }
}

fn samples(write: Formatter) -> Vec<String> {
    let day = NaiveDate::from_ymd_opt(2026, 3, 5).unwrap_or_default();
    let hour = NaiveTime::from_hms_opt(15, 7, 0).unwrap_or_default();
    let moment = DateTime::from_timestamp(1_772_723_220, 0).unwrap_or_default();
    let money =
        ["EUR", "USD", "GBP", "JPY", "BRL", "CHF", "KWD", "XAU"].map(|currency| write.money(-123_456_789, currency));
    let mut samples = vec![
        write.integer(1_234_567),
        write.integer(-9_876),
        write.decimal("-1234567.89"),
        write.percent(1_234),
        write.byte_size(ByteSize(10 * 1024 * 1024)),
        write.byte_size(ByteSize(1_536)),
        write.date(day),
        write.date_long(day),
        write.time(hour),
        write.date_time(moment, 330),
        write.duration(3_725),
        write.list(&["1042", "1043", "1044"]),
    ];
    samples.extend(money);
    samples
}
