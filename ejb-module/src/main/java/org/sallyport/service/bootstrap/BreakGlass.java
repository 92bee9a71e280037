package org.sallyport.service.bootstrap;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.service.directory.PasswordHasher;
import org.sallyport.service.platform.Randomness;
import org.sallyport.service.platform.StartRefused;
import org.sallyport.service.platform.Startup;
import org.sallyport.service.platform.TimeSource;

/**
 * The way back in where no administrator is left who could let anybody in: whoever runs the server names somebody, and
 * the next start lets them in, once.
 */
@ApplicationScoped
public class BreakGlass {

    private static final Logger LOG = Logger.getLogger(BreakGlass.class.getName());

    /** Variables that are forgotten open nothing later, whichever rows are deleted. */
    private static final Duration LONGEST = Duration.ofHours(24);

    @Inject
    @ConfigProperty(name = "sallyport.breakglass.environment")
    Optional<String> environment;

    @Inject
    @ConfigProperty(name = "sallyport.breakglass.login")
    Optional<String> login;

    @Inject
    @ConfigProperty(name = "sallyport.breakglass.until")
    Optional<String> until;

    @Inject
    @ConfigProperty(name = "sallyport.context.root", defaultValue = "/sallyport")
    String contextRoot;

    @Inject
    Reinstating reinstating;

    @Inject
    PasswordHasher hasher;

    @Inject
    Randomness randomness;

    @Inject
    TimeSource time;

    @Inject
    Event<Reinstated> reinstated;

    /** Somebody was let in, by this password. */
    record Reinstated(Reinstating.Request request, StartingPassword starting) {}

    void letIn(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER + 1) Startup.Started started) {
        if (environment.isEmpty() && login.isEmpty() && until.isEmpty()) {
            return;
        }
        Reinstating.Request request = request();
        if (!time.now().isBefore(request.validUntil())) {
            LOG.warning("sallyport.breakglass.… are set and their time is over; take them away");
            return;
        }
        StaffUser administrator = reinstating
                .find(request)
                .orElseThrow(() -> new StartRefused(
                        "sallyport.breakglass.environment and .login name nobody; mend them," + " or take them away"));
        if (reinstating.isDone(administrator, request)) {
            LOG.warning("sallyport.breakglass.… have served already and won't again; take them away");
            return;
        }
        StartingPassword starting = StartingPassword.madeUp(randomness);
        reinstating.reinstate(administrator, request, hasher.hash(starting.reveal()));
        reinstated.fire(new Reinstated(request, starting));
    }

    /** Not before it is there for good, and so once. */
    void tell(@Observes(during = TransactionPhase.AFTER_SUCCESS) Reinstated done) {
        LOG.warning("An administrator was let back in by sallyport.breakglass.…, with all permissions; take the"
                + " variables away. Sign in at " + contextRoot + "/sign-in?environment="
                + done.request().environmentKey() + " as " + done.request().login() + " with the password "
                + done.starting().reveal()
                + " (told this once, here only), then set up a second step and choose another password.");
    }

    private Reinstating.Request request() {
        Instant end = end();
        if (end.isAfter(time.now().plus(LONGEST))) {
            throw new StartRefused("sallyport.breakglass.until is more than 24 hours ahead; name an earlier instant");
        }
        return new Reinstating.Request(given(environment), given(login), end);
    }

    private Instant end() {
        try {
            return Instant.parse(given(until));
        } catch (DateTimeException e) {
            throw new StartRefused("sallyport.breakglass.until is no instant like 2026-11-22T12:00:00Z; mend it", e);
        }
    }

    private static String given(Optional<String> variable) {
        return variable.orElseThrow(() -> new StartRefused(
                "of sallyport.breakglass.environment, .login and .until some are missing; set all three, or none"));
    }
}
