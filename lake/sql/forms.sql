-- The words of statements, each once: by whom, when, and the last form that it is compared with.
select
  form, min(content) as content, min(form_speaker) as speaker, min(form_day) as day, min(form_last) as last
from statements group by form
