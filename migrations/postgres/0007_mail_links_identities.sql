-- What is waiting to be sent. The content is sealed, because links in it open accounts; it is deleted once it is sent.
create table outbox (
    id uuid not null primary key,
    kind text not null check (kind in ('letter', 'reset')),
    sealed bytea not null,
    tries bigint not null,
    due_at timestamptz not null,
    created_at timestamptz not null
);

create index outbox_due_at on outbox (due_at, id);

-- The key is the SHA-256 of the link's secret, so a copy of this table opens nothing.
create table links (
    hash bytea not null primary key check (length(hash) = 32),
    kind text not null check (kind in ('reset', 'join')),
    account_id uuid references accounts (id) on delete cascade,
    email text not null,
    email_key text not null,
    is_admin boolean not null,
    invited_by text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null
);

create index links_account_id on links (account_id);
create index links_email_key on links (email_key);
create index links_expires_at on links (expires_at);

-- The key is the SHA-256 of the code: codes are random and long, so none is found by trying.
create table recovery_codes (
    account_id uuid not null references accounts (id) on delete cascade,
    hash bytea not null check (length(hash) = 32),
    primary key (account_id, hash)
);

-- How often a second factor was wrong in a row, and until when nobody may try again.
create table second_factor_waits (
    account_id uuid not null primary key references accounts (id) on delete cascade,
    failed bigint not null,
    failed_at timestamptz not null,
    wait_until timestamptz not null
);

-- Who somebody is elsewhere. An address is never enough: only issuer and subject together name a person.
create table identities (
    issuer text not null,
    subject text not null,
    account_id uuid not null references accounts (id) on delete cascade,
    created_at timestamptz not null,
    used_at timestamptz not null,
    primary key (issuer, subject)
);

create index identities_account_id on identities (account_id);
