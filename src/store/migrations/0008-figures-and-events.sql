-- The figures that are claimed and the events that are told of, one row each, to be asked across articles. Derived; filled
-- for the records that are there by the program (store/complete-findings.ts).

create table figures (
  article_id text not null references records on delete cascade,
  position integer not null,
  span_start integer not null,
  span_end integer not null,
  min double precision not null,
  max double precision not null,
  approximate boolean not null,
  measure text not null,
  counted text,
  place text,
  -- Folded, '' where there is none: to be found by.
  place_key text not null,
  as_of text,
  -- The last day of `as_of`, else of utterance, else of publication; 0001-01-01 where nobody knows.
  day date not null,
  statement_id text,
  -- Names of those who claim it; none where it is the outlet's own.
  claimants text[] not null,
  rule text not null,
  -- Shared by figures that claim the same: who, what, where, as of when, how many.
  claim bigint not null,
  keys tsvector not null,
  primary key (article_id, position)
);
create index on figures (measure, place_key, day desc, claim desc);
create index on figures (measure, day desc, claim desc);
create index on figures (day desc, claim desc);
create index on figures (claim);
create index on figures using gin (keys);

create table events (
  article_id text not null references records on delete cascade,
  position integer not null,
  span_start integer not null,
  span_end integer not null,
  type text not null,
  status text not null,
  -- EDTF, and the first and last day it can mean; null where the report does not tell.
  date text,
  first_day date,
  last_day date,
  place text,
  -- Names.
  participants text[] not null,
  statement_id text,
  claimants text[] not null,
  -- The last day on which it was told of: of utterance, else of publication; 0001-01-01 where nobody knows.
  day date not null,
  number bigint not null,
  keys tsvector not null,
  primary key (article_id, position)
);
create index on events (type, day desc, number desc);
create index on events (day desc, number desc);
create index on events using gin (keys);
