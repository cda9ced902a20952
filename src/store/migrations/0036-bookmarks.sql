-- What people marked of the statements: a star, tags, a note of their own. Never derived. A statement's id may be another
-- after a rebuild, so its words are kept, by which it is found again (store/bookmarks.ts).

create table bookmarks (
  statement_id text primary key,
  article_id text not null,
  words text not null,
  starred boolean not null default false,
  tags text[] not null default '{}',
  note text,
  marked_by text not null,
  marked_at timestamptz not null default now()
);

create index bookmarks_by_article on bookmarks (article_id);
create index bookmarks_by_time on bookmarks (marked_at desc, statement_id);
