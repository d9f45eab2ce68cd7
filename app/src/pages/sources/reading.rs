//! How the file of a source is read: what was found out, why, and correcting it.

mod found;

use domain::ruleset::ColumnKind;
use domain::{AmountRule, AppError, DateOrder, DecimalMark, FileFormat, Layout};
use leptos::prelude::*;

use super::entered::{Entered, entered};
use super::state::news;
use super::titles::title_in;
use crate::api::ReadAgain;
use crate::form::{Entry, Form, Pick, Send};
use crate::i18n::use_i18n;
use crate::tr;
use crate::ui::{Choice, ColumnHead, EmptyState, Icon, IconName, InputKind, Table};
use crate::written::Sheet;

const DELIMITERS: [(&str, &str); 6] = [
    (",", "delimiter-comma"),
    (";", "delimiter-semicolon"),
    ("tab", "delimiter-tab"),
    ("|", "delimiter-bar"),
    (" ", "delimiter-space"),
    (":", "delimiter-colon"),
];
const QUOTES: [(&str, &str); 3] = [("\"", "quote-double"), ("'", "quote-single"), ("none", "quote-none")];

pub(super) async fn write() -> Result<Sheet, AppError> {
    let entered = entered().await?;
    let content = match &entered.source.layout {
        Some(layout) => {
            view! { {news(&entered)} {found::table(layout, &entered.source.reasons)} {form(&entered, layout)} }
                .into_any()
        }
        None => view! {
            {news(&entered)}
            <EmptyState icon=IconName::File title=tr!("reading-none") sentence=tr!("reading-none-hint") />
        }
        .into_any(),
    };
    Ok(Sheet {
        title: use_i18n().text("reading-title", &[]),
        lede: use_i18n().text("reading-lede", &[]),
        section: entered.section(),
        content,
    })
}

fn form(entered: &Entered, layout: &Layout) -> AnyView {
    if !entered.may_edit() {
        return ().into_any();
    }
    let (project, source) = (entered.project.id.to_string(), entered.source.row.id.to_string());
    let parts = entered.source.parts.clone();
    let says = Says::of(layout.format);
    let (layout, version) = (layout.clone(), entered.source.row.version.to_string());
    view! {
        <section class="card" aria-labelledby="correct">
            <h2 class="card-title" id="correct">{tr!("reading-correct")}</h2>
            <p class="muted">{tr!("reading-correct-hint")}</p>
            <Form id="layout" action={ServerAction::<ReadAgain>::new()} inside="form">
                <input type="hidden" name="project" value=project />
                <input type="hidden" name="source" value=source />
                <input type="hidden" name="version" value=version />
                <div class="form-columns">
                    {(parts.len() > 1).then(|| part(&parts, &layout))}
                    {(says.encoding && layout.encoding.is_some()).then(|| encoding(&layout))}
                    {says.delimiters.then(|| delimiters(&layout))}
                    {says.lines.then(|| lines(&layout))}
                    {says.values.then(|| value_entries(&layout))}
                    {says.amounts.then(|| amount_entries(&layout))}
                </div>
                {columns(&layout)}
                <Send>{tr!("reading-again")}</Send>
            </Form>
        </section>
    }
    .into_any()
}

/// What of a layout says anything about files of a format.
struct Says {
    encoding: bool,
    delimiters: bool,
    lines: bool,
    values: bool,
    amounts: bool,
}

impl Says {
    const fn of(format: FileFormat) -> Self {
        let delimiters = matches!(format, FileFormat::Csv | FileFormat::FixedWidth);
        let lines = delimiters || matches!(format, FileFormat::Xlsx | FileFormat::Xls | FileFormat::Ods);
        let is_written = !format.is_banks() && !matches!(format, FileFormat::Parquet);
        Self {
            encoding: delimiters || format.is_banks(),
            delimiters,
            lines,
            values: is_written || matches!(format, FileFormat::Qif),
            amounts: !format.is_banks(),
        }
    }
}

fn part(parts: &[String], layout: &Layout) -> AnyView {
    let choices = parts.iter().map(|part| Choice::new(part.clone(), Signal::stored(part.clone()))).collect();
    view! { <Pick name="part" label=tr!("layout-part-sheet") choices value=layout.part.clone().unwrap_or_default() /> }
        .into_any()
}

fn encoding(layout: &Layout) -> AnyView {
    let encodings = [
        "utf-8",
        "utf-16le",
        "utf-16be",
        "windows-1250",
        "windows-1251",
        "windows-1252",
        "iso-8859-2",
        "iso-8859-15",
        "macintosh",
        "shift_jis",
        "windows-1256",
    ];
    let known = layout.encoding.clone().unwrap_or_default().to_lowercase();
    let own = (!known.is_empty() && !encodings.contains(&known.as_str())).then(|| plain(&known));
    let encodings = encodings.map(plain).into_iter().chain(own).collect();
    view! { <Pick name="encoding" label=tr!("layout-part-encoding") choices=encodings value=known /> }.into_any()
}

