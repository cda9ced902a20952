-- How likely each figure and event is right. Those of older records count as likely until the record is rebuilt.

alter table figures add column confidence double precision not null default 1;
alter table events add column confidence double precision not null default 1;
