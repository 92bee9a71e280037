package org.sallyport.service.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sallyport.domain.decision.TwoStepState;
import org.sallyport.domain.directory.SearchTerms;
import org.sallyport.domain.directory.UserStatus;

/**
 * Whom a list shows: those whom everything that is there applies to.
 *
 * @param search beginnings of the login, the e-mail address or a word of the name; empty for anybody
 * @param role as it is called
 */
public record UserFilter(
        String search,
        Optional<TwoStepState> state,
        Optional<UserStatus> status,
        Optional<String> role,
        LastSignIn lastSignIn) {

    public static final UserFilter EVERYBODY =
            new UserFilter("", Optional.empty(), Optional.empty(), Optional.empty(), LastSignIn.WHENEVER);

    /**
     * When somebody last signed in.
     *
     * @param since then or later
     * @param before earlier than that
     * @param never not once, which nobody is who did so at a certain time
     */
    public record LastSignIn(Optional<Instant> since, Optional<Instant> before, boolean never) {

        public static final LastSignIn WHENEVER = new LastSignIn(Optional.empty(), Optional.empty(), false);
    }

    /** The beginnings, the most selective first. */
    List<String> words() {
        return SearchTerms.typed(search);
    }
}
