package org.sallyport.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import org.sallyport.domain.signin.Door;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.platform.DeploymentFacts;

/** Where the request at hand comes from, for its use cases. */
@RequestScoped
public class Origins {

    @Inject
    HttpServletRequest request;

    @Inject
    DeploymentFacts facts;

    public Origin web() {
        ClientAddress client = client();
        return new Origin(Door.WEB, client.source(), client.network(), client.proxies());
    }

    /** The address is an application's, and says nothing of where its people are (D-09). */
    public Origin rest() {
        return Origin.rest(client().source());
    }

    private ClientAddress client() {
        return ClientAddress.of(
                request.getRemoteAddr(),
                Collections.list(request.getHeaders("X-Forwarded-For")),
                facts.trustedProxies());
    }
}
