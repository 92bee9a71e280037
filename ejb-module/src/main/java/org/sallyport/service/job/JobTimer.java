package org.sallyport.service.job;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sallyport.service.platform.Randomness;

/** Works off what is open, one step of each job in turn, from time to time and when there is something new. */
@Singleton
@Startup
@DependsOn("Startup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobTimer {

    private static final Logger LOG = Logger.getLogger(JobTimer.class.getName());

    /** 0 means never on this node. */
    @Inject
    @ConfigProperty(name = "sallyport.jobs.seconds", defaultValue = "5")
    long seconds;

    @Inject
    private Randomness randomness;

    @Inject
    private WorkingOffJobs working;

    @Resource
    private TimerService timers;

    @Resource
    private ManagedExecutorService threads;

    private final AtomicBoolean busy = new AtomicBoolean();
    private String node = "";

    @PostConstruct
    void prepare() {
        node = randomness.id();
        if (seconds > 0) {
            long millis = Duration.ofSeconds(seconds).toMillis();
            timers.createIntervalTimer(millis, millis, new TimerConfig(null, false));
        }
    }

    /** Not before it is there for every node to see. */
    public void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobAdded added) {
        if (seconds > 0) {
            threads.execute(this::workOff);
        }
    }

    @Timeout
    void workOff() {
        if (busy.compareAndSet(false, true)) {
            try {
                List<String> open = working.open(node);
                while (!open.isEmpty()) {
                    open.forEach(this::goOn);
                    open = working.open(node);
                }
            } finally {
                busy.set(false);
            }
        }
    }

    private void goOn(String jobId) {
        try {
            working.step(jobId, node);
        } catch (EJBException e) {
            LOG.log(Level.WARNING, "a step of job " + jobId + " came to nothing", e);
            working.noteFailure(jobId, node);
        }
    }
}
