package org.sallyport.web.people;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sallyport.service.people.ListedUser;
import org.sallyport.web.platform.Moment;

/**
 * Somebody in the list.
 *
 * @param state how they stand with two-step verification, as keys spell it; likewise {@code status}
 * @param lastSignIn or null for somebody who never signed in
 */
public record PersonRow(
        String id,
        String login,
        String name,
        String email,
        String roles,
        String state,
        String status,
        @Nullable Moment lastSignIn) {

    static PersonRow of(ListedUser user) {
        Instant lastSignIn = user.lastSignInAt();
        return new PersonRow(
                user.id(),
                user.login(),
                user.name(),
                Objects.toString(user.email(), ""),
                user.roles().stream().sorted().collect(Collectors.joining(", ")),
                PeopleFilter.inAddress(user.state()),
                PeopleFilter.inAddress(user.status()),
                lastSignIn == null ? null : Moment.of(lastSignIn));
    }
}
