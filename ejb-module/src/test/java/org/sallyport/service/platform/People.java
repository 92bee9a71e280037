package org.sallyport.service.platform;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.sallyport.domain.decision.Assurance;
import org.sallyport.domain.directory.LoginName;
import org.sallyport.domain.directory.Permission;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.environment.Environment;
import org.sallyport.domain.environment.Preset;
import org.sallyport.service.directory.SignedInUser;

/** Somebody to try things on, new each time. */
public final class People {

    public static final Instant NOW = Instant.parse("2026-11-22T10:00:00.123Z");

    private People() {}

    public static Environment environment() {
        String id = UUID.randomUUID().toString();
        return new Environment(id, "e-" + id, "Somewhere", Preset.CASE_MANAGEMENT, NOW);
    }

    public static StaffUser userOf(Environment environment, String login) {
        return new StaffUser(UUID.randomUUID().toString(), environment.id(), new LoginName(login), "Somebody", NOW);
    }

    /** A person of an environment of their own, saved. */
    public static StaffUser savedIn(TestDatabase database) {
        Environment environment = environment();
        StaffUser user = userOf(environment, "somebody");
        database.run(em -> {
            em.persist(environment);
            em.flush();
            em.persist(user);
        });
        return user;
    }

    /** {@code person} as a live session tells it. */
    public static SignedInUser in(StaffUser person, Set<Permission> permissions) {
        return new SignedInUser(
                "session of " + person.id(),
                new SignedInUser.EnvironmentName(person.environmentId(), "somewhere", "Somewhere"),
                person.id(),
                person.login(),
                person.name(),
                Set.of(),
                permissions,
                Assurance.CODE,
                NOW,
                NOW,
                NOW,
                false);
    }
}
