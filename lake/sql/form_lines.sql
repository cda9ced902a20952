-- The words of each pair.
select
  'form' as what, pairs.a, pairs.b, form_json(x.content, x.speaker, x.day) as one,
  form_json(y.content, y.speaker, y.day) as other
from pairs join forms as x on x.form = pairs.a join forms as y on y.form = pairs.b
