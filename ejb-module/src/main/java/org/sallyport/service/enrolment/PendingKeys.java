package org.sallyport.service.enrolment;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sallyport.domain.audit.AuditEntry;
import org.sallyport.domain.enrolment.Authenticator;
import org.sallyport.domain.enrolment.SecretKey;
import org.sallyport.service.audit.AuditTrail;
import org.sallyport.service.platform.Randomness;
import org.sallyport.service.platform.TimeSource;

/** Makes the key that somebody is about to set up, in a transaction of its own: of several at once one stays. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PendingKeys {

    private static final Logger LOG = Logger.getLogger(PendingKeys.class.getName());

    @Inject
    private Authenticators authenticators;

    @Inject
    private AuditTrail audit;

    @Inject
    private Randomness randomness;

    @Inject
    private TimeSource time;

    @Resource
    private SessionContext context;

    /**
     * The same key for as long as it is pending, else a new one in the place of any other. Empty when another request
     * made one at the same moment: then ask again.
     *
     * @param made what to record when there is a new one
     */
    public Optional<Authenticator> begin(String userId, String boundTo, AuditEntry made) {
        Instant now = time.now();
        return authenticators.findPending(userId, boundTo, now).or(() -> {
            SecretKey key = new SecretKey(randomness.bytes(SecretKey.BYTES));
            return add(authenticators.sealed(randomness.id(), userId, key, now), boundTo, made, now);
        });
    }

    private Optional<Authenticator> add(Authenticator pending, String boundTo, AuditEntry made, Instant now) {
        try {
            authenticators.replacePending(pending, boundTo, now);
            audit.add(made);
            return Optional.of(pending);
        } catch (PersistenceException e) {
            LOG.log(Level.FINE, "another request began a set-up of the same person", e);
            context.setRollbackOnly();
            return Optional.empty();
        }
    }
}
