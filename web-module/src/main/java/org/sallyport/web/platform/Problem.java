package org.sallyport.web.platform;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why a request got no answer, as applications read it (RFC 9457). Never holds anything of the request itself.
 *
 * @param type what clients tell problems apart by; {@code about:blank} where the status says it all
 * @param detail what to change, for the people who write the client
 * @param errors the members of the body that are out of bounds
 * @param incident under which the server's log has the cause
 * @param reason the word by which a decision or a rule names itself
 * @param headers what an answer with this problem must carry besides its content type
 */
public record Problem(
        int status,
        String type,
        String title,
        @Nullable String detail,
        List<InvalidMember> errors,
        @Nullable String incident,
        @Nullable String reason,
        Map<String, String> headers) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final int UNPROCESSABLE_CONTENT = 422;
    private static final String BLANK = "about:blank";

    /** A member of a body and what it must be, to stand behind its name: "must be 1 to 320 characters". */
    public record InvalidMember(String field, String message) {}

    /** The credential that a resource asks for: the value of {@code WWW-Authenticate}. */
    public enum Scheme {
        BEARER("Bearer"),
        SALLYPORT("Sallyport");

        private final String challenge;

        Scheme(String challenge) {
            this.challenge = challenge;
        }
    }

    public static Problem malformed(String detail) {
        return titled(Status.BAD_REQUEST.getStatusCode(), "malformed", "The request can't be read")
                .with(detail);
    }

    /** The only one for any failed credential, whichever it was and whatever was wrong with it. */
    public static Problem notVerified(Scheme scheme) {
        return titled(Status.UNAUTHORIZED.getStatusCode(), "not-verified", "Not verified")
                .with(HttpHeaders.WWW_AUTHENTICATE, scheme.challenge);
    }

    public static Problem forbidden() {
        return titled(Status.FORBIDDEN.getStatusCode(), "forbidden", "Not allowed");
    }

    /** @param reason why a decision or a rule says no to somebody who may be told */
    public static Problem forbidden(String reason) {
        Problem forbidden = forbidden();
        return new Problem(
                forbidden.status, forbidden.type, forbidden.title, null, List.of(), null, reason, forbidden.headers);
    }

    public static Problem notFound() {
        return blank(Status.NOT_FOUND);
    }

    /** @param allowed as JAX-RS has it: with OPTIONS, which no resource answers otherwise than by this very problem */
    public static Problem methodNotAllowed(Collection<String> allowed) {
        String allow = allowed.stream()
                .filter(method -> !method.equals(HttpMethod.OPTIONS))
                .sorted()
                .collect(Collectors.joining(", "));
        return blank(Status.METHOD_NOT_ALLOWED).with(HttpHeaders.ALLOW, allow);
    }

    public static Problem changedMeanwhile() {
        return titled(Status.CONFLICT.getStatusCode(), "changed-meanwhile", "Changed meanwhile")
                .with("Somebody saved after this version was read. Read it again, then repeat the change.");
    }

    /** @param detail what uses it, and how it can be freed */
    public static Problem inUse(String detail) {
        return titled(Status.CONFLICT.getStatusCode(), "in-use", "In use").with(detail);
    }

    /** @param detail which state it is in, or isn't */
    public static Problem wrongState(String detail) {
        return titled(Status.CONFLICT.getStatusCode(), "wrong-state", "Not in this state")
                .with(detail);
    }

    public static Problem unsupportedMediaType() {
        return blank(Status.UNSUPPORTED_MEDIA_TYPE)
                .with("The body must be application/json in UTF-8, or text/csv where a file is sent.");
    }

    public static Problem invalid(List<InvalidMember> errors) {
        return titled(UNPROCESSABLE_CONTENT, "invalid", "Some values are out of bounds")
                .with(errors);
    }

    public static Problem tooManyRequests(Duration retryAfter) {
        return blank(Status.TOO_MANY_REQUESTS).with(HttpHeaders.RETRY_AFTER, seconds(retryAfter));
    }

    public static Problem unavailable(Duration retryAfter) {
        return blank(Status.SERVICE_UNAVAILABLE).with(HttpHeaders.RETRY_AFTER, seconds(retryAfter));
    }

    /** A bug or an outage; only the log knows more. */
    public static Problem incident(String incident) {
        Problem error = blank(Status.INTERNAL_SERVER_ERROR);
        return new Problem(error.status, error.type, error.title, null, List.of(), incident, null, error.headers);
    }

    /** What a status says by itself. */
    public static Problem blank(Response.StatusType status) {
        return new Problem(
                status.getStatusCode(), BLANK, status.getReasonPhrase(), null, List.of(), null, null, Map.of());
    }

    public String toJson() {
        JsonObjectBuilder json =
                JsonAnswer.object().add("type", type).add("title", title).add("status", status);
        if (detail != null) {
            json.add("detail", detail);
        }
        if (!errors.isEmpty()) {
            JsonArrayBuilder array = JsonAnswer.array();
            errors.forEach(error ->
                    array.add(JsonAnswer.object().add("field", error.field).add("message", error.message)));
            json.add("errors", array);
        }
        if (reason != null) {
            json.add("reason", reason);
        }
        if (incident != null) {
            json.add("incident", incident);
        }
        return json.build().toString();
    }

    public byte[] toBytes() {
        return toJson().getBytes(StandardCharsets.UTF_8);
    }

    public Response toResponse() {
        Response.ResponseBuilder response =
                Response.status(status).type(MEDIA_TYPE).entity(toBytes());
        headers.forEach(response::header);
        return response.build();
    }

    private static Problem titled(int status, String type, String title) {
        return new Problem(status, "/problems/" + type, title, null, List.of(), null, null, Map.of());
    }

    private Problem with(String detail) {
        return new Problem(status, type, title, detail, errors, incident, reason, headers);
    }

    private Problem with(List<InvalidMember> errors) {
        return new Problem(status, type, title, detail, List.copyOf(errors), incident, reason, headers);
    }

    private Problem with(String header, String value) {
        return new Problem(status, type, title, detail, errors, incident, reason, Map.of(header, value));
    }

    /** Whole seconds, rounded up: who comes back then is never too early (RFC 9110 §10.2.3). */
    private static String seconds(Duration wait) {
        return Long.toString(Math.max(1, wait.plusNanos(999_999_999).toSeconds()));
    }
}
