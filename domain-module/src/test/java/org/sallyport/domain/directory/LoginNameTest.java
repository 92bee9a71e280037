package org.sallyport.domain.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginNameTest {

    /** every one of these is Istan. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "istan",
                "ISTAN",
                " istan ",
                "istan\u00a0",
                "\uff49stan",
                "i\u200bstan",
                "\u0131stan",
                "is\u00adtan",
                "\u202eistan",
                "istan\ufe0f",
                "is\u034ftan",
                "istan\u0000",
                "istan\udb40\udd00",
                "is\u2800tan",
                "is\u180btan"
            })
    void isOneNameInEverySpelling(String typed) {
        assertThat(LoginName.canonical(typed)).isEqualTo("istan");
    }

    @Test
    void joinsComposedAndDecomposedAccentsAndTheSharpS() {
        assertThat(LoginName.canonical("Jose\u0301.Straße")).isEqualTo(LoginName.canonical("JOSÉ.STRASSE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"İstanbul", "ﬁnn", "ǅ", "ΣΊΣΥΦΟΣ", "ᾳ", "\u1e9e"})
    void isItsOwnCanonicalForm(String typed) {
        String once = LoginName.canonical(typed);

        assertThat(LoginName.canonical(once)).isEqualTo(once);
    }

    @Test
    void keepsWhatCanBeSeenApart() {
        assertThat(LoginName.canonical("ann")).isNotEqualTo(LoginName.canonical("anna"));
        assertThat(LoginName.canonical("jose")).isNotEqualTo(LoginName.canonical("josé"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200b", "\u0000"})
    void needsACharacterThatCanBeSeen(String shown) {
        assertThatThrownBy(() -> new LoginName(shown)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hasAtMost320Characters() {
        assertThat(new LoginName("a".repeat(320)).canonical()).hasSize(320);
        assertThatThrownBy(() -> new LoginName("a".repeat(321))).isInstanceOf(IllegalArgumentException.class);
    }
}
