-- Nomenclatures that the hospital imported: each wholly the one that was imported last, in place of the product's.

create table nomenclature (
    system      varchar                  not null primary key,
    name        varchar                  not null,
    format      varchar                  not null,
    origin      varchar                  not null,
    codes       int                      not null,
    imported_at timestamp with time zone not null,
    -- one code a line, gzip
    content     bytea                    not null
);

-- [jooq ignore start]
grant select, insert, update on nomenclature to "${applicationRole}";
-- [jooq ignore stop]
