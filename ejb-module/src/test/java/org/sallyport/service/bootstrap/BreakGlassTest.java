package org.sallyport.service.bootstrap;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sallyport.service.platform.People.NOW;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sallyport.service.platform.StartRefused;
import org.sallyport.service.platform.Startup;
import org.sallyport.service.platform.TimeSource;

/** There is nobody behind it here: whatever goes on to let somebody in falls. */
@DisplayName("A-170: the variables of the way back in")
class BreakGlassTest {

    @Test
    @DisplayName("open nothing once their time is over, whatever was deleted")
    void openNothingLater() {
        assertThatCode(() -> start("main", "admin", NOW.toString())).doesNotThrowAnyException();
    }

    @Test
    void openNothingUnset() {
        assertThatCode(() -> start(null, null, null)).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("last a day at most")
    void lastADayAtMost() {
        assertThatThrownBy(() ->
                        start("main", "admin", NOW.plusSeconds(24 * 3600 + 1).toString()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("24 hours");
    }

    @Test
    void areThereAllThreeOrNone() {
        assertThatThrownBy(() -> start("main", null, NOW.plusSeconds(1).toString()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("all three");
        assertThatThrownBy(() -> start("main", "admin", null)).isInstanceOf(StartRefused.class);
    }

    @Test
    void nameAnInstant() {
        assertThatThrownBy(() -> start("main", "admin", "tomorrow"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("no instant");
    }

    @SuppressWarnings("UnnecessaryAssignment") // the container is us
    private static void start(@Nullable String environment, @Nullable String login, @Nullable String until) {
        BreakGlass breakGlass = new BreakGlass();
        breakGlass.environment = Optional.ofNullable(environment);
        breakGlass.login = Optional.ofNullable(login);
        breakGlass.until = Optional.ofNullable(until);
        breakGlass.time = new TimeSource(Clock.fixed(NOW, ZoneOffset.UTC));
        breakGlass.letIn(new Startup.Started());
    }
}
