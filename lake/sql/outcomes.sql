-- Every input that gave no record: a code of docs/problems.md, where it stands, and what a person can do.
select
  get_json_object(json, '$.code') as code,
  get_json_object(json, '$.where') as place,
  get_json_object(json, '$.message') as message
from rows where kind = 'outcome'
