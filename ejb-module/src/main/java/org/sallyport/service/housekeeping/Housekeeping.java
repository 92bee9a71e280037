package org.sallyport.service.housekeeping;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sallyport.service.platform.Randomness;

/** Tidies from time to time, on every node; the lease lets one of them work. */
@Singleton
@Startup
@DependsOn("Startup")
public class Housekeeping {

    private static final Logger LOG = Logger.getLogger(Housekeeping.class.getName());

    /** 0 means never on this node. */
    @Inject
    @ConfigProperty(name = "sallyport.housekeeping.seconds", defaultValue = "3600")
    long seconds;

    @Inject
    private Randomness randomness;

    @Inject
    private Sweep sweep;

    @Resource
    private TimerService timers;

    private String node = "";

    @PostConstruct
    void prepare() {
        node = randomness.id();
        if (seconds > 0) {
            long millis = Duration.ofSeconds(seconds).toMillis();
            timers.createIntervalTimer(millis, millis, new TimerConfig(null, false));
        }
    }

    @Timeout
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void tidy() {
        int removed = 0;
        for (Leftover leftover : Leftover.values()) {
            removed += removeAll(leftover);
        }
        sweep.end(node);
        if (removed > 0) {
            LOG.info("removed " + removed + " rows that had served their time");
        }
    }

    private int removeAll(Leftover leftover) {
        int removed = 0;
        int batch;
        do {
            batch = sweep.remove(leftover, node);
            removed += batch;
        } while (batch == Sweep.BATCH);
        return removed;
    }
}
