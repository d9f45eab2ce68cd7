-- email_key is the address as it is compared: folded in the program, because SQLite folds ASCII only.
create table accounts (
    id blob not null primary key check (length(id) = 16),
    email text not null,
    email_key text not null unique,
    password_hash text not null,
    created_at text not null
) strict;
