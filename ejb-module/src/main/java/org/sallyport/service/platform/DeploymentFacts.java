package org.sallyport.service.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sallyport.domain.environment.NetworkRange;

/** What the people who deploy the product decide, in server variables or the environment (docs/configuration.md). */
@ApplicationScoped
public class DeploymentFacts {

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){0,8}");

    @Inject
    @ConfigProperty(name = "sallyport.sample", defaultValue = "false")
    boolean sample;

    @Inject
    @ConfigProperty(name = "sallyport.https.required", defaultValue = "true")
    boolean httpsRequired;

    @Inject
    @ConfigProperty(name = "sallyport.https.port", defaultValue = "443")
    int httpsPort;

    @Inject
    @ConfigProperty(name = "sallyport.source.failures", defaultValue = "50")
    int sourceFailures;

    @Inject
    @ConfigProperty(name = "sallyport.source.exempt")
    Optional<String> sourceExempt;

    @Inject
    @ConfigProperty(name = "sallyport.removals.hourly", defaultValue = "20")
    int removalsPerHour;

    @Inject
    @ConfigProperty(name = "sallyport.public.host")
    Optional<String> publicHost;

    @Inject
    @ConfigProperty(name = "sallyport.phone.region", defaultValue = "ZZ")
    String phoneRegion;

    @Inject
    @ConfigProperty(name = "sallyport.proxies.trusted")
    Optional<String> proxiesTrusted;

    private List<NetworkRange> trustedProxies = List.of();
    private List<NetworkRange> exemptSources = List.of();

    /** Refuses the start; where the container made this object, its refusal would be wrapped in words of its own. */
    void read(@Observes Startup.Started started) {
        if (sourceFailures < 1) {
            throw new StartRefused("sallyport.source.failures is " + sourceFailures + "; it must be 1 or more");
        }
        if (removalsPerHour < 1) {
            throw new StartRefused("sallyport.removals.hourly is " + removalsPerHour + "; it must be 1 or more");
        }
        publicHost.filter(host -> !HOST.matcher(host).matches()).ifPresent(host -> {
            throw new StartRefused(
                    "sallyport.public.host is " + host + "; it must be a host name like login.harbor.example");
        });
        exemptSources = ranges("sallyport.source.exempt", sourceExempt);
        trustedProxies = ranges("sallyport.proxies.trusted", proxiesTrusted);
    }

    private static List<NetworkRange> ranges(String variable, Optional<String> lists) {
        return lists.stream()
                .flatMap(list -> Stream.of(list.split(",", -1)))
                .map(String::strip)
                .filter(range -> !range.isEmpty())
                .map(range -> range(variable, range))
                .toList();
    }

    private static NetworkRange range(String variable, String range) {
        try {
            return NetworkRange.of(range);
        } catch (IllegalArgumentException e) {
            throw new StartRefused(variable + " has " + range
                    + ", which is no network; write addresses or CIDR notation, separated by commas");
        }
    }

    /** Where a number that is typed without its country is dialled, by ISO 3166; "ZZ" for nowhere. */
    public String phoneRegion() {
        return phoneRegion;
    }

    /** The host name in the address of the sign-in page, as browsers see it. */
    public Optional<String> publicHost() {
        return publicHost;
    }

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

    /** How many attempts may fail from one address in 10 minutes. */
    public int sourceFailures() {
        return sourceFailures;
    }

    /** Addresses without that limit: those of applications and balancers, from which many people come. */
    public List<NetworkRange> exemptSources() {
        return exemptSources;
    }

    /** Whose word on where a request comes from is taken. */
    public List<NetworkRange> trustedProxies() {
        return trustedProxies;
    }

    /** From how many people one administrator may take two-step verification in an hour. */
    public int removalsPerHour() {
        return removalsPerHour;
    }
}
