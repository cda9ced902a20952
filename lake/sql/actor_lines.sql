-- How reports present actors, each once, by block.
select block, min(presented) as presented from actors where form is not null group by block, form
