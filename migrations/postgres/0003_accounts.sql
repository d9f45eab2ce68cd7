-- email_key is the address as it is compared, search_key name and address as they are searched and sorted: both are
-- folded in the program, because SQLite folds ASCII only.
-- An account without a password_hash signs in through an identity provider.
create table accounts (
    id uuid not null primary key,
    email text not null,
    email_key text not null unique,
    name text not null,
    search_key text not null,
    password_hash text,
    is_admin boolean not null,
    language text,
    theme text,
    time_zone text not null,
    totp_secret bytea,
    totp_confirmed_at timestamptz,
    totp_last_step bigint,
    disabled_at timestamptz,
    signed_in_at timestamptz,
    version bigint not null,
    created_at timestamptz not null
);

create index accounts_created_at on accounts (created_at, id);
create index accounts_search_key on accounts (search_key, id);

-- A browser's session names its row here, so ending the row ends the session at once.
create table sign_ins (
    id uuid not null primary key,
    account_id uuid not null references accounts (id) on delete cascade,
    created_at timestamptz not null,
    seen_at timestamptz not null,
    confirmed_at timestamptz not null,
    ended_at timestamptz,
    address text not null,
    device text not null
);

create index sign_ins_account_id on sign_ins (account_id, created_at);
