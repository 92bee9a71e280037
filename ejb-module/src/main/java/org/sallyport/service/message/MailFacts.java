package org.sallyport.service.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sallyport.domain.message.MailAddress;
import org.sallyport.service.platform.SecretFile;
import org.sallyport.service.platform.StartRefused;
import org.sallyport.service.platform.Startup;

/** What whoever deploys has said of the mail server (docs/configuration.md); there may be none. */
@ApplicationScoped
public class MailFacts {

    @Inject
    @ConfigProperty(name = "sallyport.mail.host")
    Optional<String> host;

    @Inject
    @ConfigProperty(name = "sallyport.mail.from")
    Optional<String> from;

    @Inject
    @ConfigProperty(name = "sallyport.mail.user")
    Optional<String> user;

    @Inject
    @ConfigProperty(name = "sallyport.mail.password")
    Optional<String> password;

    @Inject
    @ConfigProperty(name = "sallyport.mail.password.file")
    Optional<String> passwordFile;

    /** Refuses the start when no mail could ever be sent like this. */
    void require(@Observes Startup.Started started) {
        if (isConfigured()) {
            sender();
            password();
        }
    }

    public boolean isConfigured() {
        return host.isPresent();
    }

    MailAddress sender() {
        return from.flatMap(MailAddress::of)
                .orElseThrow(() -> new StartRefused("sallyport.mail.host is set, so sallyport.mail.from must be"
                        + " the one address that mails are sent from"));
    }

    Optional<String> user() {
        return user;
    }

    Optional<String> password() {
        if (password.isPresent() && passwordFile.isPresent()) {
            throw new StartRefused(
                    "sallyport.mail.password and sallyport.mail.password.file are both set; take one of them away");
        }
        return password.or(() -> passwordFile.map(MailFacts::firstLine));
    }

    private static String firstLine(String file) {
        return new SecretFile("the file of the mail server's password", Path.of(file)).firstLine();
    }
}
