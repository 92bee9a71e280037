package org.sallyport.service.people;

import org.sallyport.service.platform.Slice;

/** What came of asking for a list. */
public sealed interface UserList {

    /** @param users in the order of their logins; of a search, in that of the words they were found by */
    record Found(Slice<ListedUser> users) implements UserList {}

    /** @param number of all whom the filter finds, or {@link #MOST} and more */
    record Counted(int number) implements UserList {

        /** Nobody counts further. */
        public static final int MOST = 10_000;

        public boolean isMore() {
            return number > MOST;
        }
    }

    record Forbidden() implements UserList {}
}
