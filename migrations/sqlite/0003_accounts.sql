-- email_key is the address as it is compared, search_key name and address as they are searched and sorted: both are
-- folded in the program, because SQLite folds ASCII only.
-- An account without a password_hash signs in through an identity provider.
create table accounts (
    id blob not null primary key check (length(id) = 16),
    email text not null,
    email_key text not null unique,
    name text not null,
    search_key text not null,
    password_hash text,
    is_admin integer not null check (is_admin in (0, 1)),
    language text,
    theme text,
    time_zone text not null,
    totp_secret blob,
    totp_confirmed_at text,
    totp_last_step integer,
    disabled_at text,
    signed_in_at text,
    version integer not null,
    created_at text not null
) strict;

create index accounts_created_at on accounts (created_at, id);
create index accounts_search_key on accounts (search_key, id);

-- A browser's session names its row here, so ending the row ends the session at once.
create table sign_ins (
    id blob not null primary key check (length(id) = 16),
    account_id blob not null references accounts (id) on delete cascade,
    created_at text not null,
    seen_at text not null,
    confirmed_at text not null,
    ended_at text,
    address text not null,
    device text not null
) strict;

create index sign_ins_account_id on sign_ins (account_id, created_at);
