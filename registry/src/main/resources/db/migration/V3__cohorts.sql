-- Cohorts and samples, and what lists of patients are ordered and searched by.
--
-- Members are a compressed bitmap of patient numbers: some bits a patient. Lists never read that column, which
-- PostgreSQL keeps apart from the row once it is long.

create table cohort (
    id                uuid                     not null primary key,
    owner             bigint                   not null,
    name              varchar                  not null,
    description       varchar                  not null default '',
    favourite         boolean                  not null default false,
    request           uuid                     not null,
    request_version   int                      not null,
    -- as it was when the cohort was made
    request_name      varchar                  not null,
    size              bigint                   not null,
    made_at           timestamp with time zone not null,
    index_version     bigint                   not null,
    index_as_of       timestamp with time zone not null,
    fingerprint       varchar                  not null,
    members           bytea                    not null,
    -- of a sample: the cohort that it was drawn from, and how
    source            uuid,
    sample_count      int,
    sample_percent    decimal(5, 2),
    sample_seed       bigint,
    sample_stratified boolean,
    -- kept for a while, so that a deletion can be undone; a cohort and the samples deleted with it bear the same moment
    deleted_at        timestamp with time zone,
    constraint cohort_owner_known foreign key (owner) references account (id),
    constraint cohort_request_known foreign key (request, request_version)
        references saved_request_version (request, version),
    constraint cohort_source_known foreign key (source) references cohort (id) on delete cascade,
    constraint cohort_name_given check (name <> ''),
    constraint cohort_size_counted check (size >= 0)
);
create index cohort_owner on cohort (owner, made_at);
create index cohort_source on cohort (source);

-- [jooq ignore start]
alter table cohort
    add constraint cohort_sampling_whole check (
        case
            when source is null
                then num_nonnulls(sample_count, sample_percent, sample_seed, sample_stratified) = 0
            else num_nonnulls(sample_count, sample_percent) = 1 and num_nonnulls(sample_seed, sample_stratified) = 2
        end);
create index cohort_deleted on cohort (deleted_at) where deleted_at is not null;

-- Words without accents, capitals nor punctuation, one space between them. Accents go first: lower() then meets letters
-- that it knows in any locale.
create function folded(words text) returns text
    language sql immutable strict parallel safe
    return btrim(regexp_replace(
        lower(translate(
            replace(replace(replace(replace(replace(
                regexp_replace(normalize(words, NFKD), U&'[\0300-\036f]+', '', 'g'),
                'Œ', 'oe'), 'œ', 'oe'), 'Æ', 'ae'), 'æ', 'ae'), 'ß', 'ss'),
            'ØøŁłĐđÐð', 'oolldddd')),
        U&'[[:space:][:punct:][:cntrl:]\2010-\2015\2018\2019]+', ' ', 'g'));

-- name_order: family name, then given name; people without a name come last. name_words: each word of both.
alter table patient
    add column name_order text collate "C" not null generated always as (
        coalesce(nullif(
            folded(coalesce(family_name, '')) || U&'\0001' || folded(coalesce(given_name, '')), U&'\0001'), U&'\FFFD'))
        stored,
    add column name_words tsvector not null generated always as (array_to_tsvector(string_to_array(
        folded(coalesce(family_name, '') || ' ' || coalesce(given_name, '')), ' '))) stored;

-- The orders of lists of patients, so that a page of a large cohort is read and no more.
create index patient_name_order on patient (name_order, number);
create index patient_ipp_order on patient ((coalesce(ipp, U&'\FFFD') collate "C"), number);
create index patient_birth_order on patient ((coalesce(birth_day, date 'infinity')), number);
create index patient_sex_order on patient (sex, pseudonym);
create index patient_name_words on patient using gin (name_words);

grant select, insert, update, delete on cohort to "${applicationRole}";
-- [jooq ignore stop]
