package org.sallyport.web.people;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Where a list goes on, in a form that stands in an address and says nothing. */
final class Cursor {

    private Cursor() {}

    static String of(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty for what can't be one: no database takes NUL for text. */
    static Optional<String> parse(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            String key = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return Optional.of(key).filter(k -> k.indexOf('\0') < 0);
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
