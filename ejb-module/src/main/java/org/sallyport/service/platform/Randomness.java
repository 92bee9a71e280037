package org.sallyport.service.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.UUID;
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

    /** The id of a new row; opaque, and no credential. */
    public String id() {
        return UUID.randomUUID().toString();
    }
}
