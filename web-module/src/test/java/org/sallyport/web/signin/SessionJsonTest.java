package org.sallyport.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sallyport.domain.decision.Assurance;
import org.sallyport.domain.directory.Permission;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.directory.SignedInUser.EnvironmentName;

class SessionJsonTest {

    @Test
    void tellsWhoIsSignedInAndForHowLong() {
        SignedInUser ada = new SignedInUser(
                "session-id",
                new EnvironmentName("environment-id", "harbor", "Harbor Housing"),
                "user-id",
                "ada",
                "Ada Admin",
                Set.of("Admin", "Case worker"),
                Set.of(Permission.VIEW_SETTINGS, Permission.EDIT_SETTINGS),
                Assurance.CODE,
                Instant.parse("2026-11-22T12:00:00Z"),
                Instant.parse("2026-11-23T00:00:00Z"),
                Instant.parse("2026-11-22T12:30:00.5Z"));
        assertThat(SessionJson.of(ada).build()).hasToString("""
                        {"environment":"harbor","user":{"id":"user-id","login":"ada","name":"Ada Admin"},\
                        "roles":["Admin","Case worker"],"permissions":["EDIT_SETTINGS","VIEW_SETTINGS"],\
                        "assurance":"CODE","signedInAt":"2026-11-22T12:00:00.000Z",\
                        "expiresAt":"2026-11-23T00:00:00.000Z","idleUntil":"2026-11-22T12:30:00.500Z"}""");
    }
}
