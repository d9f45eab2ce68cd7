-- The hash is the SHA-256 of the token, so a copy of this table opens nothing; the hint is how the token begins.
create table tokens (
    id uuid not null primary key,
    account_id uuid not null references accounts (id) on delete cascade,
    project_id uuid references projects (id) on delete cascade,
    replaces uuid,
    name text not null,
    hint text not null,
    hash bytea not null unique check (length(hash) = 32),
    scopes text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    last_used_at timestamptz,
    last_used_address text,
    revoked_at timestamptz
);

create index tokens_account_id on tokens (account_id, id);
create index tokens_project_id on tokens (project_id, id);
