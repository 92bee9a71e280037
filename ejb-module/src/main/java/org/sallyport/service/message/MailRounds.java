package org.sallyport.service.message;

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
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sallyport.service.platform.DeploymentFacts;

/** Every minute, on every node: for what another node has left behind, and for what is due again. */
@Singleton
@Startup
@DependsOn("Startup")
public class MailRounds {

    private static final Logger LOG = Logger.getLogger(MailRounds.class.getName());
    private static final Duration BETWEEN = Duration.ofMinutes(1);

    @Inject
    private MailFacts mail;

    @Inject
    private SendingMail sendingMail;

    @Inject
    private DeploymentFacts facts;

    @Resource
    private TimerService timers;

    @PostConstruct
    void prepare() {
        if (mail.isConfigured()) {
            timers.createIntervalTimer(0, BETWEEN.toMillis(), new TimerConfig(null, false));
        } else {
            LOG.log(
                    facts.isSample() ? Level.INFO : Level.WARNING,
                    "no mail is sent, since sallyport.mail.host isn't set:"
                            + " nobody is told of changes to their own sign-in");
        }
    }

    @Timeout
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void look() {
        sendingMail.begin();
    }
}
