package org.sallyport.service.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sallyport.service.platform.StartRefused;
import org.sallyport.service.platform.TestFacts;

@DisplayName("What a deployment says of text messages")
@SuppressWarnings("UnnecessaryAssignment") // the container is us
class SmsFactsTest {

    private final SmsFacts facts = TestSmsFacts.development();

    @Test
    @DisplayName("stops the start when every code would be shown on a page outside the sample run")
    void keepsThePageToTheSample() {
        assertThatCode(facts::require).doesNotThrowAnyException();
        facts.deployment = TestFacts.sample(false);

        assertThatThrownBy(facts::require)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("sallyport.sms.gateway is development");
    }

    @Test
    @DisplayName("A-098: stops the start when nobody said which countries may be texted for money")
    void asksForCountries() {
        facts.gateway = Optional.of("http");

        assertThatThrownBy(facts::require)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("sallyport.sms.countries");
        facts.countries = Optional.of(" FI, SE ,");
        assertThatCode(facts::require).doesNotThrowAnyException();
        assertThat(facts.isOpen("SE")).isTrue();
        assertThat(facts.isOpen("NL")).isFalse();
        facts.countries = Optional.of("*");
        assertThat(facts.isOpen("NL")).isTrue();
    }

    @Test
    @DisplayName("stops the start with a gateway or limit that there isn't")
    void refusesNonsense() {
        facts.dailyByCountry = 0;
        assertThatThrownBy(facts::require).hasMessageContaining("sallyport.sms.daily");
        facts.gateway = Optional.of("pigeon");
        assertThatThrownBy(facts::require).isInstanceOf(StartRefused.class).hasMessageContaining("pigeon");
    }
}
