package org.sallyport.system.harness;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a door answered. */
public record Reply(int status, Map<String, List<String>> headers, String body) {

    static Reply of(HttpResponse<String> response) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(response.headers().map());
        return new Reply(response.statusCode(), headers, response.body());
    }

    public Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    public JsonObject json() {
        try (var reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        }
    }

    /** A string, or anything else as JSON, at a path like {@code session/token}; fails when there is none. */
    public String text(String path) {
        JsonValue value = Json.createPointer("/" + path).getValue(json());
        return value instanceof JsonString string ? string.getString() : value.toString();
    }

    public boolean has(String path) {
        return Json.createPointer("/" + path).containsValue(json());
    }

    public String outcome() {
        return text("outcome");
    }

    public String reason() {
        return text("reason");
    }

    /** The half-finished sign-in's credential. */
    public String signIn() {
        return Secrets.note(text("signIn"));
    }

    /** An app that holds the key of a set-up. */
    public AuthenticatorApp app() {
        return AuthenticatorApp.typed(text("secretKey"));
    }

    public String sessionToken() {
        return Secrets.note(text("session/token"));
    }

    /** Everything but the moment and what belongs to the connection: what must be alike in like answers. */
    public Reply withoutDate() {
        Map<String, List<String>> others = new TreeMap<>(headers);
        others.keySet().removeIf(name -> name.equalsIgnoreCase("Date"));
        return new Reply(status, others, body);
    }
}
