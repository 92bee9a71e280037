-- The environment from which the others are managed: the one that the first start made.
alter table environment add column site boolean not null default false;
update environment set site = true where id in (select environment_id from bootstrap);
update environment set site = true where environment_key = 'harbor' and exists (select 1 from sample_data);
