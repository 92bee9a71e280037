-- Text messages that are to be sent, written with the code that they bring. Recipient and text are sealed, and removed when
-- it is over. begun_at: when a node began to hand it over; answer: the status that the gateway answered with.
create table outgoing_text (
  id varchar(36) not null primary key,
  environment_id varchar(36) not null,
  user_id varchar(36) not null,
  country varchar(3) not null,
  hint varchar(4) not null,
  recipient varchar(400),
  content varchar(4000),
  state varchar(10) not null
    check (state in ('WAITING', 'SENDING', 'ACCEPTED', 'REFUSED', 'UNKNOWN', 'EXPIRED')),
  created_at bigint not null,
  expires_at bigint not null,
  begun_at bigint,
  over_at bigint,
  answer integer
);
create index outgoing_text_by_state on outgoing_text (state, created_at);
create index outgoing_text_by_age on outgoing_text (created_at);
create index outgoing_text_by_end on outgoing_text (environment_id, over_at);

-- How many text messages an environment has left, no row being none. version tells one top-up from its repetition;
-- queued counts those of the day (in days since 1970) that it was last counted on.
create table sms_balance (
  environment_id varchar(36) not null primary key references environment (id),
  units bigint not null check (units >= 0),
  version bigint not null,
  warn_below bigint not null,
  counted_on bigint not null,
  queued bigint not null
);

-- What went to each country on each day; given_back: those that the gateway didn't accept.
create table sms_use (
  environment_id varchar(36) not null,
  country varchar(3) not null,
  counted_on bigint not null,
  queued bigint not null,
  given_back bigint not null,
  primary key (environment_id, counted_on, country)
);
create index sms_use_by_age on sms_use (counted_on);

-- When a person's last five text messages were queued, the latest first; 0 being never.
create table text_pace (
  user_id varchar(36) not null primary key,
  latest bigint not null,
  second_latest bigint not null,
  third_latest bigint not null,
  fourth_latest bigint not null,
  fifth_latest bigint not null
);
create index text_pace_by_age on text_pace (latest);
