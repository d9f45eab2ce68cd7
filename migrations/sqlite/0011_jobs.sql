-- Long work, one row a job. fence grows with each claim: whoever holds an older one has lost the job and writes nothing.
create table jobs (
    project_id blob not null references projects (id) on delete cascade,
    id blob not null unique check (length(id) = 16),
    kind text not null check (kind in ('import')),
    state text not null check (state in ('queued', 'running', 'succeeded', 'failed', 'cancelled')),
    subject text not null,
    source_id blob check (length(source_id) = 16),
    payload text not null,
    priority integer not null,
    run_at text not null,
    attempts integer not null,
    fence integer not null,
    worker text,
    lease_until text,
    phase text,
    done integer not null,
    total integer,
    cancel_requested integer not null check (cancel_requested in (0, 1)),
    problem text,
    created_by text not null,
    created_at text not null,
    started_at text,
    finished_at text,
    version integer not null,
    primary key (project_id, id),
    check ((state = 'running') = (lease_until is not null)),
    check ((state in ('succeeded', 'failed', 'cancelled')) = (finished_at is not null))
) strict;

create index jobs_state on jobs (state, run_at);
create index jobs_source_id on jobs (project_id, source_id);
create index jobs_finished_at on jobs (finished_at) where finished_at is not null;

-- The turn in which each project was served last: the one that waits longest comes next.
create table job_turns (
    project_id blob not null primary key references projects (id) on delete cascade,
    turn integer not null
) strict;
