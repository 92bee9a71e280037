package org.sallyport.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sallyport.domain.decision.Assurance;
import org.sallyport.domain.directory.Permission;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.directory.SignedInUser.EnvironmentName;
import org.sallyport.web.platform.OpenApi;

class SessionJsonTest {

    private static final SignedInUser ADA = new SignedInUser(
            "session-id",
            new EnvironmentName("environment-id", "harbor", "Harbor"),
            "4c1…",
            "ada",
            "Ada",
            Set.of("Case worker", "Administrator"),
            Set.of(Permission.VIEW_SETTINGS, Permission.EDIT_SETTINGS),
            Assurance.CODE,
            Instant.parse("2026-11-22T12:00:00Z"),
            Instant.parse("2026-11-23T00:00:00Z"),
            Instant.parse("2026-11-22T12:30:00Z"),
            false);

    @Test
    void tellsWhoIsSignedInAndForHowLongAsPublished() {
        assertThat(SessionJson.of(ADA).build()).isEqualTo(OpenApi.example("Session"));
    }

    @Test
    void givesAwayNoIdBesideThePersons() {
        assertThat(SessionJson.of(ADA).build().toString()).doesNotContain("session-id", "environment-id");
    }
}
