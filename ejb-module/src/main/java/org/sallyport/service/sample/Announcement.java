package org.sallyport.service.sample;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sallyport.service.platform.DeploymentFacts;

/** Tells whoever started the sample where it is and who is in it, once it answers. */
@Singleton
@Startup
public class Announcement {

    private static final Logger LOG = Logger.getLogger(Announcement.class.getName());
    private static final Duration EVERY = Duration.ofMillis(500);

    @Inject
    @ConfigProperty(name = "http.port", defaultValue = "9080")
    int port;

    @Inject
    @ConfigProperty(name = "sallyport.context.root", defaultValue = "/sallyport")
    String contextRoot;

    @Inject
    private DeploymentFacts facts;

    @Resource
    private TimerService timers;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    @PostConstruct
    void prepare() {
        if (facts.isSample()) {
            timers.createIntervalTimer(EVERY.toMillis(), EVERY.toMillis(), new TimerConfig(null, false));
        }
    }

    @Timeout
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void announceWhenReady(Timer timer) {
        if (isReady()) {
            timer.cancel();
            LOG.warning(text());
        }
    }

    private boolean isReady() {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode()
                    == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            LOG.log(Level.FINE, "not ready yet", e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String text() {
        return String.format("""
                Sallyport is ready, with sample data that everybody knows:

                  http://localhost:%1$d%2$s/sign-in?environment=harbor
                  http://localhost:%1$d%2$s/sign-in?environment=quay
                  http://localhost:%1$d%2$s/sign-in?environment=clinic
                  http://localhost:%1$d%2$s/sign-in?environment=ledger
                  text messages: http://localhost:%1$d%2$s/development/messages

                %3$s
                  Password of everyone: %4$s
                  Key of everyone who is set up: KNAUYTCZKBHVEVBNKNAU2UCMIUWUWRKZ
                    a code of it: oathtool --totp -b KNAUYTCZKBHVEVBNKNAU2UCMIUWUWRKZ

                  Stop with Ctrl+C.
                """, port, contextRoot, people(), SampleOrganisation.PASSWORD);
    }

    private static String people() {
        return """
                harbor (two-step verification optional)    quay (required)
                  ann    case worker, not set up             eve    case worker, not set up
                  ben    case worker, set up                 finn   case worker, set up
                  ada    administrator, set up               gail   administrator, set up
                  carl   administrator, not set up
                  dora   administrator, not set up
                  rosa   case worker, must set up
                  hugo is inactive, and pia waits for a starting password.

                clinic (required, by text message)         ledger (required person by person)
                  vera   vet, with a number                  kim    bookkeeper, must set up; so must kit
                  wim    vet, without; so is yves            lee    bookkeeper, with an app
                  xena   administrator, with a number        max    bookkeeper, with text messages
                                                             olga   bookkeeper, not required
                                                             nora   administrator, with an app
                """.indent(2);
    }
}
