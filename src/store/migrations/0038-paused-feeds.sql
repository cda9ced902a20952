-- A feed that a person paused is not asked until they say so, whatever its server answered last.

alter table feeds add column paused_at timestamptz;
