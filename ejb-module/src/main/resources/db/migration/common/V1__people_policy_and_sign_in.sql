-- Instants are epoch milliseconds, ids are opaque texts, tokens are stored as SHA-256 in hex.

create table environment (
  id varchar(36) not null primary key,
  environment_key varchar(40) not null,
  name varchar(200) not null,
  two_step_mode varchar(10) not null check (two_step_mode in ('OFF', 'OPTIONAL', 'REQUIRED')),
  methods varchar(40) not null check (methods <> ''),
  recovery_codes integer not null check (recovery_codes between 0 and 20),
  remember_mode varchar(10) not null check (remember_mode in ('ASK', 'AUTO', 'NEVER')),
  remember_days integer not null check (remember_days between 0 and 3650),
  grace_seconds integer not null check (grace_seconds between 0 and 900),
  skip_networks varchar(30000) not null,
  skip_for_administrators boolean not null,
  allow_exemptions boolean not null,
  external_exempt boolean not null,
  phone_capture varchar(10) not null check (phone_capture in ('NONE', 'ENROL', 'AT_PROMPT')),
  service_role varchar(40),
  keystone_v2 boolean not null,
  contact_two_step boolean not null,
  new_person_override varchar(10) not null check (new_person_override in ('INHERIT', 'REQUIRE')),
  own_pickups boolean not null,
  guest_pickups boolean not null,
  session_idle_minutes integer not null check (session_idle_minutes between 5 and 480),
  session_hours integer not null check (session_hours between 1 and 24),
  vocabulary varchar(10) not null,
  policy_epoch bigint not null,
  created_at bigint not null,
  version bigint not null,
  constraint environment_by_key unique (environment_key)
);

create table staff_user (
  id varchar(36) not null primary key,
  environment_id varchar(36) not null references environment (id),
  login varchar(320) not null,
  canonical_login varchar(1000) not null,
  name varchar(200) not null,
  email varchar(320),
  status varchar(10) not null check (status in ('PENDING', 'ACTIVE', 'INACTIVE')),
  auth_source varchar(10) not null,
  two_step_override varchar(10) not null check (two_step_override in ('INHERIT', 'REQUIRE', 'EXEMPT')),
  password_hash varchar(300),
  epoch bigint not null,
  created_at bigint not null,
  version bigint not null,
  constraint staff_user_by_login unique (environment_id, canonical_login)
);

create table staff_role (
  user_id varchar(36) not null references staff_user (id),
  role_name varchar(80) not null,
  primary key (user_id, role_name)
);

create table staff_permission (
  user_id varchar(36) not null references staff_user (id),
  permission varchar(40) not null,
  primary key (user_id, permission)
);

-- Failures in a row. A row is made with the person it counts for, so that a reservation is one UPDATE.
create table throttle (
  subject_id varchar(36) not null primary key,
  failures integer not null,
  wait_until bigint
);

create table authenticator (
  id varchar(36) not null primary key,
  user_id varchar(36) not null references staff_user (id),
  state varchar(10) not null check (state in ('PENDING', 'ACTIVE')),
  sealed_key varchar(300) not null,
  last_step bigint not null,
  created_at bigint not null,
  activated_at bigint,
  disabled_at bigint,
  version bigint not null
);

create table sign_in (
  id varchar(36) not null primary key,
  token_hash varchar(64) not null,
  environment_id varchar(36) not null references environment (id),
  user_id varchar(36) not null references staff_user (id),
  user_epoch bigint not null,
  door varchar(10) not null,
  enrolment_due boolean not null,
  methods varchar(40) not null,
  recovery_accepted boolean not null,
  remember_offered boolean not null,
  reason varchar(40) not null,
  started_at bigint not null,
  ended_at bigint,
  constraint sign_in_by_token unique (token_hash)
);
create index sign_in_by_start on sign_in (started_at);

create table session (
  id varchar(36) not null primary key,
  token_hash varchar(64) not null,
  environment_id varchar(36) not null references environment (id),
  user_id varchar(36) not null references staff_user (id),
  user_epoch bigint not null,
  door varchar(10) not null,
  assurance varchar(10) not null,
  signed_in_at bigint not null,
  last_seen_at bigint not null,
  ended_at bigint,
  constraint session_by_token unique (token_hash)
);
create index session_by_start on session (signed_in_at);

-- Append-only. Sequence and chain are filled by the one writer that chains the log.
create table audit_entry (
  id varchar(36) not null primary key,
  happened_at bigint not null,
  action varchar(40) not null,
  outcome varchar(20) not null,
  reason varchar(60),
  trace varchar(400),
  environment_id varchar(36),
  policy_version bigint,
  actor_id varchar(36),
  subject_id varchar(36),
  door varchar(10) not null,
  source varchar(60) not null,
  detail varchar(32000),
  sequence_number bigint,
  chain_hash varchar(64)
);
create index audit_entry_by_time on audit_entry (happened_at, id);
create index audit_entry_by_subject on audit_entry (subject_id, happened_at);

-- A row here says that the sample organisation was loaded, whose passwords everybody knows.
create table sample_data (
  loaded_at bigint not null
);

-- What each key of the ring must be able to open; tells a wrong key ring from the right one.
create table key_check (
  key_id varchar(40) not null primary key,
  sealed varchar(300) not null
);
