package org.sallyport.service.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Argon2idTest {

    private static final Argon2id.Cost CHEAP = new Argon2id.Cost(1, 64, 1);
    private static final byte[] SALT = "saltsaltsaltsalt".getBytes(StandardCharsets.US_ASCII);

    private final Argon2id argon2id = new Argon2id(new JavaArgon2());

    /** Printed by the reference implementation: {@code argon2 saltsaltsaltsalt -id -t 2 -k 19456 -p 1 -l 32 -e}. */
    private static final String REFERENCE =
            "$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0c2FsdA$iPOQ5f2O21FsjnBvo1AiFcDuSXciCnKUrXFO+yfgNoM";

    @Test
    void hashesAsTheReferenceImplementationDoes() {
        assertThat(argon2id.hash("correct horse battery", SALT, new Argon2id.Cost(2, 19456, 1)))
                .isEqualTo(REFERENCE);
        assertThat(argon2id.matches("correct horse battery", REFERENCE)).isTrue();
    }

    @Test
    void matchesOnlyTheVeryPassword() {
        String phc = argon2id.hash("Passw0rd ", SALT, CHEAP);

        assertThat(argon2id.matches("Passw0rd ", phc)).isTrue();
        assertThat(argon2id.matches("Passw0rd", phc)).isFalse();
        assertThat(argon2id.matches("passw0rd ", phc)).isFalse();
        assertThat(argon2id.matches("", phc)).isFalse();
    }

    /** */
    @Test
    void takesTwoSpellingsOfOneCharacterForOne() {
        String phc = argon2id.hash("caf\u00e9 \ud83d\udd11", SALT, CHEAP);

        assertThat(argon2id.matches("cafe\u0301 \ud83d\udd11", phc)).isTrue();
    }

    @Test
    void readsTheWholeOfALongPassword() {
        String phc = argon2id.hash("a".repeat(1024), SALT, CHEAP);

        assertThat(argon2id.matches("a".repeat(1023), phc)).isFalse();
        assertThat(argon2id.matches("a".repeat(1024), phc)).isTrue();
    }

    @Test
    void tellsWhatAHashCostWhenItWasMade() {
        assertThat(Argon2id.costOf(REFERENCE)).isEqualTo(new Argon2id.Cost(2, 19456, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "$argon2i$v=19$m=64,t=1,p=1$c2FsdA$aGFzaA",
                "$argon2id$v=16$m=64,t=1,p=1$c2FsdA$aGFzaA"
            })
    void refusesAStoredTextThatIsNoArgon2id(String stored) {
        assertThatThrownBy(() -> argon2id.matches("x", stored)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Argon2id.costOf(stored)).isInstanceOf(IllegalStateException.class);
    }
}
