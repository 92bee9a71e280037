package org.sallyport.service.ldap;

import com.unboundid.ldap.sdk.BindRequest;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import com.unboundid.ldap.sdk.extensions.StartTLSExtendedRequest;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;

/** Where a directory answers. Passwords go to it under TLS alone. */
final class LdapServer {

    private final LdapSettings settings;
    private final SSLContext tls;

    LdapServer(LdapSettings settings) {
        this.settings = settings;
        this.tls = Certificates.trusting(settings.authority());
    }

    /** A connection of its own for whoever calls: a bind changes who it belongs to. */
    LDAPConnection connect() throws LDAPException {
        VerifiedSockets verified = new VerifiedSockets(tls.getSocketFactory());
        SocketFactory sockets = settings.startTls() ? SocketFactory.getDefault() : verified;
        LDAPConnection connection = new LDAPConnection(sockets, options(), settings.host(), settings.port());
        try {
            if (settings.startTls()) {
                startTls(connection, verified);
            }
            return connection;
        } catch (LDAPException e) {
            connection.close();
            throw e;
        }
    }

    private static void startTls(LDAPConnection connection, VerifiedSockets verified) throws LDAPException {
        ResultCode code = connection
                .processExtendedOperation(new StartTLSExtendedRequest(verified))
                .getResultCode();
        if (!code.equals(ResultCode.SUCCESS)) {
            throw new LDAPException(code, "it doesn't start TLS");
        }
    }

    private LDAPConnectionOptions options() {
        LDAPConnectionOptions options = new LDAPConnectionOptions();
        options.setConnectTimeoutMillis(
                Math.toIntExact(settings.limits().connect().toMillis()));
        options.setResponseTimeoutMillis(settings.limits().answer().toMillis());
        // Without a thread of its own for each connection.
        options.setUseSynchronousMode(true);
        options.setFollowReferrals(false);
        return options;
    }

    /** As the account that searches, or nobody. */
    BindRequest searcher() {
        return settings.account()
                .map(account -> new SimpleBindRequest(account.dn(), account.password()))
                .orElseGet(SimpleBindRequest::new);
    }
}
