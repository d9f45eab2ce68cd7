-- What the admins decided for the whole site: one row, which is not there before they decided anything.
create table site_settings (
    id integer not null primary key check (id = 1),
    default_language text,
    default_time_zone text not null,
    default_currency text not null,
    upload_limit integer,
    networks text not null,
    version integer not null
) strict;
