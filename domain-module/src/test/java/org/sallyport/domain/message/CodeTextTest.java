package org.sallyport.domain.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The text that brings a code")
class CodeTextTest {

    private static final Optional<String> HOST = Optional.of("login.harbor.example");

    @Test
    @DisplayName("K-38: says the code first, and on its last line the site that it is for")
    void isReadByPeopleAndPhones() {
        assertThat(CodeText.of("012345", "Harbor", HOST))
                .isEqualTo("012345 is your code for Harbor. Valid 10 minutes. Give it to nobody.\n\n"
                        + "@login.harbor.example #012345");
        assertThat(CodeText.of("012345", "Harbor", Optional.empty()))
                .isEqualTo("012345 is your code for Harbor. Valid 10 minutes. Give it to nobody.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zürich Süd", "Praxis \"Łódź\"", "受付", "{0} €uro [x]", "a\nb\u202ec"})
    @DisplayName("A-101: is of the GSM alphabet alone, whatever the organisation is called")
    void isOfTheGsmAlphabet(String organisation) {
        assertThat(CodeText.of("012345", organisation, HOST)).matches("[A-Za-z0-9 .,'&()/+?\\n@#-]+");
        assertThat(CodeText.of("012345", "Zürich Süd", Optional.empty())).contains("for Zurich Sud.");
    }

    @Test
    @DisplayName("is one message of 160 characters, however long the organisation's name or the host's")
    void isOneMessage() {
        String text = CodeText.of("012345", "Harbor ".repeat(40), HOST);

        assertThat(text).hasSizeLessThanOrEqualTo(CodeText.MAX_LENGTH).endsWith("@login.harbor.example #012345");
        assertThat(CodeText.of("012345", "Harbor", Optional.of("a".repeat(200))))
                .as("without the line, which no phone would read in two")
                .hasSizeLessThanOrEqualTo(CodeText.MAX_LENGTH)
                .startsWith("012345 ")
                .doesNotContain("@");
    }
}
