-- How likely each figure and event is right, as its report's record says. Records of older versions say nothing: what they
-- tell counts as likely. Events that were less likely were not kept: they are derived anew (store/complete-findings.ts).

alter table figures add column confidence double precision not null default 1;
update figures set confidence = (records.record -> 'figures' -> position ->> 'confidence')::double precision
from records where records.article_id = figures.article_id and figures.article_id = any($1::text[])
  and json_typeof(records.record -> 'figures' -> position -> 'confidence') = 'number';

alter table events add column confidence double precision not null default 1;
delete from events;
