package org.sallyport.system.harness;

import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A person's browser without the browser: keeps cookies, fills forms, doesn't follow redirects. Keeps them by hand,
 * since Java's own store wouldn't send a Secure cookie over http to localhost, as browsers do.
 */
public final class WebClient {

    /** Random bits are longer than names of organisations. */
    private static final int SECRET_LENGTH = 20;

    private final URI product;
    private final Map<String, String> cookies;
    private final List<Map.Entry<String, String>> added = new ArrayList<>();

    WebClient(URI product) {
        this(product, new LinkedHashMap<>());
    }

    WebClient(URI product, Map<String, String> cookies) {
        this.product = product;
        this.cookies = cookies;
    }

    /** Sends this header, beside any other of that name, with every request from now on: as a proxy on the way adds it. */
    public WebClient adding(String header, String value) {
        added.add(Map.entry(header, value));
        return this;
    }

    public Page get(String path) {
        return send(to(path).header("Sec-Fetch-Site", "none"));
    }

    /** Sends {@code form} as the page's own form would. */
    public Page submit(Form form) {
        return submit(form, Map.of("Origin", origin(), "Sec-Fetch-Site", "same-origin"));
    }

    /** Sends {@code form} with these headers, as some other site's page would. */
    public Page submit(Form form, Map<String, String> headers) {
        HttpRequest.Builder request = to(form.action())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.encoded()));
        headers.forEach(request::header);
        return send(request);
    }

    /** Password typed and sent; what comes next is in the answer's Location. */
    public Page signIn(Person person) {
        Form form = get("/sign-in?environment=" + person.environment()).form("login");
        return submit(form.with("login", person.login()).with("password", person.password()));
    }

    public Page answer(String code) {
        return submit(get("/sign-in/code").form("code").with("code", code));
    }

    /** Turns off the two-step verification of whoever is signed in. */
    public Page turnOff() {
        return submit(get("/account/security/turn-off").formTo("/sallyport/account/security/turn-off"));
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    public String origin() {
        return product.getScheme() + "://" + product.getAuthority();
    }

    /** A request with this browser's cookies, to complete by hand. A path is the product's, or whole from the host. */
    public HttpRequest.Builder to(String path) {
        String whole = path.startsWith(product.getPath() + "/") ? path : product.getPath() + path;
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin() + whole));
        return cookies.isEmpty() ? request : request.header("Cookie", cookieHeader());
    }

    public Page send(HttpRequest.Builder request) {
        added.forEach(header -> request.header(header.getKey(), header.getValue()));
        Reply reply = Wire.PLAIN.send(request);
        reply.headers().getOrDefault("Set-Cookie", List.of()).forEach(this::keep);
        return new Page(reply);
    }

    private void keep(String setCookie) {
        HttpCookie cookie = HttpCookie.parse(setCookie).get(0);
        if (cookie.getMaxAge() == 0 || cookie.getValue().isEmpty()) {
            cookies.remove(cookie.getName());
        } else {
            cookies.put(cookie.getName(), cookie.getValue());
            if (cookie.getValue().length() >= SECRET_LENGTH) {
                Secrets.note(cookie.getValue());
            }
        }
    }

    public String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }
}
