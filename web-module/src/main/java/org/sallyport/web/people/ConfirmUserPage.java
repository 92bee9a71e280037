package org.sallyport.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.directory.UserStatus;
import org.sallyport.service.people.Entry;
import org.sallyport.service.people.FieldFault.Rule;
import org.sallyport.service.people.ManagingUsers;
import org.sallyport.service.people.ManagingUsers.UserVersion;
import org.sallyport.service.people.UserChange;
import org.sallyport.service.people.UserDetails;
import org.sallyport.service.people.UserOutcome;
import org.sallyport.web.console.Administrator;
import org.sallyport.web.platform.Form;
import org.sallyport.web.platform.FormErrors;
import org.sallyport.web.platform.Reply;
import org.sallyport.web.platform.Sentences;

/** {@code /admin/users/confirm}: what will happen exactly, before somebody is shut out, let in again or given a password. */
@Named
@RequestScoped
public class ConfirmUserPage {

    @Inject
    Administrator administrator;

    @Inject
    ManagingUsers managingUsers;

    @Inject
    UserFields fields;

    @Inject
    Form form;

    @Inject
    FormErrors errors;

    @Inject
    Reply reply;

    @Inject
    Sentences sentences;

    private @Nullable Action action;
    private @Nullable UserDetails user;
    private UserOutcome.@Nullable Started started;

    /** What is asked about. */
    enum Action {
        DEACTIVATE,
        ACTIVATE,
        STARTING_PASSWORD;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether the person is past it: somebody else was quicker, or the address is old. */
        boolean isOutOfPlace(UserDetails person) {
            return (person.status() == UserStatus.INACTIVE) != (this == ACTIVATE);
        }

        static Optional<Action> of(String word) {
            return Arrays.stream(values())
                    .filter(action -> action.word().equals(word))
                    .findAny();
        }
    }

    public void open() {
        action = Action.of(form.carried("do")).orElse(null);
        UserOutcome found = managingUsers.show(administrator.user(), form.carried("id"), administrator.origin());
        Action wanted = action;
        if (wanted == null || !(found instanceof UserOutcome.Shown shown)) {
            reply.notFound();
            return;
        }
        user = shown.user();
        if (!form.isPosted() && wanted.isOutOfPlace(shown.user())) {
            reply.seeOther(EditUserPage.address(shown.user().id()));
        } else if (form.isPosted()) {
            answer(shown.user().id(), wanted, act(wanted, shown.user()));
        }
    }

    private UserOutcome act(Action wanted, UserDetails present) {
        UserVersion version = new UserVersion(present.id(), form.version());
        return switch (wanted) {
            case DEACTIVATE -> become(UserStatus.INACTIVE, present, version);
            case ACTIVATE -> activate(present, version);
            case STARTING_PASSWORD -> managingUsers.startAnew(administrator.user(), version, administrator.origin());
        };
    }

    /** Who never had a password waits for one again. */
    private UserOutcome activate(UserDetails present, UserVersion version) {
        UserOutcome outcome = become(UserStatus.ACTIVE, present, version);
        boolean waits = outcome instanceof UserOutcome.Invalid invalid
                && invalid.faults().stream().anyMatch(fault -> fault.rule() == Rule.NO_PASSWORD);
        return waits ? become(UserStatus.PENDING, present, version) : outcome;
    }

    private UserOutcome become(UserStatus status, UserDetails present, UserVersion version) {
        Entry asItIs = new Entry(
                "", present.name(), Optional.ofNullable(present.email()).orElse(""), present.roles());
        return managingUsers.edit(
                administrator.user(),
                new UserChange(version.userId(), version.version(), asItIs, status),
                administrator.origin());
    }

    private void answer(String userId, Action wanted, UserOutcome outcome) {
        if (outcome instanceof UserOutcome.Shown) {
            reply.seeOther(EditUserPage.address(userId) + "&after=" + wanted.word());
        } else if (outcome instanceof UserOutcome.Started done) {
            started = done;
        } else if (outcome instanceof UserOutcome.ChangedMeanwhile theirs) {
            user = theirs.present();
            reply.status(HttpServletResponse.SC_CONFLICT);
            errors.refuse(sentences.plain("confirm-user.changed-meanwhile"));
        } else {
            fields.refuse(outcome);
        }
    }

    public String getAction() {
        Action asked = action;
        return asked == null ? "" : asked.word();
    }

    public @Nullable UserDetails getUser() {
        return user;
    }

    /** Whoever got a password, with it; null otherwise. */
    public UserOutcome.@Nullable Started getStarted() {
        return started;
    }

    public String getBack() {
        return EditUserPage.address(form.carried("id"));
    }
}
