package org.sallyport.domain.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Somebody whose password another party keeps")
class StaffUserTest {

    private final StaffUser user =
            new StaffUser("1", "2", new LoginName("lena"), "Lena", Instant.parse("2026-11-25T12:00:00Z"));

    @Test
    @DisplayName("waits for no password, neither at first nor when activated again")
    void waitsForNothing() {
        assertThat(user.hasPrimaryFactor()).isFalse();

        user.relyOn(AuthSource.LDAP);

        assertThat(user.isActive()).isTrue();
        user.deactivate();
        user.reactivate();
        assertThat(user.isActive()).isTrue();
        assertThat(user.passwordHash()).isNull();
    }

    @Test
    @DisplayName("has it kept here once it is given here, as in an outage by whoever runs the server")
    void isGivenOneHere() {
        user.relyOn(AuthSource.LDAP);

        user.activate("$argon2id$…");

        assertThat(user.authSource()).isEqualTo(AuthSource.LOCAL);
    }
}
