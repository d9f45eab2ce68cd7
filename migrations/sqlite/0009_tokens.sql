-- The hash is the SHA-256 of the token, so a copy of this table opens nothing; the hint is how the token begins.
create table tokens (
    id blob not null primary key check (length(id) = 16),
    account_id blob not null references accounts (id) on delete cascade,
    project_id blob references projects (id) on delete cascade,
    replaces blob,
    name text not null,
    hint text not null,
    hash blob not null unique check (length(hash) = 32),
    scopes text not null,
    created_at text not null,
    expires_at text not null,
    last_used_at text,
    last_used_address text,
    revoked_at text
) strict;

create index tokens_account_id on tokens (account_id, id);
create index tokens_project_id on tokens (project_id, id);
