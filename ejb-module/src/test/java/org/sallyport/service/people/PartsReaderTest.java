package org.sallyport.service.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PartsReaderTest {

    @Test
    void readsOnWhereAPartIsCut() {
        assertThat(lines("a,\"b", "c\"\nd", "", "\ne\n")).containsExactly("a,\"bc\"", "d", "e");
    }

    @Test
    void endsWithTheLastPart() throws Exception {
        PartsReader reader = reader("a");

        assertThat(reader.read()).isEqualTo('a');
        assertThat(reader.read()).isEqualTo(-1);
        assertThat(reader.read()).isEqualTo(-1);
        assertThat(lines()).isEmpty();
    }

    private static List<String> lines(String... parts) {
        return new BufferedReader(reader(parts)).lines().toList();
    }

    private static PartsReader reader(String... parts) {
        return new PartsReader(number -> number < parts.length ? Optional.of(parts[number]) : Optional.empty());
    }
}
