package org.sallyport.web.directory;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.sallyport.domain.directory.Permission;
import org.sallyport.service.directory.GrantingPermissions.Grant;
import org.sallyport.service.directory.PermissionsOutcome;
import org.sallyport.service.directory.ReviewingPermissions.Holder;
import org.sallyport.service.platform.Slice;
import org.sallyport.web.platform.JsonAnswer;
import org.sallyport.web.platform.JsonBody;
import org.sallyport.web.platform.Sentences;

/** Permissions, who holds them, and what somebody is to hold. */
final class PermissionsJson {

    private PermissionsJson() {}

    static JsonObjectBuilder of(PermissionsOutcome.Current current) {
        return JsonAnswer.object().add("version", current.version()).add("permissions", names(current.permissions()));
    }

    static Grant grant(JsonBody body, String user) {
        return new Grant(user, body.number("version"), body.anyOf("permissions", Permission.values()));
    }

    /** In the words of the message bundle. */
    static JsonObjectBuilder all(Sentences sentences) {
        JsonArrayBuilder array = JsonAnswer.array();
        for (Permission permission : Permission.values()) {
            array.add(JsonAnswer.object()
                    .add("permission", permission.name())
                    .add("label", sentences.of(permission.messageKey()))
                    .add("meaning", sentences.of(permission.messageKey() + ".meaning")));
        }
        return JsonAnswer.object().add("permissions", array);
    }

    static JsonObjectBuilder holders(Slice<Holder> slice) {
        JsonArrayBuilder array = JsonAnswer.array();
        slice.rows()
                .forEach(holder -> array.add(JsonAnswer.object()
                        .add("id", holder.id())
                        .add("login", holder.login())
                        .add("name", holder.name())
                        .add("active", holder.active())));
        JsonObjectBuilder answer = JsonAnswer.object().add("holders", array);
        slice.next().ifPresent(next -> answer.add("next", cursor(next)));
        return answer;
    }

    static String cursor(String canonicalLogin) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(canonicalLogin.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty where {@code text} is no cursor. */
    static Optional<String> canonicalLogin(String text) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8))
                    .filter(login -> cursor(login).equals(text) && login.indexOf(0) < 0);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static JsonArrayBuilder names(Set<Permission> permissions) {
        JsonArrayBuilder array = JsonAnswer.array();
        permissions.stream().sorted().map(Enum::name).forEach(array::add);
        return array;
    }
}
