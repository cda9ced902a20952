-- What the queries beside this file call by one name on each engine.
create or replace macro get_json_object(json, path) as json_extract_string(json, path);
create or replace macro list_of(json) as from_json(json, '["varchar"]');
create or replace macro story_json(id, body, text) as cast(json_object('id', id, 'body', body, 'text', text) as varchar);
create or replace macro form_json(content, speaker, day) as
  cast(json_object('content', content, 'speaker', speaker, 'day', day) as varchar);
create or replace macro letters_json(form, presented, actor) as
  cast(json_object('id', cast(form as varchar), 'actor', cast(actor as varchar), 'presented', presented) as varchar);
-- Small letters without accents, as far as words begin alike; what PostgreSQL makes of some letters stands by itself.
create or replace macro plain_of(words) as
  replace(replace(replace(replace(replace(replace(replace(replace(
    strip_accents(lower(words)), 'ø', 'o'), 'ł', 'l'), 'đ', 'd'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'ı', 'i'), 'ð', 'd');
-- The same in one piece, so that a word is found wherever hyphens, stops and line ends cut it.
create or replace macro letters_of(words) as regexp_replace(plain_of(words), '[^\p{L}\p{N}]+', '', 'g');
