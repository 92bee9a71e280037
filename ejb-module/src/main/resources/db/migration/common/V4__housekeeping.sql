-- Which node tidies, and until when. Its one row is never removed.
create table housekeeping_lease (
  holder varchar(36) not null,
  held_until bigint not null
);
insert into housekeeping_lease (holder, held_until) values ('nobody', 0);

-- Keys that nobody has confirmed, oldest first.
create index authenticator_by_age on authenticator (state, created_at);
