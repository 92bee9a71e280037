package org.sallyport.service.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sallyport.domain.decision.Decision;
import org.sallyport.domain.decision.Reason;
import org.sallyport.domain.enrolment.Method;
import org.sallyport.domain.enrolment.OneTimeCode;
import org.sallyport.domain.environment.Environment;
import org.sallyport.domain.environment.TwoStepMode;
import org.sallyport.domain.signin.Door;
import org.sallyport.domain.signin.SignIn;
import org.sallyport.domain.signin.Token;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.enrolment.Authenticators;
import org.sallyport.service.platform.Randomness;
import org.sallyport.service.platform.TestDatabase;
import org.sallyport.service.platform.TestKeys;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("The first code of a new key at sign-in")
class EnrolmentCheckTest {

    /** Of RFC 6238, appendix B: the code of this moment is known. */
    private static final Instant NOW = Instant.ofEpochSecond(2_000_000_000);

    private static final OneTimeCode RIGHT = OneTimeCode.of("279037").orElseThrow();
    private static final Origin HERE = Origin.web("192.0.2.7");

    @Parameter
    TestDatabase database;

    private final Token token = new Randomness().token();
    private Household home;
    private SignIn signIn;

    @BeforeEach
    void beginsWhereItIsRequired() {
        home = new Household(database);
        mode(TwoStepMode.REQUIRED);
        Decision.Enrol due = new Decision.Enrol(List.of(Method.TOTP), Reason.REQUIRED_SETUP);
        signIn = new SignIn(UUID.randomUUID().toString(), token, home.party(home.ann, Door.WEB), due, NOW);
        database.run(em -> new SignIns(em).add(signIn));
        home.pend(home.ann, signIn.id(), NOW);
    }

    @Test
    @DisplayName("A set-up begun while it was required may be finished when it is so no more")
    void letsFinishWhatIsNoMoreRequired() {
        mode(TwoStepMode.OPTIONAL);

        assertThat(confirm()).isInstanceOf(SignInOutcome.SignedIn.class);
        assertThat(isEnrolled()).isTrue();
    }

    @Test
    @DisplayName("A-048: whoever has got a method meanwhile sets no other one up at sign-in")
    void setsNothingUpForWhoHasAMethod() {
        home.enrol(home.ann);

        assertThat(confirm()).isInstanceOf(SignInOutcome.NotVerified.class);
    }

    private void mode(TwoStepMode mode) {
        database.run(em -> {
            Environment stored = em.find(Environment.class, home.environment.id());
            stored.adopt(stored.settings().withMode(mode));
        });
    }

    private SignInOutcome confirm() {
        SetUpCode step = new SetUpCode(token, RIGHT, false, PresentedDevice.application());
        return database.call(em -> Household.enrolmentCheck(em, NOW).conclude(signIn.id(), step, HERE));
    }

    private boolean isEnrolled() {
        return database.call(em -> new Authenticators(em, TestKeys.sealing()).findActive(home.ann.id()))
                .isPresent();
    }
}
