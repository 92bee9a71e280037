-- Where somebody gets codes. Sealed; found by a keyed hash.
create table destination (
  id varchar(36) not null primary key,
  user_id varchar(36) not null references staff_user (id),
  method varchar(10) not null,
  state varchar(10) not null check (state in ('LISTED', 'VERIFIED', 'ENROLLED')),
  sealed_address varchar(1200) not null,
  address_hash varchar(120) not null,
  hint varchar(60) not null,
  created_at bigint not null
);
create unique index destination_by_person on destination (user_id, method, state);
create index destination_by_address on destination (address_hash);

-- The last code sent for a half-finished sign-in or a session.
create table sent_code (
  owner_id varchar(36) not null primary key,
  method varchar(10) not null,
  code_hash varchar(120) not null,
  sealed_address varchar(1200),
  hint varchar(60) not null,
  sent_at bigint not null,
  wrong_codes integer not null,
  used_at bigint
);
create index sent_code_by_age on sent_code (sent_at);

-- Whether there are any: who has none costs no query at sign-in.
alter table staff_user add column reachable boolean default false not null;
-- The method of the last code that signed in, which is offered first.
alter table staff_user add column last_method varchar(10);
-- What a sign-in that has to set something up has begun with.
alter table sign_in add column setting_up varchar(10);
