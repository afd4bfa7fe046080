-- Who runs the installation reads the reports of imports: a right of its own, and a role that holds it.

-- [jooq ignore start]
-- A hospital may have given the name to a role of its own: that role stays as it is, and this one takes a longer name.
insert into role (code, name, folded)
select 'operator', named.name, named.folded
from (values (1, 'Exploitant', 'exploitant'),
             (2, 'Exploitant (Cohorte)', 'exploitant (cohorte)')) as named (rank, name, folded)
where not exists (select from role where role.folded = named.folded)
order by named.rank
limit 1;
insert into role_right (role, held)
select role.id, 'READ_IMPORTS' from role where role.code = 'operator';
-- [jooq ignore stop]
