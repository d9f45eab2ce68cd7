create table workers (
    name text not null primary key check (name <> ''),
    started_at text not null,
    heartbeat_at text not null,
    build text not null
) strict;

create index workers_heartbeat_at on workers (heartbeat_at);
