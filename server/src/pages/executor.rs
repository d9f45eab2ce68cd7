//! Where the application's own tasks run. A page loads in tasks that Leptos spawns; their queries and log lines belong
//! to the request all the same.

use any_spawner::{CustomExecutor, Executor, PinnedFuture, PinnedLocalFuture};
use tracing::{Instrument, Span};

struct InRequest;

impl CustomExecutor for InRequest {
    fn spawn(&self, work: PinnedFuture<()>) {
        tokio::spawn(store::in_this_route(work).instrument(Span::current()));
    }

    fn spawn_local(&self, work: PinnedLocalFuture<()>) {
        tokio::task::spawn_local(store::in_this_route(work).instrument(Span::current()));
    }

    /// Tokio polls by itself.
    fn poll_local(&self) {}
}

/// Makes the executor known; the first call in a process counts, and has to come before pages are listed.
pub(super) fn start() {
    let _ = Executor::init_custom_executor(InRequest);
}
