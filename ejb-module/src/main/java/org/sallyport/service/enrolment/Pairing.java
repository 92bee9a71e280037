package org.sallyport.service.enrolment;

import java.time.Instant;
import org.sallyport.domain.enrolment.KeyUri;
import org.sallyport.domain.enrolment.SecretKey;
import org.sallyport.domain.environment.Vocabulary;

/**
 * A key that is being set up, for the eyes of its person alone.
 *
 * @param issuer what the person's organisation calls itself
 * @param account the person's login
 * @param vocabulary which apps the organisation recommends
 * @param until when it expires unless a code has proven it
 */
public record Pairing(SecretKey key, String issuer, String account, Vocabulary vocabulary, Instant until) {

    /** For an app, as a link or a QR code; a secret like the key itself. */
    public String uri() {
        return KeyUri.of(issuer, account, key);
    }
}
