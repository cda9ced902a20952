-- What is kept of every article (articles: as it came, never changed), and what was derived from it (the other tables:
-- they can be thrown away and made again). Everything lives in the schema "onrecord", which the opener puts first on
-- the search path. Runs on PostgreSQL 15 and later.

create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- English stems, with accents taken off first: "Zoë" is found by "zoe".
create text search configuration words (copy = pg_catalog.english);
alter text search configuration words alter mapping for hword, hword_part, word with unaccent, english_stem;

create table articles (
  id text primary key,
  -- The order in which articles came.
  number bigint generated always as identity unique,
  -- Of the text's UTF-8 bytes, in hexadecimal.
  sha256 text not null,
  text text not null,
  -- Where the report begins in the text. Offsets everywhere are UTF-16 code units, as JavaScript counts.
  body integer not null,
  ref text,
  url text,
  outlet text,
  title text,
  -- EDTF as given, and the first and last day it can mean.
  published text,
  first_day date,
  last_day date,
  problems json not null,
  added_at timestamptz not null default now()
);
create index on articles (url) where url is not null;
create index on articles (lower(outlet));

create table records (
  article_id text primary key references articles on delete cascade,
  -- The record exactly as `onrecord extract` prints it. json, not jsonb: the order of its fields is kept.
  record json not null,
  -- Start and end of each sentence, one after the other.
  sentences integer[] not null
);

create table actors (
  article_id text not null references records on delete cascade,
  id text not null,
  name text not null,
  kind text not null,
  -- Name and roles in small letters without accents, to look for parts of them.
  called text not null,
  primary key (article_id, id)
);
create index on actors using gin (called gin_trgm_ops);

create table statements (
  id text primary key,
  article_id text not null references records on delete cascade,
  position integer not null,
  statement json not null,
  -- The words of the content's spans, to be found by and to be held against the text on reading.
  content text not null,
  -- The words of source and cue.
  source text not null,
  -- The first and last day on which it was said, where known; else on which it was published.
  first_day date,
  last_day date,
  words tsvector not null generated always as (
    setweight(to_tsvector('words', left(content, 100000)), 'A') ||
    setweight(to_tsvector('words', left(source, 10000)), 'C')
  ) stored
);
create index on statements using gin (words);
create index on statements (article_id, position);
create index on statements (last_day desc nulls last);

-- Who made a statement: more than one where several speak together.
create table speakers (
  statement_id text not null references statements on delete cascade,
  article_id text not null,
  actor_id text not null,
  primary key (statement_id, actor_id),
  foreign key (article_id, actor_id) references actors on delete cascade
);
create index on speakers (article_id, actor_id);
