-- Reports of one address are versions of one report, and so of one story.
select a, b from (
  select id as a, lead(id, 1) over (partition by url order by id) as b from articles where url is not null
) as versions where b is not null
