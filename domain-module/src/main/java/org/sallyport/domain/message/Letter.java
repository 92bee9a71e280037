package org.sallyport.domain.message;

/** A mail as it is read: its subject is one line, and neither subject nor text is anything but text. */
public record Letter(MailAddress to, String subject, String text) {

    public Letter {
        if (subject.isBlank() || subject.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a subject is one line");
        }
    }
}
