package org.sallyport.domain.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneTimeCodeTest {

    @Test
    void isExactlySixAsciiDigits() {
        assertThat(OneTimeCode.of("012345").orElseThrow().matches("012345")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12345",
                "1234567",
                "123 456",
                " 123456",
                "123456\n",
                "+123456",
                "-12345",
                "12345a",
                "1e5000",
                "12.345",
                "１２３４５６",
                "١٢٣٤٥٦",
                "123456.0",
                "null"
            })
    void isNothingElseWhenAnApplicationSendsIt(String text) {
        assertThat(OneTimeCode.of(text)).isEmpty();
    }

    /** ux.md check 26, A-035. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456",
                " 123456 ",
                "123 456",
                "123-456",
                "1 2 3 4 5 6",
                "123\u00a0456",
                "123\u2013456",
                "123456\n",
                "１２３４５６",
                "١٢٣٤٥٦",
                "۱۲۳۴۵۶",
                "१२३४५६",
                "\ud835\udfcf\ud835\udfd0\ud835\udfd1456"
            })
    void isReadAsPeopleTypeIt(String text) {
        assertThat(OneTimeCode.typed(text).orElseThrow().matches("123456")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "12345", "1234567", "12345x", "+123456", "123456.0", "1e5"})
    void isNothingElseWhenPeopleTypeIt(String text) {
        assertThat(OneTimeCode.typed(text)).isEmpty();
    }

    @Test
    void neverShowsItsDigits() {
        assertThat(OneTimeCode.of("012345").orElseThrow()).hasToString("OneTimeCode[redacted]");
        assertThat(new SecretKey(new byte[20])).hasToString("SecretKey[redacted]");
    }
}
