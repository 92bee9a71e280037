package org.sallyport.system.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Requests exactly as built: no cookie, no redirect, no credential is added or followed on the way. */
final class Wire {

    static final Wire PLAIN = new Wire(HttpClient.newBuilder());

    private final HttpClient.Builder clients;
    private volatile HttpClient client;

    private Wire(HttpClient.Builder clients) {
        this.clients = clients.version(Version.HTTP_1_1).followRedirects(Redirect.NEVER);
        this.client = clients.build();
    }

    /** Uses no connection again that is open now: a server whose clock was moved closes them, as idle for too long. */
    void reconnect() {
        client = clients.build();
    }

    /** TLS to the server that has this certificate and to no other. */
    static Wire trusting(Certificate certificate) {
        try {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            trusted.setCertificateEntry("server", certificate);
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(null, trust.getTrustManagers(), null);
            return new Wire(HttpClient.newBuilder().sslContext(tls));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Reply send(HttpRequest.Builder request) {
        HttpRequest built = request.timeout(Duration.ofSeconds(60)).build();
        try {
            return Reply.of(client.send(built, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(built + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
