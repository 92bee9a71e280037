package org.sallyport.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.sallyport.domain.decision.Reason.LOCKED;
import static org.sallyport.domain.decision.Reason.NEW_DEVICE;
import static org.sallyport.domain.decision.Reason.NOT_ENROLLED;
import static org.sallyport.domain.decision.Reason.REQUIRED_SETUP;
import static org.sallyport.domain.decision.Reason.STEP_UP_PASSWORD;
import static org.sallyport.domain.enrolment.Method.SMS;
import static org.sallyport.domain.enrolment.Method.TOTP;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sallyport.domain.decision.Decision.Allow;
import org.sallyport.domain.decision.Decision.Challenge;
import org.sallyport.domain.decision.Decision.Deny;
import org.sallyport.domain.decision.Decision.Enrol;
import org.sallyport.domain.decision.Purpose.Pickup.Window;
import org.sallyport.domain.enrolment.Method;

class DecisionTest {

    @Test
    void foldsEachKindWithItsOwnFunction() {
        assertThat(Stream.of(
                                new Allow(NOT_ENROLLED, Assurance.NONE),
                                new Challenge(List.of(TOTP), false, false, false, NEW_DEVICE),
                                new Enrol(List.of(TOTP), REQUIRED_SETUP),
                                new Deny(LOCKED))
                        .map(DecisionTest::inAWord))
                .containsExactly("allow", "challenge", "enrol", "deny");
    }

    @ParameterizedTest
    @EnumSource
    void letsEachReasonExplainOneKindOfDecision(Reason reason) {
        List<Function<Reason, Decision>> kinds = List.of(
                why -> new Allow(why, Assurance.NONE),
                why -> new Challenge(List.of(TOTP), false, false, false, why),
                why -> new Enrol(List.of(TOTP), why),
                Deny::new);

        assertThat(kinds.stream().filter(kind -> isPossible(kind, reason))).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void namesASentenceForEachReason(Reason reason) {
        assertThat(reason.messageKey()).matches("reason\\.[a-z0-9]+(-[a-z0-9]+)*");
    }

    @Test
    void namesTheSentenceAfterTheReason() {
        assertThat(NEW_DEVICE.messageKey()).isEqualTo("reason.new-device");
    }

    @Test
    void asksForSomething() {
        assertThatIllegalArgumentException().isThrownBy(() -> asking(List.of(), false, false));
        assertThat(asking(List.of(), false, true).recoveryAccepted()).isTrue();
        assertThat(asking(List.of(), true, false).passwordAccepted()).isTrue();
    }

    @Test
    void neverTakesThePasswordBesideACode_C47() {
        assertThatIllegalArgumentException().isThrownBy(() -> asking(List.of(TOTP), true, false));
        assertThatIllegalArgumentException().isThrownBy(() -> asking(List.of(), true, true));
    }

    @Test
    void neverRemembersAPassword() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Challenge(List.of(), true, false, true, STEP_UP_PASSWORD));
    }

    @Test
    void offersAMethodOnce() {
        assertThatIllegalArgumentException().isThrownBy(() -> asking(List.of(TOTP, TOTP), false, false));
        assertThatIllegalArgumentException().isThrownBy(() -> new Enrol(List.of(SMS, SMS), REQUIRED_SETUP));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Enrolments(List.of(TOTP, TOTP), Set.of(), 0, false, false));
    }

    @Test
    void setsUpSomething() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Enrol(List.of(), REQUIRED_SETUP));
    }

    @Test
    void opensAWindowForSomeTime() {
        Instant noon = Instant.parse("2026-11-22T12:00:00Z");

        assertThatIllegalArgumentException().isThrownBy(() -> new Window(noon, noon));
        assertThat(new Window(noon, noon.plusMillis(1)).contains(noon)).isTrue();
    }

    @Test
    void tracesARulingInOneLine() {
        Ruling ruling =
                new Ruling(new Allow(NOT_ENROLLED, Assurance.NONE), "31", List.of("1", "2", "26", "27", "28", "30"));

        assertThat(ruling.trace()).isEqualTo("1 2 26 27 28 30 >31");
        assertThat(Someone.someone().signsIn()).isEqualTo(ruling);
    }

    private static Challenge asking(List<Method> methods, boolean password, boolean recovery) {
        return new Challenge(methods, password, recovery, false, NEW_DEVICE);
    }

    private static boolean isPossible(Function<Reason, Decision> kind, Reason reason) {
        try {
            return kind.apply(reason).reason() == reason;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String inAWord(Decision decision) {
        return decision.fold(allow -> "allow", challenge -> "challenge", enrol -> "enrol", deny -> "deny");
    }
}
