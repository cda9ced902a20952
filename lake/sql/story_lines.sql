-- Both texts of each pair.
select
  'story' as what, pairs.a, pairs.b, story_json(x.id, x.body, x.text) as one, story_json(y.id, y.body, y.text) as other
from pairs join articles as x on x.id = pairs.a join articles as y on y.id = pairs.b
