-- Whom the first start appointed, and where. Its one row is written once and for ever: a second administrator is never
-- made this way, whoever else is gone.
create table bootstrap (
  one integer not null primary key check (one = 1),
  done_at bigint not null,
  environment_id varchar(36) not null,
  user_id varchar(36) not null
);
