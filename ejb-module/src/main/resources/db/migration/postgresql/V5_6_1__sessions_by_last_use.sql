-- Without what has ended, which would stand in the way after everybody was signed out. A session's use is noted once a
-- minute, so that this costs one more entry then.
create index session_by_environment on session (environment_id, last_seen_at desc, id desc) where ended_at is null;
