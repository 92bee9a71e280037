package org.sallyport.service.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sallyport.service.platform.StartRefused;
import org.sallyport.service.platform.Startup;

@DisplayName("What is said of the mail server")
@SuppressWarnings("UnnecessaryAssignment") // the container is us
class MailFactsTest {

    private final MailFacts facts = Node.facts();

    @TempDir
    private Path folder;

    @Test
    void needsNoPassword() {
        assertThatCode(this::start).doesNotThrowAnyException();
        assertThat(facts.password()).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"sallyport", "Sallyport <sallyport@harbor.example>", "a@b.example,c@d.example"})
    void refusesTheStartWithoutOneSender(String from) {
        facts.from = Optional.ofNullable(from);

        assertThatThrownBy(this::start).isInstanceOf(StartRefused.class).hasMessageContaining("sallyport.mail.from");
    }

    @Test
    void asksForNothingWhereThereIsNone() {
        facts.host = Optional.empty();
        facts.from = Optional.empty();

        assertThatCode(this::start).doesNotThrowAnyException();
    }

    @Test
    void takesThePasswordFromAFileOfItsOwner() throws IOException {
        facts.passwordFile = Optional.of(file("rw-------"));

        assertThat(facts.password()).contains("open sesame");
    }

    @Test
    void refusesTheStartWithAFileThatOthersRead() throws IOException {
        facts.passwordFile = Optional.of(file("rw-r--r--"));

        assertThatThrownBy(this::start).isInstanceOf(StartRefused.class).hasMessageContaining("chmod 600");
    }

    @Test
    void refusesTheStartWithTwoPasswords() throws IOException {
        facts.password = Optional.of("open sesame");
        facts.passwordFile = Optional.of(file("rw-------"));

        assertThatThrownBy(this::start).isInstanceOf(StartRefused.class).hasMessageContaining("take one of them away");
    }

    private void start() {
        facts.require(new Startup.Started());
    }

    private String file(String permissions) throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "open sesame\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        return file.toString();
    }
}
