//! Being asked to stop: by the terminal (SIGINT) or by whatever runs the program (SIGTERM).

use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio_util::sync::CancellationToken;

/// What a shell reports for a program ended by SIGINT.
const INTERRUPTED: i32 = 130;
/// SIGXFSZ, by its number on Linux and macOS: a file would grow over the limit of the process.
const FILE_TOO_LARGE: i32 = 25;

/// A token that is cancelled by the first signal. The second one ends the program at once: somebody waits for it.
pub(super) fn stop_on_signal() -> CancellationToken {
    outlive_full_files();
    let stop = CancellationToken::new();
    let stopping = stop.clone();
    let mut interrupts = listen(SignalKind::interrupt());
    let mut terminations = listen(SignalKind::terminate());
    tokio::spawn(async move {
        either(&mut interrupts, &mut terminations).await;
        tracing::info!("stopping; a second signal ends the program at once");
        stopping.cancel();
        either(&mut interrupts, &mut terminations).await;
        tracing::warn!("ended by a second signal");
        std::process::exit(INTERRUPTED);
    });
    stop
}

/// Whoever writes the file is told that it cannot grow. Unless somebody listens, the signal would end the program.
fn outlive_full_files() {
    drop(listen(SignalKind::from_raw(FILE_TOO_LARGE)));
}

fn listen(kind: SignalKind) -> Signal {
    signal(kind).expect("the operating system lets programs listen to signals")
}

async fn either(one: &mut Signal, other: &mut Signal) {
    tokio::select! {
        _ = one.recv() => {}
        _ = other.recv() => {}
    }
}
