-- A page of the log is a few entries off one end of one of these, however long the log is. Each is in the order in which
-- pages show it, because Derby reads an index in one direction only.
drop index audit_entry_by_time;
drop index audit_entry_by_subject;
create index audit_entry_by_time on audit_entry (environment_id, happened_at desc, id desc);
create index audit_entry_by_action on audit_entry (environment_id, action, happened_at desc, id desc);
create index audit_entry_by_outcome on audit_entry (environment_id, outcome, happened_at desc, id desc);
create index audit_entry_by_source on audit_entry (environment_id, source, happened_at desc, id desc);
create index audit_entry_by_actor on audit_entry (environment_id, actor_id, happened_at desc, id desc);
create index audit_entry_by_subject on audit_entry (environment_id, subject_id, happened_at desc, id desc);
