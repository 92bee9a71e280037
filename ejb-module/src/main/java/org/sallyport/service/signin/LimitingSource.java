package org.sallyport.service.signin;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.platform.DeploymentFacts;

/**
 * The limit for one address: so many failures, of whomever, and it waits. The applications and balancers that a
 * deployment names are exempt, because many people come from there.
 */
@ApplicationScoped
public class LimitingSource {

    private static final Logger LOG = Logger.getLogger(LimitingSource.class.getName());

    @Inject
    SourceAttempts attempts;

    @Inject
    DeploymentFacts facts;

    /** Counts an attempt as failed; or how long its address has to wait. */
    public Optional<Duration> reserve(Origin origin) {
        return isExempt(origin)
                ? Optional.empty()
                : again(() -> attempts.reserve(origin.source(), facts.sourceFailures()));
    }

    /** The attempt was right, or not looked at. */
    public void giveBack(Origin origin) {
        if (!isExempt(origin)) {
            attempts.giveBack(origin.source());
        }
    }

    /** A code failed: counted, but a second step waits for nobody's address. */
    public void countFailure(Origin origin) {
        if (!isExempt(origin)) {
            again(() -> {
                attempts.count(origin.source());
                return true;
            });
        }
    }

    private boolean isExempt(Origin origin) {
        return facts.exemptSources().stream().anyMatch(range -> range.contains(origin.source()));
    }

    /** Two nodes may be the first to hear of an address: one of them finds the row taken, and then counts in it. */
    private static <T> T again(Supplier<T> count) {
        try {
            return count.get();
        } catch (EJBException e) {
            LOG.log(Level.FINE, "the first failure of an address was counted elsewhere", e);
            return count.get();
        }
    }
}
