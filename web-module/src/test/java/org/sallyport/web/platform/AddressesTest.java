package org.sallyport.web.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** what filters, proxies and containers could read differently is no address of ours. */
class AddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sallyport",
                "/sallyport/",
                "/sallyport/sign-in",
                "/sallyport/sign-in/code",
                "/sallyport/account/",
                "/sallyport/assets/fonts/atkinson-5.3.0-latin-400.woff2",
                "/sallyport/api/v1/environments/harbor/settings",
                "/sallyport/~ann/a_b"
            })
    void hearsWhatIsWrittenPlainly(String uri) {
        assertThat(Addresses.isPlain(uri)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sign-in",
                "//",
                "/sallyport//account",
                "/sallyport/./account",
                "/sallyport/sign-in/../account",
                "/sallyport/..",
                "/sallyport/.git",
                "/sallyport/%61ccount",
                "/sallyport/sign-in%2fcode",
                "/sallyport/%2e%2e/account",
                "/sallyport/%252e/account",
                "/sallyport/account;jsessionid=1",
                "/sallyport/account;x=",
                "/sallyport/sign-in\\code",
                "/sallyport/account\u0000",
                "/sallyport/account\n",
                "/sallyport/acc ount",
                "/sallyport/\u0430ccount",
                "/sallyport/account?x=1",
                "/sallyport/account#x",
                "http://evil.example/sallyport"
            })
    void refusesWhatHasASecondReading(String uri) {
        assertThat(Addresses.isPlain(uri)).isFalse();
    }

    @Test
    void refusesAVeryLongAddressWithoutExhaustingTheStack() {
        assertThat(Addresses.isPlain("/a".repeat(1_000))).isTrue();
        assertThat(Addresses.isPlain("/a".repeat(1_001))).isFalse();
        assertThat(Addresses.isPlain("/a".repeat(100_000))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "environment=harbor", "environment=harbor&return=/account", "return=%2Faccount", "x"})
    void readsAQueryThatIsThePagesOwn(String query) {
        assertThat(Addresses.isReadable(query)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "environment=harbor&environment=quay",
                "environment=%ff",
                "environment=%c0%af",
                "environment=%ed%a0%80",
                "environment=%00",
                "environment=%",
                "environment=%4",
                "environment=%zz",
                "jakarta.faces.ViewState=x",
                "jakarta%2Efaces.ViewState=x"
            })
    void refusesAQueryThatIsAmbiguousUnreadableOrMeantForFaces(String query) {
        assertThat(Addresses.isReadable(query)).isFalse();
    }
}
