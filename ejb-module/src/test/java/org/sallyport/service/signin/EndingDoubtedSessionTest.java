package org.sallyport.service.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.service.platform.People.NOW;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.signin.Device;
import org.sallyport.domain.signin.Door;
import org.sallyport.domain.signin.Session;
import org.sallyport.domain.signin.Throttle;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.Throttles;
import org.sallyport.service.platform.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("A-158: wrong proof inside a session")
class EndingDoubtedSessionTest {

    private static final ChangeOutcome WRONG = new ChangeOutcome.NotVerified();
    private static final Origin HERE = Origin.web("192.0.2.7");

    @Parameter
    TestDatabase database;

    private Household home;
    private Device device;
    private Session session;
    private Session other;

    @BeforeEach
    void isSignedIn() {
        home = new Household(database);
        device = home.known(home.ann, Door.WEB);
        session = home.session(home.ann, device, NOW);
        other = home.session(home.ann, null, NOW);
    }

    @Test
    @DisplayName("ends it at the failure that makes its person wait, and no other")
    void endsIt() {
        failTimes(Throttle.FREE_FAILURES - 1);
        assertThat(after(WRONG)).isEqualTo(WRONG);
        assertThat(isAlive(session)).isTrue();

        failTimes(1);

        assertThat(after(WRONG)).isEqualTo(new ChangeOutcome.Over());
        assertThat(isAlive(session)).isFalse();
        assertThat(isAlive(other)).isTrue();
    }

    @Test
    @DisplayName("is written down once, whoever else comes too late")
    void isWrittenDown() {
        failTimes(Throttle.FREE_FAILURES);
        after(WRONG);

        assertThat(after(WRONG)).isEqualTo(new ChangeOutcome.Over());
        assertThat(audited()).containsExactly(home.ann.id());
    }

    @Test
    @DisplayName("and nothing else ends it: neither what was right, nor a wait that was running before")
    void endsNothingElse() {
        failTimes(Throttle.FREE_FAILURES);

        for (ChangeOutcome outcome :
                List.of(new ChangeOutcome.Done(), new ChangeOutcome.Waiting(Throttle.FIRST_WAIT))) {
            assertThat(after(outcome)).isEqualTo(outcome);
        }
        assertThat(isAlive(session)).isTrue();
        assertThat(audited()).isEmpty();
    }

    private void failTimes(int failures) {
        for (int i = 0; i < failures; i++) {
            boolean counted = database.call(
                    em -> new Throttles(em).reserve(device.id(), NOW).isPresent());
            assertThat(counted).isTrue();
        }
    }

    private ChangeOutcome after(ChangeOutcome outcome) {
        return database.call(em -> {
            Session read = em.find(Session.class, session.id());
            OwnSession live = new OwnSession(read, new Situations.Person(home.ann, home.environment), device);
            return Household.endingDoubtedSession(em, NOW).after(outcome, live, HERE);
        });
    }

    private boolean isAlive(Session one) {
        return database.call(
                em -> Household.ownSessions(em, NOW).find(one.id(), NOW).isPresent());
    }

    private List<String> audited() {
        return database.call(em -> em.createQuery(
                        "select e.subjectId from AuditEntry e where e.subjectId = :person and e.action = :lost",
                        String.class)
                .setParameter("person", home.ann.id())
                .setParameter("lost", AuditAction.LOSE_SESSION)
                .getResultList());
    }
}
