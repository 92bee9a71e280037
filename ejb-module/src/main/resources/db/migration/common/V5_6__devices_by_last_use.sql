-- A page of everybody's devices is a few rows off one end, in the order in which pages show it, because Derby reads an
-- index in one direction only.
create index device_by_environment on device (environment_id, last_seen_at desc, id desc);
