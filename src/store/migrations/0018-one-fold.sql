-- PostgreSQL's unaccent leaves one letter that names are folded by: Əliyev is looked for as eliyev.
update actors set called = replace(called, 'ə', 'e') where called like '%ə%';
update actor_forms set called = replace(called, 'ə', 'e') where called like '%ə%';
