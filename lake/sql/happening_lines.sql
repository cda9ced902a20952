-- What the reports of each pair tell.
select 'happening' as what, pairs.a, pairs.b, x.sketch as one, y.sketch as other
from pairs join happenings as x on x.id = pairs.a join happenings as y on y.id = pairs.b
