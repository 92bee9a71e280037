package org.sallyport.web.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sallyport.service.platform.PageRequest;
import org.sallyport.service.platform.Position;
import org.sallyport.web.platform.Problem.InvalidMember;

class QueryTest {

    private final MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();

    @Test
    void asksForTheFirstFiftyByItself() {
        assertThat(page()).isEqualTo(PageRequest.first(50));
    }

    @Test
    void goesOnWhereAPageEnded() {
        Position end = new Position(Instant.ofEpochMilli(1_795_349_400_000L), "c07-1");
        parameters.putSingle("after", end.text());
        parameters.putSingle("limit", "100");

        assertThat(page()).isEqualTo(new PageRequest(end, 100));
    }

    @Test
    void readsATextWhereItIs() {
        assertThat(person()).isEmpty();
        parameters.putSingle("person", "Ben ☺");
        assertThat(person()).contains("Ben ☺");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "101", "-1", "+5", "05", "5.0", "٥", "99999999999999999999", "many"})
    void refusesALimitOutOfBounds(String limit) {
        parameters.putSingle("limit", limit);

        assertThat(refused().errors()).containsExactly(new InvalidMember("limit", "must be 1 to 100"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1_", "_1", "1_a b", "1_a' or 1=1", "-1_a", "1234567890123456_a", "1_a\n"})
    void refusesWhereNoPageEnded(String after) {
        parameters.putSingle("after", after);

        assertThat(refused().errors()).containsExactly(new InvalidMember("after", "must be the next of an answer"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123456789", "a\0b"})
    void refusesATextOutOfBounds(String person) {
        parameters.putSingle("person", person);

        assertThatThrownBy(this::person).isInstanceOf(InvalidBody.class);
    }

    @Test
    void refusesWhatIsRepeatedOrUnknown() {
        parameters.add("limit", "1");
        parameters.add("limit", "1");
        assertThatThrownBy(this::page).isInstanceOf(MalformedBody.class);

        parameters.clear();
        parameters.putSingle("offset", "7");
        assertThatThrownBy(this::page).isInstanceOf(MalformedBody.class);
    }

    private InvalidBody refused() {
        return catchThrowableOfType(InvalidBody.class, this::page);
    }

    private PageRequest page() {
        return new Query(parameters).as(Query::page);
    }

    private Optional<String> person() {
        return new Query(parameters).as(query -> query.text("person", 8));
    }
}
