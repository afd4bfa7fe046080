-- Roles in place of readings, the history of accesses, people found by their names, and the patients that a line of
-- audit is about.

create table role (
    id      bigint generated always as identity primary key,
    -- of a role that comes with the product
    code    varchar,
    name    varchar not null,
    -- name without accents nor capitals: two roles are never told apart by these alone
    folded  varchar not null,
    version int     not null default 1,
    constraint role_code_unique unique (code),
    constraint role_folded_unique unique (folded)
);

create table role_right (
    role bigint  not null,
    -- name of a right
    held varchar not null,
    constraint role_right_key primary key (role, held),
    constraint role_right_role_known foreign key (role) references role (id)
);
create index role_right_held on role_right (held);

alter table access add column role bigint;

-- [jooq ignore start]
insert into role (code, name, folded) values
    ('feasibility', 'Faisabilité', 'faisabilite'),
    ('careTeam', 'Équipe de soins', 'equipe de soins'),
    ('investigator', 'Investigateur', 'investigateur'),
    ('dataManager', 'Gestionnaire de données', 'gestionnaire de donnees'),
    ('accessManager', 'Gestionnaire des accès', 'gestionnaire des acces'),
    ('auditor', 'Auditeur', 'auditeur'),
    ('administrator', 'Administrateur', 'administrateur');
insert into role_right (role, held)
select role.id, given.held
from (values ('feasibility', 'COUNT_ONLY'),
             ('careTeam', 'READ_NOMINATIVE'),
             ('careTeam', 'EXPORT_NOMINATIVE'),
             ('careTeam', 'SEARCH_BY_IDENTIFIER'),
             ('investigator', 'READ_PSEUDONYMISED'),
             ('investigator', 'EXPORT_PSEUDONYMISED'),
             ('dataManager', 'READ_PSEUDONYMISED'),
             ('accessManager', 'MANAGE_DATA_ACCESSES'),
             ('accessManager', 'MANAGE_DATA_ACCESSES_BELOW'),
             ('auditor', 'READ_AUDIT'),
             ('administrator', 'FULL_ADMIN')) as given (code, held)
join role on role.code = given.code;

update access
set role = role.id
from role
where role.code = case access.reading
        when 'COUNTS' then 'feasibility'
        when 'PSEUDONYMISED' then 'investigator'
        else 'careTeam' end;
-- [jooq ignore stop]

alter table access alter column role set not null;
alter table access add constraint access_role_known foreign key (role) references role (id);
alter table access drop constraint access_reading_known;
alter table access drop column reading;
-- An access that is ended before it began stays, with an empty period: the history names it.
alter table access drop constraint access_period_ordered;
alter table access add constraint access_period_ordered check (end_at >= start_at);
create index access_perimeter on access (perimeter);
create index access_role on access (role);

-- Every change of an access, as it was and as it became. Lines are added and read, never changed.
create table access_change (
    id           bigint generated always as identity primary key,
    happened_at  timestamp with time zone not null,
    by_login     varchar                  not null,
    what         varchar                  not null,
    access       bigint                   not null,
    -- the name of the role at that time
    role_name    varchar                  not null,
    start_before timestamp with time zone,
    end_before   timestamp with time zone,
    start_after  timestamp with time zone not null,
    end_after    timestamp with time zone,
    constraint access_change_access_known foreign key (access) references access (id),
    constraint access_change_what_known check (what in ('GRANTED', 'PERIOD_CHANGED', 'ENDED'))
);
create index access_change_access on access_change (access);

-- name and login without accents nor capitals, for searches
alter table account add column folded varchar default '' not null;

-- [jooq ignore start]
update account
set folded = ' ' || translate(lower(display_name), 'àâäáãåçéèêëíìîïñóòôöõúùûüýÿ-''', 'aaaaaaceeeeiiiinooooouuuuyy  ')
    || ' | ' || login;
-- [jooq ignore stop]

-- numbers of the patients that a line is about: "who saw this patient?" is one look-up
alter table audit add column patients int[];

-- [jooq ignore start]
create index audit_patients on audit using gin (patients);
create index audit_cohort on audit ((details ->> 'cohort'), id);
create index audit_action on audit (action, id);

grant select, insert, update on role to "${applicationRole}";
grant select, insert, delete on role_right to "${applicationRole}";
grant select, insert on access_change to "${applicationRole}";
-- An access is ended, never deleted.
revoke delete on access from "${applicationRole}";
revoke update, delete, truncate on audit, access_change from "${applicationRole}";
grant usage on all sequences in schema public to "${applicationRole}";
-- [jooq ignore stop]
