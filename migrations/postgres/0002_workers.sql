create table workers (
    name text not null primary key check (name <> ''),
    started_at timestamptz not null,
    heartbeat_at timestamptz not null,
    build text not null
);

create index workers_heartbeat_at on workers (heartbeat_at);
