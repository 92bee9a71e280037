-- Whom people ask when signing in doesn't work and no administrator is at hand. No row where nobody has said.
create table help_contact (
  environment_id varchar(36) not null primary key references environment (id),
  email varchar(254),
  telephone varchar(60),
  words varchar(1000),
  version bigint not null
);
