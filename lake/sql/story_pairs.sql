-- Reports that may print one story: of each key the nearest by day and id, as far as they share enough keys.
with keys as (
  select distinct article, key, day from story_keys
), near as (
  select article, ${leads} from keys window w as (partition by key order by day, article)
), pairs as (
  select article as a, case n ${cases} end as b from near cross join (${numbers}) as numbers
)
select a, b from pairs where b is not null group by a, b having count(*) >= ${fewest}
