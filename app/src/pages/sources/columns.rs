//! What the columns of a source hold: how full they are, how many values, from where to where, and how they are spread.

use domain::{AppError, ColumnProfile, Source};
use leptos::prelude::*;

use super::cells::shown;
use super::entered::entered;
use super::titles::title;
use crate::i18n::use_i18n;
use crate::tr;
use crate::ui::{Badge, BarChart, EmptyState, Fact, Facts, Figure, IconName, Tone};
use crate::written::Sheet;

/// Frequent values in a chart.
const MOST_VALUES: usize = 8;

pub(super) async fn write() -> Result<Sheet, AppError> {
    let entered = entered().await?;
    Ok(Sheet {
        title: use_i18n().text("columns-title", &[]),
        lede: use_i18n().text("columns-lede", &[]),
        section: entered.section(),
        content: columns(&entered.source),
    })
}

fn columns(source: &Source) -> AnyView {
    if source.profiles.is_empty() {
        return view! { <EmptyState icon=IconName::Columns title=tr!("columns-none") sentence=tr!("columns-none-hint") /> }
            .into_any();
    }
    let rows = source.shown.records;
    let cards = source.profiles.iter().map(|profile| column(title(source, &profile.name), profile, rows));
    view! { <div class="profiles">{cards.collect_view()}</div> }.into_any()
}

fn column(name: String, profile: &ColumnProfile, rows: i64) -> AnyView {
    let write = use_i18n().formatter();
    let kind = profile.kind;
    let value = move |label: &'static str, value: &Option<String>| {
        let text = value.as_ref().map(|value| shown(kind, value));
        text.map(|text| view! { <Fact label=tr!(label)><bdi>{text}</bdi></Fact> })
    };
    let facts = view! {
        {value("column-least", &profile.min)}
        {value("column-most", &profile.max)}
        {value("column-sum", &profile.sum)}
    };
    let (distinct, spread) = (profile.distinct, spread(profile));
    let filled = if rows > 0 { profile.filled * 10_000 / rows } else { 0 };
    view! {
        <section class="card profile">
            <div class="card-header">
                <h2 class="card-title"><bdi>{name}</bdi></h2>
                <Badge label=tr!(format!("column-kind-{}", kind.as_str())) />
            </div>
            <Facts>
                <Fact label=tr!("column-filled")>{write.percent(filled)}</Fact>
                <Fact label=tr!("column-distinct")>{write.integer(distinct)}</Fact>
                {facts}
            </Facts>
            {spread}
        </section>
    }
    .into_any()
}

/// A histogram where there is one, the most frequent values otherwise.
fn spread(profile: &ColumnProfile) -> AnyView {
    let write = use_i18n().formatter();
    let kind = profile.kind;
    #[expect(clippy::cast_precision_loss, reason = "the length of a bar")]
    let figure = |label: String, count: i64| Figure::new(label, count as f64, write.integer(count), Tone::Accent);
    let (title, figures): (_, Vec<Figure>) = if profile.histogram.is_empty() {
        let frequent = profile.frequent.iter().take(MOST_VALUES);
        let label = |value: &Option<String>| value.as_ref().map_or_else(|| "–".to_owned(), |value| shown(kind, value));
        ("column-frequent", frequent.map(|facet| figure(label(&facet.value), facet.count)).collect())
    } else {
        let bins = profile.histogram.iter();
        ("column-spread", bins.map(|bin| figure(shown(kind, &bin.from), bin.count)).collect())
    };
    if figures.is_empty() {
        return ().into_any();
    }
    view! { <BarChart title=tr!(title) figures=Signal::stored(figures) /> }.into_any()
}
