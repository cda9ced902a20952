-- Who may write over HTTP. The token itself is not kept: whoever reads this table can write with none of them.

create table tokens (
  -- The part of the token that is no secret; what it is listed and revoked by.
  id text primary key,
  -- Whose it is: what is corrected with it is signed so.
  name text not null,
  -- SHA-256 of the secret, in hexadecimal.
  hash text not null,
  created_at timestamptz not null default now(),
  revoked_at timestamptz
);

-- Why somebody corrected something, in their words.
alter table corrections add column note text;
