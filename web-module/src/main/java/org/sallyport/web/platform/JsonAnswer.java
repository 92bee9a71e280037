package org.sallyport.web.platform;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Answers in JSON. Bytes rather than objects, so that no entity provider has a say in how they look. */
public final class JsonAnswer {

    /** Kept, because each of the static methods of {@code Json} looks for its provider anew. */
    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

    private JsonAnswer() {}

    public static JsonObjectBuilder object() {
        return BUILDERS.createObjectBuilder();
    }

    public static JsonArrayBuilder array() {
        return BUILDERS.createArrayBuilder();
    }

    public static Response ok(JsonObjectBuilder body) {
        return answer(Response.Status.OK, body);
    }

    /** Without a Location: what was made is in the answer, and nowhere else. */
    public static Response created(JsonObjectBuilder body) {
        return answer(Response.Status.CREATED, body);
    }

    /** What was asked for is begun, and where to follow it is in the answer. */
    public static Response accepted(JsonObjectBuilder body) {
        return answer(Response.Status.ACCEPTED, body);
    }

    private static Response answer(Response.Status status, JsonObjectBuilder body) {
        return Response.status(status)
                .entity(body.build().toString().getBytes(StandardCharsets.UTF_8))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
