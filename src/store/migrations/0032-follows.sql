-- What people follow, and how far they were told of it.

create table follows (
  id text primary key,
  -- What they call it.
  name text not null,
  -- A search, a quote or a figure (ask/followed.ts).
  followed json not null,
  -- What they have found out themselves: "checked: false, see …".
  note text,
  -- Where news of it are sent, and what they are signed with.
  webhook text,
  secret text,
  created_at timestamptz not null default now(),
  -- The newest article that they were told of; null: of none. An id, since numbers are others in a record that was restored.
  seen text
);
