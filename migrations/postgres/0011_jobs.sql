-- Long work, one row a job. fence grows with each claim: whoever holds an older one has lost the job and writes nothing.
create table jobs (
    project_id uuid not null references projects (id) on delete cascade,
    id uuid not null unique,
    kind text not null check (kind in ('import')),
    state text not null check (state in ('queued', 'running', 'succeeded', 'failed', 'cancelled')),
    subject text not null,
    source_id uuid,
    payload text not null,
    priority bigint not null,
    run_at timestamptz not null,
    attempts bigint not null,
    fence bigint not null,
    worker text,
    lease_until timestamptz,
    phase text,
    done bigint not null,
    total bigint,
    cancel_requested boolean not null,
    problem text,
    created_by text not null,
    created_at timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz,
    version bigint not null,
    primary key (project_id, id),
    check ((state = 'running') = (lease_until is not null)),
    check ((state in ('succeeded', 'failed', 'cancelled')) = (finished_at is not null))
);

create index jobs_state on jobs (state, run_at);
create index jobs_source_id on jobs (project_id, source_id);
create index jobs_finished_at on jobs (finished_at) where finished_at is not null;

-- The turn in which each project was served last: the one that waits longest comes next.
create table job_turns (
    project_id uuid not null primary key references projects (id) on delete cascade,
    turn bigint not null
);
