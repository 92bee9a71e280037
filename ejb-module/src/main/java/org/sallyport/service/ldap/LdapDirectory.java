package org.sallyport.service.ldap;

import com.unboundid.ldap.sdk.LDAPException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import org.sallyport.service.platform.TimeSource;

/** One environment's directory, which may be slow or away: few wait for it at once, and nobody while it is known to fail. */
public final class LdapDirectory {

    /** When to come back after {@link Answer#NONE}. */
    public static final Duration AWAY_FOR = Breaker.FIRST_PAUSE;

    private static final Logger LOG = Logger.getLogger(LdapDirectory.class.getName());
    private static final int AT_ONCE = 16;
    private static final int LONGEST_QUEUE_SECONDS = 2;

    private final String environmentKey;
    private final AskingServer askingServer;
    private final TimeSource time;
    private final Breaker breaker = new Breaker();
    private final Semaphore permits = new Semaphore(AT_ONCE, true);

    LdapDirectory(String environmentKey, LdapSettings settings, TimeSource time) {
        this.environmentKey = environmentKey;
        this.askingServer = new AskingServer(settings);
        this.time = time;
    }

    /**
     * To be called outside any transaction, and holding nothing that others wait for.
     *
     * @param login of somebody known here, as it is on file
     */
    public Answer ask(String login, String password) {
        try {
            if (!permits.tryAcquire(LONGEST_QUEUE_SECONDS, TimeUnit.SECONDS)) {
                return Answer.NONE;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.NONE;
        }
        try {
            return askUnlessAway(login, password);
        } finally {
            permits.release();
        }
    }

    /** Where nobody's password is to be looked at: the time and the answer tell no more than {@link #ask} does. */
    public boolean answers(String login) {
        return ask(login, "") != Answer.NONE;
    }

    private Answer askUnlessAway(String login, String password) {
        Instant began = time.now();
        if (!breaker.lets(began)) {
            return Answer.NONE;
        }
        try {
            boolean right = askingServer.isRight(login, password);
            breaker.succeed();
            return right ? Answer.RIGHT : Answer.WRONG;
        } catch (LDAPException e) {
            breaker.fail(began, time.now());
            LOG.warning("the LDAP directory of " + environmentKey + " didn't answer: " + reason(e));
            return Answer.NONE;
        }
    }

    /** In one line. Nothing that was typed is in it: what comes of trying a password isn't logged at all. */
    private static String reason(LDAPException e) {
        return e.getResultCode() + ", " + String.valueOf(e.getMessage()).replaceAll("\\p{C}+", " ");
    }
}
