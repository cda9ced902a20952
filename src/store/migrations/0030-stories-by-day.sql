-- The articles of a key in the order in which they are compared: by day, then by id. Derived: stories are found anew, as
-- if all articles had come at once (store/keep-stories.ts).

truncate stories;
drop table story_keys;
create table story_keys (
  key integer not null,
  -- The first day of publication; 0001-01-01 where nobody knows.
  day date not null,
  article_id text not null,
  primary key (key, day, article_id)
);
