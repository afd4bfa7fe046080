-- Exports as jobs: what was asked for, how far it is, and the file that it became. A purpose in the user's words, never a
-- patient. Every key of a pseudonymised export comes from its id and a secret outside the database: none stands here.

create table export_job (
    id           uuid                     not null primary key,
    owner        bigint                   not null,
    -- no foreign key: the cohort may be deleted while what was exported of it is still there to be accounted for
    cohort       uuid                     not null,
    cohort_name  varchar                  not null,
    reading      varchar                  not null,
    -- json, not jsonb: the order comes back as it was written
    definition   json                     not null,
    state        varchar                  not null default 'WAITING',
    rows_done    bigint                   not null default 0,
    rows_total   bigint                   not null,
    asked_at     timestamp with time zone not null,
    finished_at  timestamp with time zone,
    expires_at   timestamp with time zone,
    bytes        bigint                   not null default 0,
    sha256       varchar,
    failure      varchar,
    -- the scope that the file was made in; 'hospital' for the whole
    units        varchar[],
    sees_opposed boolean                  not null default false,
    -- who works on it, until when they are believed to be alive, and how many have tried
    worker       uuid,
    lease_until  timestamp with time zone,
    attempt      int                      not null default 0,
    constraint export_job_owner_known foreign key (owner) references account (id),
    constraint export_job_reading_known check (reading in ('PSEUDONYMISED', 'NOMINATIVE')),
    constraint export_job_state_known
        check (state in ('WAITING', 'RUNNING', 'READY', 'CANCELLED', 'STOPPED', 'FAILED', 'EXPIRED'))
);
create index export_job_owner on export_job (owner, asked_at);
create index export_job_state on export_job (state, asked_at);

-- [jooq ignore start]
grant select, insert, update on export_job to "${applicationRole}";
-- [jooq ignore stop]
