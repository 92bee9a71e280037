package org.sallyport.service.gateway;

import java.util.Optional;

/** How a gateway is spoken to, for tests that no container puts together. */
@SuppressWarnings("UnnecessaryAssignment") // the container is us
final class TestHttpFacts {

    private TestHttpFacts() {}

    /** As docs/messages.md says it for Twilio. */
    static HttpFacts form(String url) {
        HttpFacts facts = get(url);
        facts.method = "POST";
        facts.headers = Optional.of("Authorization: Basic {basic}");
        facts.body = Optional.of("To={to}&From=%2B358401234567&Body={text}");
        return facts;
    }

    static HttpFacts json(String url) {
        HttpFacts facts = form(url);
        facts.method = "PUT";
        facts.type = "application/json; charset=utf-8";
        facts.headers = Optional.of("Authorization: Bearer {secret} | Idempotency-Key: {id}");
        facts.body = Optional.of("{\"to\": [\"{to.digits}\"], \"message\": {\"text\": \"{text}\"}}");
        return facts;
    }

    /** Everything that is left is in the URL. */
    static HttpFacts get(String url) {
        HttpFacts facts = new HttpFacts();
        facts.method = "GET";
        facts.url = Optional.of(url);
        facts.headers = Optional.empty();
        facts.type = "application/x-www-form-urlencoded";
        facts.body = Optional.empty();
        facts.successStatus = "200-299";
        facts.successBody = Optional.empty();
        facts.seconds = 2;
        facts.user = Optional.of("sallyport");
        facts.secret = Optional.of("s3cret&more");
        facts.secretFile = Optional.empty();
        return facts;
    }

    static HttpGateway gateway(HttpFacts facts) {
        HttpGateway gateway = new HttpGateway();
        gateway.facts = facts;
        gateway.executor = command -> new Thread(command).start();
        gateway.open();
        return gateway;
    }

    /** A gateway that is asked with a form. */
    static HttpGateway gateway(MoodyServer server) {
        return gateway(form(server.url()));
    }
}
