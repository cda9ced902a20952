-- What figures count and may be one happening: those of a key, each with the first of it by id.
with keys as (
  select distinct happening, key from happening_keys
), placed as (
  select happening, key, row_number() over (partition by key order by happening) as place from keys
)
select distinct first.happening as a, other.happening as b
from placed as first join placed as other on other.key = first.key and other.happening > first.happening
where first.place <= ${most}
