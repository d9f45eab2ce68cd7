-- What belongs to a project has a key that begins with the project.
-- name_key and search_key are folded in the program, because SQLite folds ASCII only: lists are sorted by the one and
-- searched by the other.
create table projects (
    id blob not null primary key check (length(id) = 16),
    name text not null,
    name_key text not null,
    search_key text not null,
    description text not null,
    time_zone text not null,
    currency text not null,
    upload_limit integer,
    retention_days integer,
    networks text not null,
    version integer not null,
    created_at text not null,
    archived_at text,
    deleted_at text
) strict;

create index projects_name_key on projects (name_key, id);
create index projects_deleted_at on projects (deleted_at) where deleted_at is not null;

create table members (
    project_id blob not null references projects (id) on delete cascade,
    account_id blob not null references accounts (id) on delete cascade,
    role text not null check (role in ('viewer', 'reviewer', 'editor', 'owner')),
    version integer not null,
    joined_at text not null,
    primary key (project_id, account_id)
) strict;

create index members_account_id on members (account_id, project_id);

-- The key is the SHA-256 of the link's secret, so a copy of this table lets nobody in.
create table invitations (
    project_id blob not null references projects (id) on delete cascade,
    id blob not null check (length(id) = 16),
    link_hash blob not null unique check (length(link_hash) = 32),
    email text not null,
    email_key text not null,
    role text not null check (role in ('viewer', 'reviewer', 'editor', 'owner')),
    invited_by text not null,
    created_at text not null,
    expires_at text not null,
    accepted_at text,
    revoked_at text,
    primary key (project_id, id)
) strict;

create index invitations_email_key on invitations (project_id, email_key);
create index invitations_expires_at on invitations (expires_at);
