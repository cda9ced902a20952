-- Copies that are left out. They are few as a rule, so that an engine sends these to the rows and not the rows to each other.
select copies.id, copies.copy
from (select id, copy, row_number() over (partition by id order by copy) as place from rows where kind = 'article') as copies
left join known on known.id = copies.id
where copies.place > 1 or known.id is not null
