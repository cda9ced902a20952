-- What search asks of real text. Derived, and filled anew by the program (store/complete-findings.ts): words are parted as
-- readers part them, the words of phrases stand beside them, and equal days are ordered by what is said, not by arrival.

drop table statement_search_sample;
truncate statement_search;
drop index statement_search_day_number_idx;
-- Orders statements of one day: by their article's id, in it in text order.
alter table statement_search add column tie bigint not null;
-- The words as they are written, in small letters without accents, a blank round each: of the content, after "|" of source
-- and cue.
alter table statement_search add column plain text not null;
-- As in statements.
alter table statement_search add column form bigint;
alter table statement_search add column confidence double precision not null;
-- Whether it is said under a condition, and whether another statement reports it.
alter table statement_search add column conditional boolean not null;
alter table statement_search add column nested boolean not null;
create index on statement_search (day desc, tie desc);
create table statement_search_sample (
  like statement_search including indexes,
  foreign key (number) references statement_search on delete cascade
);
