create index staff_user_term_by_term on staff_user_term (environment_id, term, user_id);
