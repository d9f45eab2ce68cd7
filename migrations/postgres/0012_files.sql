-- Every object that is kept is named by a row before it is written: of files, of uploads, of what is made of files, or
-- of objects that are to be removed. Whatever is cut off half-way is found by its row.
create table files (
    project_id uuid not null references projects (id) on delete cascade,
    id uuid not null,
    name text not null,
    size bigint not null check (size > 0),
    sha256 bytea not null check (length(sha256) = 32),
    uploaded_by text not null,
    uploaded_at timestamptz not null,
    primary key (project_id, id)
);

create index files_sha256 on files (project_id, sha256, uploaded_at, id);

-- A file on its way has the id it will have as a file. What it may still take of the room is in its size. One without
-- a size of pieces arrives in one go.
create table uploads (
    project_id uuid not null references projects (id) on delete cascade,
    id uuid not null,
    name text not null,
    size bigint not null check (size > 0),
    chunk_size bigint check (chunk_size > 0),
    sha256 bytea check (length(sha256) = 32),
    begun_by text not null,
    begun_at timestamptz not null,
    expires_at timestamptz not null,
    primary key (project_id, id)
);

create index uploads_expires_at on uploads (expires_at);

create table upload_chunks (
    project_id uuid not null,
    upload_id uuid not null,
    number bigint not null check (number >= 0),
    object_id uuid not null,
    size bigint not null check (size > 0),
    sha256 bytea not null check (length(sha256) = 32),
    primary key (project_id, upload_id, number),
    foreign key (project_id, upload_id) references uploads (project_id, id) on delete cascade
);

-- One row: whoever wants room takes it first, so that two cannot take the same room.
create table room_turns (
    id bigint not null primary key check (id = 1),
    taken bigint not null
);

insert into room_turns (id, taken) values (1, 0);

-- Objects to remove: a key, or everything below one that ends with a slash. They outlive their project.
create table discarded_objects (
    key text not null primary key,
    due_at timestamptz not null
);

create index discarded_objects_due_at on discarded_objects (due_at);
