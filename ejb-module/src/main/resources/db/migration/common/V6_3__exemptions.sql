-- Who was excused, by whom, why and until when; of one person's at most one is neither over nor ended.
create table exemption (
  id varchar(36) not null primary key,
  environment_id varchar(36) not null references environment (id),
  user_id varchar(36) not null references staff_user (id),
  granted_by varchar(36) not null references staff_user (id),
  reason varchar(200) not null,
  granted_at bigint not null,
  ends_at bigint not null,
  ended_at bigint,
  ended_by varchar(36) references staff_user (id)
);
-- In the order in which the register shows them, because Derby reads an index in one direction only.
create index exemption_by_environment on exemption (environment_id, granted_at desc, id desc);

-- What a decision has to know of it, so that no sign-in reads the register.
alter table staff_user add column exempt_until bigint;
-- Until now nothing in the product made anybody exempt, and nothing says who would have had a reason to.
update staff_user set two_step_override = 'INHERIT' where two_step_override = 'EXEMPT';
