-- email_key is the address as it is compared: folded in the program, because SQLite folds ASCII only.
create table accounts (
    id uuid not null primary key,
    email text not null,
    email_key text not null unique,
    password_hash text not null,
    created_at timestamptz not null
);
