create index session_by_environment on session (environment_id, last_seen_at desc, id desc);
