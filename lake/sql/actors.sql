-- Who speaks or is spoken of in a report. `form` is how the report presents them, null where they are nobody elsewhere.
select
  id as article,
  get_json_object(json, '$.id') as id,
  get_json_object(json, '$.name') as name,
  get_json_object(json, '$.kind') as kind,
  list_of(get_json_object(json, '$.roles')) as roles,
  cast(get_json_object(json, '$.speaks') as boolean) as speaks,
  cast(get_json_object(json, '$.mentions') as int) as mentions,
  cast(get_json_object(json, '$.form') as bigint) as form,
  get_json_object(json, '$.block') as block,
  get_json_object(json, '$.letters') as letters,
  get_json_object(json, '$.presented') as presented,
  month
from chosen where kind = 'actor'
