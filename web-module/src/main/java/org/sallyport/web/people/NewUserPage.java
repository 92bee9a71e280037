package org.sallyport.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.sallyport.service.people.ManagingUsers;
import org.sallyport.service.people.UserOutcome;
import org.sallyport.web.console.Administrator;
import org.sallyport.web.platform.Reply;

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

    @Inject
    Reply reply;

    private UserOutcome.@Nullable Started started;

    public void add() {
        UserOutcome outcome = managingUsers.add(administrator.user(), fields.newPerson(), administrator.origin());
        if (outcome instanceof UserOutcome.Started done) {
            started = done;
        } else if (outcome instanceof UserOutcome.Shown shown) {
            reply.seeOther(EditUserPage.address(shown.user().id()) + "&after=adding");
        } else {
            fields.refuse(outcome);
        }
    }

    /** Whether people can have their password in a directory, so that there is a choice. */
    public boolean isDirectoryOffered() {
        return managingUsers.hasDirectory(administrator.user());
    }

    /** Whoever was added, with the password; null before. */
    public UserOutcome.@Nullable Started getStarted() {
        return started;
    }
}
