-- By code points, as Derby compares: in a language's order the words with one beginning don't stand together.
alter table staff_user_term alter column term type varchar(200) collate "C";

-- Few are required or excused by name.
create index staff_user_by_override on staff_user (environment_id, two_step_override, canonical_login)
  where two_step_override <> 'INHERIT';
