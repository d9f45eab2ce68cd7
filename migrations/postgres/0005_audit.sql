-- Who did what, in one chain: each line carries a keyed hash over itself and the line before it. Nothing here is
-- ever updated or deleted, and no foreign key leads out: what happened stays written when its subject is gone.
create table audit (
    sequence bigint not null primary key,
    at timestamptz not null,
    actor_kind text not null,
    actor_id uuid,
    actor text not null,
    address text,
    request_id text,
    project_id uuid,
    action text not null,
    subject_kind text not null,
    subject_id text not null,
    subject text not null,
    search_key text not null,
    before text,
    after text,
    hash bytea not null check (length(hash) = 32)
);

create index audit_project_id on audit (project_id, sequence);
create index audit_actor_id on audit (actor_id, sequence);
create index audit_action on audit (action, sequence);

-- Where the chain ends. Its seal is a keyed hash as well, so lines cut off the end are missed.
create table audit_head (
    id bigint not null primary key check (id = 1),
    sequence bigint not null,
    hash bytea not null check (length(hash) = 32),
    seal bytea not null check (length(seal) = 32)
);
