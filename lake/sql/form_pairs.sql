-- Statements that may be wordings of one utterance: of each key the nearest forms of one time, as far as they share a
-- third of the keys of whichever has fewer. A form's last four bits are the number of its keys.
with keys as (
  select distinct form, key from form_keys
), near as (
  select form, ${leads} from keys window w as (partition by key order by form)
), pairs as (
  select form as a, case n ${cases} end as b from near cross join (${numbers}) as numbers
)
select pairs.a, pairs.b from pairs join forms on forms.form = pairs.a
where pairs.b <= forms.last
group by pairs.a, pairs.b having count(*) * ${oneOf} >= least(pairs.a & 15, pairs.b & 15)
