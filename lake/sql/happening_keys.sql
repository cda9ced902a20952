-- By which happenings that may be one are found.
select cast(get_json_object(json, '$.id') as bigint) as happening, cast(get_json_object(json, '$.key') as int) as key, month
from chosen where kind = 'happening_key'
