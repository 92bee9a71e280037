package org.sallyport.service.gateway;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sallyport.domain.message.PhoneNumber;
import org.sallyport.domain.message.TextMessage;
import org.sallyport.service.platform.StartRefused;

/** The request that a gateway understands, with gaps for what each text fills in. */
record RequestTemplate(
        String method, Template url, Map<String, Template> headers, Template body, Credentials credentials) {

    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT");
    private static final Pattern HEADER = Pattern.compile("([A-Za-z0-9-]+): *(\\S.*)");
    private static final Set<String> OURS = new TreeSet<>(List.of("user", "secret", "basic", "id"));
    private static final Set<String> ALL =
            new TreeSet<>(List.of("user", "secret", "basic", "id", "to", "to.digits", "text"));

    private static final TextMessage EXAMPLE = new TextMessage(new PhoneNumber("+358401234567"), "text");

    static RequestTemplate of(HttpFacts facts, Credentials credentials) {
        if (!METHODS.contains(facts.method)) {
            throw new StartRefused("sallyport.sms.http.method is " + facts.method + "; it must be one of " + METHODS);
        }
        Map<String, Template> headers = headers(facts.headers.orElse(""));
        if (facts.body.isPresent()) {
            headers.putIfAbsent("Content-Type", new Template(facts.type, Notation.HEADER));
        }
        RequestTemplate template = new RequestTemplate(
                facts.method,
                new Template(facts.url.orElse(""), Notation.URL).having("sallyport.sms.http.url", ALL),
                headers,
                new Template(facts.body.orElse(""), Notation.of(facts.type)).having("sallyport.sms.http.body", ALL),
                credentials);
        template.requireSense();
        return template;
    }

    private static Map<String, Template> headers(String lines) {
        Map<String, Template> headers = new LinkedHashMap<>();
        Stream.of(lines.split("[|\\n]", -1))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(HEADER::matcher)
                .forEach(line -> {
                    if (!line.matches()) {
                        throw new StartRefused(
                                "sallyport.sms.http.headers must be of the form Name: value, with | between them");
                    }
                    headers.put(
                            line.group(1),
                            new Template(line.group(2), Notation.HEADER).having("sallyport.sms.http.headers", OURS));
                });
        return headers;
    }

    private void requireSense() {
        if (Stream.of(url, body).noneMatch(part -> part.has("text"))
                || Stream.of(url, body).noneMatch(part -> part.has("to") || part.has("to.digits"))) {
            throw new StartRefused("sallyport.sms.http.url and .body must have the gaps {text} and {to} between them");
        }
        URI uri = example();
        if (!"https".equals(uri.getScheme()) && !isLoopback(uri.getHost())) {
            throw new StartRefused(
                    "sallyport.sms.http.url must begin with https://; http:// is for this machine alone");
        }
    }

    /** Nothing of it is told when it can't be made: it has the secret in it. */
    private URI example() {
        try {
            return request(EXAMPLE, "id").build().uri();
        } catch (IllegalArgumentException e) {
            throw new StartRefused("sallyport.sms.http.url and .headers make no request once their gaps are filled");
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return host.equals("localhost") || InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    HttpRequest.Builder request(TextMessage message, String id) {
        Map<String, String> values = Map.of(
                "user", credentials.user(),
                "secret", credentials.secret(),
                "basic", credentials.basic(),
                "id", id,
                "to", message.to().e164(),
                "to.digits", message.to().e164().substring(1),
                "text", message.text());
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url.filled(values)));
        headers.forEach((name, value) -> request.header(name, value.filled(values)));
        BodyPublisher filled =
                body.text().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body.filled(values));
        return request.method(method, new Unrepeatable(filled));
    }
}
