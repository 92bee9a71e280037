package org.sallyport.service.gateway;

import java.util.Optional;
import org.sallyport.service.platform.TestFacts;

/** What a deployment says of text messages, for use cases that no container puts together. */
@SuppressWarnings("UnnecessaryAssignment") // the container is us
public final class TestSmsFacts {

    private TestSmsFacts() {}

    /** As in the sample run: to any country, to the page. */
    public static SmsFacts development() {
        SmsFacts facts = new SmsFacts();
        facts.gateway = Optional.of("development");
        facts.countries = Optional.empty();
        facts.daily = 2000;
        facts.dailyByCountry = 1000;
        facts.deployment = TestFacts.sample(true);
        return facts;
    }

    public static SmsFacts withoutGateway() {
        SmsFacts facts = development();
        facts.gateway = Optional.empty();
        return facts;
    }

    /** @param countries as in the configuration */
    public static SmsFacts to(String countries) {
        SmsFacts facts = development();
        facts.countries = Optional.of(countries);
        return facts;
    }

    public static SmsFacts limited(int daily, int dailyByCountry) {
        SmsFacts facts = development();
        facts.daily = daily;
        facts.dailyByCountry = dailyByCountry;
        return facts;
    }

    /** What sends to {@code server} alone. */
    public static Gateways gateways(MoodyServer server) {
        Gateways gateways = new Gateways();
        gateways.facts = development();
        gateways.facts.gateway = Optional.of("http");
        gateways.http = TestHttpFacts.gateway(server);
        return gateways;
    }
}
