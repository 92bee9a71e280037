-- Derby makes it by itself.
create index exemption_by_user on exemption (user_id);
