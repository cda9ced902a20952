-- Who said what. `form` is shared by the same words of the same speaker on the same day.
select
  id as article,
  get_json_object(json, '$.id') as id,
  cast(get_json_object(json, '$.position') as int) as position,
  get_json_object(json, '$.kind') as kind,
  get_json_object(json, '$.stance') as stance,
  cast(get_json_object(json, '$.negated') as boolean) as negated,
  list_of(get_json_object(json, '$.speakers')) as speakers,
  get_json_object(json, '$.content') as content,
  get_json_object(json, '$.source') as source,
  get_json_object(json, '$.said') as said,
  cast(get_json_object(json, '$.first_day') as date) as first_day,
  cast(get_json_object(json, '$.last_day') as date) as last_day,
  get_json_object(json, '$.within') as within,
  cast(get_json_object(json, '$.confidence') as double) as confidence,
  get_json_object(json, '$.rule') as rule,
  cast(get_json_object(json, '$.form') as bigint) as form,
  get_json_object(json, '$.form_speaker') as form_speaker,
  get_json_object(json, '$.form_day') as form_day,
  cast(get_json_object(json, '$.form_last') as bigint) as form_last,
  month
from chosen where kind = 'statement'
