-- Which figures are of one quantity of the world. A happening is what one report tells of what its figures count; those of
-- two reports that are one have one group, named by its smallest id (store/keep-happenings.ts).

create table happenings (
  id bigint primary key,
  article_id text not null references records on delete cascade,
  together bigint not null,
  sketch json not null
);
create index on happenings (article_id);
create index on happenings (together);

create table happening_keys (
  key integer not null,
  happening bigint not null references happenings on delete cascade,
  primary key (key, happening)
);
create index on happening_keys (happening);

alter table figures add column bound text;
alter table figures add column happening bigint;
-- The measure, and who alone is counted.
alter table figures add column scope text;
alter table figures add column quantity text;
create index on figures (quantity) where quantity is not null;
create index on figures (happening) where happening is not null;
