-- How often somebody guessed wrong, by a keyed hash of what was guessed at or where from: the table names nobody.
create table attempts (
    bucket blob not null primary key check (length(bucket) = 32),
    failures integer not null,
    last_at text not null,
    free_at text not null
) strict;

create index attempts_last_at on attempts (last_at);

-- Links of the first start. The key is the SHA-256 of the link's secret, so a copy of this table lets nobody in.
create table setup_links (
    hash blob not null primary key check (length(hash) = 32),
    created_at text not null,
    expires_at text not null
) strict;
