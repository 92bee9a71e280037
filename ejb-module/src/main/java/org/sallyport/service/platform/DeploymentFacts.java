package org.sallyport.service.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the people who deploy the product decide, in server variables or the environment (docs/configuration.md). */
@ApplicationScoped
public class DeploymentFacts {

    @Inject
    @ConfigProperty(name = "sallyport.sample", defaultValue = "false")
    boolean sample;

    @Inject
    @ConfigProperty(name = "sallyport.https.required", defaultValue = "true")
    boolean httpsRequired;

    @Inject
    @ConfigProperty(name = "sallyport.https.port", defaultValue = "443")
    int httpsPort;

    /** Whether the sample organisation is loaded, whose password everybody knows: only loopback is served then. */
    public boolean isSample() {
        return sample;
    }

    /** Whether plain http is turned away. */
    public boolean isHttpsRequired() {
        return httpsRequired;
    }

    /** Where people find https, seen from outside. */
    public int httpsPort() {
        return httpsPort;
    }
}
