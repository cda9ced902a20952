-- By which statements that may be wordings of one utterance are found.
select cast(get_json_object(json, '$.form') as bigint) as form, cast(get_json_object(json, '$.key') as int) as key, month
from chosen where kind = 'form_key'
