package org.sallyport.system.harness;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;

/** An application that signs its people in over REST. */
public final class RestClient {

    private final URI product;
    private final Wire wire;

    RestClient(URI product, Wire wire) {
        this.product = product;
        this.wire = wire;
    }

    public Reply signIn(Person person) {
        return post("/sign-ins", credentials(person).build());
    }

    /** The first step's members, to add to or take away from. */
    public static JsonObjectBuilder credentials(Person person) {
        return Json.createObjectBuilder()
                .add("environment", person.environment())
                .add("login", person.login())
                .add("password", person.password());
    }

    public Reply answer(String signIn, String code) {
        return post("/sign-ins/code", secondStep(signIn, code).build());
    }

    public static JsonObjectBuilder secondStep(String signIn, String code) {
        return Json.createObjectBuilder()
                .add("signIn", signIn)
                .add("method", "TOTP")
                .add("code", code);
    }

    public Reply answer(String signIn, String method, String code) {
        return post(
                "/sign-ins/code", secondStep(signIn, code).add("method", method).build());
    }

    /** Asks for a code by message, or a newer one. */
    public Reply send(String signIn, String method) {
        return post(
                "/sign-ins/messages",
                Json.createObjectBuilder()
                        .add("signIn", signIn)
                        .add("method", method)
                        .build());
    }

    /** Begins the set-up of text messages. */
    public Reply enrolPhone(String signIn, String phone) {
        return post(
                "/sign-ins/enrolments",
                Json.createObjectBuilder()
                        .add("signIn", signIn)
                        .add("method", "SMS")
                        .add("phone", phone)
                        .build());
    }

    /** Asks for the key of a set-up. */
    public Reply enrol(String signIn) {
        return post(
                "/sign-ins/enrolments",
                Json.createObjectBuilder()
                        .add("signIn", signIn)
                        .add("method", "TOTP")
                        .build());
    }

    public Reply confirm(String signIn, String code) {
        return post(
                "/sign-ins/enrolments/confirmation",
                Json.createObjectBuilder()
                        .add("signIn", signIn)
                        .add("code", code)
                        .build());
    }

    /** Password and code: the token of a whole session. */
    public String session(Person person) {
        return answer(signIn(person).signIn(), person.app().freshCode()).sessionToken();
    }

    public Reply cancel(String signIn) {
        return post(
                "/sign-ins/cancellation",
                Json.createObjectBuilder().add("signIn", signIn).build());
    }

    public Reply post(String path, JsonObject body) {
        return post(path, body.toString());
    }

    /** The body exactly as given. */
    public Reply post(String path, String body) {
        return post(path, "application/json", BodyPublishers.ofString(body));
    }

    public Reply post(String path, String type, BodyPublisher body) {
        return send(to(path).header("Content-Type", type).POST(body));
    }

    public Reply post(String path, String bearer, String body) {
        return send(to(path).header("Authorization", "Bearer " + bearer)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    public Reply get(String path, String bearer) {
        return send(to(path).header("Authorization", "Bearer " + bearer));
    }

    public Reply put(String path, String bearer, String body) {
        return send(to(path).header("Authorization", "Bearer " + bearer)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body)));
    }

    public Reply delete(String path, String bearer) {
        return send(to(path).header("Authorization", "Bearer " + bearer).DELETE());
    }

    /** A request to complete by hand. */
    public HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(product + "/api/v1" + path));
    }

    public Reply send(HttpRequest.Builder request) {
        return wire.send(request);
    }
}
