-- What the queries beside this file call by one name on each engine.
create or replace temporary function list_of(json string) returns array<string> return from_json(json, 'array<string>');
create or replace temporary function story_json(id string, body int, text string) returns string
  return to_json(named_struct('id', id, 'body', body, 'text', text), map('ignoreNullFields', 'false'));
create or replace temporary function form_json(content string, speaker string, day string) returns string
  return to_json(named_struct('content', content, 'speaker', speaker, 'day', day), map('ignoreNullFields', 'false'));
create or replace temporary function letters_json(form bigint, presented string, actor bigint) returns string
  return to_json(
    named_struct('id', cast(form as string), 'actor', cast(actor as string), 'presented', presented),
    map('ignoreNullFields', 'false'));
