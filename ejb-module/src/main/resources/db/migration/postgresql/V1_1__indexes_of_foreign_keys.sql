-- Derby makes these by itself.
create index authenticator_by_user on authenticator (user_id);
create index session_by_user on session (user_id);
create index sign_in_by_user on sign_in (user_id);
