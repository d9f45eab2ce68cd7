-- name_key is folded in the program and has the order of its bytes, as SQLite has it.
create table sources (
    project_id uuid not null references projects (id) on delete cascade,
    id uuid not null,
    name text not null,
    name_key text collate "C" not null,
    sample boolean not null,
    latest bigint not null,
    version bigint not null,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    deleted_at timestamptz,
    primary key (project_id, id)
);

create index sources_name_key on sources (project_id, name_key, id);
create index sources_deleted_at on sources (deleted_at) where deleted_at is not null;

-- A file's name and size are kept here too: they are what the version was made of, whatever becomes of the file.
-- attempt says which attempt of the job wrote the tables; layout and findings are JSON that only the program reads.
create table source_versions (
    project_id uuid not null,
    source_id uuid not null,
    number bigint not null,
    state text not null check (state in ('importing', 'held', 'ready', 'failed')),
    file_id uuid not null,
    file_name text not null,
    file_size bigint not null,
    job_id uuid,
    attempt bigint,
    records bigint not null,
    rejected bigint not null,
    issues bigint not null,
    layout text,
    findings text,
    problem text,
    created_by text not null,
    created_at timestamptz not null,
    primary key (project_id, source_id, number),
    foreign key (project_id, source_id) references sources (project_id, id) on delete cascade
);

create index source_versions_file_id on source_versions (project_id, file_id);

-- Which days of which account a file covers, so that the next file of the account can be compared with it.
create table statements (
    project_id uuid not null,
    source_id uuid not null,
    number bigint not null,
    place bigint not null,
    account_key text not null,
    statement text not null,
    opened_on text,
    closed_on text,
    opening text,
    closing text,
    primary key (project_id, source_id, number, place),
    foreign key (project_id, source_id, number)
        references source_versions (project_id, source_id, number) on delete cascade
);

create index statements_account_key on statements (project_id, account_key);

-- How files with the same headers are read, because a person said so.
create table layouts (
    project_id uuid not null references projects (id) on delete cascade,
    fingerprint bytea not null check (length(fingerprint) = 32),
    layout text not null,
    changed_at timestamptz not null,
    primary key (project_id, fingerprint)
);
