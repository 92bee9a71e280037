package org.sallyport.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sallyport.system.harness.LibertyServer;
import org.sallyport.system.harness.Person;
import org.sallyport.system.harness.Reply;
import org.sallyport.system.harness.RestClient;
import org.sallyport.system.harness.SamplePeople;
import org.sallyport.system.harness.Secrets;

@DisplayName("A-170: the way back in for who runs the server")
class BreakGlassIT {

    private static final Pattern TOLD = Pattern.compile("as (\\S+) with the password (\\S+) ");

    private final LibertyServer server = LibertyServer.named("break-glass").withKeyRing();

    @AfterEach
    void end() {
        server.stop();
    }

    @Test
    @DisplayName("lets a named person in once, and a restart lets nobody in")
    void letsInOnce() {
        server.start();
        Person lost = administrator(told().get(0).group(2));
        server.stop();

        server.with("sallyport.breakglass.environment", "main")
                .with("sallyport.breakglass.login", "Nobody")
                .with("sallyport.breakglass.until", inOneHour());
        server.startInVain();
        assertThat(messages()).contains("does not start", "name nobody");
        server.stop();

        server.with("sallyport.breakglass.login", "Admin").start();
        assertThat(told()).hasSize(1);
        Person back = administrator(Secrets.note(told().get(0).group(2)));
        mustEnrol(back);
        assertThat(server.restOverTls().signIn(lost).status())
                .as("the old password")
                .isEqualTo(401);
        server.stop();

        server.start();
        assertThat(told()).isEmpty();
        assertThat(messages()).contains("have served already");
        mustEnrol(back);
    }

    private void mustEnrol(Person administrator) {
        RestClient rest = server.restOverTls();
        Reply right = rest.signIn(administrator);

        assertThat(right.outcome()).isEqualTo("ENROL");
        Reply confirmed = rest.enrol(right.signIn());
        assertThat(confirmed.status()).isEqualTo(201);
    }

    private static String inOneHour() {
        return Instant.now()
                .plus(1, ChronoUnit.HOURS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    private static Person administrator(String password) {
        return SamplePeople.ANN.of("main").called("admin").knowing(password);
    }

    private List<MatchResult> told() {
        return TOLD.matcher(messages()).results().toList();
    }

    private String messages() {
        return String.join("\n", server.log().messages());
    }
}
