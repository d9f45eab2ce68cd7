-- Who did what, in one chain: each line carries a keyed hash over itself and the line before it. Nothing here is
-- ever updated or deleted, and no foreign key leads out: what happened stays written when its subject is gone.
create table audit (
    sequence integer not null primary key,
    at text not null,
    actor_kind text not null,
    actor_id blob,
    actor text not null,
    address text,
    request_id text,
    project_id blob,
    action text not null,
    subject_kind text not null,
    subject_id text not null,
    subject text not null,
    search_key text not null,
    before text,
    after text,
    hash blob not null check (length(hash) = 32)
) strict;

create index audit_project_id on audit (project_id, sequence);
create index audit_actor_id on audit (actor_id, sequence);
create index audit_action on audit (action, sequence);

-- Where the chain ends. Its seal is a keyed hash as well, so lines cut off the end are missed.
create table audit_head (
    id integer not null primary key check (id = 1),
    sequence integer not null,
    hash blob not null check (length(hash) = 32),
    seal blob not null check (length(seal) = 32)
) strict;
