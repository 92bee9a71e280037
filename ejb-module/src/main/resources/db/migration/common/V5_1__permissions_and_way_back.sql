-- Rises with every change of who holds what, so that such changes of one environment come one after another.
alter table environment add column permission_changes bigint not null default 0;

create index staff_permission_by_name on staff_permission (permission, user_id);

-- Each use of the server's way back in, for ever: the same variables never serve twice.
create table reinstatement (
  environment_id varchar(36) not null,
  user_id varchar(36) not null,
  valid_until bigint not null,
  done_at bigint not null,
  primary key (environment_id, user_id, valid_until)
);
