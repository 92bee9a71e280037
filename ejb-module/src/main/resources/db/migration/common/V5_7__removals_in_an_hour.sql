-- How many people an administrator has taken two-step verification from since the first of them (A-156).
alter table throttle add column removals integer default 0 not null;
alter table throttle add column removals_since bigint default 0 not null;
