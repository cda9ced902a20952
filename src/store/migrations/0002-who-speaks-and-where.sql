-- What search and overview ask most often, laid ready: whose words a statement is, who speaks at all, which places an
-- article names. Derived like the rest, and filled here for the articles that are kept already.

alter table actors add column speaks boolean not null default false;
update actors set speaks = true
from speakers where speakers.article_id = actors.article_id and speakers.actor_id = actors.id;
create index on actors (name, kind) where speaks;

-- `called` of all who made the statement.
alter table statements add column said_by text not null default '';
update statements set said_by = who.called
from (
  select statement_id, string_agg(called, E'\n') as called
  from speakers join actors on actors.article_id = speakers.article_id and actors.id = actor_id
  group by statement_id
) as who
where who.statement_id = statements.id;
create index on statements using gin (said_by gin_trgm_ops);
drop index actors_called_idx;

create table places (
  article_id text not null references records on delete cascade,
  name text not null,
  primary key (article_id, name)
);
insert into places (article_id, name)
select distinct article_id, place ->> 'name' from records, json_array_elements(record -> 'places') as place;
create index on places (name);
