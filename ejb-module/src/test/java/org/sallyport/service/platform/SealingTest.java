package org.sallyport.service.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sallyport.domain.platform.SealedSecret;

class SealingTest {

    private static final byte[] SECRET = {1, 2, 3};

    private final Sealing sealing = TestKeys.sealing();

    @Test
    void opensWhatItSealedForTheSameRow() {
        assertThat(sealing.open(sealing.seal(SECRET, "row 1"), "row 1")).isEqualTo(SECRET);
    }

    @Test
    void opensNothingForAnotherRow() {
        SealedSecret sealed = sealing.seal(SECRET, "row 1");

        assertThatThrownBy(() -> sealing.open(sealed, "row 2")).isInstanceOf(IllegalStateException.class);
    }

    /** one bit is enough. */
    @Test
    void opensNothingThatWasAltered() {
        byte[] bytes = sealing.seal(SECRET, "row 1").nonceAndCiphertext();
        for (int position = 0; position < bytes.length; position++) {
            byte[] altered = bytes.clone();
            altered[position] ^= 1;
            SealedSecret forged = SealedSecret.of("test", altered);
            assertThatThrownBy(() -> sealing.open(forged, "row 1")).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void opensNothingUnderAKeyTheRingLacks() {
        SealedSecret sealed = sealing.seal(SECRET, "row 1");
        SealedSecret foreign = new SealedSecret("gone", sealed.sealed());

        assertThatThrownBy(() -> sealing.open(foreign, "row 1")).hasMessageContaining("gone");
    }

    /** */
    @Test
    void sealsOneSecretDifferentlyEachTime() {
        Set<SealedSecret> seen = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            assertThat(seen.add(sealing.seal(SECRET, "row 1"))).isTrue();
        }
    }

    @Test
    void showsNoSecretInItsText() {
        SealedSecret sealed = sealing.seal(SECRET, "row 1");

        assertThat(sealed.toString()).doesNotContain(sealed.sealed());
    }
}
