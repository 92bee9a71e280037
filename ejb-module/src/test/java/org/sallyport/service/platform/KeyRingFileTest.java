package org.sallyport.service.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyRingFileTest {

    private static final String KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    @TempDir
    Path folder;

    @Test
    void makesARingThatOnlyItsOwnerCanRead() throws IOException {
        Path file = folder.resolve("data/keyring.json");
        new KeyRingFile(file).create(new Randomness(), Instant.parse("2026-11-22T10:00:00Z"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(new KeyRingFile(file).read().activeKeyId()).isEqualTo("2026-11-22");
    }

    @Test
    void takesTheFirstKeyForTheActiveOneAndHoldsTheOthers() throws IOException {
        KeyRing ring = ring("{\"keys\":[{\"kid\":\"new\",\"key\":\"" + KEY + "\"},{\"kid\":\"old\",\"key\":\"" + KEY
                        + "\"}]}")
                .read();

        assertThat(ring.activeKeyId()).isEqualTo("new");
        assertThat(ring.holds("old")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "[]",
                "{}",
                "{\"keys\":[]}",
                "{\"keys\":\"x\"}",
                "{\"keys\":[{\"kid\":\"k\"}]}",
                "{\"keys\":[{\"kid\":\"k\",\"key\":\"c2hvcnQ=\"}]}",
                "{\"keys\":[{\"kid\":\"a:b\",\"key\":\"" + KEY + "\"}]}",
                "{\"keys\":[{\"kid\":\"\",\"key\":\"" + KEY + "\"}]}",
                "{\"keys\":[{\"kid\":\"k\",\"key\":\"" + KEY + "\"},{\"kid\":\"k\",\"key\":\"" + KEY + "\"}]}",
                "{\"keys\":[{\"kid\":\"k\",\"key\":\"not base64!\"}]}"
            })
    void refusesAFileThatIsNoKeyRingAndSaysWhatToDo(String text) throws IOException {
        KeyRingFile file = ring(text);

        assertThatThrownBy(file::read)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("put the right file back")
                .hasNoCause();
    }

    /** */
    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw-rw----", "rwx------"})
    void refusesAFileThatOthersCanReadAndSaysWhatToDo(String permissions) throws IOException {
        KeyRingFile file = ring("{\"keys\":[{\"kid\":\"k\",\"key\":\"" + KEY + "\"}]}");
        Files.setPosixFilePermissions(folder.resolve("ring.json"), PosixFilePermissions.fromString(permissions));

        assertThatThrownBy(file::read).isInstanceOf(StartRefused.class).hasMessageContaining("chmod 600");
    }

    private KeyRingFile ring(String text) throws IOException {
        Path file = folder.resolve("ring.json");
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
        return new KeyRingFile(file);
    }
}
