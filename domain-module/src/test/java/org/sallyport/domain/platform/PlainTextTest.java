package org.sallyport.domain.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"Büro 2", "受付", "کتاب\u200cخانه", "👩\u200d⚕", "a", "-"})
    void isWhateverPeopleWrite(String text) {
        assertThat(PlainText.isOnOneLine(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\u0000b", "a\nb", "a\u202eb", "a\u2066b", "a\u200bb", "\ufeffa", "a\u2028b", "\ue000", "\ud800"
            })
    void changesNeitherOrderNorLine(String text) {
        assertThat(PlainText.isOnOneLine(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0\u3000", "\u200d", " \u200c "})
    void hasSomethingToSee(String text) {
        assertThat(PlainText.isOnOneLine(text)).isFalse();
        assertThat(PlainText.isOnLines(text)).isFalse();
    }

    @Test
    void endsLinesWhereItMay() {
        assertThat(PlainText.isOnLines("weekdays,\n\n8 to 18")).isTrue();
        assertThat(PlainText.isOnLines("weekdays,\t8 to 18")).isFalse();
        assertThat(PlainText.isOnLines("\n")).isFalse();
    }
}
