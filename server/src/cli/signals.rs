//! Being asked to stop: by the terminal (SIGINT) or by whatever runs the program (SIGTERM).

use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio_util::sync::CancellationToken;

/// What a shell reports for a program ended by SIGINT.
const INTERRUPTED: u8 = 130;
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
        std::process::exit(INTERRUPTED.into());
    });
    stop
}

/// Whether a command that works on its own threads is to stop.
#[derive(Clone, Debug, Default)]
pub(super) struct Interrupt(Arc<AtomicBool>);

impl Interrupt {
    /// Is there with the first signal; the second one ends the program at once.
    pub(super) fn listen() -> Self {
        let interrupt = Self::default();
        let asked = interrupt.clone();
        match tokio::runtime::Builder::new_current_thread().enable_io().build() {
            Ok(runtime) => {
                let mut signals =
                    runtime.block_on(async { (listen(SignalKind::interrupt()), listen(SignalKind::terminate())) });
                thread::spawn(move || {
                    runtime.block_on(async {
                        either(&mut signals.0, &mut signals.1).await;
                        asked.0.store(true, Ordering::Relaxed);
                        either(&mut signals.0, &mut signals.1).await;
                        std::process::exit(INTERRUPTED.into());
                    });
                });
            }
            Err(error) => tracing::warn!(%error, "a signal ends the program at once"),
        }
        interrupt
    }

    pub(super) fn is_there(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }

    /// The exit code of a command that failed, for a signal or another reason.
    pub(super) fn exit_code(&self, failed: ExitCode) -> ExitCode {
        if self.is_there() { ExitCode::from(INTERRUPTED) } else { failed }
    }
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
