package org.sallyport.service.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.service.platform.People.NOW;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sallyport.domain.directory.LoginName;
import org.sallyport.domain.directory.Permission;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.directory.TwoStepOverride;
import org.sallyport.service.audit.AuditTrail;
import org.sallyport.service.directory.Throttles;
import org.sallyport.service.directory.Users;
import org.sallyport.service.environment.Environments;
import org.sallyport.service.environment.Founding;
import org.sallyport.service.platform.People;
import org.sallyport.service.platform.Race;
import org.sallyport.service.platform.Randomness;
import org.sallyport.service.platform.TestDatabase;
import org.sallyport.service.platform.TimeSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("A-170: the first administrator is appointed once")
class AppointingTest {

    /** In the order in which they refer to each other. */
    private static final List<String> TABLES = List.of(
            "bootstrap",
            "audit_entry",
            "session",
            "sign_in",
            "device",
            "authenticator",
            "throttle",
            "job",
            "staff_role",
            "staff_permission",
            "destination",
            "exemption",
            "staff_user",
            "help_contact",
            "sms_balance",
            "environment");

    @Parameter
    TestDatabase database;

    @BeforeEach
    void isEmpty() {
        database.run(em -> TABLES.forEach(
                table -> em.createNativeQuery("delete from " + table).executeUpdate()));
    }

    @Test
    void holdsEveryPermissionAndHasTheSecondStepAndTheOwnPasswordBeforeThem() {
        assertThat(appoint()).isTrue();

        StaffUser administrator =
                database.call(em -> new Users(em).find("main", "ADMIN").orElseThrow());
        assertThat(administrator.isActive()).isTrue();
        assertThat(administrator.overrideAt(NOW)).isEqualTo(TwoStepOverride.REQUIRE);
        assertThat(administrator.isPasswordChangeDue()).isTrue();
        assertThat(administrator.permissions()).containsExactlyInAnyOrder(Permission.values());
        assertThat(count("throttle")).isOne();
        assertThat(count("environment where site = true")).isOne();
    }

    @Test
    void isWrittenDown() {
        appoint();

        assertThat(count("audit_entry where action = 'APPOINT_FIRST_ADMINISTRATOR' and outcome = 'DONE'"
                        + " and subject_id is not null and environment_id is not null"))
                .isOne();
    }

    @Test
    void isNotAppointedAgain() {
        appoint();

        assertThat(appoint()).isFalse();
        assertThat(count("staff_user")).isOne();
    }

    @Test
    void isNotAppointedBesideAnybody() {
        People.savedIn(database);

        assertThat(appoint()).isFalse();
    }

    @Test
    void isNotAppointedAgainWhenTheMarkIsDeleted() {
        appoint();
        database.run(em -> em.createNativeQuery("delete from bootstrap").executeUpdate());

        assertThat(appoint()).isFalse();
    }

    @Test
    void isNotAppointedAgainWhenThePeopleAreDeleted() {
        appoint();
        database.run(em -> TABLES.stream()
                .filter(table -> !table.equals("bootstrap"))
                .forEach(table -> em.createNativeQuery("delete from " + table).executeUpdate()));

        assertThat(appoint()).isFalse();
    }

    @Test
    @DisplayName("R-28: by one of the nodes that start at the same moment")
    void isAppointedByOneNode() {
        try (Race race = new Race(5)) {
            assertThat(race.winners(this::appoint)).isOne();
        }
        assertThat(count("staff_user")).isOne();
    }

    /** As the start does it, which lets nobody else start meanwhile. */
    private boolean appoint() {
        return database.call(em -> {
            em.createNativeQuery("lock table key_check in exclusive mode").executeUpdate();
            Appointing appointing = appointing(em);
            boolean due = appointing.isDue();
            if (due) {
                appointing.appoint(new Appointing.Appointment("main", "Main", new LoginName("admin"), "$argon2id$"));
            }
            return due;
        });
    }

    private static Appointing appointing(EntityManager em) {
        TimeSource time = new TimeSource(Clock.fixed(NOW, ZoneOffset.UTC));
        Randomness randomness = new Randomness();
        Environments environments = new Environments(em);
        return new Appointing(
                new Bootstraps(em),
                environments,
                new Founding(environments, new Users(em), new Throttles(em), time),
                new AuditTrail(em, time, randomness),
                randomness,
                time);
    }

    private long count(String rows) {
        return database.call(em ->
                ((Number) em.createNativeQuery("select count(*) from " + rows).getSingleResult()).longValue());
    }
}
