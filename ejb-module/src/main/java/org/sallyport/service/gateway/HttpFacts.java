package org.sallyport.service.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sallyport.service.platform.SecretFile;
import org.sallyport.service.platform.StartRefused;

/** How a gateway is spoken to over HTTP (docs/messages.md). */
@ApplicationScoped
public class HttpFacts {

    @Inject
    @ConfigProperty(name = "sallyport.sms.http.method", defaultValue = "POST")
    String method;

    @Inject
    @ConfigProperty(name = "sallyport.sms.http.url")
    Optional<String> url;

    @Inject
    @ConfigProperty(name = "sallyport.sms.http.headers")
    Optional<String> headers;

    @Inject
    @ConfigProperty(name = "sallyport.sms.http.type", defaultValue = "application/x-www-form-urlencoded")
    String type;

    @Inject
    @ConfigProperty(name = "sallyport.sms.http.body")
    Optional<String> body;

    @Inject
    @ConfigProperty(name = "sallyport.sms.http.success.status", defaultValue = "200-299")
    String successStatus;

    @Inject
    @ConfigProperty(name = "sallyport.sms.http.success.body")
    Optional<String> successBody;

    @Inject
    @ConfigProperty(name = "sallyport.sms.http.seconds", defaultValue = "8")
    int seconds;

    @Inject
    @ConfigProperty(name = "sallyport.sms.http.user")
    Optional<String> user;

    @Inject
    @ConfigProperty(name = "sallyport.sms.http.secret")
    Optional<String> secret;

    @Inject
    @ConfigProperty(name = "sallyport.sms.http.secret.file")
    Optional<String> secretFile;

    /** Refuses the start when no text could be sent like this. */
    HttpDialogue dialogue() {
        Credentials credentials = new Credentials(user.orElse(""), readSecret());
        if (seconds < 1 || seconds > HttpDialogue.MOST_SECONDS) {
            throw new StartRefused("sallyport.sms.http.seconds must be 1 to " + HttpDialogue.MOST_SECONDS);
        }
        return new HttpDialogue(
                RequestTemplate.of(this, credentials),
                SuccessCondition.of(successStatus, successBody.orElse("")),
                seconds);
    }

    private String readSecret() {
        if (secret.isPresent() && secretFile.isPresent()) {
            throw new StartRefused(
                    "sallyport.sms.http.secret and sallyport.sms.http.secret.file are both set; take one of them away");
        }
        return secret.or(() -> secretFile.map(HttpFacts::firstLine)).orElse("");
    }

    private static String firstLine(String file) {
        return new SecretFile("the file of the gateway's secret", Path.of(file)).firstLine();
    }
}
