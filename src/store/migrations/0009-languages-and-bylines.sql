-- Who wrote an article, in which language, and when it was last changed, where the report says so. Null in articles that
-- were kept before: they are taken for English, as they were.

alter table articles add column byline text;
alter table articles add column language text;
alter table articles add column modified text;

-- Articles in a language without analysis have no statements to be found by, so they are found by their own words: no
-- stems, accents taken off. The first 100,000 characters of one, since a tsvector holds no more than a mebibyte.
create text search configuration plain_words (copy = pg_catalog.simple);
alter text search configuration plain_words alter mapping for hword, hword_part, word with unaccent, simple;

alter table articles add column article_words tsvector generated always as (
  case when language <> 'en' then
    setweight(to_tsvector('plain_words', coalesce(left(title, 1000), '')), 'A') ||
    setweight(to_tsvector('plain_words', left(text, 100000)), 'B')
  end
) stored;
create index on articles using gin (article_words) where article_words is not null;
