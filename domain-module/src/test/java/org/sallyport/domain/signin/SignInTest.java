package org.sallyport.domain.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sallyport.domain.decision.Decision;
import org.sallyport.domain.decision.Reason;
import org.sallyport.domain.enrolment.Method;

@DisplayName("People are told once for each sign-in of wrong codes after the right password")
class SignInTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Party ANN = new Party("e", "ann", 1, Door.WEB);

    private final SignIn signIn = new SignIn(
            "s",
            Token.presented("value"),
            ANN,
            new Decision.Challenge(List.of(Method.TOTP), false, false, true, Reason.NEW_DEVICE),
            NOW);

    @Test
    @DisplayName("of the first, where the device isn't known")
    void tellsOfTheFirst() {
        assertThat(fiveWrongCodes(signIn)).containsExactly(true, false, false, false, false);
    }

    @Test
    @DisplayName("of the third, on a device that the person has used: two are slips")
    void tellsOfTheThirdOnAKnownDevice() {
        Device device = new Device("d", Token.presented("device"), ANN, "Firefox", NOW);

        assertThat(fiveWrongCodes(signIn.from(device))).containsExactly(false, false, true, false, false);
    }

    private static Stream<Boolean> fiveWrongCodes(SignIn signIn) {
        return IntStream.range(0, 5).mapToObj(i -> signIn.noteWrongCode());
    }
}