fn delimiters(layout: &Layout) -> AnyView {
    let delimiter = layout.delimiter.map(delimiter_name);
    let own =
        delimiter.clone().filter(|mark| DELIMITERS.iter().all(|(known, _)| known != mark)).map(|mark| plain(&mark));
    view! {
        <Pick name="delimiter" label=tr!("layout-part-delimiter") choices=DELIMITERS.map(worded).into_iter().chain(own).collect() value=delimiter.unwrap_or_default() />
        <Pick name="quote" label=tr!("layout-part-quote") choices=QUOTES.map(worded).into_iter().collect() value=quote_name(layout.quote) />
    }
    .into_any()
}

fn delimiter_name(mark: char) -> String {
    if mark == '\t' { "tab".to_owned() } else { mark.to_string() }
}

fn quote_name(mark: Option<char>) -> String {
    mark.map_or_else(|| "none".to_owned(), |mark| mark.to_string())
}

fn lines(layout: &Layout) -> AnyView {
    view! {
        <Entry name="header" label=tr!("layout-header-line") hint=tr!("layout-header-line-hint") kind=InputKind::Figure value=layout.header.unwrap_or(0).to_string() />
        <Entry name="first" label=tr!("layout-first-line") kind=InputKind::Figure value=layout.first.to_string() />
        <Entry name="footer" label=tr!("layout-footer-lines") kind=InputKind::Figure value=layout.footer.to_string() />
    }
    .into_any()
}

fn value_entries(layout: &Layout) -> AnyView {
    let decimals = DecimalMark::ALL.iter().map(|mark| choice(mark.as_str(), format!("decimal-{mark}"))).collect();
    let dates = DateOrder::ALL.iter().map(|order| choice(order.as_str(), format!("dates-{order}"))).collect();
    let decimal = layout.decimal.unwrap_or(DecimalMark::Point).to_string();
    let order = layout.dates.unwrap_or(DateOrder::YearMonthDay).to_string();
    view! {
        <Pick name="decimal" label=tr!("layout-part-decimal") choices=decimals value=decimal />
        <Pick name="dates" label=tr!("layout-part-dates") choices=dates value=order />
    }
    .into_any()
}

fn amount_entries(layout: &Layout) -> AnyView {
    let (rule, first, second) = match &layout.amount {
        None => ("", String::new(), String::new()),
        Some(AmountRule::DebitCredit { debit, credit }) => ("debit-credit", debit.clone(), credit.clone()),
        Some(AmountRule::Marked { amount, marker }) => ("marked", amount.clone(), marker.clone()),
    };
    let rules = [("", "amount-own"), ("debit-credit", "amount-debit-credit"), ("marked", "amount-marked")];
    let columns = || {
        let names = layout.columns.iter().map(|column| plain(&column.name));
        std::iter::once(choice("", "amount-no-column".to_owned())).chain(names).collect::<Vec<_>>()
    };
    view! {
        <Pick name="amount" label=tr!("layout-part-amount") choices=rules.map(worded).into_iter().collect() value=rule optional=true />
        <Pick name="amount_first" label=tr!("amount-first") choices=columns() value=first optional=true />
        <Pick name="amount_second" label=tr!("amount-second") choices=columns() value=second optional=true />
    }
    .into_any()
}

fn columns(layout: &Layout) -> AnyView {
    let row = |(at, column): (usize, &domain::LayoutColumn)| {
        let header = title_in(layout, &column.header);
        let label = use_i18n().text("reading-kind-of", &[("column", header.clone().into())]);
        let named = use_i18n().text("reading-name-of", &[("column", header.clone().into())]);
        let options = ColumnKind::ALL.map(|kind| {
            let selected = kind == column.kind;
            view! { <option value=kind.as_str() selected=selected>{tr!(format!("column-kind-{}", kind.as_str()))}</option> }
        });
        view! {
            <tr>
                <th scope="row"><bdi>{header}</bdi></th>
                <td><input class="input" data-size="small" name=format!("form[columns][{at}][name]") aria-label=named value=column.name.clone() maxlength="200" /></td>
                <td>
                    <div class="select">
                        <select class="input" data-size="small" name=format!("form[columns][{at}][kind]") aria-label=label>{options.into_iter().collect_view()}</select>
                        <Icon name=IconName::ChevronDown />
                    </div>
                </td>
            </tr>
        }
    };
    let rows = layout.columns.iter().enumerate().map(row).collect_view();
    view! {
        <Table id="layout-columns" caption=tr!("reading-columns")>
            <thead>
                <tr>
                    <ColumnHead label=tr!("reading-header") />
                    <ColumnHead label=tr!("reading-name") />
                    <ColumnHead label=tr!("reading-kind") />
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </Table>
    }
    .into_any()
}

fn plain(value: &str) -> Choice {
    Choice::new(value.to_owned(), Signal::stored(value.to_owned()))
}

fn worded((value, label): (&'static str, &'static str)) -> Choice {
    choice(value, label.to_owned())
}

fn choice(value: &str, label: String) -> Choice {
    Choice::new(value.to_owned(), tr!(label))
}
