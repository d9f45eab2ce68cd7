-- The key is the SHA-256 of the session id, so a copy of this table signs nobody in.
create table sessions (
    id_hash blob not null primary key check (length(id_hash) = 32),
    data text not null,
    expires_at text not null,
    created_at text not null,
    touched_at text not null
) strict;

create index sessions_expires_at on sessions (expires_at);
