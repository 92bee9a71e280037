package org.sallyport.service.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sallyport.service.platform.DeploymentFacts;
import org.sallyport.service.platform.StartRefused;

/** What whoever deploys has said of text messages (docs/messages.md); there may be no gateway. */
@ApplicationScoped
public class SmsFacts {

    private static final String EVERY_COUNTRY = "*";

    @Inject
    @ConfigProperty(name = "sallyport.sms.gateway")
    Optional<String> gateway;

    @Inject
    @ConfigProperty(name = "sallyport.sms.countries")
    Optional<String> countries;

    @Inject
    @ConfigProperty(name = "sallyport.sms.daily", defaultValue = "2000")
    int daily;

    @Inject
    @ConfigProperty(name = "sallyport.sms.daily.country", defaultValue = "1000")
    int dailyByCountry;

    @Inject
    DeploymentFacts deployment;

    /** The adapters. */
    public enum Kind {
        HTTP,
        /** Messages go to a page of the sample run. */
        DEVELOPMENT
    }

    /** Refuses the start when texts could go where nobody wants them. */
    void require() {
        if (isDevelopment() && !deployment.isSample()) {
            throw new StartRefused("sallyport.sms.gateway is development, which shows every code on a page;"
                    + " that is for the sample run alone");
        }
        if (isHttp() && allowedCountries().isEmpty()) {
            throw new StartRefused("sallyport.sms.countries must say which countries may be texted,"
                    + " as in FI,SE; * for all of them, which invites fraud");
        }
        if (daily < 1 || dailyByCountry < 1) {
            throw new StartRefused("sallyport.sms.daily and sallyport.sms.daily.country must be 1 or more");
        }
    }

    /** Empty where no texts are sent. */
    public Optional<Kind> kind() {
        return gateway.map(name -> switch (name) {
            case "http" -> Kind.HTTP;
            case "development" -> Kind.DEVELOPMENT;
            default -> throw new StartRefused("sallyport.sms.gateway is " + name + "; it must be http or development");
        });
    }

    boolean isHttp() {
        return kind().stream().anyMatch(kind -> kind == Kind.HTTP);
    }

    boolean isDevelopment() {
        return kind().stream().anyMatch(kind -> kind == Kind.DEVELOPMENT);
    }

    public boolean isConfigured() {
        return gateway.isPresent();
    }

    /** @param country by ISO 3166 */
    public boolean isOpen(String country) {
        return countries.isEmpty()
                || allowedCountries().contains(country)
                || allowedCountries().contains(EVERY_COUNTRY);
    }

    private Set<String> allowedCountries() {
        return countries.stream()
                .flatMap(list -> Stream.of(list.split(",", -1)))
                .map(String::strip)
                .filter(country -> !country.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How many texts one environment may send on one day. */
    public int daily() {
        return daily;
    }

    /** How many of them to one country. */
    public int dailyByCountry() {
        return dailyByCountry;
    }
}
