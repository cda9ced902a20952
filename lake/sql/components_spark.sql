-- The smallest id of all that are connected, by steps until none changes. DuckDB's steps are in TypeScript.
begin
  declare changed bigint default 1;
  drop table if exists labels;
  create table labels using parquet as ${begun};
  while changed > 0 do
    drop table if exists labels_next;
    create table labels_next using parquet as ${next};
    set changed = (
      select count(*) from labels_next join labels using (id) where labels_next.name <> labels.name
    );
    drop table labels;
    alter table labels_next rename to labels;
  end while;
end
