-- What belongs to a project has a key that begins with the project.
-- name_key and search_key are folded in the program, because SQLite folds ASCII only: lists are sorted by the one and
-- searched by the other. The
-- order of name_key is that of its bytes, as SQLite has it.
create table projects (
    id uuid not null primary key,
    name text not null,
    name_key text collate "C" not null,
    search_key text not null,
    description text not null,
    time_zone text not null,
    currency text not null,
    upload_limit bigint,
    retention_days bigint,
    networks text not null,
    version bigint not null,
    created_at timestamptz not null,
    archived_at timestamptz,
    deleted_at timestamptz
);

create index projects_name_key on projects (name_key, id);
create index projects_deleted_at on projects (deleted_at) where deleted_at is not null;

create table members (
    project_id uuid not null references projects (id) on delete cascade,
    account_id uuid not null references accounts (id) on delete cascade,
    role text not null check (role in ('viewer', 'reviewer', 'editor', 'owner')),
    version bigint not null,
    joined_at timestamptz not null,
    primary key (project_id, account_id)
);

create index members_account_id on members (account_id, project_id);

-- The key is the SHA-256 of the link's secret, so a copy of this table lets nobody in.
create table invitations (
    project_id uuid not null references projects (id) on delete cascade,
    id uuid not null,
    link_hash bytea not null unique check (length(link_hash) = 32),
    email text not null,
    email_key text not null,
    role text not null check (role in ('viewer', 'reviewer', 'editor', 'owner')),
    invited_by text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    accepted_at timestamptz,
    revoked_at timestamptz,
    primary key (project_id, id)
);

create index invitations_email_key on invitations (project_id, email_key);
create index invitations_expires_at on invitations (expires_at);
