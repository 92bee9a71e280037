package org.sallyport.system.harness;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

/** An administrator at an environment's settings. */
public final class Settings {

    private final RestClient rest;
    private final String path;
    private final String administrator;

    /** @param administrator a session token */
    public Settings(RestClient rest, String environment, String administrator) {
        this.rest = rest;
        this.path = "/environments/" + environment + "/settings";
        this.administrator = administrator;
    }

    public Reply read() {
        return rest.get(path, administrator);
    }

    public JsonObject document() {
        return read().json();
    }

    public Reply replace(JsonObject document) {
        return rest.put(path, administrator, document.toString());
    }

    public Reply replace(String exactly) {
        return rest.put(path, administrator, exactly);
    }

    /** The present document with one member set anew. */
    public Reply change(String member, JsonValue value) {
        return replace(Json.createObjectBuilder(document()).add(member, value).build());
    }

    /** Switches two-step verification OFF, or to OPTIONAL or REQUIRED. */
    public Reply mode(String mode) {
        return change("mode", Json.createValue(mode));
    }
}
