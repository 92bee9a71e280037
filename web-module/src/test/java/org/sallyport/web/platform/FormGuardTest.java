package org.sallyport.web.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The token itself is tested against the running server. */
class FormGuardTest {

    private static final String HOST = "sallyport.example:9443";

    @ParameterizedTest
    @CsvSource(
            nullValues = "absent",
            value = {
                "absent, absent",
                "absent, same-origin",
                "absent, none",
                "null, same-origin",
                "null, none",
                "https://sallyport.example:9443, absent",
                "https://SALLYPORT.example:9443, same-origin"
            })
    void hearsAFormOfItsOwnSite(String origin, String fetchSite) {
        assertThat(FormGuard.saysOwnSite(origin, fetchSite, HOST)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "absent",
            value = {
                "absent, cross-site",
                "absent, same-site",
                "absent, whatever",
                "null, absent",
                "null, cross-site",
                "https://evil.example, absent",
                "https://evil.example, same-origin",
                "https://sallyport.example:9443, cross-site",
                "https://sallyport.example, absent",
                "https://sallyport.example:9443.evil.example, absent",
                "https://evil.example/sallyport.example:9443, absent",
                "ftp://sallyport.example:9443, absent"
            })
    void refusesAFormThatSaysAnotherSite(String origin, String fetchSite) {
        assertThat(FormGuard.saysOwnSite(origin, fetchSite, HOST)).isFalse();
    }
}
