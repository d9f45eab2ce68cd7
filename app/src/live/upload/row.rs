//! One file on the page: its name, how far it is, and what can be done about it.

use domain::{AppError, ByteSize, JobState, SourceId};
use leptos::prelude::*;

use super::Target;
use super::outgoing::{Outgoing, Stage};
use crate::i18n::use_i18n;
use crate::live::job::{After, JobProgress};
use crate::tr;
use crate::ui::{Badge, Button, ButtonLink, ButtonSize, Icon, IconName, Progress, Tone};

#[component]
pub(super) fn FileRow(
    target: Target,
    file: Outgoing,
    retry: Callback<(Outgoing,)>,
    settled: Callback<()>,
) -> impl IntoView {
    let size = ByteSize(u64::try_from(file.size).unwrap_or_default());
    let i18n = use_i18n();
    let stage = Memo::new(move |_| file.stage.get());
    view! {
        <li class="upload-file">
            <p class="upload-name">
                <Icon name=IconName::File />
                <bdi>{file.name.get_value()}</bdi>
                <span class="muted">{move || i18n.formatter().byte_size(size)}</span>
            </p>
            {move || shown(target, file, (retry, settled), stage.get())}
        </li>
    }
}

fn shown(
    target: Target,
    file: Outgoing,
    (retry, settled): (Callback<(Outgoing,)>, Callback<()>),
    stage: Stage,
) -> AnyView {
    match stage {
        Stage::Waiting => view! { <Badge label=tr!("upload-waiting") icon=IconName::Clock />{cancel(file)} }.into_any(),
        Stage::Sending => view! { {sending(file, "upload-sending")}{cancel(file)} }.into_any(),
        Stage::Interrupted => view! { {sending(file, "upload-interrupted")}{cancel(file)} }.into_any(),
        Stage::Checking => sending(file, "upload-checking"),
        Stage::Reading(source, job) => reading(file, source, job, settled),
        Stage::Read(source) => finished(target, source, ("upload-read", Tone::Good)),
        Stage::Unread(source) => finished(target, source, ("upload-unread", Tone::Danger)),
        Stage::Failed(failure) => failed(&failure, file, retry),
        Stage::Cancelled => {
            view! { <Badge label=tr!("upload-cancelled") icon=IconName::Cross />{again(file, retry)} }.into_any()
        }
    }
}

fn sending(file: Outgoing, phase: &'static str) -> AnyView {
    let i18n = use_i18n();
    let size = |bytes: i64| ByteSize(u64::try_from(bytes).unwrap_or_default());
    let rate = Signal::derive(move || file.pace.get().rate(file.sent.get()));
    let count = tr!(
        "upload-sent",
        "sent" = i18n.formatter().byte_size(size(file.sent.get())),
        "size" = i18n.formatter().byte_size(size(file.size))
    );
    let fast = move || {
        let rate = i18n.formatter().byte_size(size(rate.get()?));
        Some(i18n.text("upload-rate", &[("rate", rate.into())]))
    };
    let left = move || {
        let seconds = u64::try_from((file.size - file.sent.get()).max(0) / rate.get()?).ok()?;
        Some(i18n.text("job-time-left", &[("time", i18n.formatter().duration(seconds.max(1)).into())]))
    };
    view! {
        <Progress
            phase=tr!(phase)
            done=file.sent
            total=MaybeProp::from(Some(file.size))
            count=count
            rate=MaybeProp::from(Signal::derive(fast))
            time_left=MaybeProp::from(Signal::derive(left))
        />
    }
    .into_any()
}

fn reading(file: Outgoing, source: SourceId, job: domain::JobId, settled: Callback<()>) -> AnyView {
    let ended = Callback::new(move |(ended,): (JobState,)| {
        file.stage.set(if ended == JobState::Succeeded { Stage::Read(source) } else { Stage::Unread(source) });
        settled.run(());
    });
    view! { <JobProgress job after=After::Tell(ended) /> }.into_any()
}

fn finished(target: Target, source: SourceId, (word, tone): (&'static str, Tone)) -> AnyView {
    view! {
        <div class="cluster">
            <Badge label=tr!(word) tone=tone />
            <ButtonLink href=target.address(source) size=ButtonSize::Small icon=IconName::ArrowEnd>{tr!("upload-open")}</ButtonLink>
        </div>
    }
    .into_any()
}

fn failed(failure: &AppError, file: Outgoing, retry: Callback<(Outgoing,)>) -> AnyView {
    let shown = use_i18n().error(failure);
    view! {
        <div class="upload-failed" role="alert">
            <p><Badge label=Signal::stored(shown.title) tone=Tone::Danger /></p>
            <p>{shown.detail}" "{shown.hint}</p>
            {again(file, retry)}
        </div>
    }
    .into_any()
}

fn cancel(file: Outgoing) -> impl IntoView {
    view! { <Button size=ButtonSize::Small icon=IconName::Cross on:click=move |_| file.cancel()>{tr!("upload-cancel")}</Button> }
}

fn again(file: Outgoing, retry: Callback<(Outgoing,)>) -> impl IntoView {
    view! { <Button size=ButtonSize::Small icon=IconName::Undo on:click=move |_| retry.run((file,))>{tr!("upload-retry")}</Button> }
}
