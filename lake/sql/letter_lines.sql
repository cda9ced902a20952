-- Those known by first letters, and those whose names begin so.
select letters, letters_json(form, min(presented), actor) as presented
from actors join linked using (form) where letters is not null group by letters, form, actor
