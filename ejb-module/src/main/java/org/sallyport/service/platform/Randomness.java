package org.sallyport.service.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sallyport.domain.signin.Token;

/** The only source of what must not be guessed. */
@ApplicationScoped
public class Randomness {

    private final SecureRandom random = new SecureRandom();

    public byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    public Token token() {
        return Token.of(bytes(Token.BYTES));
    }

    /** So many decimal digits, each as likely as the others. */
    public String digits(int count) {
        return random.ints(count, 0, 10).mapToObj(Integer::toString).collect(Collectors.joining());
    }

    /** The id of a new row; opaque, and no credential. */
    public String id() {
        return UUID.randomUUID().toString();
    }
}
