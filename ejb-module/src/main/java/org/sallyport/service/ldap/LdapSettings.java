package org.sallyport.service.ldap;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What whoever deploys has said of one environment's directory.
 *
 * @param startTls whether TLS is begun on a plain connection, and not with it
 * @param authority the certificates that the server's own must come from; empty for those that this server trusts
 * @param account whom to search as; empty for nobody
 */
record LdapSettings(
        String host,
        int port,
        boolean startTls,
        Optional<Path> authority,
        Optional<Account> account,
        People people,
        Limits limits) {

    /** An entry that may search. */
    record Account(String dn, String password) {

        @Override
        public String toString() {
            return "Account[redacted]";
        }
    }

    /** Where people are found, at any depth, and by what. */
    record People(String base, LoginFilter filter) {}

    /**
     * How long anybody waits.
     *
     * @param answer for each of a few answers
     */
    record Limits(Duration connect, Duration answer) {}
}
