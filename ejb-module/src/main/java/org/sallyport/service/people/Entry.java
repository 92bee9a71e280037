package org.sallyport.service.people;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator entered about somebody, right or wrong.
 *
 * @param email empty for somebody without
 */
public record Entry(String login, String name, String email, Set<String> roles) {

    public Entry {
        login = login.strip();
        name = name.strip();
        email = email.strip();
        roles = Set.copyOf(roles.stream().map(String::strip).toList());
    }

    @Nullable
    String emailOrNull() {
        return email.isEmpty() ? null : email;
    }
}
