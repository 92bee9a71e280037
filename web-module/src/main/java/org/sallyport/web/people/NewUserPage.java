package org.sallyport.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.sallyport.service.people.ManagingUsers;
import org.sallyport.service.people.UserOutcome;
import org.sallyport.web.console.Administrator;

/**
 * {@code /admin/users/new}. The starting password is shown by the answer to the form itself: a redirect would need a
 * place to keep it, and to send the form once more finds the login taken.
 */
@Named
@RequestScoped
public class NewUserPage {

    @Inject
    Administrator administrator;

    @Inject
    ManagingUsers managingUsers;

    @Inject
    UserFields fields;

    private UserOutcome.@Nullable Started started;

    public void add() {
        UserOutcome outcome = managingUsers.add(administrator.user(), fields.entry(), administrator.origin());
        if (outcome instanceof UserOutcome.Started done) {
            started = done;
        } else {
            fields.refuse(outcome);
        }
    }

    /** Whoever was added, with the password; null before. */
    public UserOutcome.@Nullable Started getStarted() {
        return started;
    }
}
