package org.sallyport.web.devices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sallyport.service.devices.Owner;
import org.sallyport.service.devices.PersonsDevices;
import org.sallyport.service.devices.ReviewingPersonsDevices;
import org.sallyport.web.console.Administrator;
import org.sallyport.web.platform.Sentences;

/** One person's sessions and devices, as a part of that person's page; read once for a page. */
@Named
@RequestScoped
public class PersonsUses {

    @Inject
    Administrator administrator;

    @Inject
    Sentences sentences;

    @Inject
    ReviewingPersonsDevices reviewingPersonsDevices;

    private @Nullable Shown shown;

    /**
     * What is shown of it.
     *
     * @param self whether the person is the administrator
     * @param moreSessions whether there are more than are shown; likewise {@code moreDevices}
     */
    public record Shown(
            Owner owner,
            boolean self,
            List<UseRow> sessions,
            boolean moreSessions,
            List<UseRow> devices,
            boolean moreDevices) {

        public String allSessions() {
            return Kind.SESSIONS.address(owner.login());
        }

        public String allDevices() {
            return Kind.DEVICES.address(owner.login());
        }
    }

    /** Null where the environment has nobody of this id, or the administrator may not see it. */
    public @Nullable Shown of(String userId) {
        Shown known = shown;
        if (known == null || !known.owner().id().equals(userId)) {
            shown = read(userId).orElse(null);
        }
        return shown;
    }

    private Optional<Shown> read(String userId) {
        return reviewingPersonsDevices
                .of(administrator.user(), userId, administrator.origin())
                .map(this::shown);
    }

    private Shown shown(PersonsDevices persons) {
        return new Shown(
                persons.owner(),
                persons.owner().id().equals(administrator.user().userId()),
                persons.sessions().map(row -> UseRow.of(row, sentences)).rows(),
                persons.sessions().next().isPresent(),
                persons.devices().map(row -> UseRow.of(row, sentences)).rows(),
                persons.devices().next().isPresent());
    }
}
