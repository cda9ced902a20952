-- The rows of each report that is not in the lake yet, once: of several copies the first by path and place, on any engine.
select rows.kind, rows.id, rows.month, rows.copy, rows.json
from rows join (
  select id, min(copy) as copy from rows where kind = 'article' and id not in (select id from known) group by id
) as first on first.id = rows.id and first.copy = rows.copy
