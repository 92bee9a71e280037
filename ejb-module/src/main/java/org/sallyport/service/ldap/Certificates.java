package org.sallyport.service.ldap;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.sallyport.service.platform.StartRefused;

/** Whom TLS trusts. */
final class Certificates {

    private Certificates() {}

    /** @param authority a file of certificates in PEM form, or empty for what this server trusts anyway */
    static SSLContext trusting(Optional<Path> authority) {
        try {
            return authority.isEmpty() ? SSLContext.getDefault() : trusting(authority.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has TLS", e);
        }
    }

    private static SSLContext trusting(Path authority) throws GeneralSecurityException {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store(authority));
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static KeyStore store(Path authority) {
        try (InputStream file = Files.newInputStream(authority)) {
            Collection<? extends Certificate> certificates =
                    CertificateFactory.getInstance("X.509").generateCertificates(file);
            if (certificates.isEmpty()) {
                throw new StartRefused("the file " + authority + " of a directory's authority has no certificate");
            }
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (Certificate certificate : certificates) {
                store.setCertificateEntry(Integer.toString(store.size()), certificate);
            }
            return store;
        } catch (IOException | GeneralSecurityException e) {
            throw new StartRefused(
                    "the file " + authority + " of a directory's authority can't be read; mend it, or its variable", e);
        }
    }
}
