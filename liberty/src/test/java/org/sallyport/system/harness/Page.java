package org.sallyport.system.harness;

import java.net.URI;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** An answer of the web door. */
public record Page(Reply reply) {

    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);

    public int status() {
        return reply.status();
    }

    public String body() {
        return reply.body();
    }

    /** Path and query of where it sends the browser, if it does. */
    public Optional<String> location() {
        return reply.header("Location").map(URI::create).map(Page::pathAndQuery);
    }

    /** The first form that has a field of this name. */
    public Form form(String field) {
        return form("a field " + field, content -> content.contains("name=\"" + field + "\""));
    }

    /** The form that is sent to this path. */
    public Form formTo(String action) {
        return form("action " + action, form -> form.contains("action=\"" + action + "\""));
    }

    /** The form that is sent to this path and has a button of this name, pressed, with what its fields hold. */
    public Form filledFormTo(String action, String button) {
        return FORM.matcher(body())
                .results()
                .filter(form -> form.group(1).contains("action=\"" + action + "\""))
                .filter(form -> form.group(2).contains("name=\"" + button + "\""))
                .findFirst()
                .map(form -> Form.filled(form.group(1), form.group(2)).with(button, ""))
                .orElseThrow(() -> new IllegalStateException(status() + " has no such form:\n" + body()));
    }

    private Form form(String what, Predicate<String> wanted) {
        return FORM.matcher(body())
                .results()
                .filter(form -> wanted.test(form.group()))
                .findFirst()
                .map(form -> Form.read(form.group(1), form.group(2)))
                .orElseThrow(() -> new IllegalStateException(status() + " has no form with " + what + ":\n" + body()));
    }

    private static String pathAndQuery(URI location) {
        return location.getRawPath() + (location.getRawQuery() == null ? "" : "?" + location.getRawQuery());
    }
}
