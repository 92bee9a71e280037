package org.sallyport.service.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sallyport.service.directory.PasswordRules.Fault;

@DisplayName("What a password must be")
class PasswordRulesTest {

    private static final List<String> ABOUT = List.of("ann.case", "Ann Case", "harbor", "Harbor Law");

    private final PasswordRules rules = new PasswordRules();

    @BeforeEach
    void read() {
        rules.read();
    }

    @Test
    @DisplayName("8 to 128 characters, counted as people count them")
    void isLongEnoughAndNotTooLong() {
        assertThat(rules.faultIn("zq7!kw", ABOUT)).contains(Fault.TOO_SHORT);
        assertThat(rules.faultIn("zq7!kwx", ABOUT)).contains(Fault.TOO_SHORT);
        assertThat(rules.faultIn("zq7!kwxv", ABOUT)).isEmpty();
        assertThat(rules.faultIn("\ud83d\udd11".repeat(7), ABOUT)).contains(Fault.TOO_SHORT);
        assertThat(rules.faultIn("\ud83d\udd11".repeat(8), ABOUT)).isEmpty();
        assertThat(rules.faultIn("zqkw".repeat(32), ABOUT)).isEmpty();
        assertThat(rules.faultIn("zqkw".repeat(32) + "z", ABOUT)).contains(Fault.TOO_LONG);
    }

    @Test
    @DisplayName("Counted in the form that is hashed: a letter and its accent are one")
    void countsComposedCharacters() {
        assertThat(rules.faultIn("e\u0301".repeat(7), ABOUT)).contains(Fault.TOO_SHORT);
        assertThat(rules.faultIn("e\u0301".repeat(128), ABOUT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678", "password", "PassWord", "qwertyuiop", "iloveyou", "1qaz2wsx"})
    void isNoneThatManyPeopleHave(String password) {
        assertThat(rules.faultIn(password, ABOUT)).contains(Fault.COMMON);
    }

    @Test
    @DisplayName("ASVS 6.2.4: at least the 3,000 most common ones that are long enough")
    void knowsEnoughCommonOnes() throws IOException {
        List<String> common = StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies().stream()
                .filter(password -> password.codePointCount(0, password.length()) >= PasswordRules.SHORTEST)
                .toList();

        assertThat(common)
                .hasSizeGreaterThan(3_000)
                .allSatisfy(password ->
                        assertThat(rules.faultIn(password, List.of())).contains(Fault.COMMON));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "harbor2026!",
                "AnnCase1",
                "sallyport-ann-2026",
                "HARBORharborHARBOR",
                "law.case.1234",
                "Sallyport1"
            })
    @DisplayName("ASVS 6.2.11: not little more than the names of person, organisation and product")
    void isMoreThanANameThatOthersKnow(String password) {
        assertThat(rules.faultIn(password, ABOUT)).contains(Fault.PREDICTABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"the harbor was deep and blue", "correct horse battery", "kkkkkkkkzzzz", "aaaa bbbb"})
    @DisplayName("ASVS 6.2.5: whatever it is composed of")
    void mayBeComposedOfAnything(String password) {
        assertThat(rules.faultIn(password, ABOUT)).isEmpty();
    }
}
