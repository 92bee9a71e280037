-- For lists only: the decision reads the authenticators themselves. Both change without the version, since nobody edits them.
alter table staff_user add column enrolled boolean not null default false;
alter table staff_user add column last_sign_in_at bigint;
update staff_user set enrolled = true
  where exists (select 1 from authenticator a where a.user_id = staff_user.id and a.state = 'ACTIVE');
update staff_user set last_sign_in_at = (select max(s.signed_in_at) from session s where s.user_id = staff_user.id);

-- What lists are read by: from one login to the next among those of one status or state.
create index staff_user_by_status on staff_user (environment_id, status, canonical_login);
create index staff_user_by_enrolment on staff_user (environment_id, enrolled, canonical_login);
create index staff_user_by_sign_in on staff_user (environment_id, last_sign_in_at);
create index staff_role_by_name on staff_role (role_name, user_id);

-- The words under which people are found, in the one form in which logins are compared.
create table staff_user_term (
  user_id varchar(36) not null references staff_user (id) on delete cascade,
  term varchar(200) not null,
  environment_id varchar(36) not null,
  primary key (user_id, term)
);
