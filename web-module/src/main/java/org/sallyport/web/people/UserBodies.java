package org.sallyport.web.people;

import java.util.HashSet;
import org.sallyport.domain.directory.AuthSource;
import org.sallyport.domain.directory.UserStatus;
import org.sallyport.service.people.Entry;
import org.sallyport.service.people.ManagingUsers.UserVersion;
import org.sallyport.service.people.NewPerson;
import org.sallyport.service.people.UserChange;
import org.sallyport.web.platform.JsonBody;

/** What applications send about people. What a person may be called the use cases say, all of it at once. */
final class UserBodies {

    private static final AuthSource[] SOURCES = {AuthSource.LOCAL, AuthSource.LDAP};

    private UserBodies() {}

    static NewPerson newPerson(JsonBody body) {
        Entry entry = new Entry(
                body.unchecked("login"),
                body.unchecked("name"),
                body.unchecked("email"),
                new HashSet<>(body.uncheckedEach("roles")));
        return new NewPerson(entry, body.has("authSource") ? body.word("authSource", SOURCES) : AuthSource.LOCAL);
    }

    static UserChange change(String userId, JsonBody body) {
        Entry entry = new Entry(
                "", body.unchecked("name"), body.unchecked("email"), new HashSet<>(body.uncheckedEach("roles")));
        return new UserChange(userId, body.number("version"), entry, body.word("status", UserStatus.values()));
    }

    static UserVersion version(String userId, JsonBody body) {
        return new UserVersion(userId, body.number("version"));
    }

    /** As long as any country writes one, with signs between the digits. */
    static String phone(JsonBody body) {
        return body.text("phone", 40);
    }
}
