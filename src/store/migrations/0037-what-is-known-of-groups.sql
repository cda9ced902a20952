-- What the planner knows of the tables that stories, wordings and who is who are asked from. Nothing was known of them, so a
-- speaker's page read them whole, three times as slowly. store/statistics.ts keeps it up to date from here on.
analyze forms;
analyze actor_forms;
analyze actor_offices;
analyze said;
analyze said_months;
analyze stories;

-- Nothing is estimated from the words of reports, and to count them took longer than all other statistics together.
alter index if exists articles_report_words_idx alter column 1 set statistics 0;
