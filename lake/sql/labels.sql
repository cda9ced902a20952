-- Connected components begin: all that are connected with others, each named by itself.
select a as id, a as name from edges union select b as id, b as name from edges
