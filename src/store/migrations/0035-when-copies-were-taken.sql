-- When the web archive that an article was read from took its copy (WARC-Date), as EDTF in UTC; null where it came otherwise.

alter table articles add column crawled text;
