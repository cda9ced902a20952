-- What people corrected in articles' records. Not derived: it survives every rebuild, and nothing is ever deleted.

create table corrections (
  number bigint generated always as identity primary key,
  id text not null unique,
  article_id text not null references articles on delete cascade,
  -- reject, edit, add, or checked: a person went through these layers of the whole article.
  action text not null,
  -- statement, figure, actor, place; layers where it is checked.
  what text not null,
  -- Which one, by its words: {"spans": [...], "name": "..."}; null where one is added.
  target json,
  value json not null,
  corrected_by text not null,
  corrected_at timestamptz not null default now(),
  undone_by text,
  undone_at timestamptz
);
create index on corrections (article_id);

-- The record as it was extracted, where corrections have made another of it.
alter table records add column extracted json;
