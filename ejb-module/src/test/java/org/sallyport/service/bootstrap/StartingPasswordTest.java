package org.sallyport.service.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sallyport.service.platform.Randomness;
import org.sallyport.service.platform.StartRefused;

@DisplayName("A-170: the first administrator's starting password")
class StartingPasswordTest {

    private static final String PASSWORD = "harbour-bell-42";

    @TempDir
    Path folder;

    @Test
    void isTheVariables() {
        assertThat(StartingPassword.given(Optional.of(PASSWORD), Optional.empty()))
                .hasValueSatisfying(given -> {
                    assertThat(given.reveal()).isEqualTo(PASSWORD);
                    assertThat(given.isMadeUp()).isFalse();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n"})
    void isTheFilesWithoutItsEndOfLine(String end) throws IOException {
        assertThat(fromFile(PASSWORD + end, "rw-------").orElseThrow().reveal()).isEqualTo(PASSWORD);
    }

    @Test
    void isNobodysWhenNeitherIsSet() {
        assertThat(StartingPassword.given(Optional.empty(), Optional.empty())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234567",
                "two\nlines of text",
                "a tab\there",
                "\uD83D\uDD12\uD83D\uDD12\uD83D\uDD12\uD83D\uDD12"
            })
    void refusesOneThatCannotServe(String password) {
        assertThatThrownBy(() -> StartingPassword.given(Optional.of(password), Optional.empty()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("8 to 128")
                .hasMessageNotContaining(password);
    }

    @Test
    void refusesBothAtOnce() {
        assertThatThrownBy(() -> StartingPassword.given(Optional.of(PASSWORD), Optional.of("/a/file")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("both");
    }

    @Test
    void refusesAFileThatOthersCanRead() {
        assertThatThrownBy(() -> fromFile(PASSWORD, "rw-r-----"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        Optional<String> missing = Optional.of(folder.resolve("missing").toString());

        assertThatThrownBy(() -> StartingPassword.given(Optional.empty(), missing))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("can't be read");
    }

    @Test
    @DisplayName("made up, it has 140 random bits and no letter that is taken for another")
    void isHardToGuessAndEasyToType() {
        Set<String> madeUp = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            String password = StartingPassword.madeUp(new Randomness()).reveal();
            assertThat(password).matches("[a-km-np-z2-9]{4}(-[a-km-np-z2-9]{4}){6}");
            madeUp.add(password);
        }
        assertThat(madeUp).hasSize(1_000);
    }

    @Test
    void isToldByNoText() {
        assertThat(StartingPassword.given(Optional.of(PASSWORD), Optional.empty())
                        .toString())
                .doesNotContain(PASSWORD);
    }

    private Optional<StartingPassword> fromFile(String content, String permissions) throws IOException {
        Path file = Files.writeString(folder.resolve("password"), content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        return StartingPassword.given(Optional.empty(), Optional.of(file.toString()));
    }
}
