package org.sallyport.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sallyport.domain.decision.TwoStepState;
import org.sallyport.domain.directory.UserStatus;
import org.sallyport.service.people.UserFilter;
import org.sallyport.service.people.UserFilter.LastSignIn;

@DisplayName("C-42: what people are filtered by stands in the address")
class PeopleFilterTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void findsEverybodyWithoutAnything() {
        PeopleFilter filter = of(Map.of());

        assertThat(filter.at(NOW)).isEqualTo(UserFilter.EVERYBODY);
        assertThat(filter.isEverybody()).isTrue();
        assertThat(filter.query()).isEmpty();
    }

    @Test
    void readsEachField() {
        PeopleFilter filter = of(Map.of(
                "search", " ann & b ", "state", "must-set-up", "status", "active", "role", "R&D", "signedIn", "never"));

        assertThat(filter.at(NOW))
                .isEqualTo(new UserFilter(
                        "ann & b",
                        Optional.of(TwoStepState.MUST_SET_UP),
                        Optional.of(UserStatus.ACTIVE),
                        Optional.of("R&D"),
                        new LastSignIn(Optional.empty(), Optional.empty(), true)));
        assertThat(filter.query())
                .isEqualTo("search=ann+%26+b&state=must-set-up&status=active&role=R%26D&signedIn=never");
    }

    @Test
    void countsDaysBackFromNow() {
        Instant before = NOW.minus(Duration.ofDays(90));
        Instant since = NOW.minus(Duration.ofDays(7));

        assertThat(of(Map.of("signedIn", "not-for-90-days")).at(NOW).lastSignIn())
                .isEqualTo(new LastSignIn(Optional.empty(), Optional.of(before), false));
        assertThat(of(Map.of("signedIn", "within-7-days")).at(NOW).lastSignIn())
                .isEqualTo(new LastSignIn(Optional.of(since), Optional.empty(), false));
    }

    @Test
    void filtersNothingByAWordThatItDoesNotKnow() {
        assertThat(of(Map.of("state", "SET_UP", "status", "x", "signedIn", "soon"))
                        .at(NOW))
                .isEqualTo(UserFilter.EVERYBODY);
    }

    @Test
    @DisplayName("Nor speaks of it, in an address or in an export's account of itself")
    void knowsNothingOfSuchAWord() {
        PeopleFilter filter = of(Map.of("state", "setup", "status", "active"));

        assertThat(filter.query()).isEqualTo("status=active");
        assertThat(of(Map.of("state", "setup")).isEverybody()).isTrue();
    }

    /** A job's filter has a line for each field. */
    @Test
    void takesNoControlCharacters() {
        assertThat(of(Map.of("role", "a\nstate EXEMPT")).at(NOW).role()).contains("a state EXEMPT");
    }

    private static PeopleFilter of(Map<String, String> given) {
        return PeopleFilter.of(field -> given.getOrDefault(field, ""));
    }
}
