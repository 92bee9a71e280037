package org.sallyport.service.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sallyport.domain.decision.TwoStepState;
import org.sallyport.domain.directory.UserStatus;
import org.sallyport.service.people.UserFilter.LastSignIn;

@DisplayName("A filter in words")
class FilterTextTest {

    @Test
    void isReadAsItWasWritten() {
        UserFilter filter = new UserFilter(
                "ann smith",
                Optional.of(TwoStepState.MUST_SET_UP),
                Optional.of(UserStatus.ACTIVE),
                Optional.of("Case  worker"),
                new LastSignIn(Optional.of(Instant.EPOCH), Optional.empty(), false));

        assertThat(FilterText.read(FilterText.of(filter))).isEqualTo(filter);
        assertThat(FilterText.read(FilterText.of(UserFilter.EVERYBODY))).isEqualTo(UserFilter.EVERYBODY);
    }

    @Test
    @DisplayName("has one line for each thing, whatever was typed")
    void keepsEachInItsLine() {
        UserFilter filter = new UserFilter(
                "ann\nstatus ACTIVE",
                Optional.empty(),
                Optional.empty(),
                Optional.of("a\nstate EXEMPT"),
                LastSignIn.WHENEVER);

        assertThat(FilterText.of(filter).lines()).containsExactly("search ann status ACTIVE", "role a state EXEMPT");
    }
}
