-- By which reports that may print one story are found.
select id as article, cast(get_json_object(json, '$.key') as int) as key, get_json_object(json, '$.day') as day, month
from chosen where kind = 'story_key'
