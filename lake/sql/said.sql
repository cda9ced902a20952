-- Whose words statements are (about is false), and of whom they speak.
select
  id as article,
  get_json_object(json, '$.statement_id') as statement,
  cast(get_json_object(json, '$.form') as bigint) as form,
  cast(get_json_object(json, '$.about') as boolean) as about,
  cast(get_json_object(json, '$.day') as date) as day,
  month
from chosen where kind = 'said'
