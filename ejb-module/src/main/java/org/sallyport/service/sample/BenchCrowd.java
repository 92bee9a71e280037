package org.sallyport.service.sample;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.environment.Environment;
import org.sallyport.domain.environment.Preset;
import org.sallyport.service.directory.PasswordHasher;
import org.sallyport.service.environment.Environments;
import org.sallyport.service.platform.Randomness;
import org.sallyport.service.platform.StartRefused;
import org.sallyport.service.platform.Startup;
import org.sallyport.service.platform.TimeSource;

/**
 * The crowd of the load tests: environment {@code bench} with people {@code u0} to {@code uN-1}, one password for all and a
 * key for each, the letter S and the number in 19 digits. One hash serves them all: hashing it again changes nothing that
 * is measured.
 */
@ApplicationScoped
public class BenchCrowd {

    private static final String KEY = "bench";
    private static final String PASSWORD = "correct horse battery";
    private static final int BATCH = 500;

    @Inject
    @ConfigProperty(name = "sallyport.bench", defaultValue = "0")
    int size;

    @Inject
    private Environments environments;

    @Inject
    private EntityManager entityManager;

    @Inject
    private Hiring hiring;

    @Inject
    private PasswordHasher hasher;

    @Inject
    private Randomness randomness;

    @Inject
    private TimeSource time;

    /** Before the sample organisation, which leaves a database alone that has people. */
    void gather(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) Startup.Started started) {
        if (size <= 0 || environments.find(KEY).isPresent()) {
            return;
        }
        if (!environments.areNone()) {
            throw new StartRefused("sallyport.bench needs an empty database, and this one has other data;"
                    + " take the variable away or another database");
        }
        Instant now = time.now();
        Environment bench = new Environment(randomness.id(), KEY, "Bench", Preset.CASE_MANAGEMENT, now);
        environments.add(bench);
        String passwordHash = hasher.hash(PASSWORD);
        for (int number = 0; number < size; number++) {
            StaffUser user = hiring.hire(bench, "u" + number, passwordHash, now);
            hiring.enrol(user, String.format("S%019d", number), now);
            if (number % BATCH == BATCH - 1) {
                entityManager.flush();
                entityManager.clear();
            }
        }
    }
}
