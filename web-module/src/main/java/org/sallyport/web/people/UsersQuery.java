package org.sallyport.web.people;

import java.util.Optional;
import org.sallyport.domain.decision.TwoStepState;
import org.sallyport.domain.directory.UserStatus;
import org.sallyport.service.people.UserFilter;
import org.sallyport.service.people.UserFilter.LastSignIn;
import org.sallyport.service.people.UserPage;
import org.sallyport.web.platform.Query;

/** Whom an address asks for. */
record UsersQuery(UserFilter filter, UserPage page) {

    private static final int SEARCH = 320;
    private static final int ROLE = 80;

    static UsersQuery read(Query query) {
        Optional<String> after = query.one("after", Cursor::parse, "must be the next of an earlier answer");
        return new UsersQuery(filter(query), new UserPage(query.limit(), after));
    }

    static UserFilter filter(Query query) {
        return new UserFilter(
                query.text("search", SEARCH).orElse(""),
                query.word("state", TwoStepState.values()),
                query.word("status", UserStatus.values()),
                query.text("role", ROLE),
                new LastSignIn(
                        query.instant("signedInSince"),
                        query.instant("signedInBefore"),
                        query.one("neverSignedIn", UsersQuery::flag, "must be true or false")
                                .orElse(false)));
    }

    /** Whether an import only says what would come of it. */
    static boolean trial(Query query) {
        return query.one("trial", UsersQuery::flag, "must be true or false").orElse(false);
    }

    private static Optional<Boolean> flag(String text) {
        return text.equals("true") || text.equals("false") ? Optional.of(Boolean.valueOf(text)) : Optional.empty();
    }
}
