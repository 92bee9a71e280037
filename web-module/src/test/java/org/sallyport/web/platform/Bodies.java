package org.sallyport.web.platform;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.sallyport.web.platform.Problem.InvalidMember;

/** Request bodies as they arrive, and what became of them. */
public final class Bodies {

    private Bodies() {}

    public static JsonBody body(String json) {
        return body(json.getBytes(StandardCharsets.UTF_8));
    }

    public static JsonBody body(Document document) {
        return body(document.toString());
    }

    public static JsonBody body(byte[] bytes) {
        return StrictJson.read(new ByteArrayInputStream(bytes));
    }

    /** What is out of bounds in {@code json}; empty when {@code reading} takes it. */
    public static List<InvalidMember> errors(String json, Function<JsonBody, ?> reading) {
        try {
            body(json).as(reading);
            return List.of();
        } catch (InvalidBody e) {
            return e.errors();
        }
    }

    public static List<InvalidMember> errors(Document document, Function<JsonBody, ?> reading) {
        return errors(document.toString(), reading);
    }

    /** Whether {@code reading} takes a body; false for either kind of refusal, and any other exception goes on. */
    public static boolean isTaken(byte[] bytes, Function<JsonBody, ?> reading) {
        try {
            body(bytes).as(reading);
            return true;
        } catch (MalformedBody | InvalidBody refused) {
            return false;
        }
    }
}
