-- Reports as they came. `text` is frozen: offsets everywhere count its UTF-16 code units.
select
  id,
  get_json_object(json, '$.url') as url,
  get_json_object(json, '$.outlet') as outlet,
  get_json_object(json, '$.title') as title,
  get_json_object(json, '$.byline') as byline,
  get_json_object(json, '$.language') as language,
  get_json_object(json, '$.published') as published,
  get_json_object(json, '$.modified') as modified,
  get_json_object(json, '$.crawled') as crawled,
  cast(get_json_object(json, '$.first_day') as date) as first_day,
  cast(get_json_object(json, '$.last_day') as date) as last_day,
  get_json_object(json, '$.ref') as ref,
  cast(get_json_object(json, '$.body') as int) as body,
  get_json_object(json, '$.text') as text,
  get_json_object(json, '$.sha256') as sha256,
  get_json_object(json, '$.sentences') as sentences,
  get_json_object(json, '$.problems') as problems,
  copy,
  month
from chosen where kind = 'article'
