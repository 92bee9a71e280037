package org.sallyport.service.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Starts the product in order: schema, keys, sample data. Whatever fails stops the start: the application never comes
 * up half, and readiness stays DOWN.
 */
@Singleton
@jakarta.ejb.Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Startup {

    private static final Logger LOG = Logger.getLogger(Startup.class.getName());

    /** Long enough for the crowd of a load test. */
    private static final int FILLING_SECONDS = 3600;

    @Resource(lookup = "jdbc/sallyport")
    private DataSource dataSource;

    @Resource
    private UserTransaction transaction;

    @Inject
    @ConfigProperty(name = "sallyport.keyring.file")
    String keyRingFile;

    @Inject
    private DeploymentFacts facts;

    @Inject
    private Keys keys;

    @Inject
    private KeyCheck keyCheck;

    @Inject
    private Randomness randomness;

    @Inject
    private TimeSource time;

    @Inject
    private Event<Started> started;

    /** The schema is there and the keys fit; what fills an empty database may begin. */
    public record Started() {}

    @PostConstruct
    void start() {
        try {
            requireDatabase();
            Migrations.run(dataSource);
            transaction.setTransactionTimeout(FILLING_SECONDS);
            transaction.begin();
            keyCheck.lock();
            openKeys();
            started.fire(new Started());
            transaction.commit();
        } catch (StartRefused e) {
            LOG.severe("Sallyport does not start: " + e.getMessage());
            throw e;
        } catch (Exception e) {
            LOG.log(Level.SEVERE, "Sallyport does not start: its database could not be prepared", e);
            throw new IllegalStateException(e);
        }
    }

    /** What the driver says, of certificates above all, is told: whoever reads it must mend it. It knows no password. */
    private void requireDatabase() {
        try {
            dataSource.getConnection().close();
        } catch (SQLException e) {
            throw new StartRefused(
                    "its database can't be reached: " + e.getMessage()
                            + "; mend that, or sallyport.jdbc.url, .user or .password, and start again",
                    e);
        }
    }

    private void openKeys() {
        KeyRingFile file = new KeyRingFile(Path.of(keyRingFile));
        if (!file.exists()) {
            if (!facts.isSample() || keyCheck.hasSealedAnything()) {
                throw new StartRefused("the key ring " + keyRingFile
                        + " is missing; put back the one that belongs to this database, or for a new database make one"
                        + " (docs/configuration.md says how)");
            }
            file.create(randomness, time.now());
        }
        keys.open(file.read());
        keyCheck.require();
    }
}
