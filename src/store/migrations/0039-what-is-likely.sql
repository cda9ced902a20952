-- Where nobody asks for more, likely figures are shown, a quarter of all: the newest of them were picked out of the rest. How
-- many statements are left out because they are less certain is counted, and where they are few the whole record was read.

create index figures_likely_idx on figures (day desc, claim desc) where confidence >= 0.6;
create index statement_search_less_certain_idx on statement_search (confidence) where confidence < 0.6;
