package org.sallyport.domain.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyUriTest {

    private static final SecretKey KEY = new SecretKey("SALLYPORT-SAMPLE-KEY".getBytes(StandardCharsets.US_ASCII));

    @Test
    @DisplayName("O-27: a key is 32 letters of base32, as apps take it")
    void writesAKeyInBase32() {
        assertThat(KEY.base32()).isEqualTo("KNAUYTCZKBHVEVBNKNAU2UCMIUWUWRKZ");
        assertThat(new SecretKey(new byte[SecretKey.BYTES]).base32()).isEqualTo("A".repeat(32));
        assertThat(KEY.toString()).doesNotContain(KEY.base32());
    }

    @Test
    void saysHowTheCodesAreMade() {
        assertThat(KeyUri.of("Quay", "eve", KEY))
                .isEqualTo("otpauth://totp/Quay:eve?secret=KNAUYTCZKBHVEVBNKNAU2UCMIUWUWRKZ&issuer=Quay"
                        + "&algorithm=SHA1&digits=6&period=30");
    }

    @ParameterizedTest
    @CsvSource({
        "Harbor House, Harbor%20House",
        "a&secret=b, a%26secret%3Db",
        "a#b, a%23b",
        "a:b, a%3Ab",
        "50% off, 50%25%20off",
        "a/b?c, a%2Fb%3Fc",
        "Käfer+*~, K%C3%A4fer%2B%2A~",
    })
    @DisplayName("A-049: no name adds a parameter, and none is read as the other's")
    void encodesWhateverANameHolds(String name, String encoded) {
        String uri = KeyUri.of(name, name, KEY);

        assertThat(uri).startsWith("otpauth://totp/" + encoded + ":" + encoded + "?secret=");
        assertThat(URI.create(uri).getRawQuery().split("&", -1))
                .containsExactly(
                        "secret=" + KEY.base32(), "issuer=" + encoded, "algorithm=SHA1", "digits=6", "period=30");
    }

    @Test
    @DisplayName("A-049: the longest names leave room for a QR code, and are cut between characters")
    void cutsWhatNoPhoneCouldRead() {
        String uri = KeyUri.of("\uD83D\uDE00".repeat(200), "\uD83D\uDE00".repeat(320), KEY);

        assertThat(uri).hasSizeLessThan(2_331).contains(":" + "%F0%9F%98%80".repeat(KeyUri.LONGEST_ACCOUNT) + "?");
    }
}
