-- What fetching remembers between runs. Not derived: it says when which address was asked, and what it said of itself.

-- What an address answered when its articles were kept, so that it is not sent again while it is the same.
create table answers (
  url text primary key,
  etag text,
  last_modified text,
  kept_at timestamptz not null
);

create table feeds (
  -- The address by which it was named, and the one that it has moved to for good.
  url text primary key,
  address text not null,
  title text,
  added_at timestamptz not null,
  etag text,
  last_modified text,
  asked_at timestamptz,
  -- When it last answered as a feed should.
  answered_at timestamptz,
  -- When something new last came.
  new_at timestamptz,
  -- Null where it is gone for good and not asked any more.
  next_at timestamptz,
  every_ms bigint not null,
  -- By whose word: ttl, syndication, cache-control, adaptive.
  pace text not null,
  -- Since it last answered.
  failures integer not null default 0,
  problem_code text,
  problem text
);

create table feed_entries (
  feed text not null references feeds on delete cascade,
  -- Its id in the feed, else its address.
  entry text not null,
  url text not null,
  -- Hash of what the feed says of it: another one means that the page may have changed.
  said text not null,
  etag text,
  last_modified text,
  first_at timestamptz not null,
  -- When its page was last fetched and kept.
  kept_at timestamptz,
  -- How often it was looked at again for changes.
  looks integer not null default 0,
  -- Null where it is not to be asked any more.
  next_at timestamptz,
  failures integer not null default 0,
  problem_code text,
  problem text,
  primary key (feed, entry)
);
create index on feed_entries (feed, next_at) where next_at is not null;
