package org.sallyport.service.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Which gateway the deployment chose. */
@ApplicationScoped
public class Gateways {

    @Inject
    SmsFacts facts;

    @Inject
    DevelopmentMessages development;

    /** Empty where no texts are sent. */
    public Optional<SmsGateway> chosen() {
        return facts.kind().map(kind -> switch (kind) {
            case HTTP -> throw new UnsupportedOperationException();
            case DEVELOPMENT -> development;
        });
    }
}
