package org.sallyport.service.ldap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sallyport.service.platform.StartRefused;
import org.sallyport.service.platform.Startup;
import org.sallyport.service.platform.TimeSource;

/** Which environments have a directory. */
@ApplicationScoped
public class LdapDirectories {

    /** By their keys. */
    @Inject
    @ConfigProperty(name = "sallyport.ldap.environments")
    Optional<List<String>> environments;

    @Inject
    Config config;

    @Inject
    TimeSource time;

    private Map<String, LdapDirectory> directories = Map.of();

    /** Refuses the start when one of them could never be asked. */
    void read(@Observes Startup.Started started) {
        Map<String, LdapDirectory> read = new LinkedHashMap<>();
        for (String key : environments.orElse(List.of())) {
            read.put(key.strip(), directory(key.strip()));
        }
        directories = Map.copyOf(read);
    }

    private LdapDirectory directory(String key) {
        if (!key.matches("[a-z0-9-]{1,40}")) {
            throw new StartRefused("sallyport.ldap.environments has something that is no environment's key");
        }
        LdapVariables variables = new LdapVariables(key, name -> config.getOptionalValue(name, String.class));
        return new LdapDirectory(key, variables.read(), time);
    }

    public Optional<LdapDirectory> of(String environmentKey) {
        return Optional.ofNullable(directories.get(environmentKey));
    }
}
