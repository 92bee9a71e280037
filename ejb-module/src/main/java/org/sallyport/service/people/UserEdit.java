package org.sallyport.service.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.directory.UserStatus;
import org.sallyport.domain.environment.TwoStepSettings;
import org.sallyport.domain.platform.ChangeText;

/** Puts a change that breaks no rule into effect, and says what has changed. */
final class UserEdit {

    private final StaffUser user;
    private final TwoStepSettings settings;
    private final List<String> changes = new ArrayList<>();

    UserEdit(StaffUser user, TwoStepSettings settings) {
        this.user = user;
        this.settings = settings;
    }

    /** Before and after, for the audit. */
    String apply(UserChange change) {
        Entry entry = change.entry();
        note("name", user.name(), entry.name());
        note("e-mail", user.email(), entry.emailOrNull());
        note("roles", new TreeSet<>(user.roles()), new TreeSet<>(entry.roles()));
        note("status", user.status(), change.status());
        user.rename(entry.name());
        user.writeTo(entry.emailOrNull());
        play(entry.roles());
        become(change.status());
        return changes.isEmpty() ? "nothing" : String.join(", ", changes);
    }

    /** What a service account or an ordinary user has signed in with is nothing for the other (D-20). */
    private void play(Set<String> roles) {
        boolean wasService = isService();
        user.playRoles(roles);
        if (wasService != isService()) {
            user.changeMethods();
        }
    }

    private boolean isService() {
        String serviceRole = settings.serviceRole();
        return serviceRole != null && user.roles().equals(Set.of(serviceRole));
    }

    private void become(UserStatus status) {
        if (status == user.status()) {
            return;
        }
        if (status == UserStatus.INACTIVE) {
            user.deactivate();
        } else {
            user.reactivate();
        }
    }

    private void note(String what, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(ChangeText.of(what, before, after));
        }
    }
}
