package org.sallyport.service.message;

import java.time.Instant;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.message.PhoneNumber;
import org.sallyport.domain.message.TextMessage;

/**
 * What somebody is to be texted.
 *
 * @param expiresAt from when on it is no use any more, and isn't sent
 */
public record TextOrder(StaffUser person, PhoneNumber to, String text, Instant expiresAt) {

    TextMessage message() {
        return new TextMessage(to, text);
    }

    @Override
    public String toString() {
        return "TextOrder[" + to + "]";
    }
}
