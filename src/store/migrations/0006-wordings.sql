-- Which contents are wordings of one utterance. A form is the words of one or more contents, without case, accents and
-- punctuation, by one speaker on one day: reprints of a statement share it, so it is compared with others once. Forms that
-- are connected by likeness are one wording, named by the smallest id of its forms. Ids come from the words.

create table forms (
  id bigint primary key,
  wording bigint not null,
  words text not null,
  -- Folded last names of those who speak.
  speaker text not null,
  day date,
  -- How many keys it has.
  size integer not null
);
create index on forms (wording);

-- By which forms that may be alike are found. No foreign key: it is filled and emptied together with forms.
create table form_keys (
  key integer not null,
  form bigint not null,
  primary key (key, form)
);

alter table statements add column form bigint;
create index on statements (form);
