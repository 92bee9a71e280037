package org.sallyport.service.bootstrap;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.Optional;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sallyport.domain.directory.LoginName;
import org.sallyport.service.directory.PasswordHasher;
import org.sallyport.service.platform.Randomness;
import org.sallyport.service.platform.StartRefused;
import org.sallyport.service.platform.Startup;

/** Whoever deploys says who the first administrator is; a start on an empty database appoints them. */
@ApplicationScoped
public class FirstAdministrator {

    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class.getName());

    @Inject
    @ConfigProperty(name = "sallyport.bootstrap.environment", defaultValue = "main")
    String environment;

    @Inject
    @ConfigProperty(name = "sallyport.bootstrap.name")
    Optional<String> environmentName;

    @Inject
    @ConfigProperty(name = "sallyport.bootstrap.login", defaultValue = "admin")
    String login;

    @Inject
    @ConfigProperty(name = "sallyport.bootstrap.password")
    Optional<String> password;

    @Inject
    @ConfigProperty(name = "sallyport.bootstrap.password.file")
    Optional<String> passwordFile;

    @Inject
    @ConfigProperty(name = "sallyport.context.root", defaultValue = "/sallyport")
    String contextRoot;

    @Inject
    private Appointing appointing;

    @Inject
    private PasswordHasher hasher;

    @Inject
    private Randomness randomness;

    @Inject
    private Event<StartingPassword> appointed;

    /** Last of all that fill an empty database: made-up people leave nothing to do. */
    void appoint(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) Startup.Started started) {
        if (appointing.isDue()) {
            StartingPassword starting =
                    StartingPassword.given(password, passwordFile).orElseGet(() -> StartingPassword.madeUp(randomness));
            try {
                appointing.appoint(new Appointing.Appointment(
                        environment,
                        environmentName.orElse(environment),
                        new LoginName(login),
                        hasher.hash(starting.reveal())));
            } catch (IllegalArgumentException e) {
                throw new StartRefused("the variables sallyport.bootstrap.* can't serve: " + e.getMessage());
            }
            appointed.fire(starting);
        } else if (password.isPresent() || passwordFile.isPresent()) {
            LOG.warning("sallyport.bootstrap.password or its file is still set and not used any more; take it away");
        }
    }

    /** Not before the administrator is there for good, and so once. */
    void tell(@Observes(during = TransactionPhase.AFTER_SUCCESS) StartingPassword starting) {
        LOG.warning("The first administrator was made. Sign in at " + contextRoot + "/sign-in?environment="
                + environment + " as " + login + " with "
                + (starting.isMadeUp()
                        ? "the password " + starting.reveal() + " (told this once, here only)"
                        : "the password that was set")
                + ", then set up a second step and choose another password.");
    }
}
