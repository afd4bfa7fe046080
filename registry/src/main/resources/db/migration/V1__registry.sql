-- People, habilitations, the hospital tree, identities, requests, imports and audit.
--
-- The owner role creates all this; the application works as another role (placeholder applicationRole), which gets no
-- more than the grants at the end. jOOQ reads this same file to generate its tables: what it cannot read stands
-- between its ignore marks. Texts are varchar, which PostgreSQL treats as text and jOOQ can index.

create table account (
    id           bigint generated always as identity primary key,
    login        varchar                     not null,
    display_name varchar                     not null,
    language     varchar,
    active       boolean                  not null default true,
    created_at   timestamp with time zone not null default current_timestamp,
    constraint account_login_unique unique (login),
    constraint account_login_lower check (login = lower(login) and login <> ''),
    constraint account_language_known check (language in ('fr', 'en'))
);

-- The hospital tree. A number is written into the index for good: it never changes and is never given twice.
create table perimeter (
    number    int generated always as identity primary key,
    source_id varchar not null,
    name      varchar not null,
    -- name and source identifier without accents nor capitals, for searches
    folded    varchar not null,
    tier      varchar not null,
    parent    int,
    constraint perimeter_source_unique unique (source_id),
    constraint perimeter_parent_known foreign key (parent) references perimeter (number),
    constraint perimeter_tier_known check (tier in ('GROUP', 'HOSPITAL', 'DEPARTMENT', 'UNIT')),
    constraint perimeter_not_own_parent check (parent <> number)
);
create index perimeter_parent on perimeter (parent);

-- Each perimeter with each one above it, itself included at depth 0: no text list of ancestors anywhere.
create table perimeter_closure (
    ancestor   int not null,
    descendant int not null,
    depth      int not null,
    constraint perimeter_closure_key primary key (ancestor, descendant),
    constraint perimeter_closure_ancestor_known foreign key (ancestor) references perimeter (number),
    constraint perimeter_closure_descendant_known foreign key (descendant) references perimeter (number)
);
create index perimeter_closure_upward on perimeter_closure (descendant, depth);

-- What an account may read, where, from when (included) until when (not included).
create table access (
    id         bigint generated always as identity primary key,
    account    bigint                   not null,
    perimeter  int                      not null,
    reading    varchar                     not null,
    start_at   timestamp with time zone not null,
    end_at     timestamp with time zone,
    granted_at timestamp with time zone not null default current_timestamp,
    granted_by varchar,
    constraint access_account_known foreign key (account) references account (id),
    constraint access_perimeter_known foreign key (perimeter) references perimeter (number),
    constraint access_reading_known check (reading in ('COUNTS', 'PSEUDONYMISED', 'NOMINATIVE')),
    constraint access_period_ordered check (end_at > start_at)
);
create index access_account on access (account);

-- Argon2 hashes, for the sign-in page of the demonstration alone.
create table local_password (
    login      varchar                     not null primary key,
    hash       varchar                     not null,
    changed_at timestamp with time zone not null default current_timestamp,
    constraint local_password_login_known foreign key (login) references account (login)
);

-- The last number given to a patient and to a stay. Numbers are dense: the index keeps them in bit sets.
create table numbering (
    kind varchar not null primary key,
    last int  not null default 0
);
insert into numbering (kind, last) values ('patient', 0);
insert into numbering (kind, last) values ('stay', 0);

-- The only place that knows who a patient is. fingerprint: of the source record that the index holds.
create table patient (
    number      int  not null primary key,
    source_id   varchar not null,
    ipp         varchar,
    pseudonym   varchar not null,
    family_name varchar,
    given_name  varchar,
    birth_day   date,
    sex         varchar not null,
    death_day   date,
    fingerprint varchar,
    constraint patient_source_unique unique (source_id),
    constraint patient_pseudonym_unique unique (pseudonym),
    constraint patient_sex_known check (sex in ('female', 'male', 'other', 'unknown'))
);
create index patient_ipp on patient (ipp);

create table stay (
    number    int  not null primary key,
    source_id varchar not null,
    patient   int  not null,
    constraint stay_source_unique unique (source_id),
    constraint stay_patient_known foreign key (patient) references patient (number)
);
create index stay_patient on stay (patient);

create table saved_request (
    id          uuid                     not null primary key,
    owner       bigint                   not null,
    name        varchar                     not null default '',
    version     int                      not null default 1,
    modified_at timestamp with time zone not null,
    -- kept for a while, so that a deletion can be undone
    deleted_at  timestamp with time zone,
    constraint saved_request_owner_known foreign key (owner) references account (id)
);
create index saved_request_owner on saved_request (owner, modified_at);

create table saved_request_version (
    request     uuid                     not null,
    version     int                      not null,
    -- json, not jsonb: the criteria come back as they were written
    criteria    json                     not null,
    begun_at    timestamp with time zone not null,
    modified_at timestamp with time zone not null,
    -- -1: below the threshold of disclosure
    total       bigint,
    constraint saved_request_version_key primary key (request, version),
    constraint saved_request_version_request_known foreign key (request) references saved_request (id),
    constraint saved_request_version_total_known check (total >= -1)
);

create table setting (
    name       varchar                     not null primary key,
    value      varchar                     not null,
    changed_at timestamp with time zone not null default current_timestamp
);

create table import_run (
    id          bigint generated always as identity primary key,
    kind        varchar                     not null,
    folder      varchar                     not null,
    started_at  timestamp with time zone not null default current_timestamp,
    finished_at timestamp with time zone,
    state       varchar                     not null default 'RUNNING',
    counts      jsonb                    not null default '{}',
    report      jsonb                    not null default '{}',
    constraint import_run_state_known check (state in ('RUNNING', 'SUCCEEDED', 'FAILED', 'INTERRUPTED'))
);

-- Who did what, when, from where. Lines are added and read, never changed; no name, no text of a patient.
create table audit (
    id          bigint generated always as identity primary key,
    happened_at timestamp with time zone not null default current_timestamp,
    login       varchar                     not null,
    action      varchar                     not null,
    units       varchar[]                   not null,
    fingerprint varchar,
    figure      bigint,
    address     varchar,
    outcome     varchar                     not null,
    details     jsonb                    not null default '{}'
);
create index audit_time on audit (happened_at);
create index audit_login on audit (login, happened_at);

-- [jooq ignore start]
grant usage on schema public to "${applicationRole}";
grant select, insert, update on account, perimeter, numbering, patient, stay, saved_request, setting, import_run
    to "${applicationRole}";
grant select, insert, update, delete on perimeter_closure, access, local_password, saved_request_version
    to "${applicationRole}";
grant select, insert on audit to "${applicationRole}";
grant usage on all sequences in schema public to "${applicationRole}";
-- [jooq ignore stop]
