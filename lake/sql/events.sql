-- Talks and other events that are told of.
select
  id as article,
  cast(get_json_object(json, '$.position') as int) as position,
  cast(get_json_object(json, '$.span_start') as int) as span_start,
  cast(get_json_object(json, '$.span_end') as int) as span_end,
  get_json_object(json, '$.type') as type,
  get_json_object(json, '$.status') as status,
  list_of(get_json_object(json, '$.participants')) as participants,
  get_json_object(json, '$.date') as date,
  cast(get_json_object(json, '$.first_day') as date) as first_day,
  cast(get_json_object(json, '$.last_day') as date) as last_day,
  get_json_object(json, '$.place') as place,
  get_json_object(json, '$.statement_id') as statement,
  list_of(get_json_object(json, '$.claimants')) as claimants,
  cast(get_json_object(json, '$.day') as date) as day,
  cast(get_json_object(json, '$.confidence') as double) as confidence,
  month
from chosen where kind = 'event'
