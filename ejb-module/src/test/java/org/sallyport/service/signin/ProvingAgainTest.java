package org.sallyport.service.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sallyport.domain.decision.Reason;
import org.sallyport.domain.enrolment.Authenticator;
import org.sallyport.domain.signin.Session;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.enrolment.Authenticators;
import org.sallyport.service.platform.TestDatabase;
import org.sallyport.service.platform.TestKeys;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("Fresh proof inside a session")
class ProvingAgainTest {

    /** Of RFC 6238, appendix B: the code of this moment is known. */
    private static final Instant NOW = Instant.ofEpochSecond(2_000_000_000);

    private static final TypedCode RIGHT = Household.code("279037");
    private static final Duration PROOF = Duration.ofMinutes(5);
    private static final Origin HERE = Origin.web("192.0.2.7");

    @Parameter
    TestDatabase database;

    private Household home;

    @BeforeEach
    void isEnrolled() {
        home = new Household(database);
        home.enrol(home.ann);
    }

    @Test
    @DisplayName("A-028: after a hundred wrong codes a right one isn't looked at, and it is said why")
    void refusesADisabledAuthenticator() {
        Session session = home.session(home.ann, null, NOW.minus(PROOF));
        for (int wrong = 1; wrong < Authenticator.MOST_WRONG_CODES; wrong++) {
            reserve();
        }
        assertThat(reserve()).isTrue();

        assertThat(prove(session))
                .isInstanceOfSatisfying(
                        ChangeOutcome.Denied.class,
                        denied -> assertThat(denied.reason()).isEqualTo(Reason.AUTHENTICATOR_DISABLED));
    }

    @Test
    @DisplayName("A-028: a right code as the hundredth is proof")
    void looksAtTheHundredth() {
        Session session = home.session(home.ann, null, NOW.minus(PROOF));
        for (int wrong = 1; wrong < Authenticator.MOST_WRONG_CODES; wrong++) {
            reserve();
        }

        assertThat(prove(session)).isInstanceOf(ChangeOutcome.Done.class);
    }

    @Test
    @DisplayName("A-028: a code that nobody asked for isn't counted as a wrong one")
    void countsNoCodeThatItDoesNotLookAt() {
        Session proven = home.session(home.ann, home.remembered(home.ann, true, NOW), NOW);
        for (int wrong = 1; wrong < Authenticator.MOST_WRONG_CODES; wrong++) {
            reserve();
        }

        assertThat(prove(proven)).isInstanceOf(ChangeOutcome.NotOffered.class);
        assertThat(reserve()).as("the hundredth is still to come").isTrue();
    }

    private ChangeOutcome prove(Session session) {
        return database.call(
                em -> Household.provingAgain(em, NOW).byCode(session.id(), ProtectedAction.NEW_KEY, RIGHT, HERE));
    }

    private boolean reserve() {
        return database.call(em -> new Authenticators(em, TestKeys.sealing()).reserveCode(home.ann.id()));
    }
}
