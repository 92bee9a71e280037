package org.sallyport.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.system.harness.SamplePeople.ANN;
import static org.sallyport.system.harness.SamplePeople.CARL;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sallyport.system.harness.LibertyServer;
import org.sallyport.system.harness.Page;
import org.sallyport.system.harness.Reply;
import org.sallyport.system.harness.RestClient;

@DisplayName("An address from which too much has failed")
class SourceLimitIT {

    private static final int MOST = 5;

    @Test
    @DisplayName("A-006: waits, whoever it asks for, and no account of those it tried is locked")
    void waits() {
        try (LibertyServer server = LibertyServer.named("source-limit")
                .with("sallyport.sample", "true")
                .with("sallyport.https.required", "false")
                .with("sallyport.source.failures", Integer.toString(MOST))
                .with("sallyport.source.exempt", "192.0.2.0/24")
                .start()) {
            RestClient rest = server.rest();
            for (int right = 0; right < 2 * MOST; right++) {
                assertThat(rest.signIn(ANN).status())
                        .as("what is right isn't counted")
                        .isEqualTo(200);
            }
            for (int wrong = 0; wrong < MOST; wrong++) {
                assertThat(rest.signIn(CARL.called("nobody" + wrong)).status()).isEqualTo(401);
            }

            Reply limited = rest.signIn(ANN);
            assertThat(limited.status()).isEqualTo(429);
            assertThat(Integer.parseInt(limited.header("Retry-After").orElseThrow()))
                    .isBetween(500, 600);
            Page page = server.browserless().signIn(ANN);
            assertThat(page.status()).isEqualTo(429);
            assertThat(page.body()).contains("Too many tries");
        }
    }
}
