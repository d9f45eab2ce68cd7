-- Files that arrive at the same instant are told apart by the turn in which their room was taken.
alter table files add column turn integer not null default 0;

update files set turn = ranked.turn
from (select project_id, id, row_number() over (order by uploaded_at, id) as turn from files) ranked
where files.project_id = ranked.project_id and files.id = ranked.id;

update room_turns set taken = taken + (select count(*) from files);

drop index files_sha256;
create index files_sha256 on files (project_id, sha256, turn);

-- The tables of a version take room too. Of those that are there, the size of their file stands for it.
alter table source_versions add column stored integer not null default 0 check (stored >= 0);

update source_versions set stored = file_size where state in ('held', 'ready');
