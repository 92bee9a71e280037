package org.sallyport.service.ldap;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;

/** Finds the one entry that a login names and tries a password on it. */
final class AskingServer {

    private static final Logger LOG = Logger.getLogger(AskingServer.class.getName());

    /** One more than is good tells that there are more. */
    private static final int MOST_ENTRIES = 2;

    private final LdapSettings settings;
    private final LdapServer server;

    AskingServer(LdapSettings settings) {
        this.settings = settings;
        this.server = new LdapServer(settings);
    }

    /**
     * Whether {@code password} is that of the entry. An empty one never is: a server takes it for the wish to be nobody,
     * and grants it (RFC 4513, 5.1.2). Takes as long whether or not there is an entry.
     *
     * @throws LDAPException when the server doesn't say
     */
    boolean isRight(String login, String password) throws LDAPException {
        try (LDAPConnection connection = server.connect()) {
            connection.bind(server.searcher());
            Optional<String> entry = find(login, connection);
            if (entry.isPresent() && !password.isEmpty()) {
                return binds(new SimpleBindRequest(entry.get(), password), connection);
            }
            connection.bind(server.searcher());
            return false;
        }
    }

    private Optional<String> find(String login, LDAPConnection connection) throws LDAPException {
        List<SearchResultEntry> entries = search(login, connection);
        if (entries.size() > 1) {
            LOG.warning("an LDAP directory has more than one entry for one person, who isn't let in by any of them");
        }
        return entries.size() == 1 ? Optional.of(entries.get(0).getDN()) : Optional.empty();
    }

    private List<SearchResultEntry> search(String login, LDAPConnection connection) throws LDAPException {
        SearchRequest request = new SearchRequest(
                settings.people().base(),
                SearchScope.SUB,
                settings.people().filter().finding(login),
                SearchRequest.NO_ATTRIBUTES);
        request.setSizeLimit(MOST_ENTRIES);
        try {
            return connection.search(request).getSearchEntries();
        } catch (LDAPSearchException e) {
            if (e.getResultCode().equals(ResultCode.SIZE_LIMIT_EXCEEDED)) {
                return e.getSearchEntries();
            }
            throw e;
        }
    }

    /** Whatever the server says against it, it doesn't let them in: the account may be locked or the password too old. */
    private static boolean binds(SimpleBindRequest request, LDAPConnection connection) throws LDAPException {
        try {
            return connection.bind(request).getResultCode().equals(ResultCode.SUCCESS);
        } catch (LDAPException e) {
            if (e.getResultCode().isConnectionUsable()) {
                return false;
            }
            throw e;
        }
    }
}
