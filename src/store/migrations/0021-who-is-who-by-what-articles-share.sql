-- A name that many bear is one person only as far as articles share more than it: where and when, and in whose company,
-- an article speaks of somebody is part of the form there. Forms are made anew from the records.

alter table actor_forms add column setting json;
-- What has to be the same for a form to be compared where its block is large: first name and surname, or a body's name.
alter table actor_forms add column named text not null default '';
-- The day of the article whose setting it is.
alter table actor_forms add column set_on date;
-- How likely it is that the form is this actor's.
alter table actor_forms add column confidence real not null default 1;
create index on actor_forms (block, named, set_on);

delete from said;
delete from actor_offices;
delete from actor_forms;
update actors set form = null, day = null where form is not null;
