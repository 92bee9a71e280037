package org.sallyport.web.people;

import java.util.HashSet;
import org.sallyport.domain.directory.UserStatus;
import org.sallyport.service.people.Entry;
import org.sallyport.service.people.ManagingUsers.UserVersion;
import org.sallyport.service.people.UserChange;
import org.sallyport.web.platform.JsonBody;

/** What applications send about people. What a person may be called the use cases say, all of it at once. */
final class UserBodies {

    private UserBodies() {}

    static Entry entry(JsonBody body) {
        return new Entry(
                body.unchecked("login"),
                body.unchecked("name"),
                body.unchecked("email"),
                new HashSet<>(body.uncheckedEach("roles")));
    }

    static UserChange change(String userId, JsonBody body) {
        Entry entry = new Entry(
                "", body.unchecked("name"), body.unchecked("email"), new HashSet<>(body.uncheckedEach("roles")));
        return new UserChange(userId, body.number("version"), entry, body.word("status", UserStatus.values()));
    }

    static UserVersion version(String userId, JsonBody body) {
        return new UserVersion(userId, body.number("version"));
    }
}
