package org.sallyport.domain.message;

/** A text message as the phone gets it. The text has a code in it, so that only the gateway ever reads it. */
public record TextMessage(PhoneNumber to, String text) {

    public TextMessage {
        if (text.isBlank()) {
            throw new IllegalArgumentException("nobody is texted nothing");
        }
    }

    @Override
    public String toString() {
        return "TextMessage[" + to + "]";
    }
}
