-- Every object that is kept is named by a row before it is written: of files, of uploads, of what is made of files, or
-- of objects that are to be removed. Whatever is cut off half-way is found by its row.
create table files (
    project_id blob not null references projects (id) on delete cascade,
    id blob not null check (length(id) = 16),
    name text not null,
    size integer not null check (size > 0),
    sha256 blob not null check (length(sha256) = 32),
    uploaded_by text not null,
    uploaded_at text not null,
    primary key (project_id, id)
) strict;

create index files_sha256 on files (project_id, sha256, uploaded_at, id);

-- A file on its way has the id it will have as a file. What it may still take of the room is in its size. One without
-- a size of pieces arrives in one go.
create table uploads (
    project_id blob not null references projects (id) on delete cascade,
    id blob not null check (length(id) = 16),
    name text not null,
    size integer not null check (size > 0),
    chunk_size integer check (chunk_size > 0),
    sha256 blob check (length(sha256) = 32),
    begun_by text not null,
    begun_at text not null,
    expires_at text not null,
    primary key (project_id, id)
) strict;

create index uploads_expires_at on uploads (expires_at);

create table upload_chunks (
    project_id blob not null,
    upload_id blob not null,
    number integer not null check (number >= 0),
    object_id blob not null check (length(object_id) = 16),
    size integer not null check (size > 0),
    sha256 blob not null check (length(sha256) = 32),
    primary key (project_id, upload_id, number),
    foreign key (project_id, upload_id) references uploads (project_id, id) on delete cascade
) strict;

-- One row: whoever wants room takes it first, so that two cannot take the same room.
create table room_turns (
    id integer not null primary key check (id = 1),
    taken integer not null
) strict;

insert into room_turns (id, taken) values (1, 0);

-- Objects to remove: a key, or everything below one that ends with a slash. They outlive their project.
create table discarded_objects (
    key text not null primary key,
    due_at text not null
) strict;

create index discarded_objects_due_at on discarded_objects (due_at);
