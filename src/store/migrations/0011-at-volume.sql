-- What a million statements need. Statements are found by the day and the month they are of through the index of words,
-- so that a word and a range of days are one look-up; how often somebody speaks is counted as it is written; and what no
-- question reads is not written any more.

-- As keep-search.ts writes them: days, months, and a mark on what may be of several days.
update statement_search set words = words || array_to_tsvector(
  case when first_day < day then array['day=' || day, 'month=' || to_char(day, 'YYYY-MM'), 'days=several']
    else array['day=' || day, 'month=' || to_char(day, 'YYYY-MM')] end)
where day > '0001-01-01';
update statement_search_sample set words = statement_search.words
from statement_search where statement_search.number = statement_search_sample.number;

-- The keys of filters by whose beginnings statements are found.
create table search_keys (key text collate "C" primary key);
insert into search_keys (key)
select word from ts_stat('select words from onrecord.statement_search') where word ~ '^(by|role|about|outlet|place)=[^=]';

-- A statement that is damaged would keep all others from getting what comes next. It is derived: rebuild makes it anew.
create function pg_temp.is_readable(statement json) returns boolean language plpgsql as $$ begin
  perform statement -> 'cue' ->> 'stance'; return true; exception when others then return false; end $$;
delete from statements where not pg_temp.is_readable(statement);
drop function pg_temp.is_readable(json);

-- What the cue commits to, beside the statement, because taking it out of a thousand documents takes long.
alter table statements add column stance text generated always as (statement -> 'cue' ->> 'stance') stored;

-- How many statements of a month a form makes, or is spoken of in. The month is '' where the day is not known.
create table said_months (
  form bigint not null,
  about boolean not null,
  month text not null,
  statements integer not null,
  primary key (form, about, month)
);
insert into said_months (form, about, month, statements)
select form, about, coalesce(to_char(day, 'YYYY-MM'), ''), count(*) from said group by 1, 2, 3;

create function count_said() returns trigger language plpgsql as $$ begin
  insert into onrecord.said_months as known (form, about, month, statements)
  select form, about, coalesce(to_char(day, 'YYYY-MM'), ''), count(*) from fresh group by 1, 2, 3 order by 1, 2, 3
  on conflict (form, about, month) do update set statements = known.statements + excluded.statements; return null; end $$;
create function count_unsaid() returns trigger language plpgsql as $$ begin
  update onrecord.said_months as known set statements = known.statements - less.statements
  from (select form, about, coalesce(to_char(day, 'YYYY-MM'), '') as month, count(*) as statements
    from gone group by 1, 2, 3) as less
  where (known.form, known.about, known.month) = (less.form, less.about, less.month); delete from onrecord.said_months
  where statements <= 0 and form in (select form from gone); return null; end $$;
create trigger count_said after insert on said
  referencing new table as fresh for each statement execute function count_said();
create trigger count_unsaid after delete on said
  referencing old table as gone for each statement execute function count_unsaid();

-- One article in thirty-two, to estimate how many have those speak who speak most.
create index actors_sampled_idx on actors (form, article_id) where speaks and hashtext(article_id) & 31 = 0;

-- Read by no question. Speakers go with their statements; a key without its article is passed over.
drop index if exists statements_last_day_idx;
alter table statements drop column said_by;
alter table speakers drop constraint if exists speakers_article_id_actor_id_fkey;
drop index if exists speakers_article_id_actor_id_idx;
alter table story_keys drop constraint if exists story_keys_article_id_fkey;
drop index if exists story_keys_article_id_idx;
