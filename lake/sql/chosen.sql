-- The rows of each report that is not in the lake yet, once: of several copies the first by path and place, on any engine.
select rows.kind, rows.id, rows.month, rows.copy, rows.json from rows
where not exists (select 1 from dropped where dropped.id = rows.id and dropped.copy = rows.copy)
