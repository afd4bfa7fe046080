-- Opposition to the reuse of one's data, and records that are one person's.

-- opposed: what counts. said: the last word of the patient's own record. consent, consent_at: the last word of their
-- consents. A word that comes again changes nothing; one that changes counts from then on. late: the index does not hold it
-- yet, so that each reading applies it.
alter table patient add column opposed boolean default false not null;
alter table patient add column opposition_said boolean;
alter table patient add column opposition_consent boolean;
alter table patient add column opposition_consent_at timestamp with time zone;
alter table patient add column opposition_late boolean default false not null;

-- The number under which the index has the events of a record that was given up for another; null: its own.
alter table patient add column kept int;

-- A record that was given up for another of the same person. patient.kept says what the index holds, these rows what it shall
-- hold: a merge that was broken off is finished by whoever comes next.
create table patient_merge (
    given_up      int                      not null primary key,
    -- as it was said: may itself be given up for a third
    kept          int                      not null,
    state         varchar                  not null,
    -- decided here: what a source says of the two does not change it
    by_hand       boolean                  not null,
    -- which of the two records of the source says so
    said_by_given boolean default false    not null,
    said_by_kept  boolean default false    not null,
    reason        varchar default ''       not null,
    login         varchar,
    asked_at      timestamp with time zone not null,
    constraint patient_merge_given_up_known foreign key (given_up) references patient (number),
    constraint patient_merge_kept_known foreign key (kept) references patient (number),
    constraint patient_merge_not_itself check (given_up <> kept),
    -- ASKED and LEAVING: to be done; MERGED: done; APART: undone by hand
    constraint patient_merge_state_known check (state in ('ASKED', 'MERGED', 'LEAVING', 'APART'))
);
create index patient_merge_kept on patient_merge (kept);
create index patient_merge_state on patient_merge (state);

-- What each record of a merged person says by itself; the row of the kept number in patient says what they say together.
create table patient_record (
    number      int     not null primary key,
    ipp         varchar,
    family_name varchar,
    given_name  varchar,
    birth_day   date,
    sex         varchar not null,
    death_day   date,
    deceased    boolean not null,
    area        varchar,
    constraint patient_record_number_known foreign key (number) references patient (number)
);

-- [jooq ignore start]
create index patient_opposition_late on patient (number) where opposition_late;
create index patient_kept on patient (kept) where kept is not null;

grant select, insert, update, delete on patient_merge, patient_record to "${applicationRole}";
-- [jooq ignore stop]
