-- name_key is folded in the program, because SQLite folds ASCII only.
create table sources (
    project_id blob not null references projects (id) on delete cascade,
    id blob not null check (length(id) = 16),
    name text not null,
    name_key text not null,
    sample integer not null check (sample in (0, 1)),
    latest integer not null,
    version integer not null,
    created_at text not null,
    changed_at text not null,
    deleted_at text,
    primary key (project_id, id)
) strict;

create index sources_name_key on sources (project_id, name_key, id);
create index sources_deleted_at on sources (deleted_at) where deleted_at is not null;

-- A file's name and size are kept here too: they are what the version was made of, whatever becomes of the file.
-- attempt says which attempt of the job wrote the tables; layout and findings are JSON that only the program reads.
create table source_versions (
    project_id blob not null,
    source_id blob not null,
    number integer not null,
    state text not null check (state in ('importing', 'held', 'ready', 'failed')),
    file_id blob not null check (length(file_id) = 16),
    file_name text not null,
    file_size integer not null,
    job_id blob check (length(job_id) = 16),
    attempt integer,
    records integer not null,
    rejected integer not null,
    issues integer not null,
    layout text,
    findings text,
    problem text,
    created_by text not null,
    created_at text not null,
    primary key (project_id, source_id, number),
    foreign key (project_id, source_id) references sources (project_id, id) on delete cascade
) strict;

create index source_versions_file_id on source_versions (project_id, file_id);

-- Which days of which account a file covers, so that the next file of the account can be compared with it.
create table statements (
    project_id blob not null,
    source_id blob not null,
    number integer not null,
    place integer not null,
    account_key text not null,
    statement text not null,
    opened_on text,
    closed_on text,
    opening text,
    closing text,
    primary key (project_id, source_id, number, place),
    foreign key (project_id, source_id, number)
        references source_versions (project_id, source_id, number) on delete cascade
) strict;

create index statements_account_key on statements (project_id, account_key);

-- How files with the same headers are read, because a person said so.
create table layouts (
    project_id blob not null references projects (id) on delete cascade,
    fingerprint blob not null check (length(fingerprint) = 32),
    layout text not null,
    changed_at text not null,
    primary key (project_id, fingerprint)
) strict;
