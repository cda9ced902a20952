-- Who is who across articles. A form is one way in which articles present somebody: kind, name and roles. The forms of a
-- block (people of one surname, bodies of one last word) are linked anew whenever the block gains or loses one, so who is
-- who depends on the forms alone and never on the order in which articles came. An actor is named by the smallest id of
-- its forms. Ids come from the words.

create table actor_forms (
  id bigint primary key,
  -- 'office' is somebody known by the office alone: "the Veldorian foreign minister".
  kind text not null,
  name text not null,
  roles json not null,
  -- Set where a person has decided that these are somebody else of the same name.
  apart text,
  block text not null,
  -- The first letters of a body's words, or a body's name that is such letters.
  letters text,
  -- Name and roles in small letters without accents, to look for parts of them.
  called text not null,
  -- Null: it could be several, and nothing tells which.
  actor bigint,
  -- Why it is this actor, for people.
  why text not null
);
create index on actor_forms (block);
create index on actor_forms (letters) where letters is not null;
create index on actor_forms (actor);
create index on actor_forms using gin (called gin_trgm_ops);

-- Which offices forms hold: "foreign minister|veldoria".
create table actor_offices (
  office text not null,
  form bigint not null,
  primary key (office, form)
);
create index on actor_offices (form);

-- Null: somebody who cannot be known in another article ("a senior official").
alter table actors add column form bigint;
-- The last day that the article's date can mean.
alter table actors add column day date;
create index on actors (form, day) where form is not null;

-- Whose words statements are, and whom their contents speak of.
create table said (
  statement_id text not null references statements on delete cascade,
  form bigint not null,
  -- True: it is spoken of; false: it speaks.
  about boolean not null,
  day date,
  primary key (statement_id, form, about)
);
create index on said (form, about, day desc nulls last, statement_id);

-- What a person decided about who is who. Not derived: it survives every rebuild, and nothing is ever deleted.
create table actor_decisions (
  number bigint generated always as identity primary key,
  id text not null unique,
  action text not null,
  -- The names it is about, as forms are keyed: "person:mirela dostan".
  names text[] not null,
  detail json not null,
  decided_by text not null,
  decided_at timestamptz not null default now(),
  undone_by text,
  undone_at timestamptz
);
create index on actor_decisions using gin (names) where undone_at is null;
