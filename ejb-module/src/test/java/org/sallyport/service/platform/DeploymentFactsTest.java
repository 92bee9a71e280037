package org.sallyport.service.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sallyport.domain.environment.NetworkRange;

@DisplayName("Addresses that a deployment names")
@SuppressWarnings("UnnecessaryAssignment") // the container is us
class DeploymentFactsTest {

    private final DeploymentFacts facts = TestFacts.removalsPerHour(1);

    @BeforeEach
    void otherwiseAsByDefault() {
        facts.sourceFailures = 50;
        facts.sourceExempt = Optional.empty();
        facts.proxiesTrusted = Optional.empty();
        facts.publicHost = Optional.empty();
    }

    @Test
    @DisplayName("A-217: no proxy is trusted that isn't named")
    void trustsNobodyByDefault() {
        read();

        assertThat(facts.trustedProxies()).isEmpty();
    }

    @Test
    void areSingleOnesAndNetworks() {
        facts.proxiesTrusted = Optional.of(" 10.0.0.5, 10.0.1.0/24,2001:db8::5 ,");
        read();

        assertThat(facts.trustedProxies())
                .extracting(NetworkRange::cidr)
                .containsExactly("10.0.0.5/32", "10.0.1.0/24", "2001:db8::5/128");
    }

    @ParameterizedTest
    @ValueSource(strings = {"balancer", "10.0.0", "0.0.0.0/0", "*", "10.0.0.5 10.0.0.6", "10.0.0.5:443"})
    @DisplayName("A-217: what names none, or half the internet, refuses the start and says which")
    void refuseTheStart(String list) {
        facts.proxiesTrusted = Optional.of("10.0.0.5," + list);

        assertThatThrownBy(this::read)
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("sallyport.proxies.trusted has " + list);
    }

    private void read() {
        facts.read(new Startup.Started());
    }
}
