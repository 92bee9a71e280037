package org.sallyport.container;

import org.jboss.arquillian.config.descriptor.api.ContainerDef;
import org.jboss.arquillian.container.spi.ContainerRegistry;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.sallyport.system.harness.SpareServer;

/** Tells Arquillian, before it starts a server, which one: the product's own configuration, without the product. */
public class ProductServer implements LoadableExtension {

    private static final SpareServer SERVER = SpareServer.prepared("container");

    @Override
    public void register(ExtensionBuilder extensions) {
        extensions.observer(Configuring.class);
    }

    /** Where the product answers once Arquillian has put it there. */
    static SpareServer server() {
        return SERVER;
    }

    /** What Arquillian calls when it has read its own configuration. */
    public static class Configuring {

        public void configure(@Observes ContainerRegistry registry) {
            ContainerDef liberty = registry.getContainers().get(0).getContainerConfiguration();
            SERVER.properties().forEach(liberty::overrideProperty);
        }
    }
}
