package org.sallyport.web.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** That a reader reads it is shown in a browser, by one that does. */
class QrSymbolTest {

    /** Version 1: 21 modules. */
    private final QrSymbol small = QrSymbol.of("HELLO");

    @Test
    @DisplayName("C-09: four modules of nothing around it")
    void keepsItsQuietZone() {
        assertThat(small.size()).isEqualTo(21 + 8);
        assertThat(small.path()).startsWith("M4 4h7v1h-7z");
        assertThat(Pattern.compile("M(\\d+) (\\d+)h(\\d+)")
                        .matcher(small.path())
                        .results())
                .isNotEmpty()
                .allSatisfy(run -> {
                    int start = Integer.parseInt(run.group(1));
                    assertThat(start).isGreaterThanOrEqualTo(4);
                    assertThat(Integer.parseInt(run.group(2))).isBetween(4, 24);
                    assertThat(start + Integer.parseInt(run.group(3))).isLessThanOrEqualTo(25);
                });
    }

    @Test
    void isAPictureOnWhiteForApplications() {
        assertThat(small.svg())
                .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 29 29\"")
                .contains("<path fill=\"#fff\" d=\"M0 0h29v29H0z\"/>")
                .endsWith(small.path() + "\"/></svg>");
    }

    @Test
    @DisplayName("A-049: the longest names there are still make a code")
    void holdsTheLongestNames() {
        assertThat(QrSymbol.of("x".repeat(2_300)).size()).isLessThanOrEqualTo(177 + 8);
    }
}
