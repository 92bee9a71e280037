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
import org.sallyport.service.gateway.SmsFacts;

/** Every ten seconds, on every node: for texts that another node has left behind, and after a pause of the gateway. */
@Singleton
@Startup
@DependsOn("Startup")
public class TextRounds {

    private static final Duration BETWEEN = Duration.ofSeconds(10);

    @Inject
    private SmsFacts facts;

    @Inject
    private SendingTexts sendingTexts;

    @Resource
    private TimerService timers;

    @PostConstruct
    void prepare() {
        if (facts.isConfigured()) {
            timers.createIntervalTimer(0, BETWEEN.toMillis(), new TimerConfig(null, false));
        }
    }

    @Timeout
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void look() {
        sendingTexts.look();
    }
}
