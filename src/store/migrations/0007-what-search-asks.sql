-- One lean row a statement with all that search decides, orders and counts by, so that a question about a million
-- statements reads little. Derived; filled for the records that are there by the program (store/fill.ts).

create table statement_search (
  -- Order of arrival: the article's number, and backwards within the article.
  number bigint primary key,
  statement_id text not null,
  article_id text not null references records on delete cascade,
  -- The last day on which it can have been said, or else been published; 0001-01-01 where nobody knows.
  day date not null,
  -- The first such day.
  first_day date not null,
  published_first date,
  published_last date,
  outlet text,
  speakers text[] not null,
  kind text not null,
  stance text,
  negated boolean not null,
  -- The words of content (A) and of source and cue (C), and the keys of its filters: "by=dostan", "kind=direct".
  words tsvector not null
);
create index on statement_search (article_id);
create index on statement_search (day desc, number desc);
create index on statement_search (published_last);
create index on statement_search using gin (words);

-- Every thirty-second statement once more, chosen by its id: how many there are of what is asked, and of which kinds,
-- is estimated here where it would take long to count.
create table statement_search_sample (
  like statement_search including indexes,
  foreign key (number) references statement_search on delete cascade
);

drop index statements_words_idx;
drop index statements_said_by_idx;
alter table statements drop column words;
