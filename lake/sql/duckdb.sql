-- What the queries beside this file call by one name on each engine.
create or replace macro get_json_object(json, path) as json_extract_string(json, path);
create or replace macro list_of(json) as from_json(json, '["varchar"]');
create or replace macro story_json(id, body, text) as cast(json_object('id', id, 'body', body, 'text', text) as varchar);
create or replace macro form_json(content, speaker, day) as
  cast(json_object('content', content, 'speaker', speaker, 'day', day) as varchar);
