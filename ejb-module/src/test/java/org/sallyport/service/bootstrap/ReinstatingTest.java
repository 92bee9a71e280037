package org.sallyport.service.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.service.platform.People.NOW;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sallyport.domain.directory.Permission;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.directory.TwoStepOverride;
import org.sallyport.domain.enrolment.Authenticator;
import org.sallyport.domain.enrolment.SecretKey;
import org.sallyport.domain.environment.Environment;
import org.sallyport.service.audit.AuditTrail;
import org.sallyport.service.directory.Holders;
import org.sallyport.service.directory.Throttles;
import org.sallyport.service.directory.Users;
import org.sallyport.service.enrolment.Authenticators;
import org.sallyport.service.override.Exemptions;
import org.sallyport.service.platform.People;
import org.sallyport.service.platform.Race;
import org.sallyport.service.platform.Randomness;
import org.sallyport.service.platform.TestDatabase;
import org.sallyport.service.platform.TestKeys;
import org.sallyport.service.platform.TimeSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("A-170: who runs the server lets an administrator back in")
class ReinstatingTest {

    private static final Instant UNTIL = NOW.plusSeconds(3600);

    @Parameter
    TestDatabase database;

    private Environment environment;
    private StaffUser olga;

    @BeforeEach
    void isLockedOut() {
        environment = People.environment();
        olga = People.userOf(environment, "Olga");
        olga.activate("old hash");
        olga.deactivate();
        database.run(em -> {
            em.persist(environment);
            em.flush();
            em.persist(olga);
            em.flush();
            new Throttles(em).add(olga.id());
            Authenticators authenticators = new Authenticators(em, TestKeys.sealing());
            Authenticator lost = authenticators.sealed(
                    UUID.randomUUID().toString(), olga.id(), new SecretKey(new byte[SecretKey.BYTES]), NOW);
            lost.activate(NOW);
            authenticators.add(lost);
        });
    }

    @Test
    @DisplayName("whoever it is begins as the first one did, and nothing of before is good any more")
    void beginsAnew() {
        assertThat(reinstate(UNTIL)).isTrue();

        StaffUser back = database.call(em -> new Users(em).get(olga.id()));
        assertThat(back.isActive()).isTrue();
        assertThat(back.passwordHash()).isEqualTo("$argon2id$");
        assertThat(back.isPasswordChangeDue()).isTrue();
        assertThat(back.overrideAt(NOW)).isEqualTo(TwoStepOverride.REQUIRE);
        assertThat(back.epoch()).isGreaterThan(olga.epoch());
        boolean enrolled = database.call(em ->
                new Authenticators(em, TestKeys.sealing()).findActive(olga.id()).isPresent());
        assertThat(enrolled).isFalse();
    }

    @Test
    @DisplayName("with all permissions, those of the whole site in its own environment alone")
    void holdsAllThatMeansAnything() {
        reinstate(UNTIL);

        assertThat(database.call(em -> new Users(em).get(olga.id())).permissions())
                .isEqualTo(EnumSet.complementOf(EnumSet.of(Permission.MANAGE_ENVIRONMENTS)));
    }

    @Test
    @DisplayName("once: not again by the same variables, whichever of the rows that say so is deleted")
    void happensOnce() {
        reinstate(UNTIL);
        assertThat(reinstate(UNTIL)).isFalse();

        deleteFrom("reinstatement where user_id");
        assertThat(reinstate(UNTIL)).isFalse();
    }

    @Test
    @DisplayName("once: not again without its line in the audit log either")
    void happensOnceWithoutItsLine() {
        reinstate(UNTIL);

        deleteFrom("audit_entry where subject_id");
        assertThat(reinstate(UNTIL)).isFalse();
        assertThat(reinstate(UNTIL.plusSeconds(1))).as("asked for anew").isTrue();
    }

    @Test
    void isWrittenDownAsDoneByTheServer() {
        reinstate(UNTIL);

        Object[] entry = database.call(
                em -> (Object[]) em.createNativeQuery("select door, outcome, environment_id from audit_entry"
                                + " where action = 'REINSTATE_ADMINISTRATOR' and subject_id = ?1")
                        .setParameter(1, olga.id())
                        .getSingleResult());
        assertThat(entry).containsExactly("SERVER", "DONE", environment.id());
    }

    @Test
    @DisplayName("R-28: by one of the nodes that start at the same moment")
    void isDoneByOneNode() {
        try (Race race = new Race(5)) {
            assertThat(race.winners(() -> reinstate(UNTIL))).isOne();
        }
    }

    /** As the start does it, which lets nobody else start meanwhile. */
    private boolean reinstate(Instant until) {
        Reinstating.Request request = new Reinstating.Request(environment.key(), "olga", until);
        return database.call(em -> {
            em.createNativeQuery("lock table key_check in exclusive mode").executeUpdate();
            Reinstating reinstating = reinstating(em);
            StaffUser found = reinstating.find(request).orElseThrow();
            boolean due = !reinstating.isDone(found, request);
            if (due) {
                reinstating.reinstate(found, request, "$argon2id$");
            }
            return due;
        });
    }

    private static Reinstating reinstating(EntityManager em) {
        TimeSource time = new TimeSource(Clock.fixed(NOW, ZoneOffset.UTC));
        return new Reinstating(
                new Reinstatements(em),
                new Users(em),
                new Holders(em),
                new Authenticators(em, TestKeys.sealing()),
                new Exemptions(em),
                new Throttles(em),
                new AuditTrail(em, time, new Randomness()),
                time);
    }

    private void deleteFrom(String rows) {
        database.run(em -> em.createNativeQuery("delete from " + rows + " = ?1")
                .setParameter(1, olga.id())
                .executeUpdate());
    }
}
