package org.sallyport.web.signin;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.stream.Stream;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.web.platform.JsonAnswer;
import org.sallyport.web.platform.JsonInstant;

/** What an application learns about the person it has signed in. */
final class SessionJson {

    private SessionJson() {}

    static JsonObjectBuilder of(SignedInUser user) {
        return JsonAnswer.object()
                .add("environment", user.environment().key())
                .add("user", person(user))
                .add("roles", sorted(user.roles().stream()))
                .add("permissions", sorted(user.permissions().stream().map(Enum::name)))
                .add("assurance", user.assurance().name())
                .add("signedInAt", JsonInstant.format(user.signedInAt()))
                .add("expiresAt", JsonInstant.format(user.expiresAt()))
                .add("idleUntil", JsonInstant.format(user.idleUntil()));
    }

    private static JsonObjectBuilder person(SignedInUser user) {
        return JsonAnswer.object()
                .add("id", user.userId())
                .add("login", user.login())
                .add("name", user.name());
    }

    private static JsonArrayBuilder sorted(Stream<String> names) {
        JsonArrayBuilder array = JsonAnswer.array();
        names.sorted().forEach(array::add);
        return array;
    }
}
