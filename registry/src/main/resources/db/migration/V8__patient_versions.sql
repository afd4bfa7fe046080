-- Which version of its source record a patient is known by, and whom the source has deleted.

-- Only of patients whose source tells versions. Positive: milliseconds since 1970; negative: a number of the source.
create table patient_version (
    patient int    not null primary key,
    version bigint not null,
    constraint patient_version_patient_known foreign key (patient) references patient (number),
    constraint patient_version_told check (version <> 0)
);

-- By source identifier: a deletion may come of a patient who never did. The identity of a known one stays.
create table deleted_patient (
    source_id  varchar                  not null primary key,
    version    bigint                   not null,
    deleted_at timestamp with time zone not null default current_timestamp
);

-- [jooq ignore start]
grant select, insert, update, delete on patient_version, deleted_patient to "${applicationRole}";
-- [jooq ignore stop]
