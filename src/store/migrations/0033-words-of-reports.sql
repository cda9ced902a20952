-- Which reports have these words, in whoever's voice. An index alone: no second copy of the words is kept. As with other
-- languages, the first 100,000 characters of a report count, since a tsvector holds no more than a mebibyte.
create index articles_report_words_idx on articles using gin (
  to_tsvector('words', left(coalesce(title, ''), 1000) || ' ' || left(text, 100000))
);
-- The newest reports first.
create index articles_newest_idx on articles (first_day desc nulls last, number desc);
