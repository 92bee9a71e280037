-- What is to be sent, written with the change it tells of. Due from a moment on; each try puts that off beforehand, so that
-- nobody else sends it meanwhile. Due never again: it was sent, or, without the moment of that, it can't be.
create table outgoing_message (
  id varchar(36) not null primary key,
  environment_id varchar(36) not null,
  user_id varchar(36) not null,
  notice varchar(40) not null,
  recipient varchar(254) not null,
  subject varchar(200) not null,
  content varchar(4000) not null,
  created_at bigint not null,
  expires_at bigint not null,
  due_at bigint,
  tries integer not null,
  sent_at bigint
);
create index outgoing_message_by_due on outgoing_message (due_at);
create index outgoing_message_by_age on outgoing_message (created_at);

-- In this sign-in: its person is told of them once.
alter table sign_in add column wrong_codes integer not null default 0;
