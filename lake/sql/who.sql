-- Who a form is of, with what the letters told.
select
  linked.form, case when short.form is null then linked.actor else short.actor end as actor,
  coalesce(short.why, linked.why) as why, coalesce(short.confidence, linked.confidence) as confidence
from linked left join short on short.form = linked.form
