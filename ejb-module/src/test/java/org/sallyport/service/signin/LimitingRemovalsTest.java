package org.sallyport.service.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.domain.directory.Permission.OPEN_USER_MANAGEMENT;
import static org.sallyport.domain.directory.Permission.REMOVE_TWO_STEP;
import static org.sallyport.domain.directory.Permission.VIEW_AUDIT;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sallyport.domain.audit.AuditOutcome;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.message.Notice;
import org.sallyport.domain.signin.Session;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.CheckingPassword;
import org.sallyport.service.enrolment.Authenticators;
import org.sallyport.service.message.TestNotices;
import org.sallyport.service.platform.Race;
import org.sallyport.service.platform.TestDatabase;
import org.sallyport.service.platform.TestKeys;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("So many removals in an hour by one administrator")
class LimitingRemovalsTest {

    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int RUNNERS = 8;

    @Parameter
    TestDatabase database;

    private Household home;
    private StaffUser ada;
    private StaffUser auditor;
    private List<StaffUser> people;

    @BeforeEach
    void areThere() {
        home = new Household(database);
        ada = home.hired("ada", OPEN_USER_MANAGEMENT, REMOVE_TWO_STEP);
        auditor = home.hired("auditor", VIEW_AUDIT);
        database.run(em -> em.find(StaffUser.class, auditor.id()).writeTo("auditor@harbor.example"));
        people = IntStream.rangeClosed(1, Household.REMOVALS + 2)
                .mapToObj(number -> home.hired("lost" + number))
                .toList();
        people.forEach(home::enrol);
    }

    @Test
    @DisplayName("A-156: one more is refused, though proved, and written down; the key stays")
    void refusesOneMore() {
        removeAll(NOW);

        assertThat(remove(last(), NOW)).isEqualTo(new ChangeOutcome.Limited(HOUR));
        assertThat(isEnrolled(last())).isTrue();
        assertThat(audited(last())).containsExactly("TOO_MANY_REMOVALS");
    }

    @Test
    @DisplayName("A-156: those who may see the audit log are told, once")
    void tellsOnce() {
        removeAll(NOW);
        assertThat(told()).isEmpty();

        remove(last(), NOW);
        remove(people.get(Household.REMOVALS), NOW);

        assertThat(told()).containsExactly(Notice.REMOVALS_LIMITED);
    }

    @Test
    @DisplayName("An hour after the first of them it begins anew")
    void beginsAnew() {
        removeAll(NOW);

        assertThat(remove(last(), NOW.plus(HOUR).minusMillis(1)))
                .isEqualTo(new ChangeOutcome.Limited(Duration.ofMillis(1)));
        assertThat(remove(last(), NOW.plus(HOUR))).isEqualTo(new ChangeOutcome.Done());
    }

    @Test
    @DisplayName("Another administrator isn't held up by it")
    void countsForOneAdministrator() {
        removeAll(NOW);
        ada = home.hired("dora", OPEN_USER_MANAGEMENT, REMOVE_TWO_STEP);

        assertThat(remove(last(), NOW)).isEqualTo(new ChangeOutcome.Done());
    }

    @Test
    @DisplayName("A-061: of many at once no more than so many get through")
    void countsEachOfManyAtOnce() {
        try (Race race = new Race(RUNNERS)) {
            assertThat(race.winners(() ->
                            database.call(em -> new RemovalCounts(em).reserve(ada.id(), Household.REMOVALS, NOW))))
                    .isEqualTo(Household.REMOVALS);
        }
    }

    private void removeAll(Instant now) {
        people.subList(0, Household.REMOVALS)
                .forEach(person -> assertThat(remove(person, now)).isEqualTo(new ChangeOutcome.Done()));
    }

    private ChangeOutcome remove(StaffUser person, Instant now) {
        Session session = home.session(ada, null, now);
        RemovalCheck.Wanted wanted =
                RemovalCheck.Wanted.removal(home.in(session, ada), person.id(), Origin.web("192.0.2.7"));
        return database.call(em -> Household.removalCheck(em, now).byPassword(wanted, CheckingPassword.Result.RIGHT));
    }

    private StaffUser last() {
        return people.get(people.size() - 1);
    }

    private boolean isEnrolled(StaffUser person) {
        return database.call(em -> new Authenticators(em, TestKeys.sealing())
                .findActive(person.id())
                .isPresent());
    }

    private List<String> audited(StaffUser person) {
        return database.call(em -> em.createQuery(
                        "select e.reason from AuditEntry e where e.subjectId = :person and e.outcome = :denied",
                        String.class)
                .setParameter("person", person.id())
                .setParameter("denied", AuditOutcome.DENIED)
                .getResultList());
    }

    private List<Notice> told() {
        return database.call(em -> TestNotices.to(auditor, em));
    }
}
