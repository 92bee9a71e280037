-- Work that goes on behind a page. Who does it, and until when nobody else may, is in the row itself.
create table job (
  id varchar(36) not null primary key,
  environment_id varchar(36) not null references environment (id),
  kind varchar(30) not null,
  requested_by varchar(36) not null references staff_user (id),
  door varchar(10) not null,
  source varchar(60) not null,
  created_at bigint not null,
  state varchar(10) not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  finished_at bigint,
  done bigint not null,
  refused bigint not null,
  total bigint,
  reached varchar(1100),
  failures integer not null,
  lease_holder varchar(36),
  lease_until bigint not null
);
create index job_by_state on job (state, created_at);
create index job_by_person on job (requested_by, created_at);
create index job_by_end on job (finished_at);

-- What a job works on and what it has made, as text, in pieces that are read one at a time.
create table job_part (
  job_id varchar(36) not null references job (id) on delete cascade,
  kind varchar(10) not null check (kind in ('INPUT', 'RESULT')),
  part_number integer not null,
  content varchar(32000) not null,
  primary key (job_id, kind, part_number)
);
