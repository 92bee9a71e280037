package org.sallyport.web.people;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.directory.UserStatus;
import org.sallyport.service.people.ManagingUsers;
import org.sallyport.service.people.UserChange;
import org.sallyport.service.people.UserDetails;
import org.sallyport.service.people.UserOutcome;
import org.sallyport.web.console.Administrator;
import org.sallyport.web.platform.Form;
import org.sallyport.web.platform.Reply;
import org.sallyport.web.platform.Sentences;

/** {@code /admin/users/edit}: what is on file about somebody. The status changes on a page that asks first. */
@Named
@RequestScoped
public class EditUserPage {

    private static final String PATH = "/admin/users/edit";

    @Inject
    Administrator administrator;

    @Inject
    ManagingUsers managingUsers;

    @Inject
    UserFields fields;

    @Inject
    Form form;

    @Inject
    Reply reply;

    @Inject
    Sentences sentences;

    private @Nullable UserDetails user;
    private List<UserFields.Difference> differences = List.of();

    @PostConstruct
    void load() {
        if (managingUsers.show(administrator.user(), form.carried("id"), administrator.origin())
                instanceof UserOutcome.Shown shown) {
            user = shown.user();
            fields.show(shown.user());
        }
    }

    public void open() {
        if (user == null) {
            reply.notFound();
        }
    }

    public void save() {
        UserDetails present = user;
        if (present == null) {
            return;
        }
        UserOutcome outcome = managingUsers.edit(
                administrator.user(),
                new UserChange(present.id(), form.version(), fields.entry(), present.status()),
                administrator.origin());
        if (outcome instanceof UserOutcome.Shown) {
            reply.seeOther(address(present.id()) + "&after=saving");
        } else if (outcome instanceof UserOutcome.ChangedMeanwhile theirs) {
            differences = fields.compareWith(theirs.present());
        } else {
            fields.refuse(outcome);
        }
    }

    static String address(String userId) {
        return PATH + "?id=" + userId;
    }

    public @Nullable UserDetails getUser() {
        return user;
    }

    /** As keys spell it. */
    public String getStatus() {
        UserDetails shown = user;
        return shown == null ? "" : shown.status().name().toLowerCase(Locale.ROOT);
    }

    public boolean isInactive() {
        UserDetails shown = user;
        return shown != null && shown.status() == UserStatus.INACTIVE;
    }

    /** Whose password the directory keeps, to whom none is given here. */
    public boolean isExternal() {
        UserDetails shown = user;
        return shown != null && shown.authSource().isExternal();
    }

    /** Nobody deactivates themselves or gives themselves a starting password. */
    public boolean isSelf() {
        return form.carried("id").equals(administrator.user().userId());
    }

    public List<UserFields.Difference> getDifferences() {
        return differences;
    }

    /** What was done a moment ago; empty for nothing. */
    public String getNotice() {
        String key = "edit-user.after." + form.carried("after");
        return sentences.has(key) ? sentences.of(key) : "";
    }
}
