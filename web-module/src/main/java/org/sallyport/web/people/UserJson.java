package org.sallyport.web.people;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.sallyport.service.people.ListedUser;
import org.sallyport.service.people.UserDetails;
import org.sallyport.service.people.UserList;
import org.sallyport.service.platform.Slice;
import org.sallyport.web.platform.JsonAnswer;
import org.sallyport.web.platform.JsonInstant;

/** People as applications read them. */
final class UserJson {

    private UserJson() {}

    static JsonObjectBuilder list(Slice<ListedUser> users) {
        JsonArrayBuilder array = JsonAnswer.array();
        users.rows().forEach(user -> array.add(of(user)));
        JsonObjectBuilder json = JsonAnswer.object().add("users", array);
        users.next().map(Cursor::of).ifPresent(next -> json.add("next", next));
        return json;
    }

    static JsonObjectBuilder count(UserList.Counted counted) {
        return JsonAnswer.object()
                .add("count", Math.min(counted.number(), UserList.Counted.MOST))
                .add("more", counted.isMore());
    }

    static JsonObjectBuilder of(UserDetails user) {
        JsonObjectBuilder json = JsonAnswer.object()
                .add("id", user.id())
                .add("version", user.version())
                .add("login", user.login())
                .add("name", user.name());
        addText(json, "email", user.email());
        json.add("roles", sorted(user.roles()))
                .add(
                        "permissions",
                        sorted(user.permissions().stream().map(Enum::name).toList()))
                .add("status", user.status().name())
                .add("authSource", user.authSource().name())
                .add("twoStepOverride", user.override().name())
                .add("twoStepState", user.state().name())
                .add("passwordChangeDue", user.passwordChangeDue())
                .add("createdAt", JsonInstant.format(user.createdAt()));
        addInstant(json, "exemptUntil", user.exemptUntil());
        addInstant(json, "twoStepSetUpAt", user.setUpAt());
        return addInstant(json, "lastSignInAt", user.lastSignInAt());
    }

    private static JsonObjectBuilder of(ListedUser user) {
        JsonObjectBuilder json = JsonAnswer.object()
                .add("id", user.id())
                .add("login", user.login())
                .add("name", user.name());
        addText(json, "email", user.email());
        json.add("roles", sorted(user.roles()))
                .add("status", user.status().name())
                .add("twoStepState", user.state().name());
        return addInstant(json, "lastSignInAt", user.lastSignInAt());
    }

    private static JsonObjectBuilder addInstant(JsonObjectBuilder json, String name, @Nullable Instant at) {
        return at == null ? json : json.add(name, JsonInstant.format(at));
    }

    private static void addText(JsonObjectBuilder json, String name, @Nullable String text) {
        if (text != null) {
            json.add(name, text);
        }
    }

    private static JsonArrayBuilder sorted(Collection<String> words) {
        JsonArrayBuilder array = JsonAnswer.array();
        words.stream().sorted().forEach(array::add);
        return array;
    }
}
