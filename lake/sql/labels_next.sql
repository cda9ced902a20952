-- One step: the smallest name among the neighbours, and then that one's own name. Repeated until none changes.
with spread as (
  select id, min(name) as name from (
    select id, name from labels
    union all select edges.a as id, labels.name from edges join labels on labels.id = edges.b
    union all select edges.b as id, labels.name from edges join labels on labels.id = edges.a
  ) as told group by id
)
select spread.id, least(spread.name, labels.name) as name from spread join labels on labels.id = spread.name
