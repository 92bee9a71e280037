-- Who got a starting password must change it before anything else.
alter table staff_user add column password_change_due boolean not null default false;

-- At most one key in use and one that is being set up; a pending one belongs to the sign-in or session that asked for it.
-- Wrong codes in a row disable it, so that needs no column of its own.
alter table authenticator add column bound_to varchar(36);
alter table authenticator add column wrong_codes integer not null default 0;
alter table authenticator drop column disabled_at;
alter table authenticator add constraint authenticator_by_state unique (user_id, state);

-- A browser or an application that somebody signed in on. Several people of one browser share its token.
create table device (
  id varchar(36) not null primary key,
  token_hash varchar(64) not null,
  environment_id varchar(36) not null references environment (id),
  user_id varchar(36) not null references staff_user (id),
  user_epoch bigint not null,
  door varchar(10) not null,
  name varchar(60) not null,
  first_seen_at bigint not null,
  last_seen_at bigint not null,
  verified_at bigint,
  chosen boolean not null,
  days_at_choice integer not null,
  policy_epoch bigint not null,
  constraint device_by_token unique (token_hash, user_id)
);
create index device_by_use on device (last_seen_at);

-- The known device that came along: its failures are counted apart. No reference: devices are forgotten first.
alter table sign_in add column device_id varchar(36);

alter table session add column device_id varchar(36);
alter table session add column proof_kind varchar(10) not null default 'PASSWORD';
alter table session add column proof_at bigint not null default 0;

-- Failed attempts from one address, since the first of them.
create table source_failure (
  source varchar(60) not null primary key,
  failures integer not null,
  since bigint not null
);
create index source_failure_by_start on source_failure (since);
