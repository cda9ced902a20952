-- What a report's figures count, as it is held against other reports'.
select
  id as article, cast(get_json_object(json, '$.id') as bigint) as id, get_json_object(json, '$.sketch') as sketch, month
from chosen where kind = 'happening'
