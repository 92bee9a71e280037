package org.sallyport.domain.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A phone number is one of E.164")
class PhoneNumberTest {

    private static final String NUMBER = "+31612345642";

    @Test
    @DisplayName("A-100: and shows its last two digits, wherever it is printed")
    void showsTwoDigits() {
        PhoneNumber number = new PhoneNumber(NUMBER);

        assertThat(number.hint()).isEqualTo("••42");
        assertThat(number).hasToString("PhoneNumber[••42]");
        assertThat(new TextMessage(number, "123456 is your code")).hasToString("TextMessage[PhoneNumber[••42]]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "31612345642",
                "+0612345642",
                "+31 612345642",
                "+31612345642,+31612345643",
                "+3161234\n",
                "+12345",
                "+1234567890123456",
                "+٣١٦١٢٣٤٥٦٤٢"
            })
    @DisplayName("A-102: with neither a list, an end of a line nor digits of other scripts")
    void refusesWhatIsNone(String text) {
        assertThat(PhoneNumber.of(text)).isEmpty();
        assertThatThrownBy(() -> new PhoneNumber(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesWhatIsOne() {
        assertThat(PhoneNumber.of(NUMBER)).contains(new PhoneNumber(NUMBER));
    }
}
