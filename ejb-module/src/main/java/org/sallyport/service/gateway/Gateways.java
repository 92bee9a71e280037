package org.sallyport.service.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sallyport.service.platform.Startup;

/** Which gateway the deployment chose. */
@ApplicationScoped
public class Gateways {

    @Inject
    SmsFacts facts;

    @Inject
    HttpGateway http;

    @Inject
    DevelopmentMessages development;

    /** Refuses the start when nothing could be sent as it is configured, or anything where nobody wants it. */
    void open(@Observes Startup.Started started) {
        facts.require();
        if (facts.isHttp()) {
            http.open();
        }
    }

    /** Empty where no texts are sent. */
    public Optional<SmsGateway> chosen() {
        return facts.kind().map(kind -> switch (kind) {
            case HTTP -> http;
            case DEVELOPMENT -> development;
        });
    }
}
