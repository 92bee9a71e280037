-- Derby makes it by itself.
create index device_by_user on device (user_id);
