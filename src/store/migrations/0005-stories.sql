-- Which articles print one story: reprints of a wire report, versions of one article. A story is named by the smallest id
-- of its articles, so that it has the same name in whatever order they came. "7 reports, 3 independent" is
-- count(distinct article_id) and count(distinct story_id).

create table stories (
  article_id text primary key references articles on delete cascade,
  story_id text not null
);
create index on stories (story_id);

-- The smallest hashes of an article's runs of four words, by which those that may be one story are found.
create table story_keys (
  key integer not null,
  article_id text not null references articles on delete cascade,
  primary key (key, article_id)
);
create index on story_keys (article_id);
